"""Small things that a command should know: who still listens, what was named twice, how long a text is."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from gazette.cli import main

ROOT = Path(__file__).parent.parent.parent
SEED = "seeds/000_51e2a95c7ec7d086.txt"
FOURTH = "2024年6月5日 星期三 第4版\n\n老年食堂开到家门口\n\n　　本报讯 记者金钧胤报道 昨天，全市第一家老年食堂开张。\n"
Said = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(ROOT / "content", tmp_path / "content")
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("words", [("import", "seeds"), ("search", "义乌"), ("schema",)])
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_pipe_that_nobody_reads_any_more_is_no_error_and_work_goes_on(
    project: Path, words: tuple[str, ...], unbuffered: str
) -> None:
    (project / "seeds" / "04.txt").write_text(FOURTH, encoding="utf-8")
    (project / "seeds" / "05.txt").write_text(FOURTH.replace("第4版", "第5版"), encoding="utf-8")
    source, sink = os.pipe()
    os.close(source)
    command = [sys.executable, str(ROOT / "build.py"), *words, "--lang", "en"]
    environment = {**os.environ, "PYTHONUNBUFFERED": unbuffered}
    done = subprocess.run(command, stdout=sink, stderr=subprocess.PIPE, encoding="utf-8", check=False, env=environment)  # noqa: S603  # our own program
    os.close(sink)
    assert done.returncode == 0
    assert "ipe" not in done.stderr
    written = {path.parent.name for path in (project / "content" / "2024-06-05").rglob("*.md")}
    assert written == ({"01", "04", "05"} if words[0] == "import" else {"01"})


def test_a_page_text_that_is_named_twice_is_read_once(project: Path, capsys: Said) -> None:
    (project / "seeds" / "04.txt").write_text(FOURTH, encoding="utf-8")
    assert main(["import", "seeds/04.txt", "seeds", "./seeds/../seeds/04.txt", "--dry-run", "--lang", "en"]) == 0
    told = capsys.readouterr()
    assert "I016" not in told.err
    assert told.out.count("seeds/04.txt: 2024-06-05, page 4") == 1


@pytest.mark.parametrize(
    ("line", "said"), [(116, "there is no line 116; it has 115"), (2, "there is no text in line 2")]
)
def test_a_line_that_cannot_be_explained_says_why(capsys: Said, line: int, said: str) -> None:
    assert main(["import", SEED, "--explain", str(line), "--lang", "en"]) == 2
    assert capsys.readouterr().err == f"gazette: {SEED}: {said}\n"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"%PDF-1.4\n1 0 obj\n", "1:1: 这个文件是PDF 文档，不是文本（请给版面的文本，不要给图片或文档）"),
        (b"\x01\x02\0\0\0", "1:3: 这个文件不是文本（第 3 个字节）（请给版面的文本，不要给图片或文档）"),
        (b"1\n" * 1_000_001, "1:1: 这一版的原文超过 2000000 字节，这是上限（给一版的原文，或者调高 publication.yaml"),
    ],
)
def test_of_a_file_that_is_no_page_text_that_is_said_and_no_line_explained(
    project: Path, capsys: Said, data: bytes, said: str
) -> None:
    (project / "seeds" / "other.txt").write_bytes(data)
    assert main(["import", "seeds/other.txt", "--explain", "3", "--lang", "zh-Hans"]) == 2
    assert capsys.readouterr().err.startswith(f"gazette：seeds/other.txt:{said}")


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--verify", "--date", "2024-06-05"], "--verify looks at the whole of content/: it takes no FILE and none of"),
        (["--verify", "--emend"], "--verify looks at the whole of content/: it takes no FILE and none of"),
        ([SEED, "--explain", "3", "--report", "r.json"], "--explain tells of a line and imports nothing: it takes no"),
    ],
)
def test_an_option_that_would_do_nothing_is_refused(capsys: Said, options: list[str], said: str) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["import", *options, "--lang", "en"])
    assert stopped.value.code == 2
    assert said in capsys.readouterr().err


@pytest.mark.parametrize("digest", ["", "  digest: sha256:0000\n"])
def test_an_article_without_its_digest_is_said_to_be_so(project: Path, capsys: Said, digest: str) -> None:
    (path,) = (project / "content" / "2024-06-05" / "01").glob("02-*.md")
    text = path.read_text(encoding="utf-8")
    path.write_text(re.sub(r"  digest: .*\n", digest, text), encoding="utf-8")
    assert main(["import", "--verify", "--lang", "en"]) == 0
    assert "02-康养仙都.md (source_text.digest)\n" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("link", "named", "said"),
    [
        (False, "seeds", "seeds: there is no text file (.txt) in this folder"),
        (False, "seeds/*.txt", "seeds/*.txt: no file is called so"),
        (True, "seeds", "seeds/nowhere: No such file or directory"),
        (True, "seeds/*.txt", "seeds/nowhere: No such file or directory"),
    ],
)
def test_a_folder_without_page_texts_and_a_broken_link_are_said(
    project: Path, capsys: Said, *, link: bool, named: str, said: str
) -> None:
    (project / SEED).unlink()
    path = project / "seeds" / "a.txt"
    path.symlink_to("nowhere") if link else path.mkdir()
    assert main(["import", named, "--lang", "en"]) == 2
    assert capsys.readouterr().err == f"gazette: {said}\n"


@pytest.mark.parametrize("path", [".gazette", "out", "content/2024-06-05"])
def test_a_file_where_a_folder_must_be_is_named(project: Path, capsys: Said, path: str) -> None:
    shutil.rmtree(project / path, ignore_errors=True)
    (project / path).write_text("甲", encoding="utf-8")
    assert main(["import", SEED, "--quiet", "--report", "out/r.html", "--lang", "en"]) == 2
    assert capsys.readouterr().err.endswith(": Not a directory\n")
    assert (project / path).read_text(encoding="utf-8") == "甲"
    assert not (project / "out" / "r.html").exists()
