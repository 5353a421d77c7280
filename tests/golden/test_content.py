"""The committed content/ is what the importer makes of seeds/, plus what editors marked."""

from pathlib import Path

import pytest

from gazette.flow import ImportRequest, import_pages
from gazette.matter.article_file import is_as_imported, parse_article_file
from gazette.matter.names import parse_name
from gazette.model import Article
from gazette.problems import Severity, Source
from gazette.text.emendations import parse_wording

ROOT = Path(__file__).parent.parent.parent
FOLDER = ROOT / "content" / "2024-06-05" / "01"
PLACES = [f"{number:02d}" for number in range(1, 7)]


@pytest.fixture(scope="module")
def imported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    project = tmp_path_factory.mktemp("project")
    (project / "seeds").mkdir()
    for seed in sorted((ROOT / "seeds").iterdir()):
        (project / "seeds" / seed.name).write_bytes(seed.read_bytes())
    files = tuple(sorted((project / "seeds").iterdir()))
    for report in import_pages(ImportRequest(files=files, content=project / "content")):
        assert not [problem for problem in report.problems if problem.severity is Severity.ERROR]
    return project / "content"


def as_printed(text: str) -> str:
    return parse_wording(text).printed


def article(text: str, path: str) -> Article:
    name, _ = parse_name(path, path)
    assert name is not None
    assert name.place is not None
    file, problems = parse_article_file(Source(path, text), name.place, path)
    assert problems == ()
    assert file is not None
    return file.article


def test_every_committed_file_is_as_imported_but_for_its_emendations(imported: Path) -> None:
    made = {path.relative_to(imported).as_posix(): path.read_bytes().decode() for path in imported.rglob("*.md")}
    kept = {path.relative_to(ROOT / "content").as_posix() for path in FOLDER.parent.rglob("*.md")}
    assert kept == made.keys()
    for path, text in made.items():
        committed = (ROOT / "content" / path).read_bytes().decode()
        assert as_printed(committed) == text, path
        edited = committed != text
        assert is_as_imported(committed, article(committed, path).source_text) is not edited
    issue = "2024-06-05/issue.yaml"
    assert (ROOT / "content" / issue).read_bytes() == (imported / issue).read_bytes()


def test_an_editor_has_been_at_work() -> None:
    (path,) = FOLDER.glob("03-*.md")
    assert "自治州{~~の~>的~~}普里沙" in path.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("place", "kicker", "title", "subtitle", "column", "source", "byline", "paragraphs"),
    [
        ("01", "世界首次！", "嫦娥六号携月背“土”特产\n启程回家", None, None, "新华社", [], 3),
        (
            "02",
            None,
            "康养仙都\n邀您“缙”情畅游",
            "2024 缙云疗休养(杭州)推介会\n在杭举行",
            None,
            "本报讯",
            [("记者", "金钧胤"), ("通讯员", "李健")],
            5,
        ),
        (
            "03",
            "抓源头治理 强权益保障 促发展共赢",
            "义乌创新“三招”\n构建和谐劳动关系",
            None,
            "和谐劳动关系创建工作巡礼",
            "本报讯",
            [("通讯员", "王志坚"), ("通讯员", "王姝岩")],
            7,
        ),
        ("04", None, "共护水清岸绿\n好生态", None, None, None, [], 0),
        (
            "05",
            None,
            "新型学徒制班\n为企业“定制”人才",
            None,
            "贯彻落实省委“新春第一会”精神 推动打造高素养劳动者队伍",
            "本报讯",
            [("通讯员", "朱琳琰")],
            5,
        ),
        (
            "06",
            None,
            "人才“下沉”，\n县域成为就业新选择",
            None,
            "贯彻落实省委“新春第一会”精神 推动打造高素养劳动者队伍",
            None,
            [("通讯员", "李睿清")],
            10,
        ),
    ],
)
def test_the_seed_page_becomes_its_six_items(  # noqa: PLR0913, PLR0917  # a row of the table
    imported: Path,
    place: str,
    kicker: str | None,
    title: str,
    subtitle: str | None,
    column: str | None,
    source: str | None,
    byline: list[tuple[str, str]],
    paragraphs: int,
) -> None:
    (path,) = (imported / "2024-06-05" / "01").glob(f"{place}-*.md")
    text = path.read_bytes().decode()
    found = article(text, path.relative_to(imported).as_posix())
    assert found.title.printed == title
    assert (found.kicker.printed if found.kicker else None) == kicker
    assert (found.subtitle.printed if found.subtitle else None) == subtitle
    assert found.column == column
    assert found.source == source
    assert [(person.role, person.name) for person in found.byline] == byline
    body = text.split("---\n", 2)[2].strip()
    assert len([part for part in body.split("\n\n") if part]) == paragraphs


def test_the_lead_has_its_dateline_and_its_jump(imported: Path) -> None:
    (path,) = (imported / "2024-06-05" / "01").glob("01-*.md")
    lead = article(path.read_bytes().decode(), path.relative_to(imported).as_posix())
    assert lead.dateline is not None
    assert (lead.dateline.place, str(lead.dateline.date)) == ("北京", "2024-06-04")
    assert lead.continues_on == 4
    assert "嫦娥六号完成世界首次月球背面采样和起飞。" in path.read_bytes().decode()


def test_the_photo_has_its_caption_and_its_credit(imported: Path) -> None:
    (path,) = (imported / "2024-06-05" / "01").glob("04-*.md")
    item = article(path.read_bytes().decode(), path.relative_to(imported).as_posix())
    assert item.kind == "photo"
    (photo,) = item.photos
    assert photo.credit == "通讯员王华斌"
    assert photo.caption is not None
    assert photo.caption.printed.startswith("6月5日是第53个世界环境日")


@pytest.mark.parametrize(
    "joined",
    [
        "缙云县文化旅游发展投资有限公司",
        "作用发挥到位。",
        "多元调解的工作新格局。",
        "今年一季度，这些地区",
        "高校毕业生的需求",
    ],
)
def test_what_a_column_break_cut_is_joined(imported: Path, joined: str) -> None:
    assert any(joined in path.read_bytes().decode() for path in imported.rglob("*.md"))
