"""A text that changes and says nothing new is all that is read; whatever may be more, everything is read for."""

import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from gazette.flow import build_site
from gazette.text import phrases, words
from tests.unit.flow.desks import ARTICLE, LAYOUTS, Desk, make_desk


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """A project that was built."""
    return make_desk(tmp_path, monkeypatch)


def test_a_text_that_says_nothing_new_is_all_that_is_read(desk: Desk) -> None:
    for more in ("\n又来了。\n", "\n又*来*了。\n"):
        desk.add(ARTICLE, more)
        assert not desk.build()
    desk.add("2024-06-06/01/02-a.md", "\n又来了。\n")
    desk.add(ARTICLE, "\n又来了。\n")
    assert not desk.build()


def test_what_was_written_anew_without_a_change_is_looked_at_alone(desk: Desk) -> None:
    desk.add(ARTICLE, "")
    assert not desk.build()
    assert not desk.build()


def say_more(desk: Desk) -> None:
    desk.add(ARTICLE, "\n又来了。\n")


def lose(folder: str) -> Callable[[Desk], None]:
    def say_more_and_lose(desk: Desk) -> None:
        say_more(desk)
        shutil.rmtree(desk.root / ".gazette" / folder)

    return say_more_and_lose


BASE = LAYOUTS / "base.html"
OTHERWISE: dict[str, Callable[[Desk], object]] = {
    "a title": lambda desk: desk.write(ARTICLE, "---\ntitle: 夜校\n---\n\n春耕的消息传来。\n"),
    "what the text speaks of": lambda desk: desk.add(ARTICLE, "\n拖拉机来了。\n"),
    "a link": lambda desk: desk.add(ARTICLE, "\n[秋收](02-a.md)\n"),
    "an issue.yaml": lambda desk: desk.write("2024-06-05/issue.yaml", "number: 2\n"),
    "a new article": lambda desk: desk.write("2024-06-05/01/03-a.md", "---\ntitle: 夜校\n---\n\n开班。\n"),
    "a new issue": lambda desk: desk.write("2024-06-07/01/01-a.md", "---\ntitle: 夜校\n---\n\n开班。\n"),
    "an article less": lambda desk: (desk.root / "content" / ARTICLE).unlink(),
    "a standing page": lambda desk: desk.write("about.md", "---\ntitle: 关于\n---\n\n文。\n"),
    "the settings": lambda desk: desk.write("publication.yaml", "title: 试验晚报\n"),
    "a warning in the text": lambda desk: desk.add(ARTICLE, "\n“又来了。\n"),
    "a file of the site": lambda desk: (desk.root / "site/index.html").write_text("改了", encoding="utf-8"),
    "a layout": lambda desk: (desk.root / "layouts/base.html").write_text(BASE.read_text() + "<!-- -->"),
    "a lost plate": lose("plates"),
    "a lost list of what was made": lose("made"),
}


@pytest.mark.parametrize("change", OTHERWISE.values(), ids=OTHERWISE)
def test_everything_is_read_when_there_is_more(desk: Desk, change: Callable[[Desk], object]) -> None:
    change(desk)
    assert desk.reads_all()
    desk.add("2024-06-06/01/01-a.md", "\n又来了。\n")
    assert not desk.reads_all()  # and it is known again what a text changes


def test_a_warning_is_said_again_and_where_it_stands_everything_is_read(desk: Desk) -> None:
    desk.add(ARTICLE, "\n“又来了。\n")
    assert desk.build()
    desk.add("2024-06-06/01/01-a.md", "\n又来了。\n")
    assert not desk.build()
    desk.write(ARTICLE, (desk.root / "content" / ARTICLE).read_text(encoding="utf-8").replace("“", "\n\n“"))
    assert desk.build()


def test_a_draft_that_is_not_shown_changes_nothing_and_one_that_is_does(desk: Desk) -> None:
    desk.write("2024-06-05/01/03-a.md", "---\ntitle: 夜校\ndraft: true\n---\n\n开班。\n")
    desk.build()
    desk.add("2024-06-05/01/03-a.md", "\n又来了。\n")
    assert desk.build()
    desk.build(drafts=True)
    desk.add("2024-06-05/01/03-a.md", "\n又来了。\n")
    assert not desk.build(drafts=True)


def test_two_sites_of_one_content_are_each_brought_up_to_date(desk: Desk) -> None:
    other = replace(desk.request, site=desk.root / "other", drafts=True)
    build_site(other)
    desk.add(ARTICLE, "\n又来了。\n")
    assert not desk.build()
    build_site(other)
    assert "又来了".encode() in (desk.root / "other/2024/06/05/01/01/index.html").read_bytes()


def test_a_mistake_is_told_and_once_it_is_mended_the_text_alone_is_read(desk: Desk) -> None:
    good = (desk.root / "content" / ARTICLE).read_text(encoding="utf-8")
    desk.write(ARTICLE, good.replace("title:", "titel:"))
    assert build_site(desk.request).published is None
    desk.write(ARTICLE, good + "\n又来了。\n")
    assert not desk.build()


@pytest.mark.parametrize("step", ["publish", "move_in"])
def test_a_build_that_was_stopped_on_the_way_vouches_for_nothing(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    desk.add(ARTICLE, "\n又来了。\n")

    desk.stop_at(step, monkeypatch)
    assert desk.build()


def test_the_dictionary_is_not_loaded_for_a_text_whose_words_are_known(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.write(ARTICLE, "---\ntitle: 春耕时节拖拉机开进田野\n---\n\n" + "春耕的消息传来。" * 100 + "\n")
    assert desk.reads_all()
    monkeypatch.setattr(words, "_dictionary", lambda: pytest.fail("the dictionary was asked"))
    monkeypatch.setattr(phrases, "_split", lambda *_: pytest.fail("a headline was divided"))
    monkeypatch.setattr(phrases, "_lent", {})
    say_more(desk)
    assert not desk.reads_all()


def test_an_issue_that_goes_has_everything_read(desk: Desk) -> None:
    assert desk.build() is False
    shutil.rmtree(desk.root / "content" / "2024-06-06")
    assert desk.build() is True


def test_an_edited_text_loads_neither_what_plans_a_whole_site_nor_markdown() -> None:
    told = "import sys, gazette.flow.rebuilding; sys.stdout.write('\\n'.join(sys.modules))"
    done = subprocess.run([sys.executable, "-c", told], capture_output=True, encoding="utf-8", check=True)  # noqa: S603
    loaded = set(done.stdout.split("\n"))
    assert "gazette.flow.replating" in loaded
    dear = ("flow.building", "flow.restyling", "flow.indexing", "groups.planning", "groups.other_makers", "views.every")
    assert loaded.isdisjoint({f"gazette.{room}" for room in dear} | {"markdown_it", "rjieba", "importlib.metadata"})
