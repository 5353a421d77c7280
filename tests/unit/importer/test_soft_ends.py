"""Form feeds and vertical tabs that alone part lines end them, and lines are counted as editors' programs do."""

import pytest

from gazette.importer import ImportedPage, check_conservation, decode_page, explain_line, import_page
from gazette.importer.soft_ends import part_lines
from gazette.problems import Code, Problem, Source

PAGE = """江南工商报
2024年6月5日  星期三  第2版

我市举行夏粮收购会议
要求确保农民利益

    本报讯（记者 刘辉）昨日上午，我市夏粮收购会议在市政府礼堂举行，副市长张建国出席会议并讲话。
    据了解，全市共设收购网点86个，目前已落实收购资金8亿元。
城东小学举办读书节
    本报讯（记者 陈芳）6月3日，城东小学第五届读书节开幕，全校一千二百余名师生参加。
    校长李敏表示，希望通过读书节让孩子们爱上阅の读。
"""
SOFT = pytest.mark.parametrize("end", "\f\v")


def read(text: str) -> ImportedPage:
    return import_page(Source("seeds/p.txt", text))


def say(page: ImportedPage) -> list[tuple[str, str]]:
    return [(file.article.title.printed, file.body) for file in page.articles]


def point(problem: Problem, text: str) -> str:
    """Return the words that a problem points at."""
    span, source = problem.span, Source("", text)
    return source.text[source.offset(span.line, span.column) : source.offset(span.end_line, span.end_column)]


@SOFT
@pytest.mark.parametrize(
    "parts", ["元。\n", "报\n2024", "利益\n\n", "举行，副", "会议\n", "节\n    本报", "读书节开", "の"]
)
def test_lines_that_such_a_sign_alone_parts_are_read_as_lines(end: str, parts: str) -> None:
    hard = PAGE if "\n" in parts else PAGE.replace(parts, f"{parts[:-1]}\n{parts[-1]}", 1)
    soft = PAGE.replace(parts, parts.replace("\n", end) if "\n" in parts else f"{parts[:-1]}{end}{parts[-1]}", 1)
    plain, page = read(hard), read(soft)
    assert say(page) == say(plain)
    assert page.issue == plain.issue
    assert [problem.code for problem in page.problems] == [problem.code for problem in plain.problems]
    assert check_conservation(page) == ()
    found = [point(each, soft) for each in page.problems if each.code is Code.MISREAD]
    assert found == ["の"]


@SOFT
def test_a_report_and_an_article_name_the_lines_of_the_file(end: str) -> None:
    page = read(PAGE.replace("元。\n", f"元。{end}"))
    lines = [file.article.source_text and file.article.source_text.lines for file in page.articles]
    assert lines == [((4, 8),), ((8, 10),)]
    assert {fate.line for fate in page.fates} == {1, 2, 4, 5, 7, 8, 9, 10}
    (misread,) = (each for each in page.problems if each.code is Code.MISREAD)
    assert misread.span.line == 10


def test_what_went_on_in_mid_sentence_goes_on_over_the_end_of_a_column() -> None:
    ((_, body), _) = say(read(PAGE.replace("目前已", "目前\f已")))
    assert "86个，目前已落实收购资金8亿元。" in body


@SOFT
def test_beside_a_line_feed_it_parts_nothing_more(end: str) -> None:
    for beside in (f"元。{end}\n", f"元。\n{end}"):
        text = PAGE.replace("元。\n", beside)
        assert part_lines(Source("seeds/p.txt", text)) is None
        assert say(read(text)) == say(read(PAGE))


@SOFT
def test_a_page_that_has_no_other_line_ends_is_numbered_by_them(end: str) -> None:
    data = PAGE.strip().replace("\n", end).encode() + b"\n"
    decoded = decode_page("seeds/p.txt", data)
    assert decoded.source is not None
    assert decoded.source.text == PAGE
    wrong = data.replace("陈芳".encode(), b"\xff")
    (problem,) = decode_page("seeds/p.txt", wrong).problems
    assert (problem.span.line, problem.span.column) == (10, 12)


def test_why_a_line_was_read_so_is_told_of_its_least_sure_part() -> None:
    parts = [explain_line(Source("seeds/p.txt", PAGE), line) for line in (8, 9)]
    told = explain_line(Source("seeds/p.txt", PAGE.replace("元。\n", "元。\f")), 8)
    assert told
    (least,) = sorted((part for part in parts if part), key=lambda part: part.margin)[:1]
    assert (told.line, told.text, told.taken, told.margin) == (8, least.text, least.taken, least.margin)


def test_a_torn_text_is_mended_where_its_pieces_stand_in_one_line() -> None:
    torn = (
        "某某日报\f2024年6月5日 星期三 第2版\f一批少儿读物进山\f"
        "　　据新华社济南9月3日电（通讯员 汤小满）一批少儿读物近日送到云台山小学，孩子们由七秒缩短到\n"
        "石桥修好了\n　　本报讯（记者 沈荷花）石桥昨日修好，行人走过，都说好。\f四秒半，已在全校推广。\n"
    )
    plain, page = read(torn.replace("\f", "\n")), read(torn)
    assert plain.tears
    assert len(page.tears) == len(plain.tears)
    assert check_conservation(page) == ()
    assert say(page) == say(plain)
