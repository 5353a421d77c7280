"""Newspapers of other languages build without a warning, and speak theirs alone."""

import re
import shutil
from pathlib import Path

import pytest
import yaml
from opencc import OpenCC

from gazette.flow import BuildRequest, build_site

TESTS = Path(__file__).parent.parent
LAYOUTS = TESTS.parent / "layouts"
# Han characters, kana, and the marks and wide forms that go with them.
CHINESE = re.compile(r"[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]|\u2026\u2026")
# What readers or their programs show; search and reading aloud know Chinese in their own code, which nobody reads.
READ = {".html", ".xml", ".json", ".txt", ".webmanifest"}
# Names are looked up in simplified characters too, beside the words that are shown.
OWN_TABLES = {"folding.json", "manifest.json", "names.json"}
TRADITIONAL = OpenCC("s2t.json")
# Characters that are simplified ones in one word and proper in another: 里民, 丑時.
BOTH = frozenset("里丑")


@pytest.fixture(scope="module", params=["en", "zh-Hant"])
def edition(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, Path]:
    language = str(request.param)
    root = tmp_path_factory.mktemp(language)
    content = root / "content"
    shutil.copytree(TESTS / "editions" / language, content)
    report = build_site(BuildRequest(content=content, layouts=LAYOUTS, site=root / "site", search=False))
    assert report.problems == ()
    assert report.published is not None
    return language, root / "site"


def texts(site: Path) -> dict[str, str]:
    return {
        path.relative_to(site).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(site.rglob("*"))
        if path.suffix in READ and path.name not in OWN_TABLES and "pinyin" not in path.parts
    }


def find_simplified(text: str) -> set[str]:
    """Return the characters of a text that a newspaper in traditional ones would not print."""
    return {each for each in set(text) - BOTH if TRADITIONAL.convert(each) != each}


def test_no_word_of_another_language_is_on_any_page(edition: tuple[str, Path]) -> None:
    language, site = edition
    found = texts(site)
    assert len(found) > 40
    for name, text in found.items():
        if language == "en":
            wrong = CHINESE.search(text)
            assert wrong is None, f"{name}: {text[max(0, wrong.start() - 60) : wrong.end() + 20]!r}"
        elif name != "search/names.json":  # has the simplified forms beside the printed ones, for who types them
            assert find_simplified(text) == set(), name


def test_every_page_says_its_language(edition: tuple[str, Path]) -> None:
    language, site = edition
    for path in site.rglob("*.html"):
        assert f'<html lang="{language}"' in path.read_text(encoding="utf-8"), path


def test_a_date_a_citation_and_the_lunar_day_are_those_of_the_language(edition: tuple[str, Path]) -> None:
    language, site = edition
    page = (site / "2024" / "06" / "05" / "01" / "index.html").read_text(encoding="utf-8")
    article = (site / "2024" / "06" / "05" / "01" / "01" / "index.html").read_text(encoding="utf-8")
    if language == "en":
        assert "5 June 2024" in page
        assert "Wednesday" in page
        assert "(2024, June 5)" in article
    else:
        assert "農曆甲辰年四月廿九" in page
        assert "第1版" in page
        assert "搜尋" in page


def test_all_languages_have_the_same_strings_with_the_same_gaps() -> None:
    spoken = {
        path.stem: yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: S506  # texts only
        for path in (LAYOUTS / "strings").glob("*.yaml")
    }
    assert set(spoken) == {"en", "zh-Hans", "zh-Hant"}
    for language in ("en", "zh-Hant"):
        assert spoken[language].keys() == spoken["zh-Hans"].keys()
    for key, text in spoken["zh-Hans"].items():
        assert set(re.findall(r"{\w+}", spoken["zh-Hant"][key])) == set(re.findall(r"{\w+}", text)), key
        assert find_simplified(spoken["zh-Hant"][key]) == set(), key
