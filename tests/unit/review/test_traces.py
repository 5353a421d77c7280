import datetime as dt

from gazette.model import Article, ArticleFile, Place
from gazette.review.traces import compare_traces, match_traces, trace_article
from gazette.text.emendations import parse_wording

LONG = "镇上的老木匠用三年时间做了一百张小板凳，送给山里的五所小学，孩子们坐在上面听广播、看皮影、写作业。"
OTHER = "县气象台预计明天白天阴有小雨，山区有雾，气温八到十二度，行车请减速慢行，注意保持车距。"


def make(number: int, title: str, body: str) -> ArticleFile:
    place = Place(dt.date(2001, 2, 3), 1, number)
    return ArticleFile(Article(place=place, path="x.md", title=parse_wording(title)), body)


def test_a_trace_knows_a_text_again_whose_words_were_mended_and_no_other() -> None:
    one, mended, other = (
        make(1, "板凳", LONG),
        make(1, "板凳", LONG.replace("五所小学，孩子们", "六所小学，娃娃们")),
        make(2, "天气", OTHER),
    )
    assert len(trace_article(one)) == 64
    assert compare_traces(trace_article(one), trace_article(one)) == 1
    assert 0.6 < compare_traces(trace_article(one), trace_article(mended)) < 1
    assert compare_traces(trace_article(one), trace_article(other)) < 0.2


def test_each_article_has_one_trace_and_of_two_that_are_equal_each_its_own() -> None:
    made = [make(number, "启事", LONG) for number in (1, 2)] + [make(3, "天气", OTHER)]
    given = tuple((number, trace_article(made[0])) for number in (2, 1))
    versions = [[each] for each in made]
    assert match_traces(versions, [1, 2, 3], given) == {0: 1, 1: 2}
    assert match_traces(versions, [1, 2, 3], given[:1]) == {1: 2}


def test_a_trace_is_of_what_its_file_says_not_of_a_part_of_that() -> None:
    whole, part = make(1, "板凳", LONG + OTHER), make(2, "板凳", LONG)
    given = ((1, trace_article(whole)),)
    assert match_traces([[make(1, "天气", OTHER), whole], [part]], [1, 2], given) == {0: 1}
    assert match_traces([[make(1, "天气", OTHER)], [part]], [1, 2], given) == {1: 1}
