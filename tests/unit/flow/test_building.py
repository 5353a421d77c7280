"""What a build leaves undone; that it leaves nothing undone that is needed is tests/property/test_rebuilds.py's."""

import re
import shutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import pytest

from gazette.flow import BuildRequest, build_site, building, gathering, layouts, making, parsing
from gazette.fonts import FaceFile, FaceFiles
from gazette.formats.share_picture import ShareCard
from gazette.model import Output
from gazette.problems import Code, GazetteError
from gazette.staging import Published, Staging

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


@pytest.mark.parametrize(
    ("setting", "shown_on"),
    [
        ("accepted: [T001]", ()),
        ("nesting: 5", ()),
        ("feed_length: 2", ()),  # feeds are no views
        ("repository: https://example.org/paper", ("2024/06/0",)),
        ("publisher: 试验报社", ("2024/06/0", "index", "search/", "")),
    ],
)
def test_a_changed_setting_renders_what_shows_it(
    project: BuildRequest, monkeypatch: pytest.MonkeyPatch, setting: str, shown_on: tuple[str, ...]
) -> None:
    spy = Spy(monkeypatch)
    build_site(project)
    spy.take()
    settings = project.content / "publication.yaml"
    settings.write_text(f"{settings.read_text(encoding='utf-8')}{setting}\n", encoding="utf-8")
    build_site(project)
    rendered = {name for name in spy.take() if not name.endswith(".md")}
    assert bool(rendered) == bool(shown_on)
    assert all(name.startswith(shown_on) for name in rendered)
    if shown_on and "" not in shown_on:
        assert len(rendered) == len(list(project.content.glob("*/*/*.md")))  # articles, and nothing else


def test_full_does_everything_again(project: BuildRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    spy = Spy(monkeypatch)
    build_site(project)
    first = spy.take()
    build_site(replace(project, full=True))
    assert spy.take() == first


def test_a_folder_of_a_wrong_name_is_told_once_whatever_lies_in_it(project: BuildRequest) -> None:
    (project.content / "2024-06-05").rename(project.content / "2024.6.5")
    (project.content / "2024-06-06" / "01").rename(project.content / "2024-06-06" / "第1版")
    report = build_site(project)
    assert report.published is None
    assert [(each.code, each.hint) for each in report.problems] == [
        (Code.NAME_OF_PAGE, "name it '01'"),
        (Code.NAME_OF_ISSUE, "name it '2024-06-05'"),
    ]


def test_a_warning_is_said_again_although_its_file_is_not_parsed_again(project: BuildRequest) -> None:
    (project.content / "2024-06-05" / "01" / "01-a.md").write_text(
        "---\ntitle: 春耕\n---\n\n见[那里](../02/09-没有.md)。\n", encoding="utf-8"
    )
    first, second = build_site(project), build_site(project)
    assert first.problems
    assert second.problems == first.problems


class Drawn:
    """Counts the pictures that are drawn."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.addresses: list[str] = []
        faces = FaceFiles(FaceFile("song.ttf", 0), FaceFile("hei.ttf", 0), "these")
        monkeypatch.setattr(gathering, "recall_faces", lambda _language, _memory: faces)
        monkeypatch.setattr(making, "draw_share_picture", self._draw)

    def _draw(self, card: ShareCard, _faces: object, words: Mapping[str, str]) -> Output:
        self.addresses.append(card.address)
        return Output(card.address, repr((card.title, words["page_number"])).encode())

    def take(self) -> list[str]:
        taken, self.addresses = sorted(self.addresses), []
        return taken


def test_every_article_has_a_picture_for_previews_that_only_its_heading_draws_anew(
    project: BuildRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn = Drawn(monkeypatch)
    wanted = replace(project, base_url="https://example.org/paper/")
    build_site(wanted)
    every = drawn.take()
    assert len(every) == len(list(project.content.glob("*/*/*.md")))
    assert all((project.site / address).is_file() for address in every)
    article = next(iter(sorted(project.content.glob("*/*/*.md"))))
    text = article.read_text(encoding="utf-8")
    article.write_text(text + "\n又有一段。\n", encoding="utf-8")
    build_site(wanted)
    assert drawn.take() == []
    article.write_text(re.sub("title: .*", "title: 另一个题", text), encoding="utf-8")
    build_site(wanted)
    again = drawn.take()
    assert again
    assert {address.rsplit("/", 2)[0] for address in again} == {again[0].rsplit("/", 2)[0]}


@pytest.mark.parametrize("told", ["no address", "not wanted"])
def test_without_an_address_or_when_it_is_not_wanted_there_is_no_picture(
    project: BuildRequest, monkeypatch: pytest.MonkeyPatch, told: str
) -> None:
    drawn = Drawn(monkeypatch)
    settings = project.content / "publication.yaml"
    if told == "not wanted":
        settings.write_text(settings.read_text(encoding="utf-8") + "share_pictures: false\n", encoding="utf-8")
    address = None if told == "no address" else "https://example.org/paper/"
    build_site(replace(project, base_url=address))
    assert drawn.take() == []
    assert not list(project.site.rglob("share.png"))
    assert "og:image" not in next(project.site.glob("2*/*/*/*/*/index.html")).read_text(encoding="utf-8")


def test_a_machine_without_type_draws_nothing_and_names_nothing(
    project: BuildRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gathering, "recall_faces", lambda _language, _memory: None)
    report = build_site(replace(project, base_url="https://example.org/paper/"))
    assert report.problems == ()
    assert not list(project.site.rglob("share.png"))
    assert "og:image" not in next(project.site.glob("2*/*/*/*/*/index.html")).read_text(encoding="utf-8")


@pytest.mark.parametrize("full", [True, False])
def test_a_build_that_broke_off_leaves_the_plates_of_what_stands_there(
    project: BuildRequest, monkeypatch: pytest.MonkeyPatch, *, full: bool
) -> None:
    monkeypatch.setattr("gazette.survey._FINE_NS", -(10**12))  # files that are written just now are old enough
    monkeypatch.setattr("gazette.survey._COARSE_NS", -(10**12))
    build_site(project)
    edited, added = (project.content / path for path in ("2024-06-05/01/01-a.md", "2024-06-06/01/03-a.md"))
    edited.write_text(edited.read_text(encoding="utf-8").replace("消息传来", "好消息传来了"), encoding="utf-8")
    added.write_text("---\ntitle: 冬藏\n---\n\n冬藏的消息传来。\n", encoding="utf-8")

    def break_off(*given: object) -> Iterator[object]:
        yield from making.make_all(*given)  # type: ignore[arg-type]  # as they come
        message = "the disk is full"
        raise GazetteError(message)

    with monkeypatch.context() as patch:
        patch.setattr(building, "make_all", break_off)
        with pytest.raises(GazetteError, match="disk is full"):
            build_site(replace(project, full=full))
    added.unlink()
    build_site(project)
    assert "好消息传来了" in (project.site / "2024/06/05/01/01/index.html").read_text(encoding="utf-8")


def test_the_plates_of_a_first_build_do_not_wait_in_memory_for_its_end(
    project: BuildRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    waiting: list[int] = []
    publish = Staging.publish

    def look_and_publish(staging: Staging, *given: str) -> Published:
        waiting.append(len(list((project.memory / "plates").rglob("*.pickle"))))
        return publish(staging, *given)

    monkeypatch.setattr(Staging, "publish", look_and_publish)
    build_site(project)
    assert waiting[0] >= 2, "the plates of two issues"
