"""The site's words: one whole file a language, and of a theme no more than what it says otherwise."""

from pathlib import Path

import pytest

from gazette.flow.layouts import examine_layouts, read_layouts, speak
from gazette.problems import Problem, Source
from gazette.strings import StringFiles, read_strings, read_words

ENGLISH = "home: Home\npage: Page {number}\n"
CHINESE = "home: 首页\npage: 第{number}版\n"


def files(**partial: str) -> StringFiles:
    return StringFiles(
        whole={"en": Source("en.yaml", ENGLISH), "zh": Source("zh.yaml", CHINESE)},
        partial={language: Source(f"theme/{language}.yaml", text) for language, text in partial.items()},
    )


def told(problem: Problem) -> tuple[str, str, str]:
    return f"{problem.span.path}:{problem.span.line}:{problem.code.value}", problem.message, problem.hint


def test_a_theme_says_otherwise_what_it_has_and_all_else_is_the_programs() -> None:
    spoken, problems = read_strings(files(zh="home: 头版\n"))
    assert spoken == {"en": {"home": "Home", "page": "Page {number}"}, "zh": {"home": "头版", "page": "第{number}版"}}
    assert problems == ()
    assert {language: read_words(files(zh="home: 头版\n"), language) for language in ("en", "zh")} == spoken


@pytest.mark.parametrize(
    ("text", "place", "message", "hint"),
    [
        ("hoem: 头版\n", "theme/zh.yaml:1:L003", "no layout asks for the string 'hoem'", "did you mean 'home'?"),
        ("\nxyz: 头版\n", "theme/zh.yaml:2:L003", "no layout asks for the string 'xyz'", "delete the line"),
        (
            "page: 第{nmber}版\n",
            "theme/zh.yaml:1:F008",
            "nothing fills the gap 'nmber' in 'page'",
            "it may have {number}",
        ),
        ("home:\n- 甲\n", "theme/zh.yaml:2:F007", "expected a text", ""),
        ("- 甲\n", "theme/zh.yaml:1:F007", "expected one string a line", "write home: …"),
    ],
)
def test_a_slip_in_a_themes_words_is_named_where_it_stands(text: str, place: str, message: str, hint: str) -> None:
    assert [told(each) for each in read_strings(files(zh=text))[1]] == [(place, message, hint)]


def test_braces_that_do_not_match_are_named() -> None:
    (problem,) = read_strings(files(zh="page: 第{number版\n"))[1]
    assert told(problem)[:2] == ("theme/zh.yaml:1:F008", "the braces of 'page' do not match")


def test_a_string_of_a_themes_own_is_wanted_in_every_language() -> None:
    layouts = "{{ say('mine') }}"
    (problem,) = read_strings(files(zh="mine: 我\n"), layouts)[1]
    assert told(problem)[:2] == ("theme/zh.yaml:1:L003", "the string 'mine' is missing in en")
    spoken, problems = read_strings(files(zh="mine: 我\n", en="mine: me\n"), layouts)
    assert (spoken["en"]["mine"], problems) == ("me", ())


def test_another_language_is_told_all_that_it_lacks_at_once() -> None:
    french = StringFiles({**files().whole, "fr": Source("fr.yaml", "paeg: Page {number}\n")}, {})
    assert [told(each)[:2] for each in read_strings(french)[1]] == [
        ("fr.yaml:1:L003", "no layout asks for the string 'paeg'"),
        ("fr.yaml:1:L003", "fr lacks 2 of the site's strings: home, page"),
    ]
    many = "".join(f"s{at:02d}: x\n" for at in range(31))
    (problem,) = read_strings(StringFiles({"en": Source("en.yaml", many), "fr": Source("fr.yaml", "")}, {}))[1]
    assert problem.message.startswith("fr lacks 31 of the site's strings: s00, s01,")
    assert problem.message.endswith("s29, …")


def test_a_theme_of_one_word_is_spoken_by_the_programs_own_layouts(tmp_path: Path) -> None:
    (tmp_path / "strings").mkdir()
    (tmp_path / "strings" / "en.yaml").write_text("home: Front page\n", encoding="utf-8")
    theme, problems = read_layouts(tmp_path)
    known, found = examine_layouts(theme)
    assert (problems, found) == ((), ())
    assert speak(theme, "en")["home"] == "Front page"
    assert speak(theme, "en")["search"] == "Search"
    (tmp_path / "strings" / "en.yaml").write_text("home: First page\n", encoding="utf-8")
    assert examine_layouts(read_layouts(tmp_path)[0])[0].keys != known.keys
