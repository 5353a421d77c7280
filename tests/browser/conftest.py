"""A site built from tests/browser/edition and the committed issue, under a prefix, and a browser to read it with."""

import contextlib
import functools
import http.server
import io
import os
import re
import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from gazette.flow import BuildRequest, build_site
from gazette.locking import hold
from gazette.problems import has_errors
from tests.browser.tabs import HEIGHT, Tab

ROOT = Path(__file__).parent.parent.parent
PREFIX = "any/prefix/"

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
_PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
)
# Chromium makes a page of its own for what drops down under its address bar, in every window: as dear as most tests.
# Only the last list of features counts, so those are here that Playwright goes without.
_WITHOUT = (
    "WebUIOmniboxPopup",
    "WebUIOmniboxAimPopup",
    "AimEnabled",
    "AvoidCorsURLLoaderRestartOnRedirect",
    "AvoidUnnecessaryBeforeUnloadCheckSync",
    "DestroyProfileOnBrowserClose",
    "HttpsFirstBalancedModeAutoEnable",
    "HttpsUpgrades",
    "LensOverlay",
    "MediaRouter",
    "NetworkTimeServiceQuerying",
    "OptimizationHints",
    "PaintHolding",
    "PreconnectToSearch",
    "TcpPortRandomizationWin",
    "ThirdPartyStoragePartitioning",
    "msEdgeUpdateLaunchServicesPreferredVersion",
    "msForceBrowserSignIn",
)
# A browser that asks nobody for anything, and that runs where there is neither a display nor a sandbox.
_OPTIONS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-features=" + ",".join(_WITHOUT),
)


def find_browser() -> str | None:
    """Return the program of an installed Chromium or Chrome."""
    found = (shutil.which(name) for name in _NAMES)
    return next((path for path in (*found, *filter(os.path.exists, _PLACES)) if path), None)


class Console:
    """The consoles of all windows: whatever is said there fails the test, unless the test expects it."""

    def __init__(self) -> None:
        self.contexts = 0
        self._listens = True
        self._said: list[str] = []
        self._expected: list[str] = []

    def hear(self, context: BrowserContext) -> None:
        """Hear every window of a context, and what its scripts do not catch."""
        self.contexts += 1
        context.on("console", lambda message: self._note(f"{message.type}: {message.text}"))
        context.on("weberror", lambda error: self._note(str(error.error)))

    def _note(self, said: str) -> None:
        if self._listens:
            self._said.append(said)

    def expect(self, *patterns: str) -> None:
        """Let a test's windows say what matches one of these, and nothing else."""
        self._expected += patterns

    def begin(self) -> None:
        """Forget what was said and expected before."""
        self._listens = True
        self._said.clear()
        self._expected[:] = ["Service Worker registration blocked by Playwright"]

    def end(self) -> None:
        """Hear no more: a window that is being cleared may speak of what is taken from it."""
        self._listens = False

    def unexpected(self) -> list[str]:
        """Return what nobody expected."""
        return [said for said in self._said if not any(re.search(each, said) for each in self._expected)]


@pytest.fixture(scope="session")
def consoles() -> Console:
    """What is said in any window of the session."""
    return Console()


@pytest.fixture(autouse=True)
def console(consoles: Console) -> Iterator[Console]:
    """The consoles of a test's windows, which must stay empty."""
    consoles.begin()
    yield consoles
    assert consoles.unexpected() == []


@pytest.fixture(scope="session")
def browser(consoles: Console) -> Iterator[Browser]:
    """The browser; without one the tests are skipped, where nobody would notice that they are not."""
    program = find_browser()
    if program is None:
        reason = "there is no Chromium or Chrome on this machine"
        if os.environ.get("CI") == "true":
            pytest.fail(reason)
        pytest.skip(reason)
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=program, args=list(_OPTIONS))
        started.on("context", consoles.hear)
        started.new_context().close()
        assert consoles.contexts == 1, "this Playwright does not tell of contexts"
        yield started
        started.close()


def make_once(tmp_path_factory: pytest.TempPathFactory, name: str, make: Callable[[Path], None]) -> Path:
    """Return a folder that nobody changes: the first process of the session to ask for it makes it for all."""
    folder = tmp_path_factory.getbasetemp()
    folder = (folder.parent if "PYTEST_XDIST_WORKER" in os.environ else folder) / f"shared-{name}"
    with hold(folder, "tests"):
        if not (folder / "made").exists():
            shutil.rmtree(folder / "all", ignore_errors=True)  # of a process that failed on the way
            make(folder / "all")
            (folder / "made").touch()
    return folder / "all"


def build(content: Path, site: Path, *, search: bool = True) -> None:
    """Build a site of which nothing is wrong."""
    report = build_site(BuildRequest(content=content, layouts=ROOT / "layouts", site=site, search=search))
    assert not has_errors(report.problems), report.problems


def copy_many_issues(root: Path) -> Path:
    """Write the content of tests/browser/edition with the committed issue into a project, and return its folder."""
    content = root / "project" / "content"
    shutil.copytree(Path(__file__).parent / "edition", content)
    shutil.copytree(ROOT / "content" / "2024-06-05", content / "2024-06-05", dirs_exist_ok=True)
    return content


@pytest.fixture(scope="session")
def site_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that a web server shows; the site stands in it under ``PREFIX``."""
    made = make_once(tmp_path_factory, "site", lambda root: build(copy_many_issues(root), root / "www" / PREFIX))
    return made / "www"


class _Pages(http.server.SimpleHTTPRequestHandler):
    """A server that behaves as GitHub Pages does, and keeps quiet."""

    def log_message(self, *_: object) -> None:
        """Say nothing of requests."""

    def send_head(self) -> BinaryIO | io.BytesIO | None:
        """Answer whole: a date of whole seconds cannot tell two versions of one second apart, as GitHub's tags do."""
        del self.headers["If-Modified-Since"]
        return super().send_head()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer a wrong address with the site's own 404.html, at whatever depth."""
        if code != http.HTTPStatus.NOT_FOUND or self.command != "GET":
            super().send_error(code, message, explain)
            return
        data = (Path(self.directory) / PREFIX / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)


@contextlib.contextmanager
def serve(folder: Path) -> Iterator[str]:
    handler = functools.partial(_Pages, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/{PREFIX}"
        server.shutdown()
        thread.join()


@pytest.fixture(scope="session")
def site(site_folder: Path) -> Iterator[str]:
    """The address of the site with many issues, ending in a slash."""
    with serve(site_folder) as address:
        yield address


@pytest.fixture(scope="session")
def edition_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that holds the committed edition under ``PREFIX``, without its search index."""
    return make_once(tmp_path_factory, "edition", lambda root: build(ROOT / "content", root / PREFIX, search=False))


@pytest.fixture(scope="session")
def edition(edition_folder: Path) -> Iterator[str]:
    """The address of the committed edition, ending in a slash."""
    with serve(edition_folder) as address:
        yield address


@pytest.fixture(scope="session")
def cases_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that holds a paper of hard cases under ``PREFIX``: what typesetters and editors find hard."""

    def make(root: Path) -> None:
        shutil.copytree(Path(__file__).parent / "cases", root / "project")
        build(root / "project" / "content", root / "www" / PREFIX)

    return make_once(tmp_path_factory, "cases", make) / "www"


@pytest.fixture(scope="session")
def cases(cases_folder: Path) -> Iterator[str]:
    """The address of the paper of hard cases, ending in a slash."""
    with serve(cases_folder) as address:
        yield address


# For tests whose page is looked at on a telephone and on a desk.
BOTH_WIDTHS = pytest.mark.parametrize("page", [390, 1280], indirect=True, ids=["phone", "desk"])
OWN_AT_BOTH_WIDTHS = pytest.mark.parametrize("own_page", [390, 1280], indirect=True, ids=["phone", "desk"])


@pytest.fixture(scope="session")
def tab(browser: Browser, consoles: Console) -> Iterator[Tab]:
    """The tab that tests have one after the other."""
    made = Tab(browser, consoles)
    yield made
    made.close()


@pytest.fixture
def page(tab: Tab, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A page as nobody has used it, as wide as its test asks: a tab that is cleared after every test."""
    yield tab.open(getattr(request, "param", 1280))
    tab.clear()


@pytest.fixture
def own_page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A page that nobody has after its test: scripts, routes and clocks may stay in it, and it begins with no cache."""
    size = {"width": getattr(request, "param", 1280), "height": HEIGHT}
    context = browser.new_context(locale="zh-CN", viewport=size)  # type: ignore[arg-type]
    yield context.new_page()
    context.close()


def wait_until(page: Page, condition: str) -> None:
    """Wait until an expression is true: Playwright's own way evaluates text in the page, which its policy forbids."""
    for _ in range(600):
        if page.evaluate(condition):
            return
        page.wait_for_timeout(50)
    pytest.fail(f"never true: {condition}")
