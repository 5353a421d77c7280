import hashlib
import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from gazette.listing import find_mark
from gazette.manifest import MANIFEST
from gazette.model import Output
from gazette.problems import GazetteError
from gazette.staging import Published, Staging
from gazette.survey import Mark


def publish(site: Path, **files: str) -> Published:
    with Staging(site) as staging:
        for name, text in files.items():
            staging.add(Output(name.replace("__", "/") + ".html", text.encode()))
        return staging.publish("1.0")


def tree(site: Path) -> dict[str, str]:
    paths = [path for path in site.rglob("*") if path.is_file() and path.name != MANIFEST]
    return {path.relative_to(site).as_posix(): path.read_text(encoding="utf-8") for path in paths}


def test_a_site_is_published_whole(tmp_path: Path) -> None:
    assert publish(tmp_path / "site", index="甲", a__index="乙") == Published(2, 0, 0)
    assert tree(tmp_path / "site") == {"index.html": "甲", "a/index.html": "乙"}


def test_only_what_changed_is_written_and_what_is_stale_goes(tmp_path: Path) -> None:
    site = tmp_path / "site"
    publish(site, index="甲", a__b__index="乙", c="丙")
    before = (site / "index.html").stat().st_mtime_ns
    assert publish(site, index="甲", c="丁") == Published(1, 1, 1)
    assert tree(site) == {"index.html": "甲", "c.html": "丁"}
    assert not (site / "a").exists()
    assert (site / "index.html").stat().st_mtime_ns == before


def test_nothing_is_touched_until_everything_is_there(tmp_path: Path) -> None:
    site = tmp_path / "site"
    publish(site, index="甲")
    with Staging(site) as staging:
        staging.add(Output("index.html", b"new"))
        staging.add(Output("b.html", b"new"))
        assert tree(site) == {"index.html": "甲"}
    assert tree(site) == {"index.html": "甲"}
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_the_manifest_lists_every_file_with_its_digest(tmp_path: Path) -> None:
    publish(tmp_path / "site", index="甲")
    manifest = json.loads((tmp_path / "site" / MANIFEST).read_bytes())
    digest = hashlib.sha256("甲".encode()).hexdigest()
    assert manifest["files"] == {"index.html": digest}


def test_a_folder_that_is_not_ours_is_refused(tmp_path: Path) -> None:
    (tmp_path / "letters.txt").write_text("dear", encoding="utf-8")
    with pytest.raises(GazetteError, match="not empty"):
        publish(tmp_path, index="甲")
    assert tree(tmp_path) == {"letters.txt": "dear"}


def test_a_file_that_an_operator_added_to_the_site_stays(tmp_path: Path) -> None:
    site = tmp_path / "site"
    publish(site, index="甲")
    (site / "CNAME").write_text("example.org", encoding="utf-8")
    publish(site, index="乙")
    assert tree(site) == {"index.html": "乙", "CNAME": "example.org"}


def test_a_manifest_cannot_make_us_remove_what_lies_outside(tmp_path: Path) -> None:
    site = tmp_path / "site"
    publish(site, index="甲")
    (tmp_path / "precious.txt").write_text("x", encoding="utf-8")
    hostile = {"files": {"../precious.txt": "0", str(tmp_path / "precious.txt"): "0", "index.html": "0"}}
    (site / MANIFEST).write_text(json.dumps(hostile), encoding="utf-8")
    publish(site, index="乙")
    assert (tmp_path / "precious.txt").exists()


def test_an_interrupted_run_leaves_nothing_unknown_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = tmp_path / "site"
    publish(site, index="甲", old="旧")
    moved: list[Path] = []
    whole: Callable[[Path, Path], Path] = Path.replace

    def break_after_one(self: Path, target: Path) -> Path:
        if target.name != MANIFEST:
            if moved:
                raise OSError(28, "No space left on device")
            moved.append(target)
        return whole(self, target)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", lambda self, target: break_after_one(self, Path(target)))
        with pytest.raises(GazetteError, match="No space left"):
            publish(site, a="new", b="new", index="new")
    assert tree(site)["index.html"] == "甲"
    publish(site, index="末")
    assert tree(site) == {"index.html": "末"}


def test_what_stands_in_the_site_is_kept_only_when_it_is_still_the_same(tmp_path: Path) -> None:
    site = tmp_path / "site"
    publish(site, index="甲", p__one="一")
    with Staging(site) as staging:
        staging.add(Output("p/one.html", "一".encode()))
        digest = staging.digest_below("p/")
    with Staging(site) as staging:
        assert staging.keep("p/", digest)
        assert not staging.keep("q/", digest)
        assert not staging.keep("p/", "another")
    (site / "p" / "one.html").write_text("tampered", encoding="utf-8")
    with Staging(site) as staging:
        assert not staging.keep("p/", digest)


def test_two_outputs_of_one_name_are_refused(tmp_path: Path) -> None:
    with Staging(tmp_path / "site") as staging:
        staging.add(Output("a.html", b"1"))
        with pytest.raises(GazetteError, match="share this file"):
            staging.add(Output("a.html", b"2"))


def test_a_published_file_can_be_read_by_a_web_server(tmp_path: Path) -> None:
    if os.name == "posix":
        publish(tmp_path / "site", index="甲")
        assert (tmp_path / "site" / "index.html").stat().st_mode & 0o777 == 0o644


def test_a_file_stands_only_while_it_holds_the_same_bytes(tmp_path: Path) -> None:
    site = tmp_path / "site"
    publish(site, a="甲", b="乙")
    digest = hashlib.sha256((site / "a.html").read_bytes()).hexdigest()
    with Staging(site) as staging:
        assert staging.find_standing([("a.html", "another", None)]) is None
        assert staging.find_standing([("b.html", digest, None)]) is None
        assert staging.find_standing([("c.html", digest, None)]) is None
        assert staging.find_standing([("a.html", digest, None)]) is not None
    (site / "a.html").write_text("altered", encoding="utf-8")
    with Staging(site) as staging:
        assert staging.find_standing([("a.html", digest, None)]) is None


def test_a_file_that_stands_cannot_have_the_place_of_another_output(tmp_path: Path) -> None:
    with Staging(tmp_path / "site") as staging:
        staging.take([("a.html", "digest", None)])
        with pytest.raises(GazetteError, match="two outputs"):
            staging.take([("a.html", "digest", None)])


def test_a_file_with_the_same_mark_is_not_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("gazette.survey._FINE_NS", -(10**12))
    monkeypatch.setattr("gazette.survey._COARSE_NS", -(10**12))
    publish(tmp_path / "site", a="甲")
    with Staging(tmp_path / "site") as staging:
        digest = hashlib.sha256((tmp_path / "site" / "a.html").read_bytes()).hexdigest()
        found = staging.find_standing([("a.html", digest, None)])
        assert found is not None
        mark = found[0][2]
        assert isinstance(mark, tuple)
        known = [("a.html", "not looked at", mark)]
        assert staging.find_standing(known) == known
        (tmp_path / "site" / "a.html").write_text("另一", encoding="utf-8")
        assert staging.find_standing([("a.html", digest, mark)]) is None


def test_a_site_that_is_not_there_comes_whole_in_one_step(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = tmp_path / "site"
    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", lambda *_: pytest.fail("a file was moved alone"))
        patch.setattr("gazette.staging.write_bytes", lambda path, data: path.write_bytes(data))
        assert publish(site, index="甲", a__index="乙") == Published(2, 0, 0)
    assert tree(site) == {"index.html": "甲", "a/index.html": "乙"}
    assert publish(site, index="甲", a__index="丙") == Published(1, 1, 0)
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_site_whose_folder_is_there_already_keeps_its_folder(tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    number = site.stat().st_ino
    assert publish(site, index="甲") == Published(1, 0, 0)
    assert site.stat().st_ino == number


def aged(mark: Mark) -> int:
    """Return a time at which a file that lay there so is too old to change unseen."""
    return max(mark[1], mark[2]) + 10**10


def test_files_that_came_with_the_whole_site_lie_there_as_they_were_written(tmp_path: Path) -> None:
    with Staging(tmp_path / "site") as staging:
        put = staging.room.put(Output("a/b.html", b"1"))
        staging.note(put)
        staging.publish("1.0")
    assert put.mark is not None
    assert put.mark == find_mark(str(tmp_path / "site" / "a" / "b.html"), aged(put.mark))
    assert staging.find_marks([put], aged(put.mark)) == ((put.path, put.digest, put.mark),)
    (tmp_path / "site" / "a" / "b.html").write_text("2", encoding="utf-8")
    told = staging.find_marks([put], aged(put.mark))[0]
    assert told[2] == put.mark, "what somebody altered since would be believed"


def test_a_file_that_was_written_just_now_is_not_told_by_its_mark(tmp_path: Path) -> None:
    with Staging(tmp_path / "site") as staging:
        put = staging.room.put(Output("a.html", b"1"))
        staging.note(put)
        staging.publish("1.0")
    assert put.mark is not None
    assert staging.find_marks([put], max(put.mark[1], put.mark[2]))[0][2] is None


def test_where_a_disk_gives_files_other_times_when_they_move_they_are_asked_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rename: Callable[[Path, Path], Path] = Path.rename

    def rename_and_touch(self: Path, target: Path) -> Path:
        os.utime(self / "a.html", ns=(10**18, 10**18))
        return rename(self, target)

    with Staging(tmp_path / "site") as staging:
        put = staging.room.put(Output("a.html", b"1"))
        staging.note(put)
        monkeypatch.setattr(Path, "rename", rename_and_touch)
        staging.publish("1.0")
    assert put.mark is not None
    found = staging.find_marks([put], aged(put.mark))[0][2]
    assert found is not None
    assert found[1] == 10**18


def test_a_file_that_takes_the_place_of_another_is_told_by_how_it_lies_there_then(tmp_path: Path) -> None:
    publish(tmp_path / "site", index="甲")
    with Staging(tmp_path / "site") as staging:
        put = staging.room.put(Output("a.html", b"1"))
        staging.note(put)
        staging.publish("1.0")
    path = str(tmp_path / "site" / "a.html")
    assert put.mark is None
    assert staging.find_marks([put], 1 << 63)[0][2] == find_mark(path, 1 << 63)
