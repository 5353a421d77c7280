"""What a build leaves undone; that it leaves nothing undone that is needed is tests/property/test_rebuilds.py's."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import pytest

from gazette.flow import BuildRequest, build_site, layouts, making, parsing

Done = TypeVar("Done")
LAYOUTS = Path(__file__).parents[3] / "layouts"


class Spy:
    """Counts what is done anew: names of parsed files, addresses of rendered views."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.done: list[str] = []
        parse, render = parsing.parse_file, layouts.render
        monkeypatch.setattr(parsing, "parse_file", lambda path, *more: self.note(path, lambda: parse(path, *more)))
        monkeypatch.setattr(making, "render", lambda files, view: self.note(view.address, lambda: render(files, view)))

    def note(self, name: str, do: Callable[[], Done]) -> Done:
        self.done.append(name)
        return do()

    def take(self) -> set[str]:
        done, self.done = set(self.done), []
        return done


@pytest.fixture
def project(tmp_path: Path) -> BuildRequest:
    shutil.copytree(LAYOUTS, tmp_path / "layouts")
    content = tmp_path / "content"
    for day, page in ((5, 1), (5, 2), (6, 1)):
        for number, title in ((1, "春耕"), (2, "秋收")):
            path = content / f"2024-06-0{day}" / f"0{page}" / f"0{number}-a.md"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(f"---\ntitle: {title}\n---\n\n{title}的消息传来。\n", encoding="utf-8")
    (content / "publication.yaml").write_text("title: 试验日报\n", encoding="utf-8")
    return BuildRequest(content=content, layouts=tmp_path / "layouts", site=tmp_path / "site", search=False)


def test_an_edited_body_is_parsed_alone_and_renders_only_pages_that_show_it(
    project: BuildRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    spy = Spy(monkeypatch)
    build_site(project)
    assert "2024/06/05/01/01/" in spy.take()
    build_site(project)
    assert spy.take() == set()
    edited = project.content / "2024-06-05" / "01" / "01-a.md"
    edited.write_text(edited.read_text(encoding="utf-8") + "\n又一段。\n", encoding="utf-8")
    build_site(project)
    done = spy.take()
    assert {"2024-06-05/01/01-a.md", "2024/06/05/01/01/", "2024/06/05/01/"} <= done
    assert not [name for name in done if "06-06" in name or "06/06" in name]
    assert not [name for name in done if "05/02/0" in name]


def test_a_changed_layout_renders_its_own_pages_and_parses_nothing(
    project: BuildRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    spy = Spy(monkeypatch)
    build_site(project)
    spy.take()
    layout = project.layouts / "article.html"
    layout.write_text(layout.read_text(encoding="utf-8") + "<!-- 改 -->\n", encoding="utf-8")
    build_site(project)
    assert spy.take() == {f"2024/06/0{page}/0{number}/" for page in ("5/01", "5/02", "6/01") for number in (1, 2)}


def test_full_does_everything_again(project: BuildRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    spy = Spy(monkeypatch)
    build_site(project)
    first = spy.take()
    build_site(replace(project, full=True))
    assert spy.take() == first


def test_a_warning_is_said_again_although_its_file_is_not_parsed_again(project: BuildRequest) -> None:
    (project.content / "2024-06-05" / "01" / "01-a.md").write_text(
        "---\ntitle: 春耕\n---\n\n见[那里](../02/09-没有.md)。\n", encoding="utf-8"
    )
    first, second = build_site(project), build_site(project)
    assert first.problems
    assert second.problems == first.problems
