from dataclasses import replace

import pytest

from gazette.model import Issue, Page
from gazette.paper.connections import Archive
from gazette.paper.renditions import NO_PICTURES, Extent
from gazette.views.article import plan_article
from gazette.views.facsimile import plan_facsimile
from gazette.views.frame import plan_imprint
from gazette.views.home import plan_home
from gazette.views.page import PageView, plan_page
from tests.unit.newspapers import SETTINGS, by_place, make_paper, make_story

PICTURE = "2024-06-05/01/page.png"
CORNER = ((0.0, 0.0), (0.5, 0.0), (0.5, 0.25))
STORIES = (
    make_story("头条", 1, region=CORNER, markdown="甲{~~の~>的~~}乙[^1]。\n\n## 小标题\n\n后文。\n\n[^1]: 注。"),
    make_story("次条", 2, markdown="又一段。"),
    make_story("一条线", 3, region=((0.0, 0.0), (1.0, 1.0), (0.0, 0.0))),
)
ARCHIVE = Archive(stories=by_place(*STORIES), sizes={PICTURE: Extent(800, 1200)})
PLAIN = make_paper(*STORIES)
PAGE = replace(PLAIN.issues[0].pages[0], facsimile=PICTURE)
ISSUE = Issue(date=PAGE.date, pages=(PAGE,))
PAPER = replace(PLAIN, issues=(ISSUE,))
IMPRINT = plan_imprint(PAPER, SETTINGS, preview=False)


def _page(page: Page = PAGE) -> PageView:
    return plan_page(page, replace(ISSUE, pages=(page,)), PAPER, ARCHIVE, IMPRINT)


def test_an_outline_is_set_in_the_pixels_of_the_picture_and_leads_to_the_text_beside_it() -> None:
    facsimile = _page().facsimile
    assert facsimile is not None
    assert (facsimile.files.url, facsimile.size, facsimile.box) == ("page.png", (800, 1200), (800, 1200))
    (region,) = facsimile.regions
    assert region.points == "0.0,0.0 400.0,0.0 400.0,300.0"
    assert (region.anchor, region.title, region.url) == ("region-1", "头条", "#text-1")


def test_a_picture_whose_size_nobody_can_tell_has_its_outlines_all_the_same() -> None:
    facsimile = plan_facsimile(PAGE, "2024/06/05/01/", NO_PICTURES)
    assert facsimile is not None
    assert facsimile.size is None
    assert facsimile.regions[0].points == "0.0,0.0 500.0,0.0 500.0,250.0"


def test_beside_a_facsimile_every_item_stands_whole_and_nothing_is_composed() -> None:
    view = _page()
    assert view.rows == ()
    assert [text.one_line for text in view.texts] == ["头条", "次条", "一条线"]
    assert "后文。" in view.texts[0].prose.body


def test_a_page_without_a_facsimile_is_composed_and_holds_no_whole_texts() -> None:
    view = _page(replace(PAGE, facsimile=None))
    assert view.facsimile is None
    assert view.texts == ()
    assert view.rows


def test_among_others_a_text_has_its_own_anchors_lower_crossheads_and_notes_at_the_articles_page() -> None:
    body = _page().texts[0].prose.body
    assert '<h3 id="text-1-s1">小标题</h3>' in body
    assert 'id="text-1-fn1"' in body
    assert 'href="01/#emendation-note-1"' in body
    assert "#emendation-note-text" not in body


@pytest.mark.parametrize(("number", "anchor"), [(1, "region-1"), (2, "facsimile")])
def test_an_article_leads_to_its_place_on_the_facsimile(number: int, anchor: str) -> None:
    view = plan_article(STORIES[number - 1], PAGE, ISSUE, ARCHIVE, IMPRINT)
    assert view.facsimile_url == f"../#{anchor}"


def test_an_article_on_a_page_without_a_facsimile_leads_to_none() -> None:
    assert plan_article(STORIES[0], replace(PAGE, facsimile=None), ISSUE, ARCHIVE, IMPRINT).facsimile_url is None


def test_home_leads_to_the_front_pages_facsimile_and_sheet() -> None:
    front = plan_home(PAPER.issues[-1], PAPER, ARCHIVE, IMPRINT, None).front
    assert front is not None
    assert (front.facsimile_url, front.typeset_url) == ("2024/06/05/01/#facsimile", "2024/06/05/01/typeset/")
