"""A standing page: its pictures are offered as those of articles are."""

from gazette.model import Body, StandingPage
from gazette.paper.renditions import Album, Extent
from gazette.text.emendations import parse_wording
from gazette.views.frame import plan_imprint
from gazette.views.standing import plan_standing
from tests.unit.newspapers import SETTINGS, make_paper

PICTURES = '<p><img src="content:house.jpg" alt="报社" /></p>\n<p><img src="content:map.png" alt="地图" /></p>\n'
ABOUT = StandingPage(path="about.md", title=parse_wording("关于"), address="about/", body=Body(html=PICTURES))


def test_its_pictures_have_a_size_and_files_to_choose_from_and_all_but_the_first_wait() -> None:
    album = Album({"house.jpg": Extent(600, 400), "map.png": Extent(300, 200)}, ("avif", "webp"))
    body = plan_standing(ABOUT, plan_imprint(make_paper(), SETTINGS, preview=False), album).body
    first, second = body.split("</p>\n")[:2]
    assert '<img src="../house.jpg" alt="报社" width="600" height="400" decoding="async">' in first
    assert 'type="image/avif" srcset="../house.jpg.400.avif 400w, ../house.jpg.600.avif 600w"' in first
    assert '<img src="../map.png" alt="地图" width="300" height="200" loading="lazy" decoding="async">' in second
