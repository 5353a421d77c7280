"""Page texts whose articles stand elsewhere: imported to a wrong page, moved among others, or called as another was."""

import datetime as dt
from argparse import ArgumentTypeError
from pathlib import Path

import pytest

from gazette.flow import ImportRequest, import_pages, whereabouts
from gazette.matter.article_file import parse_article_file
from gazette.model import ArticleFile, Place
from gazette.problems import Code, Problem, Severity, Source, has_errors
from gazette.review import Fate, ImportReport
from gazette.terminal import page_number

CONTENT = Path("content")
BRIDGE = "\n河西大桥合龙\n\n　　本报讯　昨日上午，河西大桥的最后一段钢梁落下，两岸合龙，围观的群众放起了鞭炮。\n"
GRAIN = "\n粮站夜里也收粮\n\n　　本报讯　柳庄粮站从本月起夜里也收粮，农民白天割麦，晚上卖粮，再不用排长队。\n"
CLINIC = "\n卫生院添了新病床\n\n　　本报讯　东岭卫生院添了二十张病床，山里的产妇不必再走四十里路进城。\n"
FIRST = "1998年6月5日\n第1版\n" + BRIDGE + GRAIN
THIRD = "1998年6月5日\n第3版\n" + CLINIC
FOLDER = CONTENT / "1998-06-05"


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def run(name: str, text: str, *, date: dt.date | None = None, page: int | None = None) -> ImportReport:
    seed = Path("seeds") / name
    seed.parent.mkdir(exist_ok=True)
    seed.write_text(text, encoding="utf-8")
    (report,) = import_pages(ImportRequest(files=(seed,), content=CONTENT, date=date, page=page))
    return report


def standing() -> list[str]:
    return sorted(path.relative_to(CONTENT).as_posix()[:16] for path in CONTENT.rglob("*.md"))


@pytest.mark.parametrize(("date", "page"), [(dt.date(1998, 6, 5), 4), (dt.date(1998, 6, 6), 3), (None, 4)])
def test_an_option_that_names_another_page_than_articles_stand_on_is_said_and_changes_nothing(
    date: dt.date | None, page: int
) -> None:
    run("a.txt", CLINIC, date=dt.date(1998, 6, 5), page=3)
    before = (FOLDER / "issue.yaml").read_bytes() if (FOLDER / "issue.yaml").exists() else b""
    report = run("a.txt", CLINIC, date=date, page=page)
    said = [each for each in report.problems if each.code is Code.INFERRED and each.severity is Severity.WARNING]
    assert ["its articles stand on page 3 of 1998-06-05 and stay there" in each.message for each in said] == [True]
    assert standing() == ["1998-06-05/03/01"]
    assert (FOLDER / "issue.yaml").read_bytes() == before
    assert not (CONTENT / "1998-06-06").exists()


def test_articles_whose_folder_was_moved_to_the_page_that_an_option_names_raise_no_doubt() -> None:
    run("a.txt", CLINIC, date=dt.date(1998, 6, 5), page=1)
    (FOLDER / "01").rename(FOLDER / "03")
    report = run("a.txt", CLINIC, date=dt.date(1998, 6, 5), page=3)
    assert Code.INFERRED not in {each.code for each in report.problems}
    assert standing() == ["1998-06-05/03/01"]


def test_an_article_that_was_moved_to_another_page_does_not_keep_that_pages_text_out() -> None:
    run("p1.txt", FIRST)
    (FOLDER / "03").mkdir()
    next((FOLDER / "01").glob("02-*")).rename(FOLDER / "03" / "02-粮站.md")
    for fate in (Fate.NEW, Fate.UNCHANGED):
        report = run("p3.txt", THIRD)
        assert not has_errors(report.problems)
        assert [file.fate for _, file in report.filed if file] == [fate]
    run("p1.txt", FIRST)
    assert standing() == ["1998-06-05/01/01", "1998-06-05/03/01", "1998-06-05/03/02"]


def test_where_most_articles_of_another_page_text_stand_no_other_is_imported() -> None:
    run("p1.txt", FIRST)
    (FOLDER / "02").mkdir()
    next((FOLDER / "01").glob("02-*")).rename(FOLDER / "02" / "01-粮站.md")
    report = run("other.txt", THIRD.replace("第3版", "第1版"))
    assert [each.code for each in report.problems if each.severity is Severity.ERROR] == [Code.SAME_PAGE]


@pytest.mark.parametrize("date", [None, dt.date(1998, 6, 6)])
def test_a_page_text_called_as_that_of_another_day_goes_to_its_own_day(date: dt.date | None) -> None:
    run("today.txt", FIRST)
    report = run("today.txt", THIRD.replace("6月5日", "6月6日"), date=date)
    assert standing() == ["1998-06-05/01/01", "1998-06-05/01/02", "1998-06-06/03/01"]
    hints = {each.hint for each in report.problems if each.code is Code.NOT_AS_IMPORTED}
    assert hints == {"give each page text a name of its own, and bring back the one that the article was made of"}


def test_a_page_whose_number_no_folder_can_have_is_not_written() -> None:
    report = run("a.txt", THIRD.replace("第3版", "第128版"))
    (said,) = [each for each in report.problems if each.severity is Severity.ERROR]
    assert (said.code, said.span.line) == (Code.NO_PAGE_NUMBER, 2)
    assert not CONTENT.exists()


def test_no_option_gives_a_page_a_number_that_no_folder_can_have() -> None:
    assert page_number("第九十九版") == 99
    with pytest.raises(ArgumentTypeError, match="pages are numbered from 1 to 99"):
        page_number("1000")


@pytest.mark.parametrize("name", ["3,要闻.txt", "3 '要闻'.txt", "#3 要闻.txt", f"{'很长 ' * 24}.txt"])
def test_an_article_in_another_issue_is_known_whatever_the_page_text_is_called(name: str) -> None:
    run(name, FIRST)
    (path,) = (FOLDER / "01").glob("02-*.md")
    (CONTENT / "1998-06-12" / "01").mkdir(parents=True)
    path.rename(CONTENT / "1998-06-12" / "01" / path.name)
    assert [each.fate for each in run(name, FIRST).files[:2]] == [Fate.UNCHANGED] * 2
    assert standing() == ["1998-06-05/01/01", "1998-06-12/01/02"]


def test_so_is_one_that_has_very_many_captions() -> None:
    caption = "岸边的人群里有人放起了鞭炮" * 40
    run("a.txt", FIRST)
    (path,) = (FOLDER / "01").glob("02-*.md")
    photos = "".join(f"- caption: {number}{caption}\n" for number in range(20))
    text = path.read_text(encoding="utf-8").replace("source_text:", f"photos:\n{photos}source_text:")
    (CONTENT / "1998-06-12" / "01").mkdir(parents=True)
    (CONTENT / "1998-06-12" / "01" / path.name).write_text(text, encoding="utf-8")
    path.unlink()
    assert [each.fate for each in run("a.txt", FIRST).files[:2]] == [Fate.UNCHANGED, Fate.KEPT]
    assert standing() == ["1998-06-05/01/01", "1998-06-12/01/02"]


def test_articles_of_other_years_whose_page_text_is_gone_are_not_read_for_it(monkeypatch: pytest.MonkeyPatch) -> None:
    run("old.txt", CLINIC.join(["1990年1月5日\n第3版\n", ""]))
    Path("seeds/old.txt").unlink()
    read: list[str] = []
    parse = parse_article_file

    def note(source: Source, place: Place, path: str) -> tuple[ArticleFile | None, tuple[Problem, ...]]:
        read.append(path)
        return parse(source, place, path)

    monkeypatch.setattr(whereabouts, "parse_article_file", note)
    run("a.txt", FIRST)
    assert read == []
    run("b.txt", "1990年1月5日\n第4版\n" + BRIDGE)
    assert {path[:10] for path in read} == {"1990-01-05"}
