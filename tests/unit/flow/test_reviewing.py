from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from jsonschema import Draft7Validator

from gazette.flow import ImportRequest, Review, import_pages
from gazette.problems import GazetteError
from gazette.review import FORMAT, VERSION

SEED = Path(__file__).parent.parent.parent.parent / "seeds" / "000_51e2a95c7ec7d086.txt"
SIXTH = "本报讯 昨日，我市召开民生实事推进会，通报全市民生实事项目の进展情况。\n\n（下转第7版）\n"
SEVENTH = "（上接第6版）民生实事项目开工率达到92%，完成投资45亿元，件件有着落，群众看得见。\n"
SCHEMA = SEED.parent.parent / "docs" / "schemas" / "import-report.schema.json"
FOURTH = "2024年6月5日 星期三 第4版\n\n老年食堂开到家门口\n\n　　本报讯 记者金钧胤报道 昨天，全市第一家老年食堂开张。\n"


@pytest.fixture
def request_of_two(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ImportRequest:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "1.txt").write_bytes(SEED.read_bytes())
    (tmp_path / "seeds" / "4.txt").write_text(FOURTH, encoding="utf-8")
    return ImportRequest(files=(Path("seeds"),), content=Path("content"), dry_run=True)


def write(request: ImportRequest, path: Path) -> None:
    with Review(path, "zh-Hans", dry_run=request.dry_run) as review:
        for report in import_pages(request):
            review.add(report)


@pytest.mark.parametrize("name", ["out/r.json", "out/r.html"])
def test_both_reports_stand_beside_each_other_whatever_the_name(request_of_two: ImportRequest, name: str) -> None:
    write(request_of_two, Path(name))
    assert sorted(path.name for path in Path("out").iterdir()) == ["r.html", "r.json"]
    assert not Path("content").exists()


def test_the_record_says_its_format_and_holds_every_page(request_of_two: ImportRequest) -> None:
    write(request_of_two, Path("r.json"))
    record = json.loads(Path("r.json").read_text(encoding="utf-8"))
    assert (record["format"], record["version"], record["dry_run"]) == (FORMAT, VERSION, True)
    assert [page["file"] for page in record["pages"]] == ["seeds/1.txt", "seeds/4.txt"]
    assert record["totals"]["pages"] == 2
    assert record["totals"]["articles"] == sum(len(page["articles"]) for page in record["pages"])
    assert all(page["conservation"]["held"] for page in record["pages"])


def test_the_record_is_of_the_shape_that_its_schema_states(request_of_two: ImportRequest) -> None:
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    Draft7Validator.check_schema(schema)
    Path("seeds/5.txt").write_bytes(b"%PDF-1.4\n")  # no text, and so nothing is known of it
    Path("seeds/6.txt").write_text(f"2024年6月5日 第6版\n\n民生实事件件有着落\n\n{SIXTH}", encoding="utf-8")
    Path("seeds/7.txt").write_text(f"2024年6月5日 第7版\n\n{SEVENTH}", encoding="utf-8")
    list(import_pages(replace(request_of_two, dry_run=False)))
    edited, removed = sorted(Path("content/2024-06-05/01").iterdir())[2:4]
    edited.write_bytes(edited.read_bytes() + b"edited\n")
    removed.unlink()
    write(request_of_two, Path("r.json"))
    record = json.loads(Path("r.json").read_text(encoding="utf-8"))
    assert [error.message for error in Draft7Validator(schema).iter_errors(record)] == []
    assert {"kept", "left out"} <= {file["fate"] for page in record["pages"] for file in page["files"]}
    assert any(page["jumps"] for page in record["pages"])


def test_the_record_of_the_first_page_names_the_choice_of_every_doubt(request_of_two: ImportRequest) -> None:
    write(request_of_two, Path("r.json"))
    (page, _) = json.loads(Path("r.json").read_text(encoding="utf-8"))["pages"]
    doubts = [problem for problem in page["problems"] if problem["code"] in {"I007", "I008", "I009", "I010", "I014"}]
    assert doubts
    assert all(doubt["alternative"]["taken"] for doubt in doubts)
    (pairing,) = {
        (doubt["alternative"]["taken"], doubt["alternative"]["other"]) for doubt in doubts if doubt["line"] == 76
    }
    assert pairing == ("line 81", "line 93")


def test_the_review_page_has_a_section_a_page_and_an_index_above(request_of_two: ImportRequest) -> None:
    write(request_of_two, Path("r.json"))
    page = Path("r.html").read_text(encoding="utf-8")
    places = [page.index(words) for words in ('id="index"', 'id="p1"', 'id="p2"', "</html>")]
    assert places == sorted(places)
    assert page.count("</section>") == 2 * 3


def test_an_empty_record_is_json_all_the_same(tmp_path: Path) -> None:
    with Review(tmp_path / "r.json", "en", dry_run=False):
        pass
    assert json.loads((tmp_path / "r.json").read_text(encoding="utf-8"))["pages"] == []


def test_nothing_is_left_behind_when_the_import_breaks(request_of_two: ImportRequest) -> None:
    Path("seeds/4.txt").unlink()
    Path("seeds/4.txt").mkdir()
    request = ImportRequest(files=(Path("seeds/1.txt"), Path("seeds/none.txt")), content=request_of_two.content)
    with pytest.raises(GazetteError, match="none"):
        write(request, Path("out/r.json"))
    assert list(Path("out").iterdir()) == []


@pytest.mark.parametrize("name", ["r.json", "r.html"])
def test_a_report_that_cannot_be_written_is_known_before_anything_is_read(tmp_path: Path, name: str) -> None:
    (tmp_path / name).mkdir()
    with pytest.raises(GazetteError, match=name), Review(tmp_path / "r.json", "en", dry_run=False):
        pytest.fail("it must not come so far")
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_what_is_said_of_another_file_points_at_no_line_of_the_page(request_of_two: ImportRequest) -> None:
    request = replace(request_of_two, dry_run=False, files=(Path("seeds/1.txt"),))
    list(import_pages(request))
    issue = Path("content/2024-06-05/issue.yaml")
    issue.write_text(
        issue.read_text(encoding="utf-8").replace("    furniture:\n    - 浙江工人日报\n", ""), encoding="utf-8"
    )
    write(request, Path("r.json"))
    (page,) = json.loads(Path("r.json").read_text(encoding="utf-8"))["pages"]
    (said,) = [each for each in page["problems"] if each["code"] == "I019"]
    assert (said["file"], said["line"]) == (issue.as_posix(), 1)
    shown = Path("r.html").read_text(encoding="utf-8")
    start = shown.index("不再写：furniture")
    told = shown[shown.rindex('class="severity"', 0, start) : start]
    assert f"{issue.as_posix()}:1" in told
    assert 'href="#' not in told
    first = shown[shown.index('id="p1-l1"') :].partition("</li>")[0]
    assert "?" not in first
