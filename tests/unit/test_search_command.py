"""``build.py search``."""

import json
from pathlib import Path

import pytest

from gazette.cli import main


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    page = tmp_path / "content" / "2024-06-05" / "01"
    page.mkdir(parents=True)
    (tmp_path / "content" / "publication.yaml").write_text("title: 某报\nurl: https://example.org/\n", encoding="utf-8")
    (page / "01-a.md").write_text("---\ntitle: 和谐劳动关系\n---\n\n企业的夜校很受欢迎。\n", encoding="utf-8")
    (page / "02-b.md").write_text("---\ntitle: 夜校报名\ndraft: true\n---\n\n正文。\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_address_title_file_and_sentence_are_shown(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["search", "勞動"]) == 0
    out = capsys.readouterr().out.splitlines()
    assert out[:2] == ["2024/06/05/01/01/  和谐劳动关系", "    content/2024-06-05/01/01-a.md"]
    assert main(["search", "夜校", "企业"]) == 0
    assert "    企业的夜校很受欢迎。" in capsys.readouterr().out.splitlines()
    assert not (project / "site").exists()


def test_programs_get_json(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["search", "--format", "json", "夜校"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["found"] == 1
    (article,) = told["articles"]
    assert article["address"] == "2024/06/05/01/01/"
    assert [article["excerpt"][start:end] for start, end in article["marks"]] == ["夜校"]
    assert project.exists()


def test_drafts_are_looked_in_on_request(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["search", "--drafts", "--format", "json", "夜校", "--limit", "1"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["found"], len(told["articles"])) == (2, 1)
    assert told["articles"][0]["title"] == "夜校报名"
    assert project.exists()


def test_words_are_left_out_with_a_minus_or_by_an_option(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for words in (["劳动 -夜校"], ["劳动", "--without", "夜校"]):
        assert main(["search", *words]) == 0
        assert capsys.readouterr().out == ""
    assert project.exists()


def test_a_query_without_a_word_is_told(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["search", "--lang", "en", "，"]) == 2
    assert "there is no word in the query" in capsys.readouterr().err
    assert project.exists()


def test_a_name_one_character_away_is_offered(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = project / "content" / "2024-06-05" / "01"
    text = "---\ntitle: 集市\nbyline: [{name: 金钧胤}]\n---\n\n正文。\n"
    (page / "03-c.md").write_text(text, encoding="utf-8")
    for typed in ("金均胤", "金钧胤胤", "金胤"):
        assert main(["search", "--lang", "zh-Hans", typed]) == 0
        assert "您要找的是不是: 金钧胤" in capsys.readouterr().err.splitlines()
        assert main(["search", "--format", "json", typed]) == 0
        assert json.loads(capsys.readouterr().out)["names"] == ["金钧胤"]
    for typed in ("金钧胤", "夜校", "金"):
        assert main(["search", "--lang", "zh-Hans", typed]) == 0
        assert "您要找的是不是" not in capsys.readouterr().err


def test_what_comes_near_is_told_as_such(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["search", "--lang", "en", "laodong"]) == 0
    said = capsys.readouterr()
    assert said.out.startswith("2024/06/05/01/01/  和谐劳动关系")
    assert "read as pinyin: 劳动" in said.err
    assert main(["search", "--lang", "zh-Hans", "和谐劳洞关系"]) == 0
    assert "没有完全符合的，下面的与它相近: 和谐劳动关系" in capsys.readouterr().err
    assert main(["search", "--format", "json", "laodong"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["how"], told["meant"], told["found"]) == ("sound", ["劳动"], 1)
    assert project.exists()
