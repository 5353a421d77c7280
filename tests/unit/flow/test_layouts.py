"""What lies in layouts/ and where the site has it."""

from pathlib import Path

from gazette.flow.layouts import examine_layouts, read_layouts
from gazette.survey import layout_folders

ROOT = Path(__file__).parents[3]


def test_what_lies_in_root_stands_at_the_sites_root_and_assets_stay_in_their_folder(tmp_path: Path) -> None:
    for name in ("root/mine.txt", "assets/mine.png", "article.html"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("x", encoding="utf-8")
    files, problems = read_layouts(tmp_path)
    assert sorted(asset.path for asset in files.assets if "mine" in asset.path) == ["assets/mine.png", "mine.txt"]
    assert problems == ()


def test_a_theme_is_what_differs_and_all_else_is_the_programs(tmp_path: Path) -> None:
    theme = tmp_path / "theme"
    theme.mkdir()
    (theme / "article.html").write_text("{% extends 'base.html' %}{% block main %}甲{% endblock %}", encoding="utf-8")
    files, _ = read_layouts(theme)
    ours, _ = read_layouts(ROOT / "layouts")
    texts, own = ({name: source.text for name, source in each.templates} for each in (files, ours))
    assert texts == {**own, "article.html": "{% extends 'base.html' %}{% block main %}甲{% endblock %}"}
    assert (files.strings, files.assets) == (ours.strings, ours.assets)
    assert examine_layouts(files)[1] == ()


def test_the_programs_own_layouts_are_read_as_they_are(tmp_path: Path) -> None:
    assert layout_folders(ROOT / "layouts") == (ROOT / "layouts",)
    assert layout_folders(tmp_path) == (tmp_path, ROOT / "layouts")
