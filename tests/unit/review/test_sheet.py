from __future__ import annotations

import base64
import hashlib
import html.parser
import re

import pytest

from gazette.importer import explain_lines, import_page
from gazette.problems import Alternative, Code, Problem, Severity, Source, Span
from gazette.review import (
    LANGUAGES,
    Fate,
    FileFate,
    ImportReport,
    doubtful_lines,
    make_entry,
    render_foot,
    render_head,
    render_page,
)
from gazette.review.sheet import _FAMILIES
from gazette.review.words import say

PAGE = """某市日报
2024年6月5日 星期三 第3版

老年食堂开到家门口

　　本报讯 记者金钧胤报道 昨天，全市第一家老年食堂在城南开张，四十多位老人尝了头一锅<饭菜>，都说味道不错。
"""
SECTIONS = re.compile(r'<li id="p1-l(\d+)"')


def make_report(text: str = PAGE, problems: tuple[Problem, ...] = (), *files: FileFate) -> ImportReport:
    page = import_page(Source("seeds/3.txt", text))
    return ImportReport("seeds/3.txt", "utf-8", page, files, problems or page.problems)


def render(report: ImportReport, language: str = "zh-Hans") -> str:
    why = explain_lines(report.page, doubtful_lines(report)) if report.page else {}
    entry = make_entry(1, report)
    return (
        render_head((entry,), language, dry_run=False)
        + render_page(entry, report, why, language)
        + render_foot(language)
    )


class Text(html.parser.HTMLParser):
    """The words of each line of the raw page, labels left out, and everything that anchors and links say."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: dict[int, str] = {}
        self.ids: list[str] = []
        self.links: list[str] = []
        self._line: int | None = None
        self._label = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.ids += [given["id"]] if given.get("id") else []  # type: ignore[list-item]  # not None, as just seen
        self.links += [given["href"]] if tag == "a" and given.get("href") else []  # type: ignore[list-item]  # the same
        self._label = given.get("class") in {"tag", "look", "n"} or self._label
        found = re.fullmatch(r"p1-l(\d+)", given.get("id") or "")
        if found:
            self._line = int(found[1])
            self.lines[self._line] = ""

    def handle_endtag(self, tag: str) -> None:
        self._label = False
        if tag == "li":
            self._line = None

    def handle_data(self, data: str) -> None:
        if self._line is not None and not self._label:
            self.lines[self._line] += data


def parse(page: str) -> Text:
    text = Text()
    text.feed(page)
    return text


def test_the_raw_page_stands_there_line_by_line_with_nothing_lost() -> None:
    shown = parse(render(make_report())).lines
    assert {number: words.rstrip(" ") for number, words in shown.items()} == dict(
        enumerate(PAGE.removesuffix("\n").split("\n"), 1)
    )


def test_a_line_leads_to_its_article_and_back() -> None:
    page = render(make_report())
    assert '<a class="s title" href="#p1-a1" title="01 主题"><b class="tag">01 主题</b>老年食堂开到家门口</a>' in page
    assert '<a href="#p1-l4">第4–6行</a>' in page


def test_every_link_has_its_anchor_and_every_anchor_is_one() -> None:
    text = parse(render(make_report(problems=(doubt(4), doubt(6)))))
    assert {link.removeprefix("#") for link in text.links} <= set(text.ids)
    assert len(text.ids) == len(set(text.ids))


def doubt(line: int, severity: Severity = Severity.WARNING, other: Alternative | None = None) -> Problem:
    return Problem(Code.DOUBTFUL_LINE, Span("seeds/3.txt", line, 1, line, 3), f"doubt {line}", "look", severity, other)


def test_what_is_worst_comes_first_and_notes_are_folded_away() -> None:
    report = make_report(problems=(doubt(1, Severity.NOTE), doubt(4), doubt(6, Severity.ERROR)))
    page = render(report)
    order = [page.index(f"doubt {line} ") for line in (6, 4, 1)]
    assert order == sorted(order)
    assert page.index("提示 (1)") < page.index("doubt 1 ")


def test_the_most_doubtful_comes_first_and_misread_characters_last() -> None:
    misread = Problem(Code.MISREAD, Span("seeds/3.txt", 1, 2, 1, 3), "doubt 1", "look", Severity.WARNING)
    near, nearer = (Alternative("role", "headline", "sign-off", 2.0, chance=chance) for chance in (0.15, 0.6))
    divided = Alternative("division", "title 4-4", "kicker 4-4", 0.3, chance=0.4)
    paired = Alternative("pairing", "line 4", "line 6", 0.0, 6)  # hardly ever wrong
    lines = [doubt(2, other=divided), doubt(3, other=near), doubt(4), doubt(5, other=paired), doubt(6, other=nearer)]
    page = render(make_report(problems=(misread, *lines)))
    order = [page.index(f"doubt {line} ") for line in (6, 4, 2, 5, 3, 1)]
    assert order == sorted(order)


def test_what_is_about_some_characters_of_a_line_says_where_in_it() -> None:
    spans = [Span("seeds/3.txt", 4, *columns) for columns in ((1, 4, 1), (1, 4, 10), (3, 4, 4), (5, 4, 6))]
    problems = [Problem(Code.MISREAD, span, "doubt", "look", Severity.WARNING) for span in spans]
    shown = re.findall(r'<a href="#p1-l4">(第4行[^<]*)</a></p>', render(make_report(problems=tuple(problems))))
    assert shown == ["第4行", "第4行", "第4行第3字", "第4行第5字"]
    assert ">line 4, column 3</a>" in render(make_report(problems=tuple(problems)), "en")


@pytest.mark.parametrize(
    ("other", "heads"),
    [
        (Alternative("role", "author line", "furniture"), ["作者行", "版面附属文字"]),
        (Alternative("join", "continues a paragraph", "begins a paragraph"), ["接上一段", "另起一段"]),
        (Alternative("role", "picture caption", "author line"), ["标题", "作者行"]),
        (Alternative("reading", "の", "的"), []),
        (Alternative("pairing", "line 4", "line 6", 0.2, 6), []),
        (None, []),
    ],
)
def test_the_table_of_a_doubt_compares_what_the_doubt_names(other: Alternative | None, heads: list[str]) -> None:
    page = render(make_report(problems=(doubt(4, other=other),)))
    assert re.findall('<th scope="col">([^<]+)</th>', page) == [*heads, *(["规则", "依据"] if heads else [])]
    assert ("合计" in page) is bool(heads)


def test_what_a_later_step_overruled_is_no_matter_of_weights() -> None:
    shown = render(make_report(problems=(doubt(4, other=Alternative("role", "author line", "headline", 0.4)),)))
    assert (
        "单看这一行像 <b>标题</b>" not in shown
    )  # by itself and in the end it is a headline; only the doubt is made up
    assert "现作 <b>作者行</b>；也可能是 <b>标题</b></p>" in shown
    assert "合计</td>" in shown


def test_crossheads_verse_and_sign_offs_have_a_name_and_a_look_of_their_own() -> None:
    text = PAGE + "一、怎么吃\n　　老人刷卡吃饭，不够的由街道补上。\n二、怎么送\n　　走不动的老人，由志愿者送饭上门。\n"
    page = render(make_report(text))
    assert page.count('<b class="tag">01 小标题</b>') == 2
    assert page.count('class="s crosshead"') == 3  # and in the legend
    legend = page[: page.index("<main>")]
    assert all(f'<b class="tag">{name}</b>' in legend for name in ("小标题", "诗行", "落款"))


def test_one_line_is_a_line_and_a_mark_does_not_break() -> None:
    page = render(make_report(PAGE[: PAGE.index("\n\n　　本报讯")] + "\n", (doubt(4),)), "en")
    assert not re.search(r">lines \d+<", page)
    assert re.search(r"\.look \{[^}]*white-space: nowrap", page)


def test_a_doubt_says_the_alternative_and_why() -> None:
    page = render(make_report(problems=(doubt(4, other=Alternative("role", "headline", "author line", 0.42)),)))
    assert "现作 <b>标题</b>；也可能是 <b>作者行</b> (相差 0.4)" in page
    assert "为什么这样判断（--explain 4）" in page
    assert "下面是消息" in page


@pytest.mark.parametrize(
    ("other", "words"),
    [
        (Alternative("pairing", "line 81", "line 93", 0.3, 93), "第81行起的正文</b>；也可能是 <b>第93行起的正文"),
        (
            Alternative("division", "kicker 3-3; title 4-5", margin=0.1),
            "引题 3 · 主题 4–5</b>；也可能是 <b>另一种分法",
        ),
        (Alternative("jump", "seeds/4.txt:4"), "现作 <b>seeds/4.txt:4</b>；也可能是 <b>独立的一篇"),
        (Alternative("jump", "none", "seeds/4.txt:7"), "现作 <b>没有找到另一半</b>；也可能是 <b>seeds/4.txt:7"),
        (Alternative("reading", "の", "的"), "现作 <b>の</b>；也可能是 <b>的</b></p>"),
    ],
    ids=lambda value: getattr(value, "about", ""),
)
def test_each_kind_of_choice_has_its_words(other: Alternative, words: str) -> None:
    assert words in render(make_report(problems=(doubt(4, other=other),)))


def test_an_edited_file_shows_what_it_was_not_given() -> None:
    page = render(make_report(PAGE, (), FileFate("content/x.md", Fate.KEPT, "-<旧>\n+新\n")))
    assert "<pre>-&lt;旧&gt;\n+新\n</pre>" in page


def test_control_characters_never_reach_the_page() -> None:
    page = render(make_report(PAGE.replace("味道", "味\x01道\x0b\ufdd0")))
    assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\ufdd0]", page)
    assert "U+0001" in page


def test_several_pages_have_an_index_and_one_has_none() -> None:
    report = make_report()
    entries = (make_entry(1, report), make_entry(2, report))
    assert '<a href="#p2">seeds/3.txt</a>' in render_head(entries, "zh-Hans", dry_run=True)
    assert 'id="index"' not in render_head(entries[:1], "zh-Hans", dry_run=True)


def test_it_needs_no_other_file_and_no_script() -> None:
    page = render(make_report())
    assert "<script" not in page
    assert not re.search(r"(?:src|href)=\"(?!#)|url\(|@import", page)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_of_the_page_is_there_in_each_language(language: str) -> None:
    page = render(make_report(problems=(doubt(4, other=Alternative("role", "headline", "sign-off", 0.1)),)), language)
    assert f'<html lang="{language}">' in page
    assert all(say(language, f"use {use}") for use in _FAMILIES)


def test_both_languages_say_the_same_things() -> None:
    chinese, english = LANGUAGES["zh-Hans"], LANGUAGES["en"]
    assert set(english) <= set(chinese)
    assert {name for name in chinese if name.split()[0] not in {"use", "kind", "role"}} == {
        name for name in english if name.split()[0] not in {"use", "kind", "role"}
    }


def test_the_page_lets_nothing_run_and_nothing_be_fetched_but_its_own_style() -> None:
    page = render(make_report())
    policy = re.findall('http-equiv="Content-Security-Policy" content="([^"]+)"', page)
    (style,) = re.findall("<style>(.*?)</style>", page, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert policy == [f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"]
    assert len(style) > 1000
    assert "style=" not in page


def test_a_headline_that_may_be_divided_otherwise_tells_what_spoke_for_both_ways(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("gazette.importer.doubts.DOUBT", 0.0)
    text = PAGE.replace("老年食堂开到家门口", "全市养老工作会议强调\n老年食堂开到家门口\n——城南先开第一家")
    shown = render(make_report(text))
    choice = "引题 4 · 主题 5 · 副题 6"
    assert f"<b>{choice}</b>" in shown
    assert f'<th scope="col">{choice}</th>' in shown
    assert "引题引出主题" in shown
    card = next(each for each in re.findall("<li id=.p1-d.*?</li>", shown, re.DOTALL) if f"<b>{choice}</b>" in each)
    assert card.count("<table>") == 1  # the roles of its first line have nothing to do with it
    assert say("zh-Hans", "other unknown") not in shown


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_code_of_an_import_has_a_name(language: str) -> None:
    codes = [code.value for code in Code if code.value.startswith("I")] + [Code.SAME_PLACE.value]
    assert [code for code in codes if say(language, f"code {code}") == code] == []
