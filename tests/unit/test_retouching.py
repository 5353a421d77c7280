import hashlib
import json
from pathlib import Path

import pytest

from gazette.manifest import MANIFEST, amend_manifest, format_manifest, parse_manifest
from gazette.model import Output
from gazette.retouching import Retouch
from gazette.staging import Staging


def digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def publish(site: Path, revision: str, **files: str) -> bytes:
    with Staging(site) as staging:
        for name, text in files.items():
            staging.add(Output(f"{name}.html", text.encode()))
        staging.publish("1", revision)
    return (site / MANIFEST).read_bytes()


def test_an_amended_manifest_is_that_of_a_site_published_anew(tmp_path: Path) -> None:
    before = publish(tmp_path / "one", "sha256:1", a="甲", a引='"甲"', b="乙")
    after = publish(tmp_path / "two", "sha256:2", a="丙", a引='"甲"', b="丁")
    assert amend_manifest(before, {"a.html": digest("丙"), "b.html": digest("丁")}, "sha256:2") == after


def test_a_manifest_without_a_file_or_without_a_revision_is_not_amended(tmp_path: Path) -> None:
    before = publish(tmp_path / "one", "sha256:1", a="甲")
    assert amend_manifest(before, {"b.html": digest("丙")}, "sha256:2") is None
    assert amend_manifest(before, {".html": digest("丙")}, "sha256:2") is None
    assert amend_manifest(before.replace(b'"content"', b'"other"'), {"a.html": digest("丙")}, "sha256:2") is None
    assert amend_manifest(before.replace(digest("甲").encode(), b"short"), {"a.html": digest("丙")}, "2") is None


def test_files_take_the_places_of_others_and_nothing_else_is_touched(tmp_path: Path) -> None:
    site = tmp_path / "site"
    before = publish(site, "sha256:1", a="甲", b="乙")
    numbers = {path.name: path.stat().st_ino for path in site.iterdir()}
    with Retouch(site, before) as retouch:
        put = retouch.room.put(Output("a.html", "丙".encode()))
        same = retouch.room.put(Output("b.html", "乙".encode()))
        assert (site / "a.html").read_text(encoding="utf-8") == "甲"
        manifest = amend_manifest(before, {"a.html": put.digest}, "sha256:2")
        assert manifest is not None
        retouch.publish([put, same], manifest)
    assert {path.name for path in site.iterdir() if path.stat().st_ino == numbers[path.name]} == {"b.html"}
    assert (site / "a.html").read_text(encoding="utf-8") == "丙"
    assert parse_manifest((site / MANIFEST).read_bytes()) == {"a.html": digest("丙"), "b.html": digest("乙")}
    assert json.loads((site / MANIFEST).read_bytes())["content"] == "sha256:2"
    assert not retouch.folder.exists()


@pytest.mark.parametrize("count", [0, 1, 999, 1000, 1001, 2500])
def test_a_manifest_of_any_length_is_json_with_one_line_for_each_file_in_their_order(count: int) -> None:
    digests = {f"a/{number:05d}-题.html": digest(str(number)) for number in reversed(range(count))}
    manifest = format_manifest(digests, "1.0", "sha256:1").decode()
    told = {"format": 1, "generator": "gazette 1.0", "content": "sha256:1", "files": dict(sorted(digests.items()))}
    assert manifest == json.dumps(told, ensure_ascii=False, indent=1) + "\n"
