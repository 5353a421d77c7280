"""A layout that changes has its pages made again and nothing read; whatever may be more, everything is read for."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from gazette.flow import build_site
from gazette.flow.parsing import HEADLINES
from gazette.flow.remembering import Memories
from gazette.groups import text_makers
from gazette.text import phrases
from tests.unit.flow.desks import ARTICLE, Desk, make_desk


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """A project that was built."""
    return make_desk(tmp_path, monkeypatch)


def change(desk: Desk, layout: str, words: str = "<p>另一样</p>") -> None:
    path = desk.root / "layouts" / f"{layout}.html"
    text = path.read_text(encoding="utf-8")
    at = text.rfind("{% endblock %}")
    path.write_text(f"{text[:at]}{words}{text[at:]}", encoding="utf-8")


def test_layouts_that_change_have_their_pages_made_again_and_nothing_read(desk: Desk) -> None:
    for layout in ("article", "home", "listing"):
        change(desk, layout)
    assert not desk.build()
    desk.add(ARTICLE, "\n又来了。\n")
    assert not desk.reads_all()  # and texts still come alone
    desk.add("2024-06-05/01/02-a.md", "\n拖拉机来了。\n")
    assert desk.build()  # and of all that is known nothing is lost


def test_what_was_planned_for_one_change_of_a_layout_is_rendered_for_the_next(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    for layout in ("article", "page"):
        change(desk, layout)
    assert not desk.build()
    with monkeypatch.context() as patch:
        for plan in ("plan_article", "plan_page"):
            patch.setattr(text_makers, plan, lambda *_: pytest.fail("a page was planned again"))
        for layout in ("article", "page"):
            change(desk, layout, "<p>再一样</p>")
        assert not desk.reads_all()
    desk.add(ARTICLE, "\n又来了。\n")
    assert not desk.reads_all()
    change(desk, "article", "<p>又一样</p>")
    assert not desk.build()


@pytest.fixture
def forget(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[], None]]:
    """What lets the process know of no headline, as one that begins; what it learns here no other test sees."""
    split = phrases._split  # noqa: SLF001  # what another test made is no news

    def forget_all() -> None:
        monkeypatch.setattr(phrases, "_lent", {})
        split.cache_clear()

    forget_all()
    yield forget_all
    split.cache_clear()


def test_no_headline_is_divided_again_when_layouts_change(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, forget: Callable[[], None]
) -> None:
    desk = make_desk(tmp_path, monkeypatch)
    desk.write(ARTICLE, "---\ntitle: 春耕时节拖拉机开进田野\n---\n\n春耕的消息传来。\n")
    assert desk.reads_all()
    forget()
    monkeypatch.setattr(phrases, "_split", lambda *_: pytest.fail("a headline was divided"))
    for layout in ("article", "page", "typeset"):
        change(desk, layout)
    assert not desk.reads_all()


@pytest.mark.parametrize("kept", [None, ["x"], {"春耕时节拖拉机开进田野": ("春耕",)}])
def test_what_is_not_understood_of_headlines_is_found_out_again(
    desk: Desk, forget: Callable[[], None], kept: object
) -> None:
    desk.write(ARTICLE, "---\ntitle: 春耕时节拖拉机开进田野\n---\n\n春耕的消息传来。\n")
    assert desk.build()
    forget()
    shelf = Memories(desk.request.memory, desk.request).shelf
    shelf.put("2024-06-05", {**shelf.find("2024-06-05"), HEADLINES: ("", kept)})
    change(desk, "article")
    assert not desk.build()


def test_a_layout_of_every_page_has_everything_read_and_the_same_pages_rendered(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    change(desk, "base")
    assert desk.build()
    with monkeypatch.context() as patch:
        patch.setattr(text_makers, "plan_article", lambda *_: pytest.fail("a page was planned again"))
        change(desk, "base", "<p>再一样</p>")
        assert desk.reads_all()


def test_a_view_that_cannot_be_read_is_planned_anew(desk: Desk) -> None:
    change(desk, "article")
    assert not desk.reads_all()
    (views,) = (desk.root / ".gazette" / "views").iterdir()
    kept = sorted(views.iterdir())
    assert kept
    for path, damaged in zip(kept, (b"", kept[0].read_bytes()[:-9], kept[0].read_bytes()), strict=False):
        path.write_bytes(damaged)
    change(desk, "article", "<p>再一样</p>")
    assert not desk.build()


def test_layouts_that_are_only_written_anew_change_nothing(desk: Desk) -> None:
    (desk.root / "layouts/article.html").touch()
    assert not desk.reads_all()
    assert not desk.build()


def test_layouts_of_which_times_prove_nothing_are_believed_by_their_bytes(desk: Desk) -> None:
    layout = desk.root / "layouts" / "article.html"
    elsewhere = desk.root / "article.html"
    layout.rename(elsewhere)
    layout.symlink_to(elsewhere)
    assert not desk.reads_all()
    change(desk, "article")
    assert not desk.build()


def lose(folder: str) -> Callable[[Desk], None]:
    return lambda desk: shutil.rmtree(desk.root / ".gazette" / folder)


def damage_what_was_made(desk: Desk) -> None:
    for path in (desk.root / ".gazette" / "made").rglob("2024-06.pickle"):
        path.write_bytes(b"")


MORE: dict[str, Callable[[Desk], object]] = {
    "a text": lambda desk: desk.add(ARTICLE, "\n又来了。\n"),
    "a page without a plate": lambda desk: change(desk, "month"),
    "a file of the site": lambda desk: (desk.root / "site/index.html").write_text("改了", encoding="utf-8"),
    "a lost plate": lose("plates"),
    "a lost list of what was made": lose("made"),
    "a damaged list of what was made": damage_what_was_made,
    "a lost word about layouts": lose("layouts"),
}


@pytest.mark.parametrize("more", MORE.values(), ids=MORE)
def test_everything_is_read_when_there_is_more(desk: Desk, more: Callable[[Desk], object]) -> None:
    change(desk, "article")
    more(desk)
    assert desk.reads_all()
    assert "另一样" in (desk.root / "site/2024/06/05/01/01/index.html").read_text(encoding="utf-8")


def test_a_mistake_in_a_layout_is_told_and_the_site_stays(desk: Desk) -> None:
    before = (desk.root / "site/2024/06/05/01/01/index.html").read_bytes()
    change(desk, "article", "{{ nobody }}")
    report = build_site(desk.request)
    assert report.published is None
    assert [each.span.path.rpartition("/")[2] for each in report.problems] == ["article.html"]
    assert (desk.root / "site/2024/06/05/01/01/index.html").read_bytes() == before


def test_two_sites_of_one_content_are_each_made_again(desk: Desk) -> None:
    other = replace(desk.request, site=desk.root / "other", drafts=True)
    build_site(other)
    change(desk, "article")
    assert not desk.build()
    build_site(other)
    assert "另一样".encode() in (desk.root / "other/2024/06/05/01/01/index.html").read_bytes()


@pytest.mark.parametrize("step", ["publish", "move_in"])
def test_a_build_that_was_stopped_on_the_way_vouches_for_nothing(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    change(desk, "article")

    desk.stop_at(step, monkeypatch)
    assert desk.build()
