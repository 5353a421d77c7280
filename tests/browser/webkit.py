"""WebKit, where WebKitGTK's driver and its small browser are installed, told what to do over WebDriver (W3C)."""

from __future__ import annotations

import contextlib
import http.client
import json
import os
import shutil
import socket
import subprocess
import time
from typing import Any

_BROWSERS = ("webkit2gtk-4.1", "webkitgtk-6.0", "webkit2gtk-4.0")
_SCREEN = "1600x1200x24"
_START_SECONDS, _ANSWER_SECONDS = 60, 120


class NotStartedError(Exception):
    """There is a WebKit that does not start on this machine."""


def find_webkit() -> tuple[str, str] | None:
    """Return the programs of an installed driver and of its browser."""
    driver = shutil.which("WebKitWebDriver")
    folders = (f"/usr/lib/{machine}-linux-gnu/{name}" for machine in ("x86_64", "aarch64") for name in _BROWSERS)
    places = (
        *(f"{folder}/MiniBrowser" for folder in folders),
        *(f"/usr/libexec/{name}/MiniBrowser" for name in _BROWSERS),
    )
    browser = next(filter(os.path.exists, places), None)
    screen = os.environ.get("DISPLAY") or shutil.which("Xvfb")
    return (driver, browser) if driver and browser and screen else None


class RefusedError(Exception):
    """The driver did not do what it was told."""


class WebKit:
    """A WebKit with a session of its own, on a screen that nobody sees where there is none.

    It does not tell what stands on the console: its driver has no words for that.
    """

    def __init__(self, programs: tuple[str, str]) -> None:
        driver, browser = programs
        self._open = contextlib.ExitStack()
        try:
            self._start(driver, browser)
        except (OSError, ValueError, http.client.HTTPException, NotStartedError, RefusedError) as error:
            self._open.close()
            raise NotStartedError(str(error)) from error

    def _start(self, driver: str, browser: str) -> None:
        surroundings = {**os.environ, "NO_AT_BRIDGE": "1", "LIBGL_ALWAYS_SOFTWARE": "1", "no_proxy": "127.0.0.1"}
        if not surroundings.get("DISPLAY"):
            command = ["Xvfb", "-displayfd", "1", "-screen", "0", _SCREEN, "-nolisten", "tcp"]
            screen = self._run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
            assert screen.stdout is not None
            with screen.stdout as told:
                surroundings["DISPLAY"] = ":" + told.readline().decode().strip()
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self._port = free.getsockname()[1]
        silent = subprocess.DEVNULL
        process = self._run([driver, f"--port={self._port}"], env=surroundings, stdout=silent, stderr=silent)
        self._wait_for_port(process)
        options = {"webkitgtk:browserOptions": {"binary": browser, "args": ["--automation"]}}
        self._session = ""
        self._session = "/" + self._ask("POST", "", capabilities={"alwaysMatch": options})["sessionId"]

    def _run(self, command: list[str], **streams: Any) -> subprocess.Popen[bytes]:  # noqa: ANN401  # as Popen takes them
        process = subprocess.Popen(command, **streams)  # noqa: S603  # the browser, its driver, its screen
        self._open.callback(process.wait)
        self._open.callback(process.terminate)
        return process

    def _wait_for_port(self, process: subprocess.Popen[bytes]) -> None:
        end = time.monotonic() + _START_SECONDS
        while time.monotonic() < end and process.poll() is None:
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", self._port), 1):
                return
            time.sleep(0.1)
        message = "its driver opened no port"
        raise NotStartedError(message)

    def _ask(self, method: str, path: str, **parameters: object) -> Any:  # noqa: ANN401  # whatever WebKit says
        data = json.dumps(parameters) if method == "POST" else None
        connection = http.client.HTTPConnection("127.0.0.1", self._port, timeout=_ANSWER_SECONDS)
        with contextlib.closing(connection):
            connection.request(method, f"/session{self._session}{path}", data, {"Content-Type": "application/json"})
            answer = connection.getresponse()
            said = json.load(answer)["value"]
        if answer.status != http.HTTPStatus.OK:
            raise RefusedError(str(said))
        return said

    def open(self, address: str, width: int) -> None:
        """Open a page in a window of a width, or of the least that WebKit makes, and wait until it is loaded."""
        self._ask("POST", "/window/rect", width=width, height=900)
        self._ask("POST", "/url", url=address)

    def run(self, script: str) -> Any:  # noqa: ANN401  # whatever the script returns
        """Return what a script returns in the page."""
        return self._ask("POST", "/execute/sync", script=script, args=[])

    def wait_for(self, selector: str) -> None:
        """Wait until a page has an element."""
        self._ask("POST", "/timeouts", implicit=_ANSWER_SECONDS * 500)
        self._ask("POST", "/element", using="css selector", value=selector)

    def close(self) -> None:
        """End the session and all programs."""
        with contextlib.suppress(OSError, RefusedError):
            self._ask("DELETE", "")
        self._open.close()
