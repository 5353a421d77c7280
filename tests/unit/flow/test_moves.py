"""Withdrawn articles and old addresses: what readers, search engines and feeds still get."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from gazette.flow import BuildRequest, build_site, check_site
from gazette.problems import Code, has_errors
from tests.faults.killing import files, make_project

WITHDRAWN = "夜校"


@pytest.fixture
def request_(tmp_path: Path) -> BuildRequest:
    """A project in which an article is withdrawn and another had other addresses."""
    project = make_project(tmp_path / "project", days=1)
    page = project / "content" / "2024-06-01" / "01"
    front = "title: 夜校1\ncolumn: 工会\nstatus: withdrawn\nwithdrawn: {date: 2024-06-07, reason: 应当事人要求}\n"
    (page / "03-夜校.md").write_text(f"---\n{front}---\n\n夜校的消息传来。\n", encoding="utf-8")
    front = "title: 春耕1\naliases: [/news/2019/123.html, old/45/, /old/甲\U000323b0]\n"
    (page / "01-春耕.md").write_text(f"---\n{front}---\n\n春耕的消息传来。\n", encoding="utf-8")
    return BuildRequest(content=project / "content", layouts=project / "layouts", site=project / "site")


def test_a_withdrawn_article_leaves_a_notice_at_its_address_and_nothing_of_itself_anywhere(
    request_: BuildRequest,
) -> None:
    report = build_site(request_)
    assert (report.published is not None, report.articles) == (True, 2)
    site = files(request_.site)
    notice = site["2024/06/01/01/03/index.html"].decode()
    assert "应当事人要求" in notice
    assert '<meta name="robots" content="noindex">' in notice
    assert [path for path, data in site.items() if WITHDRAWN.encode() in data] == []
    assert not [path for path in site if path.startswith("2024/06/01/01/03/") and path.endswith((".txt", ".json"))]
    listed = site["sitemaps/2024.xml"].decode()
    assert "2024/06/01/01/01/" in listed
    assert "2024/06/01/01/03/" not in listed


def test_an_article_that_is_withdrawn_later_leaves_the_same_site_as_one_that_always_was(
    request_: BuildRequest, tmp_path: Path
) -> None:
    build_site(request_)
    path = request_.content / "2024-06-01" / "01" / "02-秋收.md"
    path.write_text("---\ntitle: 秋收1\nstatus: withdrawn\n---\n\n秋收的消息传来。\n", encoding="utf-8")
    build_site(request_)
    build_site(replace(request_, site=tmp_path / "clean", full=True))
    assert files(request_.site) == files(tmp_path / "clean")


def test_an_old_address_leads_to_the_article_without_a_script_and_names_it_as_canonical(
    request_: BuildRequest,
) -> None:
    build_site(request_)
    target = "https://example.org/paper/2024/06/01/01/01/"
    for path, url in (
        ("news/2019/123.html", "../../2024/06/01/01/01/"),
        ("old/45/index.html", "../../2024/06/01/01/01/"),
        ("old/甲\U000323b0/index.html", "../../2024/06/01/01/01/"),
    ):
        page = (request_.site / path).read_text(encoding="utf-8")
        assert f'<link rel="canonical" href="{target}">' in page
        assert f'<meta http-equiv="refresh" content="0; url={url}">' in page
        assert f'<a href="{url}">春耕1</a>' in page
        assert "<script" not in page
    assert "news/2019" not in (request_.site / "sitemaps" / "2024.xml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "alias",
    ["2024/06/01/01/02/", "2024/06/01/", "NEWS/2019/123.html", "assets/site.css.html", "search/", "pagefind/x/"],
)
def test_an_address_that_another_page_has_is_an_error(request_: BuildRequest, alias: str) -> None:
    path = request_.content / "2024-06-01" / "01" / "04-丁.md"
    path.write_text(f"---\ntitle: 丁\naliases: ['{alias}']\n---\n\n文。\n", encoding="utf-8")
    problems = build_site(request_).problems
    assert [problem.code for problem in problems if problem.severity == "error"] == [Code.SAME_ADDRESS]


CLOSED = (
    *("404.html", "feed.xml/", "sw.js/a/", "manifest.json/", "index.html/a/", "rights/", "corrections/", "columns/"),
    *("columns/page-2/", "COLUMNS/工会/", "columns/工会/2/", "columns/工会/feed.xml/", "people/金钧胤/a/"),
    *("2024/06/01/01/typeset/", "2024/06/01/01/page.jpg/", "2024/06/01/01/02/source/", "2024/06/01/01/01/share.png/"),
    *("news/2019/123.html/a/", "old/45/index.html", "/twice/", "/twice", "made/of.html/a/", "made/of.html"),
)
OPEN = ("2024/06/01/01/99/", "2024/06/09/", "columns/从前/2/", "old/45/46/", "feed.html", "typeset/", "made/of/")


def test_old_addresses_where_only_the_program_has_files_are_errors_at_their_article(request_: BuildRequest) -> None:
    path = request_.content / "2024-06-01" / "01" / "04-丁.md"
    path.write_text(f"---\ntitle: 丁\naliases: {[*CLOSED, *OPEN]}\n---\n\n文。\n", encoding="utf-8")
    problems = [each for each in build_site(request_).problems if each.severity == "error"]
    assert {(each.code, each.span.path.rpartition("/")[2]) for each in problems} == {(Code.SAME_ADDRESS, path.name)}
    told = [each.message.split()[2].strip("/") for each in problems]
    first_of_two = {"/twice/", "made/of.html/a/"}  # the first has the address, the second has not
    assert sorted(told) == sorted(each.strip("/") for each in CLOSED if each not in first_of_two)


def test_the_addresses_of_a_page_and_an_issue_whose_articles_were_all_withdrawn_lead_to_a_notice(
    request_: BuildRequest, tmp_path: Path
) -> None:
    day = request_.content / "2024-07-02" / "01"
    day.mkdir(parents=True)
    front = "title: 独家\ncolumn: 独栏\nbyline: [{name: 独 人}]\ncorrections: [{date: 2024-07-03, text: 更正。}]"
    (day / "01-独家.md").write_text(f"---\n{front}\n---\n\n独家的消息。\n", encoding="utf-8")
    request_ = replace(request_, search=False)
    build_site(replace(request_, site=tmp_path / "old"))
    (day / "01-独家.md").write_text(f"---\n{front}\nstatus: withdrawn\n---\n\n独家的消息。\n", encoding="utf-8")
    build_site(request_)
    notice = "https://example.org/paper/2024/07/02/01/01/"
    for address in ("2024/07/02/01/", "2024/07/02/", "2024/07/", "corrections/"):
        page = (request_.site / address / "index.html").read_text(encoding="utf-8")
        assert f'<link rel="canonical" href="{notice}">' in page
    assert "month" in (request_.site / "2024" / "index.html").read_text(encoding="utf-8")
    words = [word.encode() for word in ("独家", "独栏", "独人")]
    assert not [path for path, data in files(request_.site).items() if any(word in data for word in words)]
    assert not has_errors(check_site(request_, published=str(tmp_path / "old")).problems)
    (day / "01-独家.md").unlink()
    gone = [each.message.split()[2] for each in check_site(request_, published=str(tmp_path / "old")).problems]
    assert {"/2024/07/02/", "/people/独人/", "/corrections/"} <= set(gone)


@pytest.mark.parametrize(
    "alias", ["../x/", "/a/../b", "//elsewhere.example/", "https://x.example/", "a?b=1", "a b", "con", "a\\b"]
)
def test_an_address_that_leads_out_or_nowhere_is_an_error(request_: BuildRequest, alias: str) -> None:
    path = request_.content / "2024-06-01" / "01" / "04-丁.md"
    path.write_text(f"---\ntitle: 丁\naliases: ['{alias}']\n---\n\n文。\n", encoding="utf-8")
    problems = build_site(request_).problems
    assert [problem.code for problem in problems if problem.severity == "error"] == [Code.WRONG_VALUE]


def test_the_place_of_a_withdrawn_article_is_not_given_to_another(request_: BuildRequest) -> None:
    path = request_.content / "2024-06-01" / "01" / "03-别的.md"
    path.write_text("---\ntitle: 别的\n---\n\n文。\n", encoding="utf-8")
    (problem,) = build_site(request_).problems
    assert (problem.code, re.sub(".*/", "", problem.span.path)) == (Code.SAME_ADDRESS, "03-夜校.md")
