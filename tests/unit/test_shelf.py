import copyreg
import pickle
import pickletools
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from gazette.ledger import Ledger
from gazette.model import Article, Body, Dateline, Kind, Person, Photo, Place, Run, Status, Story, Wording
from gazette.shelf import Shelf, format_box
from gazette.text.emendations import parse_wording

NAME = "2024-06-05"
VALUES: dict[str, tuple[str, object]] = {"2024-06-05/01/01-a.md": ("key", Person("金钧胤", "记者"))}


def test_a_shelf_gives_back_what_was_put_there_and_only_to_the_same_program(tmp_path: Path) -> None:
    Shelf(tmp_path, "1").put(NAME, VALUES)
    assert Shelf(tmp_path, "1").find(NAME) == VALUES
    assert Shelf(tmp_path, "2").find(NAME) == {}
    assert Shelf(tmp_path, "1").find("2024-06-06") == {}


def test_what_is_wanted_no_more_is_cleared_from_a_shelf(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path, "1")
    for name in (NAME, "2024-06-06"):
        shelf.put(name, VALUES)
    shelf.clear([NAME])
    assert Shelf(tmp_path, "1").find(NAME) == VALUES
    assert Shelf(tmp_path, "1").find("2024-06-06") == {}


class Slipped:
    """What somebody might put into the memory so that it runs."""

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return exec, ("raise SystemExit('it ran')",)


@pytest.mark.parametrize("damage", [b"", b"\x80", b"no pickle", pickle.dumps(Slipped()), pickle.dumps((9, {}))])
def test_a_damaged_or_slipped_in_memory_is_empty_and_runs_nothing(tmp_path: Path, damage: bytes) -> None:
    Shelf(tmp_path, "1").put(NAME, VALUES)
    (path,) = tmp_path.iterdir()
    path.write_bytes(damage)
    assert Shelf(tmp_path, "1").find(NAME) == {}
    (tmp_path / "2024.pickle").write_bytes(damage)
    assert Ledger(tmp_path, "1").before == {}


def test_one_value_that_is_damaged_or_slipped_in_leaves_the_others_of_its_issue(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path, "1")
    shelf.put(NAME, VALUES)
    (path,) = tmp_path.iterdir()
    kept = [(each, key, pickle.dumps(value)) for each, (key, value) in VALUES.items()]
    path.write_bytes(format_box("1", [*kept, ("b", "b", pickle.dumps(Slipped())), ("c", "c", b"no pickle")]))
    assert Shelf(tmp_path, "1").find(NAME) == {**VALUES, "b": ("b", None), "c": ("c", None)}
    path.write_bytes(path.read_bytes()[: -len(b"no pickle") - 1])
    assert Shelf(tmp_path, "1").find(NAME) == {**VALUES, "b": ("b", None), "c": ("c", None)}


class Attribute:
    """An attribute of something, as Python 3.11.0 to 3.11.3 writes a member of an enumeration."""

    def __init__(self, owner: object, name: str) -> None:
        self._owner, self._name = owner, name

    def __reduce__(self) -> tuple[object, tuple[object, str]]:
        return getattr, (self._owner, self._name)


def test_what_kind_an_article_is_comes_back_in_whatever_way_this_python_writes_it(tmp_path: Path) -> None:
    Shelf(tmp_path, "1").put(NAME, {"a.md": ("1", Attribute(Kind, "NOTICE")), "b.md": ("2", Kind.NOTICE)})
    found = Shelf(tmp_path, "1").find(NAME)
    assert found["a.md"][1] is found["b.md"][1] is Kind.NOTICE


@pytest.mark.parametrize(
    ("owner", "name"), [(Kind, "mro"), (Kind, "__class__"), (Person, "name"), (date, "today"), (str, "format")]
)
def test_no_attribute_but_a_member_of_an_enumeration_is_brought_to_life(
    tmp_path: Path, owner: object, name: str
) -> None:
    Shelf(tmp_path, "1").put(NAME, {"a.md": ("1", Attribute(owner, name))})
    assert Shelf(tmp_path, "1").find(NAME)["a.md"] == ("1", None)


def test_words_come_back_with_both_readings_whether_anybody_emended_them_or_not(tmp_path: Path) -> None:
    runs = (Run("石桥", "石桥"), Run("的", "の"))
    wordings = (parse_wording("石桥"), parse_wording("石桥{~~の~>的~~}"), Wording("石桥", (Run("石桥", "石橋"),)))
    Shelf(tmp_path, "1").put(NAME, {"a": ("key", wordings)})
    _, found = Shelf(tmp_path, "1").find(NAME)["a"]
    assert found == wordings
    assert wordings[1].runs == runs


STORY = Story(
    Article(
        place=Place(date(2024, 6, 5), 1, 2),
        path="2024-06-05/01/02-b.md",
        title=parse_wording("石桥"),
        byline=(Person("金钧胤", "记者"),),
        dateline=Dateline("北京"),
        photos=(Photo(file="a.jpg"),),
    ),
    Body("<p>正文。</p>\n", "正文。", "正文。"),
)


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("status", Status)
def test_an_article_of_any_kind_comes_back_as_it_was(tmp_path: Path, kind: Kind, status: Status) -> None:
    story = replace(STORY, article=replace(STORY.article, kind=kind, status=status))
    Shelf(tmp_path, "1").put(NAME, {"b.md": ("1", story)})
    _, found = Shelf(tmp_path, "1").find(NAME)["b.md"]
    assert found == story
    assert isinstance(found, Story)
    assert (found.article.kind, found.article.status) == (kind, status)


def test_what_nearly_every_article_has_is_kept_without_the_names_of_its_types() -> None:
    told = [each for _, each, _ in pickletools.genops(pickle.dumps(STORY, protocol=5)) if isinstance(each, str)]
    # The first releases of Python 3.11 have types with slots travel their own way, which takes a wording's runs along.
    early = {"gazette.model.wording"} if sys.version_info < (3, 11, 4) else set()
    assert {each for each in told if each.startswith(("gazette", "datetime"))} <= early


def test_a_number_that_stands_for_nothing_or_for_what_is_not_ours_brings_nothing_to_life(tmp_path: Path) -> None:
    copyreg.add_extension("builtins", "exec", 255)
    try:
        path = Shelf(tmp_path, "1").file_of(NAME)
        values = [("a", "a", b"\x82\xff."), ("b", "b", b"\x82\xfe.")]
        (tmp_path / path).write_bytes(format_box("1", values))
        assert Shelf(tmp_path, "1").find(NAME) == {"a": ("a", None), "b": ("b", None)}
    finally:
        copyreg.remove_extension("builtins", "exec", 255)


def test_values_of_a_large_issue_come_back_one_by_one_and_all_together(tmp_path: Path) -> None:
    many: dict[str, tuple[str, object]] = {f"{at:03}": (str(at), ("多" * 100, at)) for at in range(400)}
    Shelf(tmp_path, "1").put(NAME, many)
    shelf = Shelf(tmp_path, "1")
    shelf.put("2024-06-06", VALUES)
    for path in ("007", "399", "008", "000"):
        assert shelf.find(NAME)[path] == many[path]
        assert shelf.find("2024-06-06") == VALUES
    assert dict(shelf.find(NAME)) == many


def test_what_another_build_has_kept_meanwhile_is_taken_for_nothing(tmp_path: Path) -> None:
    many: dict[str, tuple[str, object]] = {f"{at:03}": (str(at), "多" * 100) for at in range(400)}
    Shelf(tmp_path, "1").put(NAME, many)
    shelf = Shelf(tmp_path, "1")
    found = shelf.find(NAME)
    Shelf(tmp_path, "1").put(NAME, {path: (key, "少" * 100) for path, (key, _) in many.items()})
    assert found["399"] == ("399", None)
    assert dict(Shelf(tmp_path, "1").find(NAME)) == {path: (key, "少" * 100) for path, (key, _) in many.items()}


def test_a_ledger_writes_the_months_in_which_something_changed_and_no_other(tmp_path: Path) -> None:
    first = Ledger(tmp_path, "1")
    first.now = {"2023-01-01/a": ("old", 1), "2024-01-01/a": ("old", 2), "about.md": ("old", 3)}
    first.write()
    for path in tmp_path.iterdir():
        path.chmod(0o444)
    numbers = {path.name: path.stat().st_ino for path in tmp_path.iterdir()}
    second = Ledger(tmp_path, "1")
    assert second.before == first.now
    second.now = {**second.before, "2024-01-01/a": ("new", 2)}
    del second.now["about.md"]
    second.write()
    assert {path.name for path in tmp_path.iterdir()} == {"2023-01.pickle", "2024-01.pickle"}
    assert (tmp_path / "2023-01.pickle").stat().st_ino == numbers["2023-01.pickle"]
    assert (tmp_path / "2024-01.pickle").stat().st_ino != numbers["2024-01.pickle"]
    assert Ledger(tmp_path, "1").before == second.now
    assert Ledger(tmp_path, "2").before == {}
    assert Ledger(tmp_path, "1", empty=True).before == {}


def test_a_ledger_of_some_names_knows_their_months_and_leaves_the_others(tmp_path: Path) -> None:
    whole = Ledger(tmp_path, "1")
    whole.now = {"2024-01-01/a": ("old", 1), "2024-01-02/a": ("old", 2), "2024-02-01/a": ("old", 3), "about.md": 4}
    whole.write()
    some = Ledger(tmp_path, "1", names=["2024-01-02/"])
    assert some.before == {"2024-01-01/a": ("old", 1), "2024-01-02/a": ("old", 2)}
    some.now = {**some.before, "2024-01-02/a": ("new", 2)}
    some.write()
    assert Ledger(tmp_path, "1").before == {**whole.now, "2024-01-02/a": ("new", 2)}


def test_what_is_squeezed_is_smaller_and_comes_back_in_any_process(tmp_path: Path) -> None:
    value: dict[str, tuple[str, object]] = {"a": ("1", Person("金钧胤", "记者")), "b": ("2", ("多" * 1000,))}
    plain, squeezed = Shelf(tmp_path / "plain", "v"), Shelf(tmp_path / "squeezed", "v", squeezed=True)
    for shelf in (plain, squeezed):
        shelf.put("x", value)
    sizes = [sum(path.stat().st_size for path in folder.iterdir()) for folder in sorted(tmp_path.iterdir())]
    assert sizes[1] < sizes[0] / 4
    elsewhere = pickle.loads(pickle.dumps(squeezed))  # noqa: S301  # our own
    assert dict(elsewhere.find("x")) == value
    assert dict(Shelf(tmp_path / "plain", "v", squeezed=True).find("x")) == {"a": ("1", None), "b": ("2", None)}
