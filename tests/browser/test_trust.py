"""What strangers write runs nothing: payloads in every field, in a browser that is told to run nothing else."""

from __future__ import annotations

import re
import shutil
from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256

import pytest
from playwright.sync_api import Browser, Dialog, Page, Request

from gazette.flow import BuildRequest, build_site
from gazette.problems import has_errors
from tests.browser.conftest import PREFIX, ROOT, Console, serve
from tests.naughty import fair_strings, format_article

MARKS = "</title><script>alert(1)</script><img src=x onerror=alert(2)>\"'`--><svg/onload=alert(3)>{{7*7}}"
FRONT = """---
title: "{marks}"
kicker: "{marks}"
subtitle: "{marks}"
column: "{marks}"
source: "{marks}"
byline:
- {{name: "{marks}", role: "{marks}"}}
tags: ["{marks}"]
summary: "{marks}"
corrections:
- {{date: 2024-06-07, text: "{marks}"}}
---

{marks}

<script>alert(4)</script>

<iframe src="https://elsewhere.example/"></iframe>

[外面](https://elsewhere.example/) &#106;avascript:alert(5) `<script>alert(6)</script>`

<a href="https://elsewhere.example/" onmouseover="alert(7)" style="position:fixed">链接</a>
"""


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The address of a paper whose every field holds payloads, and the addresses of its pages."""
    root = tmp_path_factory.mktemp("hostile")
    content = root / "project" / "content"
    shutil.copytree(ROOT / "content" / "2024-06-05", content / "2024-06-05")
    settings = (
        f'title: "某报{_quoted()}"\npublisher: "{_quoted()}"\nrights: "{_quoted()}"\ndescription: "{_quoted()}"\n'
    )
    (content / "publication.yaml").write_text(settings, encoding="utf-8")
    (content / "2024-06-05" / "01" / "99-x.md").write_text(FRONT.format(marks=_quoted()), encoding="utf-8")
    strings = format_article("甲", "\n\n".join(fair_strings()))
    (content / "2024-06-05" / "01" / "98-y.md").write_text(strings, encoding="utf-8", newline="\n")
    site = root / "www" / PREFIX
    report = build_site(BuildRequest(content=content, layouts=ROOT / "layouts", site=site))
    assert not has_errors(report.problems), [str(problem) for problem in report.problems]
    every = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    pages = tuple(path for path in every if path != "404.html")  # which looks for its script at several depths
    with serve(root / "www") as address:
        yield address, pages


def _quoted() -> str:
    return MARKS.replace("\\", "\\\\").replace('"', '\\"')


def test_payloads_raise_no_dialog_break_no_rule_and_ask_nobody_else(
    browser: Browser, hostile: tuple[str, tuple[str, ...]]
) -> None:
    address, pages = hostile
    context = browser.new_context(locale="zh-CN")
    page = context.new_page()
    heard: list[str] = []

    def dismiss(dialog: Dialog) -> None:
        heard.append(f"dialog {dialog.message}")
        dialog.dismiss()

    def ask(request: Request) -> None:
        if not request.url.startswith((address.removesuffix(PREFIX), "data:")):
            heard.append(f"request {request.url}")

    page.on("dialog", dismiss)
    page.on("request", ask)
    for path in pages:
        page.goto(address + path)
        _touch_everything(page)
    page.goto(f"{address}search/?q=alert")
    page.wait_for_selector(".search-hits li")
    context.close()
    assert heard == []


def _touch_everything(page: Page) -> None:
    page.evaluate("document.querySelectorAll('.prose *').forEach((each) => each.dispatchEvent(new Event('mouseover')))")


def test_no_page_has_a_script_a_style_or_a_handler_inside_itself(
    page: Page, hostile: tuple[str, tuple[str, ...]]
) -> None:
    address, pages = hostile
    for path in pages:
        page.goto(address + path)
        inside = page.evaluate(
            """() => [...document.querySelectorAll('*')].filter((each) =>
              (each.tagName === 'SCRIPT' && !each.src && each.type !== 'application/ld+json') ||
              each.tagName === 'STYLE' || each.getAttributeNames().some((name) => /^on|^style$/.test(name))
            ).map((each) => each.outerHTML)"""
        )
        assert inside == [], path


def test_every_page_forbids_what_it_does_not_need_before_anything_is_loaded(
    page: Page, hostile: tuple[str, tuple[str, ...]]
) -> None:
    address, pages = hostile
    for path in pages:
        text = page.request.get(address + path).text()
        policy = text.index("Content-Security-Policy")
        assert policy < min(text.index("<link"), text.index("<script"))
        rules = text[policy : text.index(">", policy)]
        assert "default-src 'none'" in rules
        assert "unsafe-inline" not in rules
        assert ("unsafe-eval" in rules) == (path == "search/index.html")
        assert "; require-trusted-types-for 'script'; trusted-types gazette-worker gazette-words" in rules
        assert '<meta name="referrer" content="same-origin">' in text
        told = re.findall(r'<script type="application/ld\+json">(.*?)</script>', text, re.DOTALL)
        digests = [b64encode(sha256(each.encode()).digest()).decode() for each in told]
        assert re.findall(r"'sha256-([^']+)'", rules) == digests, path


INTO_A_SINK = {
    "markup": "(text) => { document.body.innerHTML = text; }",
    "a program's address": "(text) => { document.createElement('script').src = text; }",
    "a program": "(text) => { document.createElement('script').text = text; }",
    "a frame's page": "(text) => { document.createElement('iframe').srcdoc = text; }",
    "another page": "(text) => { document.write(text); }",
    "a document": "(text) => { new DOMParser().parseFromString(text, 'text/html'); }",
    "a worker": "(text) => navigator.serviceWorker.register(text)",
    "a policy of one's own": "(text) => { trustedTypes.createPolicy(text, { createHTML: (each) => each }); }",
    "the worker's policy once more": "() => { trustedTypes.createPolicy('gazette-worker', {}); }",
}


@pytest.mark.parametrize("sink", INTO_A_SINK.values(), ids=INTO_A_SINK)
def test_no_script_of_a_page_can_make_a_text_a_program(
    page: Page, hostile: tuple[str, tuple[str, ...]], console: Console, sink: str
) -> None:
    console.expect("Trusted|Content Security Policy")
    address, _ = hostile
    page.goto(f"{address}search/", wait_until="load")
    refused = page.evaluate(f"() => Promise.resolve().then(() => ({sink})('<b>x</b>')).then(() => '', String)")
    assert refused.startswith("TypeError: "), refused


def test_a_browser_refuses_what_slipped_in_all_the_same(
    browser: Browser, page: Page, hostile: tuple[str, tuple[str, ...]], console: Console
) -> None:
    console.expect("Content Security Policy")
    address, pages = hostile
    body = page.request.get(address + pages[0]).text()
    smuggled = body.replace(
        "</main>", "<script>window.smuggled = 1</script><img src='https://elsewhere.example/x'></main>"
    )
    asked: list[str] = []
    with browser.new_context() as context:
        other = context.new_page()
        other.route("https://elsewhere.example/**", lambda route: asked.append(route.request.url))
        other.route(address + pages[0], lambda route: route.fulfill(body=smuggled, content_type="text/html"))
        other.goto(address + pages[0])
        assert other.evaluate("window.smuggled") is None
        assert other.evaluate("document.querySelectorAll('script:not([src]):not([type])').length") == 1
    assert asked == []
