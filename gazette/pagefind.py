"""The only door to pagefind: documents in, the files of its index out, as its service says them.

**Source**: pagefind 1.5.2, whose own libraries for other languages use it so.
"""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import threading
import time
from base64 import b64decode, b64encode
from collections.abc import Iterable, Iterator, Sequence
from importlib import metadata
from pathlib import Path
from typing import IO, Any, cast

from gazette.model import Output
from gazette.problems import GazetteError

_PACKAGE, _KNOWN_VERSION = "pagefind-bin", "1.5.2"
# Pagefind numbers the files of a folder as the file system happens to list them, and the numbers get into the index.
# As a service, as which its own libraries for other languages use it, it numbers documents as they are given.
OPTIONS = ("--service",)
_END = b","  # of a message, which is base64
# After so long without an answer pagefind is ended. It is longest for the files of all articles: 10,000 take it some
# twenty seconds, and five times that beside much else.
_PATIENCE_SECONDS = 900
_running: set[subprocess.Popen[bytes]] = set()


def run_pagefind(shadows: Sequence[Output], folder: Path) -> list[tuple[str, bytes]]:
    """Run pagefind in a folder, and return the files of the index that it makes of documents.

    Settings that somebody keeps for a site of their own do not reach it.
    **Raises**: GazetteError when it is missing, fails or is stopped; OSError when the disk refuses.
    """
    environment = {name: value for name, value in os.environ.items() if not name.upper().startswith("PAGEFIND_")}
    command = [str(_program()), *OPTIONS]
    pipe = subprocess.PIPE
    with (folder / "said").open("w+b") as said:
        try:
            process = subprocess.Popen(  # noqa: S603  # our own program, and no word of the command comes from content
                command, cwd=folder, env=environment, stdin=pipe, stdout=pipe, stderr=said
            )
        except OSError as error:
            message = f"{command[0]}: pagefind cannot be started: {error.strerror or error}"
            raise GazetteError(message) from error
        watch = _Watch(process)
        with watch, process:
            answers = _converse(
                process, [_request(number, wish) for number, wish in enumerate(_wishes(shadows))], watch
            )
        if len(answers) < len(shadows) + 2:
            said.seek(0)
            raise GazetteError(_SILENT if watch.is_over else _reason(process.returncode, said.read()))
    return [(file["path"], b64decode(file["content"])) for file in answers[-1]["files"]]


def kill_pagefind() -> None:
    """Kill every pagefind that runs now."""
    for process in tuple(_running):
        process.kill()


class _Watch:
    """Ends pagefind when nothing has been heard of it for too long: whoever listens then hears that it has ended."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self._process = process
        self._heard = time.monotonic()
        self._done = threading.Event()
        self.is_over = False

    def hear(self) -> None:
        """Wait anew from now on."""
        self._heard = time.monotonic()

    def __enter__(self) -> None:
        _running.add(self._process)
        threading.Thread(target=self._wait, daemon=True).start()

    def __exit__(self, *_: object) -> None:
        _running.discard(self._process)
        self._done.set()

    def _wait(self) -> None:
        while (left := self._heard + _PATIENCE_SECONDS - time.monotonic()) > 0:
            if self._done.wait(left):
                return
        self.is_over = True
        self._process.kill()


def _wishes(shadows: Iterable[Output]) -> Iterator[dict[str, object]]:
    """Yield what pagefind is asked for, in order; what it writes itself may be cut off on a full disk unnoticed."""
    yield {"type": "NewIndex", "config": {}}
    for shadow in shadows:
        yield {"type": "AddFile", "index_id": 0, "file_path": shadow.path, "file_contents": shadow.data.decode()}
    yield {"type": "GetFiles", "index_id": 0}


def _request(number: int, wish: dict[str, object]) -> bytes:
    return b64encode(json.dumps({"message_id": number, "payload": wish}, ensure_ascii=False).encode()) + _END


def _converse(process: subprocess.Popen[bytes], requests: Sequence[bytes], watch: _Watch) -> list[Any]:
    """Say everything to pagefind and return its answers, fewer when it has ended before."""
    # Its answers must be read while it is spoken to: a pipe holds a few of them, and then it would wait for us.
    speaker = threading.Thread(target=_speak, args=(process.stdin, requests), daemon=True)
    speaker.start()
    answers: list[Any] = []
    try:
        for answer in _hear(cast("IO[bytes]", process.stdout)):
            answers.append(answer)
            watch.hear()
            if len(answers) == len(requests):
                break
    except BaseException:
        process.kill()
        raise
    finally:
        speaker.join()
        with contextlib.suppress(OSError):  # it has ended, and will read no more
            cast("IO[bytes]", process.stdin).close()
    return answers


def _speak(stream: IO[bytes], requests: Iterable[bytes]) -> None:
    with contextlib.suppress(OSError):  # pagefind has ended: that it did not answer tells it
        for request in requests:
            stream.write(request)
        stream.flush()


def _hear(stream: IO[bytes]) -> Iterator[Any]:
    """Yield pagefind's answers until it ends.

    **Raises**: GazetteError with what it complains of.
    """
    heard: list[bytes] = []
    while data := os.read(stream.fileno(), 1 << 16):
        first, *others = data.split(_END)
        heard.append(first)
        for other in others:
            answer = _read_answer(b"".join(heard))
            if answer["type"] == "Error":
                message = f"pagefind failed: {answer['message']}"
                raise GazetteError(message)
            yield answer
            heard = [other]


def _read_answer(said: bytes) -> Any:  # noqa: ANN401  # what JSON holds
    try:
        return json.loads(b64decode(said))["payload"]
    except (ValueError, TypeError, KeyError) as error:
        shown = said[:60].decode(errors="replace").strip()
        message = f"pagefind's answer is none that Gazette understands: {shown}"
        raise GazetteError(message) from error


def _program() -> Path:
    try:
        import pagefind_bin  # noqa: PLC0415  # only a build that indexes needs it

        return Path(pagefind_bin.get_executable())
    except (ImportError, FileNotFoundError) as error:
        raise _missing() from error


def pagefind_version() -> str:
    """Return the version of pagefind that is installed.

    **Raises**: GazetteError when there is none.
    """
    try:
        return metadata.version(_PACKAGE)
    except metadata.PackageNotFoundError as error:
        raise _missing() from error


def _missing() -> GazetteError:
    # Where the package is there and its program is not, pip would find nothing to do.
    cure = f"--force-reinstall {_PACKAGE}=={_KNOWN_VERSION}"
    message = f"pagefind is missing: install it with «python -m pip install {cure}», or build with --no-search"
    return GazetteError(message)


_SILENT = f"pagefind said nothing for {_PATIENCE_SECONDS // 60} minutes and was ended: build again"


def _reason(returncode: int, stderr: bytes) -> str:
    if returncode < 0:
        name = signal.Signals(-returncode).name
        return f"pagefind was stopped by {name} before the search index was done: was the memory full?"
    lines = [line.strip() for line in stderr.decode(errors="replace").splitlines() if line.strip()]
    return f"pagefind failed with exit code {returncode}: {lines[-1] if lines else 'it gave no reason'}"
