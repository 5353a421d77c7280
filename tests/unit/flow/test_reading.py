from pathlib import Path

import pytest

from gazette.darkroom import Darkroom
from gazette.flow import reading
from gazette.flow.reading import read_edition
from gazette.flow.stock import ReadRequest
from gazette.flow.work import is_copied, silent
from gazette.ledger import Ledger
from gazette.shelf import Shelf


@pytest.mark.parametrize("jobs", [1, 2])
def test_what_else_there_is_to_do_is_done_once_while_others_parse_and_left_for_later_where_nobody_does(
    jobs: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "_FEW_FOLDERS", 2)
    content = tmp_path / "content"
    for day in range(1, 5):
        page = content / f"2024-06-0{day}" / "01"
        page.mkdir(parents=True)
        (page / "01-a.md").write_text("---\ntitle: 题\n---\n\n文。\n", encoding="utf-8")
    (content / "publication.yaml").write_text("title: 某报\n", encoding="utf-8")
    shelf, ledger = Shelf(tmp_path / "shelf", ""), Ledger(tmp_path / "ledger", "")
    room = Darkroom(tmp_path / "pictures", reads_only=True)
    titles: list[str] = []
    edition = read_edition(
        ReadRequest(content=content, shelf=shelf, ledger=ledger, darkroom=room),
        jobs,
        silent,
        lambda settings: titles.append(settings.title),
    )
    assert len(edition.paper.issues) == 4
    assert titles == (["某报"] if is_copied(4, jobs, 2) else [])
