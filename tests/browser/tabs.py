"""A tab that test after test has for itself: opening one anew costs more than most tests do in it."""

from __future__ import annotations

from collections.abc import Callable
from typing import NoReturn, Protocol
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Error, Page

HEIGHT = 900
# A tab that goes on and on takes more and more memory: after so many tests there is a new one.
_MOST_TESTS = 40
# What nobody can take out of a tab or its context again, or only who has put it there.
_PAGE_KEEPS = ("expose_binding", "expose_function", "on", "once", "route", "route_web_socket")
_CONTEXT_KEEPS = (
    *_PAGE_KEEPS,
    "add_init_script",
    "add_cookies",
    "grant_permissions",
    "new_cdp_session",
    "set_extra_http_headers",
    "set_geolocation",
    "set_offline",
)
_CLOCK_KEEPS = ("fast_forward", "install", "pause_at", "set_fixed_time", "set_system_time")


class Listener(Protocol):
    """Who hears what windows say."""

    def end(self) -> None:
        """Hear no more until the next test."""


class Tab:
    """A page as nobody has used it, for one test after the other; what would outlive a test is refused."""

    def __init__(self, browser: Browser, listener: Listener) -> None:
        self._browser, self._listener = browser, listener
        self._cleared = 0
        self._start()

    def _start(self) -> None:
        self._context = self._browser.new_context(locale="zh-CN", viewport={"width": 1280, "height": HEIGHT})
        self._page = self._context.new_page()
        self._tools = self._context.new_cdp_session(self._page)
        self._tools.send("Page.enable")  # without it, scripts that are added are never run
        self._origins: set[str] = set()
        self._scripts: list[str] = []
        self._page.on("framenavigated", lambda frame: self._visit(frame.url))
        for owner, names in (
            (self._page, _PAGE_KEEPS),
            (self._context, _CONTEXT_KEEPS),
            (self._page.clock, _CLOCK_KEEPS),
        ):
            for name in names:
                setattr(owner, name, _refuse(name))
        setattr(self._page, "add_init_script", self._add_script)  # noqa: B010  # Playwright's own cannot be taken out

    def _add_script(self, script: str) -> None:
        added = self._tools.send("Page.addScriptToEvaluateOnNewDocument", {"source": script})
        self._scripts.append(added["identifier"])

    def _visit(self, address: str) -> None:
        parts = urlsplit(address)
        if parts.netloc:
            self._origins.add(f"{parts.scheme}://{parts.netloc}")

    def open(self, width: int) -> Page:
        """Return the page, as wide as asked."""
        self._page.set_viewport_size({"width": width, "height": HEIGHT})
        return self._page

    def clear(self) -> None:
        """Take away all that a test has left; a tab that does not let it be taken, or that is old, is replaced."""
        self._cleared += 1
        try:
            self._leave()
            self._forget()
        except Error:
            self._replace()
        if self._cleared % _MOST_TESTS == 0:
            self._replace()

    def _replace(self) -> None:
        self.close()
        self._start()

    def _leave(self) -> None:
        if urlsplit(self._page.url).netloc:
            # Once it answers, all that was said until now has been heard; newer Chromium keeps a session's storage.
            self._page.evaluate("try { sessionStorage.clear() } catch {}")
        self._listener.end()
        self._page.goto("about:blank")  # a page may write something down when it is left
        for other in self._context.pages:
            if other != self._page:
                other.close()

    def _forget(self) -> None:
        for origin in self._origins:
            self._tools.send("Storage.clearDataForOrigin", {"origin": origin, "storageTypes": "all"})
        self._origins.clear()
        for script in self._scripts:
            self._tools.send("Page.removeScriptToEvaluateOnNewDocument", {"identifier": script})
        self._scripts.clear()
        self._tools.send("Page.resetNavigationHistory")
        self._page.emulate_media(media="null", color_scheme="null", reduced_motion="null", forced_colors="null")
        for key in ("Shift", "Control", "Alt", "Meta"):
            self._page.keyboard.up(key)
        self._page.mouse.up()
        self._page.mouse.move(-1, -1)

    def close(self) -> None:
        """Close the tab and all that belongs to it."""
        self._context.close()


def _refuse(name: str) -> Callable[..., NoReturn]:
    def refuse(*_: object, **__: object) -> NoReturn:
        message = f"{name} outlives the test in a tab that others have after it: ask for own_page"
        raise AssertionError(message)

    return refuse
