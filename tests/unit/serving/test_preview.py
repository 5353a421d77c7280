from pathlib import Path

import pytest

from gazette.flow import BuildRequest
from gazette.manifest import MANIFEST
from gazette.problems import GazetteError
from gazette.serving import plan_preview


def ask(tmp_path: Path) -> BuildRequest:
    return BuildRequest(content=tmp_path / "content", layouts=tmp_path / "layouts", site=tmp_path / "site")


def test_a_preview_has_drafts_and_never_lies_in_the_site(tmp_path: Path) -> None:
    preview = plan_preview(ask(tmp_path), None)
    assert preview.pages.drafts
    assert preview.index.drafts
    for site in (preview.pages.site, preview.index.site):
        assert not site.is_relative_to(tmp_path / "site")
    assert not preview.pages.search


def test_a_published_site_is_refused(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / MANIFEST).write_text("{}", encoding="utf-8")
    with pytest.raises(GazetteError, match="drafts"):
        plan_preview(ask(tmp_path), tmp_path / "site")


def test_git_is_told_to_pass_over_it(tmp_path: Path) -> None:
    preview = plan_preview(ask(tmp_path), None)
    preview.keep_out_of_git()
    assert (preview.folder / ".gitignore").read_text(encoding="utf-8") == "*\n"


def test_a_page_that_reads_the_index_before_still_finds_its_files(tmp_path: Path) -> None:
    preview = plan_preview(ask(tmp_path), None)
    preview.keep_index()  # there is none yet
    for name in ("one", "two"):
        chunk = preview.index.site / "pagefind" / "all" / "index" / f"{name}.pf_index"
        chunk.parent.mkdir(parents=True, exist_ok=True)
        chunk.write_text(name, encoding="utf-8")
        preview.keep_index()
        chunk.unlink()
        found = [root / "pagefind" / "all" / "index" / f"{name}.pf_index" for root in preview.roots]
        assert [path.read_text(encoding="utf-8") for path in found if path.exists()] == [name]
    assert len(list(preview.roots[-1].rglob("*.pf_index"))) == 1


def test_a_preview_of_a_folder_that_is_not_there_is_refused_by_its_name(tmp_path: Path) -> None:
    preview = plan_preview(ask(tmp_path), None)
    for missing in ("content", "layouts"):
        with pytest.raises(GazetteError, match=f"{missing}: there is no such folder"):
            preview.require_sources()
        (tmp_path / missing).mkdir()
    preview.require_sources()
