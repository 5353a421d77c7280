"""The only door to pagefind: shadow documents in, the search index that the reader's browser loads out."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import shutil
import signal
import subprocess
import threading
import time
from base64 import b64decode, b64encode
from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from fnmatch import fnmatchcase
from importlib import metadata
from pathlib import Path
from typing import IO, Any, cast

from gazette.formats.search_pieces import ENTRY, StrangeBundleError, cut_bundle, format_empty_index
from gazette.model import Output
from gazette.problems import GazetteError

BUNDLE = "pagefind/"
_PACKAGE, _KNOWN_VERSION = "pagefind-bin", "1.5.2"
# Pagefind numbers the files of a folder as the file system happens to list them, and the numbers get into the index.
# As a service, as which its own libraries for other languages use it, it numbers documents as they are given.
_OPTIONS = ("--service",)
_END = b","  # of a message, which is base64
# Raised when the same shadow documents are to give another bundle.
_FORMAT = "4"
# What layouts/assets/engine.js loads; pagefind's own pages and their styles, 400 kB, are left out.
_WANTED = ("pagefind.js", ENTRY, "pagefind.*.pf_meta", "wasm.*.pagefind", "index/*", "fragment/*")
# Pagefind takes some 0.23 MB of memory an article: two of it run side by side where none has more articles than these.
_SIDE_BY_SIDE = 5_000
# After so long without an answer pagefind is ended. It is longest for the files of all articles: 10,000 take it some
# twenty seconds, and five times that beside much else.
_PATIENCE_SECONDS = 900
# The name of an index that holds no article.
_NOTHING = "none"
_NO_ARTICLE = b'<!doctype html><html lang="und"><head></head><body><div data-pagefind-body>-a-</div></body></html>'


def index_key(*made_from: str) -> str:
    """Return a digest of everything that a shard is made from: while it stays the same, so does the shard.

    **Raises**: GazetteError when pagefind is missing.
    """
    parts = (_FORMAT, _version(), *_OPTIONS, *made_from)
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


def build_engine(scratch: Path) -> tuple[Output, ...]:
    """Return what the browser loads of pagefind whatever there is to find, to be published below ``BUNDLE``.

    Its own index holds no article: those of the shards are merged into it, and it stays when they change.
    **Raises**: GazetteError as ``build_shard`` does.
    """
    files = _index([Output("index.html", _NO_ARTICLE)], scratch / "search" / "engine")
    entry = json.loads(files[ENTRY])
    entry["languages"] = {"und": {"hash": _NOTHING, "wasm": None, "page_count": 0}}
    files[ENTRY] = json.dumps(entry, ensure_ascii=False).encode()
    files[f"pagefind.{_NOTHING}.pf_meta"] = format_empty_index(entry["version"])
    return tuple(
        Output(BUNDLE + path, data)
        for path, data in sorted(files.items())
        if path in {"pagefind.js", ENTRY, f"pagefind.{_NOTHING}.pf_meta"} or path.startswith("wasm.")
    )


def build_shard(name: str, shadows: Sequence[Output], scratch: Path) -> tuple[Output, ...]:
    """Return the index of a shard's shadow documents, to be published below ``BUNDLE`` and its name.

    Everything happens in a folder of its own under ``scratch``, empty before and gone afterwards: nothing stale can get
    into the index, and a run that fails leaves the published one alone. The same documents give the same bytes.
    **Shape**: sorted by path; empty when there is no document.
    **Raises**: GazetteError when pagefind is missing, fails or is stopped, or when the disk refuses.
    """
    if not shadows:
        return ()
    files = _index(shadows, scratch / "search" / name)
    try:
        pieces = cut_bundle(files, sorted(article_name(shadow.path) for shadow in shadows))
    except StrangeBundleError as error:
        message = f"pagefind {_version()} is not the one that Gazette knows: {error}"
        raise GazetteError(message) from error
    pieces[ENTRY] = files[ENTRY]
    return tuple(Output(f"{BUNDLE}{name}/{path}", data) for path, data in sorted(pieces.items()))


def build_shards(
    shards: Mapping[str, Sequence[Output]], scratch: Path, jobs: int
) -> Generator[tuple[str, tuple[Output, ...]]]:
    """Yield each shard with its index, in order; pagefind runs for two at once where there are processors and memory.

    **Raises**: GazetteError as ``build_shard`` does.
    """
    is_small = max(map(len, shards.values()), default=0) <= _SIDE_BY_SIDE
    with ThreadPoolExecutor(max_workers=min(2, jobs) if is_small else 1) as pool:
        waiting = [(name, pool.submit(build_shard, name, shadows, scratch)) for name, shadows in shards.items()]
        try:
            for name, made in waiting:
                yield name, made.result()
        except BaseException:
            _end_all([made for _, made in waiting])
            raise


_running: set[subprocess.Popen[bytes]] = set()


def _end_all(waiting: Sequence[Future[tuple[Output, ...]]]) -> None:
    """End every pagefind that works for somebody who waits no more, those too that are just being started."""
    while True:
        left = [made for made in waiting if not made.cancel()]
        for process in tuple(_running):
            process.kill()
        if not wait(left, timeout=0.1).not_done:
            return


def article_name(path: str) -> str:
    """Return the name of an article in the index: names sorted are articles in order of date, page and place."""
    year, month, day, page, number = path.split("/")[:5]
    return f"{year}{month}{day}{int(page):03d}{int(number):04d}"


def _index(shadows: Sequence[Output], folder: Path) -> dict[str, bytes]:
    """Return the files of the bundle that pagefind makes of shadow documents, as far as they are wanted."""
    try:
        _clear(folder)
        files = _run(sorted(shadows, key=lambda shadow: shadow.path), folder)
        return {path: data for path, data in files if any(fnmatchcase(path, pattern) for pattern in _WANTED)}
    except OSError as error:
        message = f"{error.filename or folder}: {error.strerror or error}"
        raise GazetteError(message) from error
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        with contextlib.suppress(OSError):  # the last one takes the folder of all away
            folder.parent.rmdir()


def _clear(folder: Path) -> None:
    if folder.exists():
        shutil.rmtree(folder)
    folder.mkdir(parents=True)


def _run(shadows: Sequence[Output], folder: Path) -> list[tuple[str, bytes]]:
    """Run pagefind in a folder; settings that somebody keeps for a site of their own must not reach it."""
    environment = {name: value for name, value in os.environ.items() if not name.upper().startswith("PAGEFIND_")}
    command = [str(_program()), *_OPTIONS]
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


def _version() -> str:
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
