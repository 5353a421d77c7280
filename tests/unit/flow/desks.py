"""A project as an editor has it, built again and again, and whether a build read everything."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from gazette.flow import BuildRequest, build_site, building, gathering
from gazette.retouching import Retouch

LAYOUTS = Path(__file__).parents[3] / "layouts"
ARTICLE = "2024-06-05/01/01-a.md"
OLD = -(10**12)


class Desk:
    """A project, and whether its last build read everything."""

    def __init__(self, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.root = root
        self.read_all = False
        whole = gathering.read_all

        def read_all(*given: object) -> object:
            self.read_all = True
            return whole(*given)  # type: ignore[arg-type]  # as they come

        monkeypatch.setattr(building, "read_all", read_all)
        shutil.copytree(LAYOUTS, root / "layouts")
        self.write("publication.yaml", "title: 试验日报\n")
        for day in (5, 6):
            for number, title in ((1, "春耕"), (2, "秋收")):
                head = f"title: {title}\ncolumn: 田野\ntags: [农业]\nbyline: [{{name: 王华斌, role: 记者}}]"
                self.write(f"2024-06-0{day}/01/0{number}-a.md", f"---\n{head}\n---\n\n{title}的消息传来。\n")
        self.write("2024-06-05/issue.yaml", "number: 1\n")

    @property
    def request(self) -> BuildRequest:
        root = self.root
        return BuildRequest(content=root / "content", layouts=root / "layouts", site=root / "site", search=False)

    def write(self, path: str, text: str) -> None:
        target = self.root / "content" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8", newline="\n")

    def add(self, path: str, more: str) -> None:
        self.write(path, (self.root / "content" / path).read_text(encoding="utf-8") + more)

    def reads_all(self) -> bool:
        """Build, and say whether everything was read."""
        self.read_all = False
        assert build_site(self.request).published is not None
        return self.read_all

    def build(self, *, drafts: bool = False) -> bool:
        """Build, compare with a site that is built from nothing, and say whether everything was read."""
        self.read_all = False
        report = build_site(replace(self.request, drafts=drafts))
        assert report.published is not None
        read_all = self.read_all
        clean = self.root / "clean"
        for name in ("content", "layouts"):
            shutil.copytree(self.root / name, clean / name)
        wanted = BuildRequest(content=clean / "content", layouts=clean / "layouts", site=clean / "site", search=False)
        fresh = build_site(replace(wanted, drafts=drafts))
        assert files(self.root / "site") == files(clean / "site")
        assert [each.message for each in report.problems] == [each.message for each in fresh.problems]
        assert (report.issues, report.pages, report.articles) == (fresh.issues, fresh.pages, fresh.articles)
        shutil.rmtree(clean)
        return read_all

    def stop_at(self, step: str, monkeypatch: pytest.MonkeyPatch) -> None:
        """Build, and be interrupted where files are put into the site."""

        def stop(*_: object) -> None:
            raise KeyboardInterrupt

        with monkeypatch.context() as patch:
            patch.setattr(Retouch, step, stop)
            with pytest.raises(KeyboardInterrupt):
                build_site(self.request)


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def make_desk(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """Return a project that was built, with files old enough to be believed."""
    monkeypatch.setattr("gazette.survey._FINE_NS", OLD)
    monkeypatch.setattr("gazette.survey._COARSE_NS", OLD)
    made = Desk(folder, monkeypatch)
    build_site(made.request)
    return made
