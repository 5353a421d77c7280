import datetime as dt
from dataclasses import replace

import pytest

from gazette.matter.article_file import format_article_file, is_as_imported, parse_article_file
from gazette.model import (
    Article,
    ArticleFile,
    Correction,
    Dateline,
    Kind,
    Person,
    Photo,
    Place,
    SourceText,
)
from gazette.problems import Code, Severity, Source
from gazette.text.emendations import parse_wording

PLACE = Place(dt.date(2024, 6, 5), 1, 3)
FULL = Article(
    place=PLACE,
    path="x.md",
    title=parse_wording("义乌创新“三招”\n构建和谐劳动关系"),
    kicker=parse_wording("世界首次{--！--}"),
    subtitle=parse_wording("2024 缙云疗休养"),
    column="No",
    kind=Kind.PHOTO,
    source="新华社",
    dateline=Dateline("北京", dt.date(2024, 6, 4)),
    byline=(Person("金钧胤", "记者"), Person("12:30")),
    photos=(
        Photo("photo.jpg", parse_wording("甲: 乙 #丙"), "通讯员王华斌", "替代文字", (0.25, 0.5)),
        Photo(caption=parse_wording("丁")),
    ),
    continues_on=4,
    continued_from=2,
    tags=("水灾", "010"),
    summary="第一行\n第二行",
    language="zh-Hant",
    draft=True,
    region=((0.0, 0.25), (1.0, 0.5), (0.5, 0.75)),
    corrections=(Correction(dt.date(2024, 6, 6), "“の”应为“的”"),),
)


def test_every_field_survives_writing_and_reading() -> None:
    file = ArticleFile(FULL, "正文。\n")
    parsed, problems = parse_article_file(Source("x.md", format_article_file(file)), PLACE, "x.md")
    assert problems == ()
    assert parsed == file


def test_a_file_is_written_as_an_editor_would_write_it() -> None:
    article = Article(
        place=PLACE,
        path="x.md",
        title=parse_wording("一行\n两行"),
        dateline=Dateline("北京", dt.date(2024, 6, 4)),
        byline=(Person("李健", "通讯员"),),
    )
    assert format_article_file(ArticleFile(article, "正文。\n")) == (
        "---\n"
        "title: |-\n"
        "  一行\n"
        "  两行\n"
        "dateline: {place: 北京, date: 2024-06-04}\n"
        "byline:\n"
        "- {name: 李健, role: 通讯员}\n"
        "---\n"
        "\n"
        "正文。\n"
    )


def test_an_imported_file_is_recognised_until_somebody_edits_it() -> None:
    origin = SourceText("seeds/a.txt", ((1, 4), (9, 9)))
    text = format_article_file(ArticleFile(replace(FULL, source_text=origin), "正文。\n"))
    parsed, _ = parse_article_file(Source("x.md", text), PLACE, "x.md")
    assert parsed is not None
    sealed = parsed.article.source_text
    assert sealed is not None
    assert sealed.lines == ((1, 4), (9, 9))
    assert is_as_imported(text, sealed)
    assert not is_as_imported(text.replace("正文", "改文"), sealed)
    assert not is_as_imported(text.replace("通讯员王华斌", "通讯员王华"), sealed)


def test_a_file_without_front_matter_says_how_to_begin() -> None:
    parsed, (problem,) = parse_article_file(Source("x.md", "正文。\n"), PLACE, "x.md")
    assert parsed is None
    assert (problem.code, problem.span.line, problem.span.column) == (Code.NO_FRONT_MATTER, 1, 1)


def test_front_matter_without_end_is_named() -> None:
    _, (problem,) = parse_article_file(Source("x.md", "---\ntitle: 甲\n"), PLACE, "x.md")
    assert "has no end" in problem.message


def test_all_mistakes_of_a_file_are_named_at_once_and_in_their_places() -> None:
    text = "---\ntitel: 甲\nkind: foto\ndateline: {place: 北京, date: 6月4日}\n---\n"
    parsed, problems = parse_article_file(Source("x.md", text), PLACE, "x.md")
    assert parsed is None
    assert [(problem.code, problem.span.line, problem.span.column) for problem in problems] == [
        (Code.UNKNOWN_KEY, 2, 1),
        (Code.WRONG_VALUE, 3, 7),
        (Code.WRONG_VALUE, 4, 29),
    ]


def test_a_broken_emendation_in_a_title_is_named_at_its_brace() -> None:
    text = "---\ntitle: |-\n  第一行\n  第二{~~行\n---\n"
    _, (problem,) = parse_article_file(Source("x.md", text), PLACE, "x.md")
    assert (problem.code, problem.span.line, problem.span.column) == (Code.BROKEN_EMENDATION, 4, 5)


def test_a_picture_may_not_lie_outside_the_folder_of_its_page() -> None:
    for name in ("../photo.jpg", "/etc/passwd", "a/b.jpg", ".hidden.jpg", "a\\\\b.jpg"):
        text = f'---\ntitle: 甲\nphotos:\n- {{file: "{name}"}}\n---\n'
        _, (problem,) = parse_article_file(Source("x.md", text), PLACE, "x.md")
        assert (problem.code, problem.span.line) == (Code.WRONG_VALUE, 4)


def test_three_hyphens_inside_a_body_are_a_rule_and_no_fence() -> None:
    text = "---\ntitle: 甲\n---\n\n上\n\n---\n\n下\n"
    parsed, problems = parse_article_file(Source("x.md", text), PLACE, "x.md")
    assert problems == ()
    assert parsed is not None
    assert parsed.body == "上\n\n---\n\n下\n"


def test_a_comma_of_full_width_parts_no_tags_and_is_told() -> None:
    text = "---\ntitle: 甲\ntags: [水灾，防汛, '乙、丙']\n---\n"
    parsed, (told,) = parse_article_file(Source("x.md", text), PLACE, "x.md")
    assert parsed is not None
    assert parsed.article.tags == ("水灾，防汛", "乙、丙")
    assert (told.code, told.severity, str(told.span)) == (Code.WRONG_VALUE, Severity.WARNING, "x.md:3:8")


@pytest.mark.parametrize(
    ("text", "cure", "line"),
    [
        ("———\ntitle: 甲\n---\n", "these are dashes", 1),
        ("----\ntitle: 甲\n----\n", "no more and no fewer", 1),
        (" ---\ntitle: 甲\n---\n", "no space before them", 1),
        ("甲\n---\ntitle: 甲\n---\n", "what stands above the first line", 1),
        ("\n\n---\n标题：甲\n---\n", "what stands above the first line", 1),
        ("```yaml\n---\ntitle: 甲\n---\n```\n", "delete the lines with ```", 1),
        ("正文。\n", "begin the file", 1),
        ("---\ntitle: 甲\n——\n\n正文。\n", "write three hyphens here", 3),
        ("---\ntitle: 甲\n...\n", "write three hyphens here", 3),
        ("---\ntitle: 甲\n\n正文。\n", "between the keys and the text", 1),
    ],
)
def test_a_file_whose_hyphens_are_wrong_is_told_which_line_to_mend(text: str, cure: str, line: int) -> None:
    file, (problem,) = parse_article_file(Source("x.md", text), PLACE, "x.md")
    assert file is None
    assert problem.code is Code.NO_FRONT_MATTER
    assert cure in problem.hint
    assert problem.span.line == line


def test_a_reason_for_a_withdrawal_that_is_none_is_an_error_at_its_key() -> None:
    text = "---\ntitle: 甲\nwithdrawn: {date: 2024-06-07}\n---\n"
    _, (problem,) = parse_article_file(Source("x.md", text), PLACE, "x.md")
    assert (problem.code, problem.span.line, problem.hint) == (Code.MISSING_KEY, 3, "add a line: status: withdrawn")
    mended = text.replace("withdrawn:", "status: withdrawn\nwithdrawn:")
    assert parse_article_file(Source("x.md", mended), PLACE, "x")[1] == ()


def test_an_outline_has_three_corners_and_a_headline_keeps_its_break() -> None:
    text = "---\ntitle: 甲\n  乙\nregion: [[0, 0], [1, 1]]\nphotos:\n- file: a.jpg\n- alt: 桥\n---\n"
    _, problems = parse_article_file(Source("x.md", text), PLACE, "x.md")
    assert [(each.code, each.span.line) for each in problems] == [
        (Code.WRONG_VALUE, 2),
        (Code.WRONG_SHAPE, 4),
        (Code.MISSING_KEY, 7),
    ]


@pytest.mark.parametrize(
    ("keys", "place", "message", "hint"),
    [
        ("title:\nkicker: 乙", "2:1", "the key 'title' has no value", "write it behind the colon: title: …"),
        ("kicker: 乙", "2:1", "the key 'title' is missing", "add a line: title: …"),
        (
            "title: 甲\nregion: [[10, 20], [50, 20]]",
            "3:11",
            "'10' is no number from 0 to 1",
            "an outline is in fractions",
        ),
        ("title: 甲\nphotos:\n- {file: ../a.jpg, alt: 丙}", "4:10", "'../a.jpg' is no name", "put the picture into"),
        ("title: 甲\nbyline: 周远", "3:9", "expected a list", "write it like this: [{name: "),
        ("title: 甲\ndate: 2024-06-05", "3:1", "unknown key 'date'", "leave it out: an article has its day"),
        ("title: 甲\n版次: 3", "3:1", "unknown key '版次'", "leave it out: an article has its day"),
        ("title: 甲\nkind: 图片", "3:7", "'图片' is not among the words", "did you mean 'photo'?"),
        ("title: 甲\nbyline:\n－ 王", "4:1", "this is not YAML", "begin each item of a list with a half-width dash"),
    ],
)
def test_the_cure_is_what_the_line_needs_and_is_said_once(keys: str, place: str, message: str, hint: str) -> None:
    _, problems = parse_article_file(Source("a", f"---\n{keys}\n---\n\n文。\n"), PLACE, "a.md")
    (problem,) = problems
    assert f"{problem.span.line}:{problem.span.column}" == place
    assert problem.message.startswith(message)
    assert problem.hint.startswith(hint)
