"""What a build finds as it was left, it need not do again; and nothing that may be otherwise is taken for that."""

import hashlib
import os
import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from gazette import disk, memory
from gazette.looking import Inputs, is_still_so, look, take_stock
from gazette.manifest import MANIFEST, list_site
from gazette.survey import stamp, survey

OLD = -(10**12)
Young = Mapping[str, str]
NONE: Young = {}


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Inputs:
    """A project whose files are old enough to be believed."""
    monkeypatch.setattr("gazette.survey._FINE_NS", OLD)
    monkeypatch.setattr("gazette.survey._COARSE_NS", OLD)
    for name in ("content/2024-06-05/a.md", "content/about.md", "layouts/b.html", "site/c.html"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name, encoding="utf-8")
    digest = hashlib.sha256(b"site/c.html").hexdigest()
    (tmp_path / "site" / MANIFEST).write_text(f'{{"files": {{"c.html": "{digest}"}}}}', encoding="utf-8")
    return Inputs(content=tmp_path / "content", layouts=tmp_path / "layouts", site=tmp_path / "site")


def vouch(inputs: Inputs, young: Young = NONE, young_site: Young = NONE) -> memory.Seen:
    stock = take_stock(inputs)
    assert stock.settled
    site = stamp(inputs.site, list_site((inputs.site / MANIFEST).read_bytes()))
    content = survey(inputs.content).areas
    own = stock.digest, stock.layouts, content, list(site), young, young_site
    seen = memory.Seen(*own, {}, memory.program_key(), (1, 2, 3), 4)
    memory.memory_path(inputs.root).parent.mkdir(exist_ok=True)
    known = memory.format_memory(inputs.root, inputs.site, memory.Memory("key", seen))
    memory.memory_path(inputs.root).write_bytes(known)
    return seen


def test_a_build_of_what_was_built_has_nothing_to_do(project: Inputs) -> None:
    assert look(project).unchanged is None
    seen = vouch(project)
    assert look(project).unchanged == seen


@pytest.mark.parametrize("name", ["content/2024-06-05/a.md", "content/about.md", "layouts/b.html", "site/c.html"])
@pytest.mark.parametrize("change", ["other bytes", "gone", "one more"])
def test_any_change_of_any_file_is_seen(project: Inputs, name: str, change: str) -> None:
    seen = vouch(project)
    path = project.root / name
    if change == "other bytes":
        path.write_text(name.upper(), encoding="utf-8")
    elif change == "gone":
        path.unlink()
    else:
        path.with_name("more").write_text("", encoding="utf-8")
    operators_own = (name, change) == ("site/c.html", "one more")  # in a site, what no manifest lists is not ours
    assert look(project).unchanged == (seen if operators_own else None)


def test_the_folder_in_which_something_changed_is_told(project: Inputs) -> None:
    vouch(project)
    (project.content / "2024-06-05" / "a.md").write_text("more", encoding="utf-8")
    assert look(project).changed == frozenset({"2024-06-05"})
    (project.content / "about.md").write_text("more", encoding="utf-8")
    (project.content / "2024-06-06").mkdir()
    (project.content / "2024-06-06" / "a.md").write_text("more", encoding="utf-8")
    assert look(project).changed == frozenset({"", "2024-06-05", "2024-06-06"})


def test_layouts_that_changed_alone_are_told_and_those_that_may_have_changed(
    project: Inputs, monkeypatch: pytest.MonkeyPatch
) -> None:
    vouch(project)
    assert not look(project).restyled
    (project.layouts / "b.html").write_text("more", encoding="utf-8")
    assert look(project).changed == frozenset()
    assert look(project).restyled
    vouch(project)
    assert not look(project).restyled
    monkeypatch.setattr("gazette.looking.take_stock", lambda inputs: replace(take_stock(inputs), layouts=""))
    assert look(project).restyled


@pytest.mark.parametrize(
    ("changed", "wanted"),
    [
        ((), []),
        (("content/2024-06-05/a.md",), ["all", "texts"]),
        (("layouts/b.html",), ["all"]),
        (("content/2024-06-05/a.md", "layouts/b.html"), ["all"]),
    ],
)
@pytest.mark.parametrize("long", [True, False])
def test_what_a_change_needs_is_prepared_and_what_a_text_needs_while_a_very_long_site_is_looked_at(
    project: Inputs, monkeypatch: pytest.MonkeyPatch, changed: tuple[str, ...], wanted: list[str], *, long: bool
) -> None:
    if long:
        monkeypatch.setattr("gazette.looking._VERY_LONG", 1)
    vouch(project)
    for name in changed:
        (project.root / name).write_text("more", encoding="utf-8")
    prepared: list[str] = []
    look(project, lambda: prepared.append("all"), lambda: prepared.append("texts"))
    assert prepared == [each for each in wanted if long or each != "texts"]


@pytest.mark.parametrize("other", [{"drafts": True}, {"search": False}, {"base_url": "https://example.org/"}])
def test_other_options_are_another_build(project: Inputs, other: dict[str, Any]) -> None:
    vouch(project)
    assert look(replace(project, **other)).unchanged is None


@pytest.mark.skipif(sys.platform != "linux", reason="other file systems refuse names that are no text")
def test_a_file_whose_name_is_no_text_is_looked_at_like_any_other(project: Inputs) -> None:
    name = os.fsencode(project.content) + b"/\xff.md"
    Path(os.fsdecode(name)).write_bytes(b"")
    seen = vouch(project)
    assert look(project).unchanged == seen


def test_inputs_too_young_to_be_told_apart_by_their_time_are_not_believed(
    project: Inputs, monkeypatch: pytest.MonkeyPatch
) -> None:
    vouch(project)
    monkeypatch.setattr("gazette.survey._FINE_NS", 10**19)
    monkeypatch.setattr("gazette.survey._COARSE_NS", 10**19)
    assert not take_stock(project).settled
    assert look(project).unchanged is None
    assert survey(project.content).young == ("2024-06-05/a.md", "about.md")


@pytest.mark.parametrize("kind", ["young", "young_site"])
def test_a_file_that_was_too_young_is_known_by_its_bytes(project: Inputs, kind: str) -> None:
    folder, name = (project.content, "2024-06-05/a.md") if kind == "young" else (project.site, "c.html")
    digest = disk.digest_of((folder / name).read_bytes())
    seen = vouch(project, **{kind: {name: digest}})
    assert look(project).unchanged == seen
    vouch(project, **{kind: {name: "of other bytes"}})  # that show the same size and times
    assert look(project).unchanged is None


def test_a_link_that_leads_elsewhere_is_not_believed(project: Inputs) -> None:
    assert take_stock(project).layouts
    (project.layouts / "link.html").symlink_to(project.layouts / "b.html")
    assert not take_stock(project).layouts
    (project.content / "link.md").symlink_to(project.layouts / "b.html")
    assert not survey(project.content).whole


def test_a_look_is_old_once_another_build_has_ended(project: Inputs) -> None:
    vouch(project)
    seen = look(project)
    assert is_still_so(seen, project)
    path = memory.memory_path(project.root)
    path.write_bytes(memory.format_memory(project.root, project.layouts, memory.Memory("another site's")))
    assert not is_still_so(seen, project)


def test_a_long_site_is_looked_at_in_a_process_beside_this_one_while_what_is_needed_is_prepared(
    project: Inputs, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gazette.looking._VERY_LONG", 1)
    seen = vouch(project)
    prepared: list[bool] = []
    assert look(project, lambda: prepared.append(True)).unchanged == seen
    assert prepared == []  # for nothing there is nothing to prepare
    (project.content / "about.md").write_text("more", encoding="utf-8")
    assert look(project, lambda: prepared.append(True)).changed == frozenset({""})
    assert prepared == [True]
    (project.site / "c.html").write_text("more", encoding="utf-8")
    assert look(project).changed is None
