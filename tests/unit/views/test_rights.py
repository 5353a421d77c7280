"""The rights page: made from the settings unless the editors wrote one."""

from dataclasses import replace

from gazette.model import Body, Paper, StandingPage
from gazette.text.emendations import parse_wording
from gazette.views.frame import plan_imprint
from gazette.views.rights import has_rights_page, plan_rights
from tests.unit.newspapers import SETTINGS, make_paper

CLAIMED = replace(SETTINGS, rights="版权所有。\n\n未经许可不得转载。", publisher="某报社")
OWN = StandingPage(path="rights.md", title=parse_wording("版权"), address="rights/", body=Body())


def test_a_paper_without_rights_has_no_page_and_no_link_to_one() -> None:
    assert not has_rights_page(make_paper(), SETTINGS)
    assert plan_imprint(make_paper(), SETTINGS, preview=False).frame("", "home").rights_url is None


def test_rights_in_the_settings_make_a_page_that_every_page_links() -> None:
    imprint = plan_imprint(make_paper(), CLAIMED, preview=False)
    assert has_rights_page(make_paper(), CLAIMED)
    assert plan_rights(imprint).paragraphs == ("版权所有。", "未经许可不得转载。")
    assert imprint.frame("2024/06/05/", "calendar").rights_url == "../../../rights/"


def test_a_rights_page_of_the_editors_takes_its_place_and_is_linked_as_well() -> None:
    paper = Paper(standing=(OWN,))
    assert not has_rights_page(paper, CLAIMED)
    assert plan_imprint(paper, SETTINGS, preview=False).frame("", "home").rights_url == "rights/"
