"""Every word of a page text that stands in no article is named with its line, however editors joined and parted."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from gazette.flow import ImportRequest, VerifiedSource, VerifyReport, import_pages, verify_content
from gazette.problems import Code
from gazette.review import Standing

DAY = Path("content/2012-09-20")
HEAD = "2012年9月20日 星期四 第{}版\n\n"
WEATHER = "秋雨连下三日\n\n　　本报讯 秋雨连下三日，县城河道水位上涨，渡口昨日停航，恢复的时间另行通知。\n\n"
TITLE = "水泥厂旧址建起书院\n\n"
BEGINS = f"{TITLE}　　本报讯（记者 骆小舟）城东水泥厂的旧厂房关了九年，昨天挂上了书院的牌子，（下转第3版）\n"
FIRST = "四座料仓改成了阅览室，最高的一座有十一米，旋梯绕着墙壁升到屋顶。"
SECOND = "书院的三万册图书有一半是居民送来的，扉页上都盖着送书人的名章。"
THIRD = "院长说，周末另设夜场，末班公共汽车为读书的人推迟半个钟头。"
ENDS = f"{TITLE}（上接第1版）{FIRST}\n　　{SECOND}\n　　{THIRD}\n"
OTHER = "渡口的老磨坊又转了\n\n　　本报讯 停了二十年的水磨昨天重新转动，磨出的第一袋荞麦面送给了修磨的三位木匠。\n"


@pytest.fixture(autouse=True)
def _project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("seeds").mkdir()
    write(1, WEATHER + BEGINS)
    write(3, ENDS)
    run()


def write(number: int, text: str) -> None:
    Path(f"seeds/{number}.txt").write_text(HEAD.format(number) + text, encoding="utf-8", newline="\n")


def run() -> None:
    files = tuple(sorted(Path("seeds").iterdir()))
    assert not any(each.code is Code.SAME_PAGE for report in import_pages(request(files)) for each in report.problems)


def request(files: tuple[Path, ...]) -> ImportRequest:
    return ImportRequest(files=files, content=Path("content"))


def find(page: int, number: int) -> Path:
    (path,) = (DAY / f"{page:02d}").glob(f"{number:02d}-*.md")
    return path


def change(path: Path, edit: Callable[[str], str]) -> None:
    text = path.read_text(encoding="utf-8")
    assert edit(text) != text
    path.write_text(edit(text), encoding="utf-8", newline="\n")


def join(*paragraphs: str) -> None:
    """Put paragraphs of the second part into the first, and delete the second."""
    change(find(1, 2), lambda text: text.replace("continues_on: 3\n", "") + "\n\n".join(paragraphs) + "\n")
    find(3, 1).unlink()


def lost(report: VerifyReport) -> list[str]:
    """Return where words are said to be in no article, with how many characters of the line."""
    found = (each for each in report.problems if each.code is Code.LEFT_OUT)
    return [f"{each.span.path}:{each.span.line}: {each.message.partition('“')[2].partition('”')[0]}" for each in found]


def source(report: VerifyReport, number: int) -> VerifiedSource:
    (found,) = (each for each in report.sources if each.file == f"seeds/{number}.txt")
    assert found.account.balanced
    return found


def test_a_jump_that_was_joined_whole_has_lost_nothing() -> None:
    join(FIRST, SECOND, THIRD)
    report = verify_content(Path("content"))
    assert lost(report) == []
    account = source(report, 3).account
    assert (account.left_out, account.unsourced) == (0, len(FIRST + SECOND + THIRD))


@pytest.mark.parametrize(
    ("kept", "missing", "line"),
    [((SECOND, THIRD), FIRST, 5), ((FIRST, THIRD), SECOND, 6), ((FIRST, SECOND), THIRD, 7), ((THIRD,), FIRST, 5)],
)
def test_the_paragraphs_that_were_left_out_where_a_jump_was_joined_are_named(
    kept: tuple[str, ...], missing: str, line: int
) -> None:
    join(*kept)
    report = verify_content(Path("content"))
    words = FIRST + SECOND if kept == (THIRD,) else missing
    (said,) = lost(report)
    assert said.startswith(f"seeds/3.txt:{line}: {words[:40]}")
    account = source(report, 3).account
    assert (account.left_out, account.unsourced) == (len(words), len("".join(kept)))
    problem = next(each for each in report.problems if each.code is Code.LEFT_OUT)
    assert problem.message.endswith(f"is in {find(1, 2).as_posix()}")


def test_so_is_one_word_that_was_left_out() -> None:
    join(FIRST.replace("最高的一座有十一米，", ""), SECOND, THIRD.replace("院长说，", ""))
    assert lost(verify_content(Path("content"))) == ["seeds/3.txt:5: 最高的一座有十一米，", "seeds/3.txt:7: 院长说，"]


def test_the_same_words_put_there_twice_make_up_for_no_others() -> None:
    join(SECOND, SECOND, THIRD)
    assert lost(verify_content(Path("content"))) == [f"seeds/3.txt:5: {FIRST[:-1]}"]  # its stop is there once more


def test_the_characters_of_the_words_in_another_order_make_up_for_nothing() -> None:
    join("".join(sorted(FIRST)), SECOND, THIRD)
    report = verify_content(Path("content"))
    assert source(report, 3).account.unsourced == len(SECOND + THIRD)


def test_words_that_two_page_texts_have_and_one_article_once_are_there_for_one_of_them() -> None:
    write(3, ENDS + "\n" + OTHER)
    write(4, OTHER)
    run()
    hand = find(3, 2)
    text = hand.read_text(encoding="utf-8").partition("---\n\n")[2]
    hand.unlink()
    find(4, 1).unlink()
    text = f"---\ntitle: 渡口的老磨坊又转了\nsource: 本报讯\n---\n\n{text}"
    (DAY / "03" / "09-老磨坊.md").write_text(text, encoding="utf-8")
    report = verify_content(Path("content"))
    assert lost(report) == ["seeds/4.txt:3: 渡口的老磨坊又转了"]
    assert source(report, 3).articles[-1].standing is Standing.NO_SOURCE


def test_an_article_that_only_shares_a_few_words_holds_nothing_of_another() -> None:
    find(3, 1).unlink()
    text = "---\ntitle: 图书\n---\n\n县图书馆也有三万册图书，扉页上都盖着章。\n"
    (DAY / "03" / "09-图书.md").write_text(text, encoding="utf-8")
    report = verify_content(Path("content"))
    assert lost(report) == ["seeds/3.txt:3: 水泥厂旧址建起书院"]
    assert source(report, 3).account.unsourced == 0


def test_a_page_text_all_of_whose_articles_were_deleted_is_not_forgotten() -> None:
    find(3, 1).unlink()
    report = verify_content(Path("content"))
    assert lost(report) == ["seeds/3.txt:3: 水泥厂旧址建起书院"]
    Path("seeds/5.txt").write_text(HEAD.format(5) + OTHER, encoding="utf-8")  # which nobody has imported
    assert [each.file for each in verify_content(Path("content")).sources] == ["seeds/1.txt", "seeds/3.txt"]


def test_what_was_taken_out_of_an_article_is_listed_with_its_line_and_is_no_problem() -> None:
    change(find(3, 1), lambda text: text.replace("最高的一座有十一米，", "").replace("三万册", "两万册"))
    report = verify_content(Path("content"))
    assert lost(report) == []
    found = source(report, 3)
    assert [(each.first, each.words) for each in found.lost] == [((5, 19), "最高的一座有十一米，"), ((6, 6), "三")]
    assert (found.account.changed, found.account.left_out) == (11, 0)


def test_what_was_lost_where_an_article_was_parted_is_named() -> None:
    change(find(3, 1), lambda text: text.partition(SECOND)[0].rstrip() + "\n")
    (DAY / "03" / "09-夜场.md").write_text(f"---\ntitle: 夜场\n---\n\n{THIRD}\n", encoding="utf-8")
    report = verify_content(Path("content"))
    assert lost(report) == [f"seeds/3.txt:6: {SECOND}"]
    assert source(report, 3).account.unsourced == len(THIRD)


def test_marks_of_emphasis_and_links_and_corrections_lose_no_word() -> None:
    second = SECOND.replace("三万册", "**三**万[册](../01/01-秋雨连下三日.md)").replace("一半", "{~~一~>近~~}半")
    join(FIRST.replace("阅览室", "**阅览室**"), second, THIRD)
    report = verify_content(Path("content"))
    assert lost(report) == []
    assert source(report, 3).account.unsourced == len(FIRST + SECOND + THIRD)


def test_words_that_came_into_the_page_text_since_are_not_said_to_be_taken_out() -> None:
    write(3, ENDS.replace("周末另设夜场，", "周末和节日另设夜场，"))
    account = source(verify_content(Path("content")), 3).account
    assert (account.outdated, account.changed) == (3, 0)


@pytest.mark.parametrize(("head", "said"), [("书院", []), ("水泥厂新生", ["seeds/3.txt:3: 水泥厂新生"])])
def test_a_continuations_headline_that_is_part_of_the_articles_is_there_and_another_is_not(
    head: str, said: list[str]
) -> None:
    write(3, ENDS.replace(TITLE, f"{head}\n\n"))
    run()
    join(FIRST, SECOND, THIRD)
    assert lost(verify_content(Path("content"))) == said


def test_of_a_headline_that_was_mended_only_what_went_is_listed() -> None:
    change(find(1, 1), lambda text: text.replace("title: 秋雨连下三日", "title: 秋雨下了三日"))
    assert [each.words for each in source(verify_content(Path("content")), 1).lost] == ["连"]
