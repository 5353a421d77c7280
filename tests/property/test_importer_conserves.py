from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from gazette.importer import PageHints, Use, check_conservation, decode_page, format_report, import_page
from gazette.importer.soft_ends import ends_lines_softly, harden_ends
from gazette.problems import Code, Severity, Source
from gazette.text.commonmark import plain_lines
from gazette.text.emendations import find_flaw, parse_wording
from tests.bench.import_scoring.gold import find_gold, read_held_out, read_page

HINTS = PageHints(date=dt.date(2024, 6, 5), page=3)
PRINTED = (
    "本报讯 新华社北京6月4日电 （记者_王芳） 记者李明报道 通讯员 ◆ ■ 图为 _摄 （下转第4版） （上接第1版） 编者按： —— "
    "我市召开会议 义乌创新 今天， 他说。 问： 答： 责任编辑： 2024年6月5日 星期三 第3版 の O"
)
MARKUP = "# >_ -_ 1._ * _ ` [a](b) {~~ {++ ~> \\ | <b> &amp; ---"
ODD = ("\u3000\u3000", "\n", "\n\n", "\f", "\t", " ", "\u200b", "\x00", "\x07", "\ufeff", "\u2028", "\u0301")
PIECES = (*(piece.replace("_", " ") for piece in f"{PRINTED} {MARKUP}".split(" ")), *ODD)
PAGES = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=12)), max_size=40).map("".join)
LINE_ENDS = ("\n", "\r\n", "\r", "\u2028", "\u2029", "\x85")

GOLDEN = Path(__file__).parents[1] / "golden" / "import" / "pages"
ASIDE = read_held_out(GOLDEN)
PRINTED_PAGES = tuple(path for name, path in find_gold(GOLDEN).items() if name not in ASIDE)


def read(text: str) -> Source:
    return Source("page.txt", text.replace("\r\n", "\n").replace("\r", "\n"))


@st.composite
def shuffled_pages(draw: st.DrawFn) -> str:
    """Return a printed page whose columns came apart: some of its lines stand elsewhere, one may be cut."""
    lines = read_page(draw(st.sampled_from(PRINTED_PAGES))).text.split("\n")
    for _ in range(draw(st.integers(1, 3))):
        first = draw(st.integers(2, len(lines) - 1))
        piece = lines[first : first + draw(st.integers(1, 8))]
        del lines[first : first + len(piece)]
        place = draw(st.integers(2, len(lines)))
        lines[place:place] = piece
    short = draw(st.integers(2, len(lines) - 1))
    lines[short] = lines[short][: draw(st.integers(1, 40))]
    return "\n".join(lines)


@settings(max_examples=150, deadline=None)
@given(shuffled_pages())
def test_pages_whose_columns_came_apart_are_conserved(text: str) -> None:
    page = import_page(read(text), HINTS)
    assert [problem for problem in page.problems if problem.code is Code.NOT_CONSERVED] == []


@settings(max_examples=300, deadline=None)
@given(PAGES)
def test_every_character_of_any_text_has_one_fate(text: str) -> None:
    source = read(text)
    page = import_page(source, HINTS)
    assert [problem for problem in page.problems if problem.code is Code.NOT_CONSERVED] == []
    assert [fate for fate in page.fates if fate.use is Use.UNPLACED] == []
    for number, line in enumerate(source.text.split("\n"), 1):
        fates = [fate for fate in page.fates if fate.line == number]
        covered = [index for fate in fates for index in range(fate.column - 1, fate.end_column - 1)]
        assert len(covered) == len(set(covered))
        assert {index for index, char in enumerate(line) if not char.isspace()} <= set(covered)


@settings(max_examples=150, deadline=None)
@given(PAGES)
def test_every_character_of_the_articles_stands_on_the_page(text: str) -> None:
    source = read(text)
    page = import_page(source, HINTS)
    for file in page.articles:
        words = "".join(plain_lines(file.body)) + file.article.title.printed + (file.article.column or "")
        assert set("".join(words.split())) <= set(source.text)


@settings(max_examples=150, deadline=None)
@given(PAGES)
def test_an_article_with_its_emendations_taken_back_is_the_article_that_was_printed(text: str) -> None:
    plain, emended = import_page(read(text), HINTS), import_page(read(text), HINTS, emend=True)
    assert emended.problems == plain.problems
    assert len(emended.articles) == len(plain.articles)
    for before, after in zip(plain.articles, emended.articles, strict=True):
        assert parse_wording(after.body).printed == parse_wording(before.body).printed
        assert after.article.title.printed == before.article.title.printed
        assert [find_flaw(each) for each in (after.body, after.article.title.markup)] == [None, None]


@settings(max_examples=100, deadline=None)
@given(PAGES)
def test_the_report_names_every_line_with_print_on_it(text: str) -> None:
    page = import_page(read(text), HINTS)
    report = format_report(page)
    for fate in page.fates:
        assert f"{fate.line:5d}" in report


@settings(max_examples=100, deadline=None)
@given(PAGES)
def test_without_a_date_only_an_error_is_returned_or_a_date_is_found(text: str) -> None:
    page = import_page(read(text))
    errors = [problem for problem in page.problems if problem.severity is Severity.ERROR]
    assert bool(errors) == (page.date is None or page.page is None or not text.strip() or not page.fates)
    assert not (errors and page.articles)


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_are_decoded_or_refused(data: bytes) -> None:
    decoded = decode_page("page.txt", data)
    assert (decoded.source is None) == any(problem.severity is Severity.ERROR for problem in decoded.problems)
    if decoded.source is not None:
        assert "\r" not in decoded.source.text
        decoded.source.text.encode()


@settings(max_examples=100, deadline=None)
@given(PAGES, st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-le"]), st.sampled_from(LINE_ENDS))
def test_any_text_is_the_same_in_every_encoding_and_with_every_line_end(text: str, encoding: str, end: str) -> None:
    plain = re.sub("[\x85\u2028\u2029]", "\n", text.replace("\r", "").replace("\0", "").lstrip("\ufeff"))
    mark = "\ufeff" if encoding == "utf-16-le" else ""
    decoded = decode_page("page.txt", (mark + plain.replace("\n", end)).encode(encoding))
    read_as = harden_ends(plain) if ends_lines_softly(plain) else plain  # a page that has no other line ends
    assert decoded.source == Source("page.txt", read_as)
    assert decoded.problems == ()


@settings(max_examples=60, deadline=None)
@given(PAGES)
def test_the_check_notices_a_lost_character(text: str) -> None:
    page = import_page(read(text), HINTS)
    if page.fates and page.articles:
        damaged = type(page)(**{name: getattr(page, name) for name in page.__slots__} | {"fates": page.fates[1:]})
        assert check_conservation(damaged)
