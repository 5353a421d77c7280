"""What stands on the pages of supplements: reviews, obituaries, serials, works of calligraphy."""

from __future__ import annotations

from itertools import chain

import pytest

from gazette.importer.closers import read_names
from gazette.importer.credits import is_credit_line
from gazette.importer.headline_kinds import kinds_below_kicker, kinds_of_subtitle
from gazette.importer.headline_parts import Part, decrees
from gazette.importer.lines import Line, read_sheet
from gazette.importer.series import is_series
from gazette.model import Kind
from gazette.problems import Code, Source
from tests.unit.reading_pages import BUSES, HERONS, articles, read

FOLIO = "分水新闻\n2024年6月5日　星期三　第2版\n\n"
ESSAY = f"　　{HERONS}\n　　{BUSES}\n"


def line(text: str) -> tuple[Line, ...]:
    return read_sheet(Source("page.txt", text)).printed if text else ()


def kinds(kicker: str, title: str, subtitle: str) -> set[str]:
    lead, head, tail = (Part.of(line(words)) for words in (kicker, title, subtitle))
    found = chain(kinds_below_kicker(lead, head) if kicker else (), kinds_of_subtitle(tail, head) if subtitle else ())
    return {name for name, times in found if times}


@pytest.mark.parametrize(
    "subtitle", ["读李坤木《溪埔风雨》", "评长篇小说《河工》", "观《牡丹亭》有感", "重读《呐喊》《彷徨》"]
)
def test_a_review_says_below_its_title_what_was_read(subtitle: str) -> None:
    assert kinds("", "从泥土里长出来的小说", subtitle) == {"subtitle names what was read"}
    assert kinds("从泥土里长出来的小说", subtitle, "") == {"title names what was read, below another line"}
    assert not kinds("", "从泥土里长出来的小说", f"{subtitle[:2]}书人的早晨")
    (article,) = articles(f"{FOLIO}从泥土里长出来的小说\n{subtitle}\n陈亦方\n{ESSAY}")
    assert (article.title.printed, article.subtitle and article.subtitle.printed) == (
        "从泥土里长出来的小说",
        subtitle,
    )


@pytest.mark.parametrize("guest", ["访天文台老台长周野", "对话大桥总工程师何山", "本报专访昆剧演员柳湘云"])
def test_a_talk_says_above_or_below_its_title_with_whom(guest: str) -> None:
    said = "“星星不会迟到”"
    assert kinds("", said, guest) == {"subtitle names what was read"}
    assert "title names whom it talks with, above another line" in kinds("", guest, said)
    assert not kinds("", said, f"{guest}，一谈就是三年")
    for lines in ((said, guest), (guest, said)):
        (article,) = articles(f"{FOLIO}{lines[0]}\n{lines[1]}\n陈亦方\n{ESSAY}")
        assert article.title.printed.endswith(said)


@pytest.mark.parametrize("genre", ["小说", "长篇小说", "（叙事诗）", "报告文学", "电影故事"])
@pytest.mark.parametrize("title", ["山里的灯", "我的徒弟", "山杏"])
def test_what_kind_of_writing_a_text_is_stands_below_its_title(genre: str, title: str) -> None:
    assert kinds("", title, genre) == {"subtitle says what genre it is"}
    assert not kinds("", title, f"读{genre}有感")
    for lines in (f"{title}\n{genre}\n陈亦方", f"{title}\n陈亦方\n{genre}"):
        (article,) = articles(f"{FOLIO}文学副刊\n{lines}\n{ESSAY}")
        assert (article.title.printed, article.subtitle and article.subtitle.printed) == (title, genre)
        assert [person.name for person in article.byline] == ["陈亦方"]


def test_a_genre_above_a_title_names_a_column() -> None:
    (article,) = articles(f"{FOLIO}长篇小说连载\n山杏\n陈亦方\n{ESSAY}")
    assert (article.column, article.title.printed, article.subtitle) == ("长篇小说连载", "山杏", None)


@pytest.mark.parametrize("posts", ["资深报人、散文家", "著名昆剧表演艺术家", "桥梁专家、工程院院士"])
def test_posts_above_a_name_lead_in_to_a_death(posts: str) -> None:
    assert "kicker says what they were who died" in kinds(posts, "梁若海先生逝世", "")
    assert "kicker says what they were who died" not in kinds("各界昨日吊唁", "梁若海先生逝世", "")
    assert "subtitle says how old" in kinds(posts, "梁若海先生逝世", "享年九十二岁")
    (article,) = articles(f"{FOLIO}{posts}\n梁若海先生逝世\n享年九十二岁\n本报讯　{HERONS}\n　　{BUSES}\n")
    assert article.kicker is not None
    assert (article.kicker.printed, article.title.printed) == (posts, "梁若海先生逝世")


@pytest.mark.parametrize("printed", ["倪继周 书", "石 可 篆刻", "(倪继周 行书)"])
def test_who_wrote_out_what_is_shown_is_credited(printed: str) -> None:
    assert is_credit_line(printed)
    work = "书法作品《观沧海》\n　　曹操《观沧海》句，纵138厘米，横34厘米。\n"
    page = f"{FOLIO}湖边的人\n孙立强\n{ESSAY}\n{work}{printed}\n"
    assert [article.kind for article in articles(page)] == [Kind.ARTICLE, Kind.PHOTO]


@pytest.mark.parametrize("end", ["（未完，明日续）", "（未完，下期续）"])
def test_serials_say_when_they_go_on(end: str) -> None:
    page = f"{FOLIO}小说连载\n过番的人\n陈子建\n{ESSAY}{end}\n湖边的人\n孙立强\n{ESSAY}"
    assert [article.title.printed for article in articles(page)] == ["过番的人", "湖边的人"]


@pytest.mark.parametrize("name", ["海外吟草", "濠江诗钞", "中秋唱和集"])
def test_columns_of_old_verse_have_names_of_their_own(name: str) -> None:
    assert is_series(name)
    poem = "万家箫鼓月当楼，独对寒檠亦自愁。\n酒薄难成千里梦，灯残犹照一江秋。\n"
    found = articles(f"{FOLIO}湖边的人\n孙立强\n{ESSAY}\n{name}\n中秋独坐有怀\n梁砚农\n{poem}{poem}")
    assert (found[1].column, found[1].title.printed) == (name, "中秋独坐有怀")


@pytest.mark.parametrize("kicker", ["国务院侨办负责人谈", "市水利局局长答记者问", "园林专家就湖边种树谈"])
def test_who_talks_of_it_leads_in_to_a_title(kicker: str) -> None:
    assert decrees(kicker)
    assert not decrees("市水利局局长下乡")


@pytest.mark.parametrize(
    ("made", "who"),
    [
        ("李　明词\n王　洪曲", ["李明", "王洪"]),
        ("李明 词　王洪 曲", ["李明", "王洪"]),
        ("李明作词　王洪谱曲", ["李明", "王洪"]),
        ("李　明 词曲", ["李明"]),
    ],
)
def test_a_song_names_who_wrote_its_words_and_its_tune(made: str, who: list[str]) -> None:
    song = "天上星星亮晶晶，\n车间灯火分外明。\n我爱我的小机床，\n铁屑飞转像彩虹。\n"
    page = f"{FOLIO}湖边的人\n孙立强\n{ESSAY}每周一歌\n我爱我的机床\n{made}\n{song}湖上的鸟\n陈亦方\n{ESSAY}"
    (found,) = (article for article in articles(page) if article.title.printed == "我爱我的机床")
    assert [person.name for person in found.byline] == who


@pytest.mark.parametrize("title", ["江南曲", "王洪曲"])
def test_a_title_that_ends_as_songs_do_names_no_composer(title: str) -> None:
    assert not any(named.role != (0, 0) for named in read_names(title, 0, len(title)))


@pytest.mark.parametrize(
    "stars", ["＊　＊　＊", "***", "×　×", "☆", "———", "=====", "_____", "• • •", "…………", "-- * --"]
)
def test_stars_part_the_scenes_of_a_story_and_are_kept(stars: str) -> None:
    page = read(f"{FOLIO}文学副刊\n湖边的人\n陈亦方\n{ESSAY}　　　　{stars}\n{ESSAY}")
    (story,) = page.articles
    body = story.body.replace("\\", "").splitlines()
    assert body.index(stars) == 4
    assert not any(problem.code is Code.DOUBTFUL_LINE for problem in page.problems)


@pytest.mark.parametrize("stars", ["***", "※※※", "·····", "- - -", "●", "…………"])
def test_short_scenes_between_stars_stay_in_their_story(stars: str) -> None:
    scenes = [HERONS, "后来他去城里念书，一年只回来一次。", "船还是那条船。", BUSES]
    page = read(f"{FOLIO}文学副刊\n湖边的人\n陈亦方\n\n" + f"\n{stars}\n".join(scenes))
    (story,) = page.articles
    assert [text for text in story.body.replace("\\", "").splitlines() if text and text != stars] == scenes


@pytest.mark.parametrize("aim", ["红先胜", "白先活", "（黑先）"])
def test_what_a_game_is_to_come_to_names_no_writer(aim: str) -> None:
    page = f"{FOLIO}湖边的人\n孙立强\n{ESSAY}棋局\n{aim}\n（答案见本版）\n湖上的鸟\n陈亦方\n{ESSAY}"
    assert [person.name for article in articles(page) for person in article.byline] == ["孙立强", "陈亦方"]
