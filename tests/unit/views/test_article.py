import datetime as dt
import re
from dataclasses import replace
from urllib.parse import unquote

from gazette.model import Correction, Dateline, Kind, SourceText, Story
from gazette.paper.connections import Archive, connect
from gazette.paper.related import find_terms
from gazette.paper.renditions import NO_PICTURES, Album, Extent
from gazette.views.article import ArticleView, plan_article
from gazette.views.frame import Hyperlink, plan_imprint
from gazette.views.prose import length_of, plan_prose
from gazette.views.surroundings import Jump
from tests.unit.newspapers import CONTRIBUTOR, REPORTER, SETTINGS, by_place, make_paper, make_story

SEEDS = {"seeds/a.txt": ("标题", "正文。")}


def _view(story: Story, *others: Story, **changes: object) -> ArticleView:
    paper = make_paper(story, *others, names={1: "要闻"})
    issue = next(each for each in paper.issues if each.date == story.article.place.date)
    settings = replace(SETTINGS, **changes)  # type: ignore[arg-type]  # a test names fields of Settings
    page = next(page for page in issue.pages if page.number == story.article.place.page)
    stories = by_place(story, *others)
    terms = {place: find_terms(each) for place, each in stories.items()}
    archive = Archive(stories=stories, connections=connect(paper, stories, terms), seeds=SEEDS)
    return plan_article(story, page, issue, archive, plan_imprint(paper, settings, preview=False))


def test_a_jump_line_links_to_its_page() -> None:
    view = _view(make_story(continues_on=4), make_story("别的题目", page=4))
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


def test_a_text_in_another_language_is_as_long_as_it_has_words() -> None:
    here, english = (
        _view(make_story(markdown="一二 三四")),
        _view(make_story(markdown="One two, three.", language="en")),
    )
    assert (here.length, here.in_words) == (4, False)
    assert (english.length, english.in_words) == (3, True)


def test_length_of_a_photo_story_is_that_of_its_caption() -> None:
    assert _view(make_story(markdown="", caption="一二三。", kind=Kind.PHOTO)).length == 4


def test_a_picture_of_the_body_is_found_beside_the_page() -> None:
    assert 'src="../photo.jpg"' in _view(make_story(markdown="![](photo.jpg)")).prose.body


def test_a_photo_without_a_file_is_its_caption() -> None:
    figure = _view(make_story(markdown="", caption="图{~~巳~>已~~}说", kind=Kind.PHOTO)).prose.figures[0]
    assert figure.files is None
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
    view = _view(make_story(corrections=(Correction(dt.date(2024, 6, 7), "应为十人。", "王芳"),)))
    assert [(each.day.iso, each.text, each.by) for each in view.corrections] == [("2024-06-07", "应为十人。", "王芳")]


def test_a_dispatch_says_where_and_when_it_was_filed() -> None:
    filed = _view(make_story(dateline=Dateline("北京", dt.date(2024, 6, 4)))).filed
    assert filed is not None
    assert filed.day is not None
    assert (filed.place, filed.day.iso) == ("北京", "2024-06-04")


def test_an_article_can_be_edited_where_the_repository_is_known() -> None:
    view = _view(make_story(), repository="https://github.com/某/paper")
    assert view.edit_url == "https://github.com/某/paper/edit/main/content/2024-06-05/01/01.md"
    assert view.history_url == "https://github.com/某/paper/commits/main/content/2024-06-05/01/01.md"
    assert _view(make_story()).edit_url is None


def test_the_canonical_address_is_whole_or_none() -> None:
    assert _view(make_story()).frame.canonical_url == "https://example.org/paper/2024/06/05/01/01/"
    assert _view(make_story(), url="").frame.canonical_url is None


def _jumped() -> tuple[Story, Story]:
    first = make_story(
        "启程\n回家",
        continues_on=4,
        markdown="## 一\n\n甲{~~の~>的~~}[^1]。\n\n[^1]: 注。",
        byline=(REPORTER,),
        tags=("航天",),
    )
    second = make_story(
        "启程回家",
        page=4,
        continued_from=1,
        markdown="## 二\n\n乙{~~の~>的~~}[^1]。\n\n## 三\n\n丙。\n\n[^1]: 注。",
        byline=(CONTRIBUTOR,),
        caption="图{~~巳~>已~~}说",
        corrections=(Correction(dt.date(2024, 6, 7), "应为十人。"),),
    )
    return first, second


def test_a_jumped_article_stands_whole_where_it_begins() -> None:
    first, second = _jumped()
    view = _view(first, second)
    (part,) = view.parts
    assert (part.page, part.url, part.page_url, part.anchor) == (4, "../../04/01/", "../../04/", "p2")
    assert part.title is None
    assert (view.continues_on, view.continued_from, view.whole) == (None, None, None)
    assert [author.name for author in view.authors] == ["金钧胤", "李健"]
    assert view.length == length_of(first, "zh-Hans") + length_of(second, "zh-Hans")
    assert [each.text for each in view.corrections] == ["应为十人。"]


def test_no_two_anchors_of_a_jumped_article_are_alike() -> None:
    view = _view(*_jumped())
    ids = re.findall(r' id="([^"]+)"', view.prose.body + view.parts[0].prose.body)
    assert len(ids) == len(set(ids)) == 9
    assert [anchor for anchor, _ in view.crossheads] == ["s1", "p2-s1", "p2-s2"]
    assert [note.name for note in view.notes] == ["1", "caption-p2-1-1", "p2-1"]
    targets = set(re.findall(r'href="#([^"]+)"', view.prose.body + view.parts[0].prose.body))
    assert targets <= {*ids, *(f"emendation-note-{note.name}" for note in view.notes)}


def test_the_later_part_leads_to_the_whole_article_and_names_its_address() -> None:
    first, second = _jumped()
    view = _view(second, first)
    assert view.whole == Hyperlink("启程回家", "../../01/01/")
    assert view.continued_from == Jump(1, "../../01/")
    assert view.frame.canonical_url == "https://example.org/paper/2024/06/05/01/01/"
    assert view.metadata.json_ld is None
    assert ("og:url", view.frame.canonical_url) in view.metadata.properties


def test_a_jumped_article_is_cited_and_described_with_all_its_pages() -> None:
    view = _view(*_jumped())
    assert "2024-06-05（1，4）" in view.citations[0].text
    assert '"pagination":"1,4"' in (view.metadata.json_ld or "")


def test_a_part_with_a_headline_of_its_own_shows_it() -> None:
    view = _view(make_story("甲", continues_on=4), make_story("乙", page=4, continued_from=1))
    (part,) = view.parts
    assert part.title is not None
    assert part.title.lines[0][0].corrected == "乙"


def test_a_part_that_is_called_by_its_first_words_shows_no_headline() -> None:
    first = make_story("甲", continues_on=4)
    for title, text in (
        ("再打着手电回来", "再打着手电，回来。"),
        ("市民看见灯亮了", "昨日上午，市民看见灯亮了。"),
    ):
        (part,) = _view(first, make_story(title, page=4, continued_from=1, markdown=text)).parts
        assert part.title is None
    (part,) = _view(first, make_story("灯", page=4, continued_from=1, markdown="看见灯亮了。")).parts
    assert part.title is not None


def test_a_column_is_read_on_in_the_order_of_its_days() -> None:
    days = [dt.date(2024, 6, day) for day in (4, 5, 6)]
    before, story, after = (make_story(f"{day}", date=day, column="栏目") for day in days)
    view = _view(story, before, after)
    assert view.surroundings.previous_in_column == Hyperlink("2024-06-04", "../../../04/01/01/")
    assert view.surroundings.next_in_column == Hyperlink("2024-06-06", "../../../06/01/01/")
    assert [each.title for each in view.related] == ["2024-06-04", "2024-06-06"]
    assert view.related[0].column == "栏目"


def test_an_article_leads_to_its_source_when_that_is_here() -> None:
    assert _view(make_story(source_text=SourceText("seeds/a.txt", ((1, 2),)))).source_url == "source/"
    assert _view(make_story(source_text=SourceText("seeds/gone.txt", ((1, 2),)))).source_url is None
    assert _view(make_story()).source_url is None


def test_a_citation_can_be_saved_without_a_script() -> None:
    bibtex = next(each for each in _view(make_story("题&名")).citations if each.style == "bibtex")
    kind, _, data = bibtex.url.partition(",")
    assert kind == "data:application/x-bibtex;charset=utf-8"
    assert unquote(data) == bibtex.text + "\n"


def test_a_word_of_many_letters_may_break_but_near_its_ends_and_its_link_stays_whole() -> None:
    body = _view(make_story(markdown="[甲](https://example.org/a/very/long/path) Pneumonoultramicroscopic")).prose.body
    assert 'Pne<span class="long">umonoultramicrosco</span>pic' in body
    assert 'href="https://example.org/a/very/long/path"' in body
    assert ">gbaoduzhe@example.<" in _view(make_story(markdown="发邮件到gongbaoduzhe@example.com。")).prose.body


def test_pictures_keep_their_places_while_they_load() -> None:
    story = make_story(file="photo.jpg", markdown="![图](a&b.jpg) ![图](unknown.jpg)")
    sizes = {"2024-06-05/01/photo.jpg": Extent(600, 400), "2024-06-05/01/a&b.jpg": Extent(30, 20)}
    prose = plan_prose(story, "2024/06/05/01/01/", Album(sizes, ("webp",)))
    files = prose.figures[0].files
    assert files is not None
    assert files.size == (600, 400)
    assert '<img src="../a%26b.jpg" alt="图" width="30" height="20" loading="lazy" decoding="async">' in prose.body
    assert '<img src="../unknown.jpg" alt="图" loading="lazy" decoding="async">' in prose.body


def test_a_browser_chooses_among_the_files_of_a_picture() -> None:
    story = make_story(file="photo.jpg", markdown="![图](a&b.jpg)")
    sizes = {"2024-06-05/01/photo.jpg": Extent(600, 400), "2024-06-05/01/a&b.jpg": Extent(30, 20)}
    prose = plan_prose(story, "2024/06/05/01/01/", Album(sizes, ("webp", "avif")))
    files = prose.figures[0].files
    assert files is not None
    assert [(each.media_type, each.srcset) for each in files.choices] == [
        ("image/avif", "../photo.jpg.400.avif 400w, ../photo.jpg.600.avif 600w"),
        ("image/webp", "../photo.jpg.400.webp 400w, ../photo.jpg.600.webp 600w"),
    ]
    assert '<source type="image/webp" srcset="../a%26b.jpg.30.webp 30w" sizes="' in prose.body


def test_the_first_picture_of_an_article_is_loaded_at_once() -> None:
    with_photo = plan_prose(make_story(file="photo.jpg", markdown="![图](a.jpg)"), "", NO_PICTURES)
    assert [figure.files and figure.files.eager for figure in with_photo.figures] == [True]
    assert 'loading="lazy"' in with_photo.body
    without = plan_prose(make_story(markdown="![图](a.jpg) ![图](b.jpg)"), "", NO_PICTURES)
    assert without.body.count('loading="lazy"') == 1
    later = plan_prose(make_story(file="photo.jpg"), "", NO_PICTURES, "p2-")
    assert [figure.files and figure.files.eager for figure in later.figures] == [False]
