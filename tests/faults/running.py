"""Commands in processes of their own, soon begun: one process loads Gazette, and each command is a fork of it.

A fork may be killed, limited and changed at will: the next one knows nothing of that. Where a system has no forks, each
command loads Gazette for itself.
"""

from __future__ import annotations

import atexit
import json
import os
import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path
from typing import IO

ROOT = Path(__file__).parents[2]
# Hears of what a process does to files, and kills it before the deed of the given number; 0 lets it live.
_SCRIPT = """
import contextlib, json, os, signal, sys
from gazette import serving
from gazette.cli import main
from gazette.flow import correcting, starting
if hasattr(os, "fork"):  # dictionaries, parsers and layouts, which every command would load for itself
    with contextlib.redirect_stdout(sys.stderr):
        assert main(["check", "--quiet"]) == 0

def run(job):
    os.chdir(job["folder"])
    for number, name in enumerate((os.devnull, job["out"], job["err"])):
        os.dup2(os.open(name, os.O_RDWR | os.O_CREAT, 0o600), number)
    done = 0
    def hear(event, arguments):
        nonlocal done
        writes = event == "open" and isinstance(arguments[2], int) and arguments[2] & (os.O_WRONLY | os.O_RDWR)
        if writes or event in {"os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.truncate", "subprocess.Popen"}:
            done += 1
            if done == job["at"]:
                os.kill(os.getpid(), getattr(signal, "SIGKILL", signal.SIGTERM))
    exec(job["first"], {})
    sys.addaudithook(hear)
    code = main(job["arguments"])
    if job["at"] == 0:
        print("MOMENTS", done)
    sys.exit(code)

for line in sys.stdin:
    if not hasattr(os, "fork"):
        run(json.loads(line))
    child = os.fork()
    if child == 0:
        run(json.loads(line))
    print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
"""


def environment() -> dict[str, str]:
    """Return the environment in which a command finds this Gazette and leaves nothing beside it."""
    return {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}


def run(project: Path, *arguments: str, at: int = 0, first: str = "") -> subprocess.CompletedProcess[str]:
    """Run a command in a project; it is killed before it touches files for the ``at``-th time.

    ``first`` is Python that its process runs before, to limit or change itself.
    """
    with tempfile.TemporaryDirectory() as folder:
        out, err = Path(folder, "out"), Path(folder, "err")
        job = {"arguments": arguments, "at": at, "first": first}
        code = _send({**job, "folder": str(project), "out": str(out), "err": str(err)})
        told = [path.read_text(encoding="utf-8") for path in (out, err)]
    return subprocess.CompletedProcess(arguments, code, *told)


def moments(project: Path, *arguments: str, first: str = "", code: int = 0) -> int:
    """Return how often a command touches files when nobody kills it."""
    done = run(project, *arguments, first=first)
    assert done.returncode == code, done.stdout + done.stderr
    return int(done.stdout.rpartition("MOMENTS ")[2])


def _send(job: dict[str, object]) -> int:
    process = _loaded() if hasattr(os, "fork") else _load()
    line = json.dumps(job) + "\n"
    if not hasattr(os, "fork"):
        process.communicate(line)
        return process.returncode
    write, read = _ends(process)
    write.write(line)
    write.flush()
    return int(read.readline())


@cache
def _loaded() -> subprocess.Popen[str]:
    process = _load()
    atexit.register(lambda: _end(process))
    return process


def _load() -> subprocess.Popen[str]:
    command = [sys.executable, "-c", _SCRIPT]
    return subprocess.Popen(  # noqa: S603  # our own program
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8", env=environment(), cwd=ROOT
    )


def _end(process: subprocess.Popen[str]) -> None:
    for end in _ends(process):
        end.close()
    process.wait()


def _ends(process: subprocess.Popen[str]) -> tuple[IO[str], IO[str]]:
    assert process.stdin is not None
    assert process.stdout is not None
    return process.stdin, process.stdout
