"""What lies in layouts/ and where the site has it."""

from pathlib import Path

from gazette.flow.layouts import read_layouts


def test_what_lies_in_root_stands_at_the_sites_root_and_assets_stay_in_their_folder(tmp_path: Path) -> None:
    for name in ("root/sw.js", "assets/site.css", "article.html"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("x", encoding="utf-8")
    files, problems = read_layouts(tmp_path)
    assert sorted(asset.path for asset in files.assets) == ["assets/site.css", "sw.js"]
    assert problems == ()
