"""Firefox, where it is installed, told what to do in its own language (Marionette): Playwright drives only its own."""

from __future__ import annotations

import contextlib
import json
import os
import re
import shutil
import socket
import subprocess
import time
from pathlib import Path
from typing import Any

_PLACES = ("/Applications/Firefox.app/Contents/MacOS/firefox", r"C:\Program Files\Mozilla Firefox\firefox.exe")
# A free port; nothing asked of anybody, nothing renewed, no first page.
_PREFERENCES = """user_pref("marionette.port", 0);
user_pref("network.proxy.type", 0);
user_pref("app.update.enabled", false);
user_pref("app.normandy.enabled", false);
user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("browser.shell.checkDefaultBrowser", false);
user_pref("browser.startup.homepage_override.mstone", "ignore");
"""
_START_SECONDS, _ANSWER_SECONDS = 60, 120
# An icon is asked for last; when the next page is opened meanwhile, the request is called off, and Firefox says so.
_CALLED_OFF = re.compile(
    r"/assets/icon\.\S+ A ServiceWorker intercepted the request and encountered an unexpected error"
)


class NotStartedError(Exception):
    """There is a Firefox that does not start on this machine."""


def find_firefox() -> str | None:
    """Return the program of an installed Firefox."""
    found = (shutil.which(name) for name in ("firefox-esr", "firefox"))
    return next((path for path in (*found, *filter(os.path.exists, _PLACES)) if path), None)


class Firefox:
    """A Firefox without a window, with a profile of its own that lies in ``folder``."""

    def __init__(self, program: str, folder: Path) -> None:
        (folder / "user.js").write_text(_PREFERENCES, encoding="utf-8")
        self._process = subprocess.Popen(  # noqa: S603  # the browser
            [program, "--headless", "--no-remote", "--marionette", "-remote-allow-system-access", "--profile", folder],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            self._socket = socket.create_connection(("127.0.0.1", self._wait_for_port(folder)), _ANSWER_SECONDS)
        except (OSError, NotStartedError) as error:
            self._process.kill()
            self._process.wait()
            raise NotStartedError(str(error)) from error
        self._answers = self._socket.makefile("rb")
        self._read()
        self._number = 0
        self._ask("WebDriver:NewSession")

    def _wait_for_port(self, folder: Path) -> int:
        end = time.monotonic() + _START_SECONDS
        while time.monotonic() < end and self._process.poll() is None:
            with contextlib.suppress(OSError, ValueError):
                return int((folder / "MarionetteActivePort").read_text(encoding="utf-8"))
            time.sleep(0.1)
        message = "it opened no port"
        raise NotStartedError(message)

    def _read(self) -> Any:  # noqa: ANN401  # whatever Firefox says
        length = b""
        while (digit := self._answers.read(1)) not in (b":", b""):
            length += digit
        return json.loads(self._answers.read(int(length)))

    def _ask(self, command: str, **parameters: object) -> Any:  # noqa: ANN401  # whatever Firefox says
        self._number += 1
        data = json.dumps([0, self._number, command, parameters]).encode()
        self._socket.sendall(b"%d:%b" % (len(data), data))
        _, _, error, answer = self._read()
        assert error is None, (command, error)
        return answer

    def open(self, address: str, width: int) -> None:
        """Open a page in a window of a width, and wait until it is loaded."""
        self._ask("WebDriver:SetWindowRect", width=width, height=900)
        self._ask("WebDriver:Navigate", url=address)

    def run(self, script: str) -> Any:  # noqa: ANN401  # whatever the script returns
        """Return what a script returns in the page."""
        return self._ask("WebDriver:ExecuteScript", script=script, args=[])["value"]

    def wait_for(self, selector: str) -> None:
        """Wait until a page has an element."""
        self._ask("WebDriver:SetTimeouts", implicit=_ANSWER_SECONDS * 500)
        self._ask("WebDriver:FindElement", using="css selector", value=selector)

    def errors(self, address: str) -> list[str]:
        """Return the errors on the console so far that name an address; warnings are Firefox's own affair."""
        self._ask("Marionette:SetContext", value="chrome")
        script = (
            "return Services.console.getMessageArray()"
            ".filter((each) => each instanceof Ci.nsIScriptError && !(each.flags & 9)).map(String)"
        )
        told = self.run(script)
        self._ask("Marionette:SetContext", value="content")
        return [each for each in told if address in each and not _CALLED_OFF.search(each)]

    def close(self) -> None:
        """End the program."""
        with contextlib.suppress(OSError, ValueError, AssertionError):
            self._ask("Marionette:Quit", flags=["eForceQuit"])
        self._answers.close()  # it holds the socket open
        self._socket.close()
        try:
            self._process.wait(_START_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
