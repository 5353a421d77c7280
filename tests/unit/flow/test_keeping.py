"""What stands in the site is left as it is: only when it is all there, and was made from the same facts."""

from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest

from gazette.flow.keeping import Keeper
from gazette.flow.making import Done
from gazette.flow.plates import Forme, Plates
from gazette.groups import Bundle, Facts, Group, facts_key
from gazette.ledger import Entries, Ledger
from gazette.model import Output
from gazette.staging import Staging
from gazette.survey import Mark, mark_of

BASES = {"issue": "made so", "home": "made otherwise"}


class Desk:
    """A project in which builds follow each other; ``planned`` are the bundles that were looked into.

    **Shape**: ``marks`` are what was told of the files then.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.planned: list[str] = []
        self.marks: dict[str, Mark] = {}

    def bundle(self, name: str, key: str, fact: str) -> Bundle:
        def plan() -> Iterator[Group]:
            self.planned.append(name)
            yield Group(kind="issue", name=name, facts=Facts(detail=fact))
            yield Group(kind="home", name=name, facts=Facts(detail=fact))

        return Bundle(name=name, key=key, plan=plan)

    def build(self, *bundles: Bundle, bases: dict[str, str] = BASES) -> list[str]:
        """Return the groups that were made."""
        self.planned.clear()
        with Staging(self.folder / "site") as staging:
            plates = Plates(self.folder / "plates", "1", Entries())
            keeper = Keeper(staging, Ledger(self.folder / "made", "1"), bases, plates)
            new = list(keeper.find_new(bundles))
            done = [self.make(staging, group) for group in new]
            for put in (put for each in done for put in each.puts):
                staging.note(put)
            staging.publish("1")
        keeper.keep(done)
        self.marks = keeper.tell_marks()
        keeper.ledger.write()
        plates.write(cast("Forme", "with these types"))
        return [f"{group.kind} {group.name}" for group in new]

    def make(self, staging: Staging, group: Group) -> Done:
        output = Output(f"{group.name}/{group.kind}.html", repr(group.facts.detail).encode())
        return Done(group.kind, group.name, (staging.room.put(output),), (), facts_key(group.facts))

    @property
    def site(self) -> dict[str, str]:
        site = self.folder / "site"
        return {path.relative_to(site).as_posix(): path.read_text() for path in sorted(site.rglob("*.html"))}


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def test_a_bundle_of_the_same_key_is_not_planned(desk: Desk) -> None:
    assert desk.build(desk.bundle("1990-01-01", "a", "春"), desk.bundle("1991-01-01", "b", "夏"))
    site = desk.site
    assert desk.build(desk.bundle("1990-01-01", "a", "春"), desk.bundle("1991-01-01", "b", "夏")) == []
    assert desk.planned == []
    assert desk.site == site
    assert desk.build(desk.bundle("1990-01-01", "c", "秋"), desk.bundle("1991-01-01", "b", "夏")) == [
        "issue 1990-01-01",
        "home 1990-01-01",
    ]
    assert desk.planned == ["1990-01-01"]


def test_what_is_kept_of_files_tells_how_they_lie_there(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("gazette.survey._FINE_NS", -(10**12))
    monkeypatch.setattr("gazette.survey._COARSE_NS", -(10**12))
    bundles = (desk.bundle("1990-01-01", "a", "春"), desk.bundle("1991-01-01", "b", "夏"))
    for some in (bundles[:1], bundles):  # the second build leaves what stands there, and moves other files in
        desk.build(*some)
        site = desk.folder / "site"
        assert desk.marks == {path: mark_of((site / path).stat()) for path in desk.site}


def test_a_bundle_whose_plate_was_lost_is_planned_once_more(desk: Desk) -> None:
    desk.build(desk.bundle("1990-01-01", "a", "春"))
    for path in (desk.folder / "plates").glob("*.pickle"):
        path.unlink()
    assert desk.build(desk.bundle("1990-01-01", "a", "春")) == []
    assert desk.planned == ["1990-01-01"]


def test_a_bundle_without_a_key_is_planned_each_time(desk: Desk) -> None:
    assert desk.build(desk.bundle("1990-01-01", "", "春"))
    assert desk.build(desk.bundle("1990-01-01", "", "春")) == []
    assert desk.planned == ["1990-01-01"]


def test_a_file_that_somebody_altered_is_made_again(desk: Desk) -> None:
    desk.build(desk.bundle("1990-01-01", "a", "春"))
    site = desk.site
    (desk.folder / "site" / "1990-01-01" / "home.html").write_text("另外")
    assert desk.build(desk.bundle("1990-01-01", "a", "春")) == ["home 1990-01-01"]
    assert desk.site == site


def test_what_is_made_with_something_else_is_planned(desk: Desk) -> None:
    desk.build(desk.bundle("1990-01-01", "a", "春"))
    assert desk.build(desk.bundle("1990-01-01", "a", "春"), bases={**BASES, "home": "new"}) == ["home 1990-01-01"]


def test_groups_that_were_made_from_other_facts_since_are_not_taken_for_those_of_the_key(desk: Desk) -> None:
    """A build that was killed may have left a part of the memory from before, another from after."""
    desk.build(desk.bundle("1990-01-01", "a", "春"))
    ledger = Ledger(desk.folder / "made", "1")
    old = ledger.before["bundle 1990-01-01"]
    desk.build(desk.bundle("1990-01-01", "b", "秋"))
    ledger = Ledger(desk.folder / "made", "1")
    ledger.now = {**ledger.before, "bundle 1990-01-01": old}
    ledger.write()
    assert desk.build(desk.bundle("1990-01-01", "a", "春"))
    assert set(desk.site.values()) == {repr("春")}
