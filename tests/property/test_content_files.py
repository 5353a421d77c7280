"""Laws of content files, on text that nobody would think of."""

import datetime as dt
from typing import Any

from hypothesis import example, given
from hypothesis import strategies as st

from gazette.matter.article_file import format_article_file, is_as_imported, parse_article_file
from gazette.matter.body import BodyText, render_body
from gazette.matter.issue_file import format_issue_file, parse_issue_file
from gazette.matter.markdown_body import render_markdown
from gazette.model import (
    Article,
    ArticleFile,
    Correction,
    Dateline,
    IssueInfo,
    Kind,
    PageInfo,
    Person,
    Photo,
    Place,
    SourceText,
)
from gazette.problems import Source, has_errors
from gazette.text.commonmark import format_body, format_paragraph
from gazette.text.emendations import find_flaw, format_wording, parse_wording

PLACE = Place(dt.date(2024, 6, 5), 1, 3)

# What YAML can hold at all; everything that Markdown, YAML and CriticMarkup find special comes up often.
printable = st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp"), exclude_characters="\ufeff\ufffe\uffff\u0085")
special = st.sampled_from([*"#-*_`[](){}<>|&\\!~+:'\"%@,?=^$ \u3000", "{~~", "~>", "~~}", "{++", "No", "0", "\n"])
raw = st.lists(st.one_of(printable, special), max_size=20).map("".join)
# An emendation has no meaning in such a line, and a warning says so.
line = raw.map(lambda text: " ".join(text.split())).filter(
    lambda text: bool(text) and not any(brace in text for brace in ("{~~", "{++", "{--"))
)
stripped = raw.map(lambda text: "\n".join(row.strip() for row in text.split("\n")).strip()).filter(bool)
wording = stripped.map(format_wording)
dates = st.dates(min_value=dt.date(1000, 1, 1))
number = st.integers(min_value=1, max_value=99)
fraction = st.integers(min_value=0, max_value=1000).map(lambda thousandths: thousandths / 1000)


def maybe(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.one_of(st.none(), strategy)


def several(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.lists(strategy, max_size=3).map(tuple)


articles = st.builds(
    Article,
    place=st.just(PLACE),
    path=st.just("x.md"),
    title=wording,
    kicker=maybe(wording),
    subtitle=maybe(wording),
    column=maybe(line),
    kind=st.sampled_from(Kind),
    source=maybe(line),
    dateline=maybe(st.one_of(st.builds(Dateline, line, maybe(dates)), st.builds(Dateline, st.none(), dates))),
    byline=several(st.builds(Person, line, maybe(line))),
    photos=several(
        st.builds(Photo, file=st.just("a.jpg"), caption=maybe(wording), credit=maybe(line), alt=maybe(line))
    ),
    continues_on=maybe(number),
    continued_from=maybe(number),
    tags=several(line),
    summary=maybe(stripped),
    draft=st.booleans(),
    region=st.just(()) | st.lists(st.tuples(fraction, fraction), min_size=3, max_size=5).map(tuple),
    corrections=several(st.builds(Correction, dates, line)),
    source_text=maybe(st.builds(SourceText, line, several(st.tuples(number, number)))),
)


@given(articles, raw.map(lambda text: text.strip() + "\n" if text.strip() else ""))
@example(Article(place=PLACE, path="x.md", title=format_wording("题"), tags=("甲，乙", "丙")), "")
def test_a_content_file_is_read_back_as_it_was_written(article: Article, body: str) -> None:
    text = format_article_file(ArticleFile(article, body))
    parsed, problems = parse_article_file(Source("x.md", text), PLACE, "x.md")
    assert problems == ()
    assert parsed is not None
    assert format_article_file(parsed) == text
    assert parsed.body == body
    for key in Article.__dataclass_fields__:
        if key != "source_text":
            assert getattr(parsed.article, key) == getattr(article, key)
    assert is_as_imported(text, parsed.article.source_text) == (article.source_text is not None)


issues = st.builds(
    IssueInfo,
    date=st.just(PLACE.date),
    number=maybe(line),
    page_count=maybe(number),
    pages=st.lists(
        st.builds(
            PageInfo, number=number, name=maybe(line), editors=several(st.builds(Person, line)), furniture=several(line)
        ),
        max_size=3,
        unique_by=lambda page: page.number,
    ).map(lambda pages: tuple(sorted(pages, key=lambda page: page.number))),
)


@given(issues)
def test_an_issue_file_is_read_back_as_it_was_written(issue: IssueInfo) -> None:
    parsed, problems = parse_issue_file(Source("issue.yaml", format_issue_file(issue)), PLACE.date)
    assert not has_errors(problems)
    assert parsed.number == issue.number
    assert parsed.page_count == issue.page_count
    assert [page for page in issue.pages if page != PageInfo(number=page.number)] == list(parsed.pages)


@given(st.lists(st.lists(line, min_size=1, max_size=3).map(tuple), min_size=1, max_size=4))
def test_the_words_of_a_page_come_out_of_markdown_as_they_went_in(paragraphs: list[tuple[str, ...]]) -> None:
    markup = format_body(tuple(format_paragraph(rows) for rows in paragraphs))
    body, problems = render_body(BodyText(Source("x.md", markup), "", markup, 1))
    assert problems == ()
    expected = ["".join("".join(rows).split()) for rows in paragraphs]
    assert ["".join(block.split()) for block in body.printed.split("\n")] == expected
    assert body.corrected == body.printed


@given(raw)
def test_text_that_nobody_emended_has_one_reading(plain: str) -> None:
    made = format_wording(plain)
    read = parse_wording(made.markup)
    assert (read.corrected, read.printed) == (plain, plain)
    assert find_flaw(made.markup) is None


@given(st.text(), st.text())
def test_both_readings_of_a_replacement_are_kept(printed: str, corrected: str) -> None:
    markup = f"甲{{~~{printed}~>{corrected}~~}}乙"
    if find_flaw(markup) is None and not any(mark in printed + corrected for mark in ("~~}", "~>", "\\")):
        made = parse_wording(markup)
        assert (made.corrected, made.printed) == (f"甲{corrected}乙", f"甲{printed}乙")


# Pieces of which texts without markup are made, and near them what only looks like it.
piece = st.sampled_from(
    [
        *"甲乙。a1#-+>=~|!:\"'.) \t\u3000\xa0\u2028\x85\n",
        "\n\n",
        "\n\n## ",
        "## ",
        "\n\n1. ",
        "1)",
        "~~~",
        "http://a.b",
        "(c)",
    ]
)


@given(st.lists(piece, max_size=12).map("".join))
def test_a_body_of_plain_paragraphs_is_rendered_as_markdown_renders_it(markup: str) -> None:
    body = BodyText(Source("x.md", markup), "", markup, 1)
    assert render_body(body) == render_markdown(body)


@given(st.text(max_size=200))
def test_no_body_is_beyond_rendering(markup: str) -> None:
    body, _ = render_body(BodyText(Source("x.md", markup), "2024-06-05/01", markup, 1))
    assert "<script" not in body.html.lower()


@given(st.text(max_size=200))
def test_no_file_is_beyond_an_answer(text: str) -> None:
    parsed, problems = parse_article_file(Source("x.md", f"---\n{text}\n---\n"), PLACE, "x.md")
    assert parsed is not None or problems
    for problem in problems:
        assert problem.span.line >= 1
        assert problem.span.column >= 1
