import datetime as dt
from dataclasses import replace

from gazette.model import Correction, Dateline, Kind, Story
from gazette.views.article import ArticleView, Jump, plan_article
from gazette.views.frame import Hyperlink, plan_imprint
from tests.unit.newspapers import CONTRIBUTOR, REPORTER, SETTINGS, make_paper, make_story


def _view(story: Story, *others: Story, **changes: object) -> ArticleView:
    paper = make_paper(story, *others, names={1: "要闻"})
    issue = paper.issues[0]
    settings = replace(SETTINGS, **changes)  # type: ignore[arg-type]  # a test names fields of Settings
    page = next(page for page in issue.pages if page.number == story.article.place.page)
    return plan_article(story, page, issue, plan_imprint(paper, settings, preview=False))


def test_a_jump_line_links_to_its_page() -> None:
    view = _view(make_story(continues_on=4), make_story(page=4))
    assert view.continues_on == Jump(4, "../../04/")


def test_a_jump_line_to_a_page_that_is_not_here_is_no_link() -> None:
    assert _view(make_story(continues_on=4)).continues_on == Jump(4, None)


def test_everybody_in_the_byline_leads_to_their_articles() -> None:
    authors = _view(make_story(byline=(REPORTER, CONTRIBUTOR))).authors
    assert [(author.role, author.name) for author in authors] == [("记者", "金钧胤"), ("通讯员", "李健")]
    assert authors[0].url == "../../../../../people/%E9%87%91%E9%92%A7%E8%83%A4/"


def test_a_column_leads_to_its_list() -> None:
    column = _view(make_story(column="某栏目")).column
    assert column is not None
    assert column.text == "某栏目"
    assert column.url.startswith("../../../../../columns/")


def test_length_counts_characters_and_no_spaces() -> None:
    assert _view(make_story(markdown="一二 三四。\n\n五")).length == 6


def test_length_of_a_photo_story_is_that_of_its_caption() -> None:
    assert _view(make_story(markdown="", caption="一二三。", kind=Kind.PHOTO)).length == 4


def test_a_picture_of_the_body_is_found_beside_the_page() -> None:
    assert 'src="../photo.jpg"' in _view(make_story(markdown="![](photo.jpg)")).body


def test_a_photo_without_a_file_is_its_caption() -> None:
    figure = _view(make_story(markdown="", caption="图{~~巳~>已~~}说", kind=Kind.PHOTO)).figures[0]
    assert figure.url is None
    assert figure.caption is not None
    assert figure.caption.lines[0][1].note == "caption-1-1"


def test_emendations_of_title_and_body_are_told_at_the_foot() -> None:
    view = _view(make_story("{~~壹~>一~~}", markdown="{~~の~>的~~}"))
    assert [note.name for note in view.notes] == ["title-1", "1"]
    assert view.one_line == "一"


def test_the_neighbours_are_those_on_the_page() -> None:
    around = _view(
        make_story("乙", 2), make_story("甲", 1), make_story("丙", 3), make_story("别版", page=2)
    ).surroundings
    assert around.previous == Hyperlink("甲", "../01/")
    assert around.next == Hyperlink("丙", "../03/")
    assert [headline.text for headline in around.headlines] == ["甲", "乙", "丙"]
    assert (around.number, around.page_name) == (1, "要闻")


def test_corrections_are_shown_with_their_day() -> None:
    view = _view(make_story(corrections=(Correction(dt.date(2024, 6, 7), "应为十人。"),)))
    assert [(each.day.iso, each.text) for each in view.corrections] == [("2024-06-07", "应为十人。")]


def test_a_dispatch_says_where_and_when_it_was_filed() -> None:
    filed = _view(make_story(dateline=Dateline("北京", dt.date(2024, 6, 4)))).filed
    assert filed is not None
    assert filed.day is not None
    assert (filed.place, filed.day.iso) == ("北京", "2024-06-04")


def test_an_article_can_be_edited_where_the_repository_is_known() -> None:
    view = _view(make_story(), repository="https://github.com/某/paper")
    assert view.edit_url == "https://github.com/某/paper/edit/main/content/2024-06-05/01/01.md"
    assert _view(make_story()).edit_url is None


def test_the_canonical_address_is_whole_or_none() -> None:
    assert _view(make_story()).frame.canonical_url == "https://example.org/paper/2024/06/05/01/01/"
    assert _view(make_story(), url="").frame.canonical_url is None
