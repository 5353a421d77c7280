"""Three issues of four pages each, made as docs/编辑手册.md says, from an empty folder to the site.

``tests/editions/qingxi`` is what the editor had at the end. Page texts are imported, pages are begun with ``new``, what
the editor mended is laid over, and what nobody touched must be what the commands wrote.
"""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from gazette.cli import main

ROOT = Path(__file__).parents[2]
EDITION = ROOT / "tests" / "editions" / "qingxi"
SCORE = "content/2024-09-16/04/02-县男篮三连胜.md"
PHONE = "content/2024-09-18/04/01-健步走活动举行.md"
# Files that an editor changed after a command had written them.
MENDED = {
    "2024-09-16/01/01-清溪大桥昨日合龙.md",  # its second line is a subtitle
    "2024-09-16/01/02-中秋假期景区实行分时预约.md",  # drawn on the facsimile
    "2024-09-16/02/02-菜价小幅回落.md",  # withdrawn
    "2024-09-16/03/02-秋夜.md",  # a poem
    "2024-09-16/04/02-县男篮三连胜.md",  # corrected
    "2024-09-17/01/01-月光音乐会今晚在江滩举行.md",  # it had got the next one's writer
    "2024-09-17/01/02-一座小城的七百盏路灯.md",  # whose name stands above its headline
    "2024-09-17/02/02-图书馆延长开放时间.md",  # it had another address before
}
NEW = (
    ("page", "2024-9-17", "--name", "副刊", "--title", "月亮走我也走"),
    ("page", "2024-9-17", "--name", "影像", "--title", "中秋前夜"),
    ("page", "2024年9月18日", "--name", "民生", "--title", "小学门口的护学岗"),
    ("page", "2024-09-18", "--name", "副刊", "--title", "读信"),
    ("page", "2024-09-18", "--name", "综合", "--title", "健步走活动举行"),
    ("article", "2024-09-18", "--page", "4", "--title", "冬衣捐赠启动"),
)


def written(root: Path) -> dict[str, bytes]:
    content = root / "content"
    return {path.relative_to(content).as_posix(): path.read_bytes() for path in content.rglob("*") if path.is_file()}


def git(*words: str) -> None:
    given = ("-c", "user.name=n", "-c", "user.email=e@example.org", "-c", "core.autocrlf=false")
    subprocess.run(["git", *given, *words], check=True, capture_output=True)  # noqa: S603, S607  # git is where the system has it


@pytest.fixture(scope="module")
def paper(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder in which the commands of the manual were given, one after the other."""
    root = tmp_path_factory.mktemp("paper")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(root)
        patch.setenv("GIT_CEILING_DIRECTORIES", str(root.parent))
        shutil.copytree(EDITION / "seeds", root / "seeds")
        shutil.copytree(ROOT / "layouts", root / "layouts")
        (root / "content").mkdir()
        for name in ("publication.yaml", "about.md"):
            shutil.copy(EDITION / "content" / name, root / "content")
        for day in sorted(path.name for path in (root / "seeds").iterdir()):
            assert main(["import", f"seeds/{day}", "--lang", "zh-Hans"]) == 0
        for what in NEW:
            assert main(["new", *what, "--lang", "zh-Hans"]) == 0
    return root


@pytest.fixture(scope="module")
def edition(paper: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the same folder with what the editor wrote and mended, corrected and built."""
    root = tmp_path_factory.mktemp("edition") / "paper"
    shutil.copytree(paper, root)
    shutil.copytree(EDITION / "content", root / "content", dirs_exist_ok=True)
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(root)
        patch.setenv("GIT_CEILING_DIRECTORIES", str(root.parent))
        patch.setenv("GIT_AUTHOR_DATE", "2024-09-17T08:00:00+08:00")
        score, phone = root / SCORE, root / PHONE
        final = score.read_text(encoding="utf-8")
        told = "corrections:\n- date: 2024-09-17\n  text: 将“七十一”改为“七十二”。\n  by: 沈溪\n"
        first = final.replace(told, "").replace("七十二", "七十一")
        score.write_text(first, encoding="utf-8")
        git("init", "-q")
        git("config", "user.name", "沈溪")
        git("add", "content")
        git("commit", "-q", "-m", "第一期")
        score.write_text(first.replace("七十一", "七十二"), encoding="utf-8")
        assert main(["correct", SCORE, "--date", "2024-9-17"]) == 0
        assert score.read_text(encoding="utf-8") == final
        typed = phone.read_text(encoding="utf-8").replace("---\n", "———\n").replace("title: ", "title：")
        phone.write_text(typed.replace("kicker", "kiker").replace("），", "）,"), encoding="utf-8")
        assert main(["check", "--quiet"]) == 1
        assert main(["check", "--fix", "--quiet"]) == 0
        assert main(["import", "--verify", "--quiet"]) == 0
        assert main(["build", "--no-search", "--jobs", "1", "--quiet"]) == 0
    return root


def test_what_no_editor_touched_is_what_the_commands_wrote(paper: Path) -> None:
    now, end = written(paper), written(EDITION)
    imported = {name for name, data in now.items() if b"source_text:" in data}
    assert len(imported) == 16
    assert {name for name in imported if now[name] != end[name]} == MENDED
    assert {name for name in end.keys() ^ now.keys() if name.endswith(".md")} == set()
    for day, names in ((16, "要闻 民生 副刊 综合"), (17, "要闻 民生 副刊 影像"), (18, "要闻 民生 副刊 综合")):
        told = (paper / "content" / f"2024-09-{day}" / "issue.yaml").read_text(encoding="utf-8")
        assert [line.partition("name: ")[2] for line in told.splitlines() if "  name: " in line] == names.split()


def test_the_edition_has_twelve_pages_and_nothing_is_wrong_with_it(
    edition: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(edition)
    assert main(["check", "--lang", "zh-Hans"]) == 0
    assert "检查了 12 个版上的 20 篇文章：没有问题" in capsys.readouterr().out
    articles = {name: data for name, data in written(edition).items() if not name.endswith("issue.yaml")}
    assert articles == written(EDITION)  # --fix and correct gave the very bytes that were kept
    assert len(list((edition / "site" / "2024" / "09").glob("1*/0*/index.html"))) == 12


def test_readers_get_all_that_the_editor_did(edition: Path) -> None:
    site = edition / "site"

    def page(address: str) -> str:
        return (site / address / "index.html").read_text(encoding="utf-8")

    bridge = page("2024/09/16/01/01")
    assert "误差只有三毫米" in bridge  # the part on page 4 is read with the first
    assert "月亮升到桥上<br" in page("2024/09/16/03/02")
    assert "page.png" in page("2024/09/16/01")
    assert "<polygon" in page("2024/09/16/01")  # the article that is outlined there
    assert "统计口径有误" in page("2024/09/16/02/02")
    assert "二元八角" not in page("2024/09/16/02/02")
    assert "将“七十一”改为“七十二”。" in page("2024/09/16/04/02")
    assert "将“七十一”改为“七十二”。（更正人：沈溪）" in page("corrections")
    assert "2024/09/17/02/02/" in (site / "news" / "2024" / "88.html").read_text(encoding="utf-8")
    assert "moon.jpg.400.webp 400w" in page("2024/09/17/04/01")
    assert 'href="../../../17/03/01/"' in page("2024/09/18/03/01")
    assert not (site / "2024" / "09" / "18" / "04" / "02").exists()  # a draft
    assert "湖边随笔" in page("columns")
