"""Whatever is changed, in whatever order: a build that remembers gives the bytes of one that remembers nothing."""

import os
import shutil
import struct
import tempfile
import zlib
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from gazette import search, survey
from gazette.flow import BuildRequest, build_site
from gazette.model import Output

LAYOUTS = Path(__file__).parents[2] / "layouts"
PLACES = st.sampled_from([(day, page, number) for day in (5, 6) for page in (1, 2) for number in (1, 2, 3)])
WORDS = st.sampled_from(["春耕", "秋收", "夜校", "开班", "通车", "大桥", "车间", "竞赛"])
SETTINGS = st.sampled_from(
    [
        "",
        "list_length: 2\nfeed_length: 1",
        "repository: https://example.org/paper",
        "repository: https://example.org/paper\nbranch: old",
        "accepted: [T001]\nnesting: 3\noriginal_pictures: true",
        "picture_formats: [avif]",
    ]
)
TEMPLATES = st.sampled_from(["article.html", "page.html", "home.html", "base.html", "listing.html"])


def every_file(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def build(root: Path, *, search: bool) -> None:
    wanted = BuildRequest(content=root / "content", layouts=root / "layouts", site=root / "site", search=search)
    report = build_site(wanted)
    assert report.published is not None, report.problems


def index_plainly(
    sizes: dict[str, int], collect: Callable[[str], Sequence[Output]], *_: object
) -> Iterator[tuple[str, tuple[Output, ...]]]:
    """Stand for pagefind, which answers alike to the same documents: they are what is compared."""
    for name in sizes:
        said = b"".join(each.path.encode() + each.data for each in collect(name))
        yield name, (Output(f"{search.BUNDLE}{name}/all", said),)


def picture(width: int) -> bytes:
    """Return a grey picture as PNG."""
    rows = zlib.compress((b"\x00" + b"\x80\x80\x80" * width) * 10)
    head = struct.pack(">II", width, 10) + bytes([8, 2, 0, 0, 0])
    chunks = ((b"IHDR", head), (b"IDAT", rows), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data)) for name, data in chunks
    )


class Rebuilding(RuleBasedStateMachine):
    """An editor's days: after each change the site is built and compared with one made from nothing."""

    @initialize(words=st.lists(WORDS, min_size=3, max_size=3), young=st.booleans(), index=st.booleans())
    def begin(self, words: list[str], young: bool, index: bool) -> None:  # noqa: FBT001  # drawn by Hypothesis
        self.search = index
        self.patch = pytest.MonkeyPatch()
        self.patch.setattr(search, "build_shards", index_plainly)
        self.patch.setattr(search, "build_engine", lambda _: (Output(f"{search.BUNDLE}pagefind.js", b""),))
        if not young:  # what was just written is believed by its time, as it would be a moment later
            self.patch.setattr(survey, "_FINE_NS", 0)
        self.folder = tempfile.TemporaryDirectory()
        self.root = Path(self.folder.name) / "project"
        shutil.copytree(LAYOUTS, self.root / "layouts")
        (self.root / "seeds").mkdir()
        self.articles: dict[tuple[int, int, int], dict[str, str]] = {}
        self.name_the_paper("试验日报", pictures=False)
        for number, word in enumerate(words, 1):
            self.put((5, 1, number), title=word, body=f"{word}的消息传来。")
        self.compare()

    def teardown(self) -> None:
        if hasattr(self, "folder"):
            self.folder.cleanup()
            self.patch.undo()

    def write(self, path: str, text: str) -> None:
        target = self.root / "content" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8", newline="\n")

    def put(self, place: tuple[int, int, int], **fields: str) -> None:
        known = {
            "title": "题",
            "body": "文。",
            "column": "",
            "tag": "",
            "slug": "a",
            "more": "",
            **self.articles.get(place, {}),
        }
        told = self.articles[place] = {**known, **fields}
        day, page, number = place
        for old in (self.root / "content").glob(f"2024-06-{day:02d}/{page:02d}/{number:02d}-*.md"):
            old.unlink()
        lines = [f"title: {told['title']}"]
        lines += [f"column: {told['column']}"] if told["column"] else []
        lines += [f"tags: [{told['tag']}]"] if told["tag"] else []
        lines += [told["more"]] if told["more"] else []
        head = "\n".join(lines)
        name = f"2024-06-{day:02d}/{page:02d}/{number:02d}-{told['slug']}.md"
        self.write(name, f"---\n{head}\n---\n\n{told['body']}\n")

    def compare(self) -> None:
        self.older = every_file(self.root / ".gazette")
        build(self.root, search=self.search)
        clean = Path(self.folder.name) / "clean"
        for name in ("content", "layouts", "seeds"):
            shutil.copytree(self.root / name, clean / name)
        build(clean, search=self.search)
        made, expected = every_file(self.root / "site"), every_file(clean / "site")
        shutil.rmtree(clean)
        assert made.keys() == expected.keys()
        assert [path for path in expected if made[path] != expected[path]] == []

    @rule(place=PLACES, title=WORDS, body=WORDS)
    def write_an_article(self, place: tuple[int, int, int], title: str, body: str) -> None:
        self.put(place, title=title, body=f"{body}的消息传来。")
        self.compare()

    @rule(place=PLACES, body=WORDS)
    def edit_a_body(self, place: tuple[int, int, int], body: str) -> None:
        self.put(place, body=f"{body}的消息传来。")
        self.compare()

    @precondition(lambda self: bool(self.articles))
    @rule(data=st.data(), more=st.sampled_from(["又来了。", "他说好。", "*他*说好。"]))
    def write_on(self, data: st.DataObject, more: str) -> None:
        """A text that speaks of nothing new: what shows it is made again, and nothing else is read."""
        place = data.draw(st.sampled_from(sorted(self.articles)))
        self.put(place, body=f"{self.articles[place]['body']}\n\n{more}")
        self.compare()

    @rule(place=PLACES, column=st.sampled_from(["", "工会", "要闻"]), tag=st.sampled_from(["", "劳动", "交通"]))
    def file_it_elsewhere(self, place: tuple[int, int, int], column: str, tag: str) -> None:
        self.put(place, column=column, tag=tag)
        self.compare()

    @rule(place=PLACES, slug=st.sampled_from(["a", "b"]))
    def rename_a_file(self, place: tuple[int, int, int], slug: str) -> None:
        self.put(place, slug=slug)
        self.compare()

    @precondition(lambda self: len(self.articles) > 1)
    @rule(data=st.data())
    def take_an_article_away(self, data: st.DataObject) -> None:
        place = data.draw(st.sampled_from(sorted(self.articles)))
        day, page, number = place
        del self.articles[place]
        for path in (self.root / "content").glob(f"2024-06-{day:02d}/{page:02d}/{number:02d}-*.md"):
            path.unlink()
        self.compare()

    @precondition(lambda self: len(self.articles) > 1)
    @rule(data=st.data(), place=PLACES)
    def move_an_article(self, data: st.DataObject, place: tuple[int, int, int]) -> None:
        old = data.draw(st.sampled_from(sorted(self.articles)))
        fields = self.articles.pop(old)
        day, page, number = old
        for path in (self.root / "content").glob(f"2024-06-{day:02d}/{page:02d}/{number:02d}-*.md"):
            path.unlink()
        self.put(place, **fields)
        self.compare()

    @rule(
        place=PLACES,
        more=st.sampled_from(
            [
                "",
                "continues_on: 2",
                "continued_from: 1",
                "kicker: 引题\nsubtitle: 副题",
                "byline: [{name: 金钧胤, role: 记者}]",
                "byline: [{name: 金钧胤, role: 通讯员}]",
                "corrections: [{date: 2024-06-09, text: 更正。}]",
                "source_text: {file: seeds/page.txt, lines: [[1, 2]]}",
            ]
        ),
    )
    def write_another_key(self, place: tuple[int, int, int], more: str) -> None:
        self.put(place, more=more)
        self.compare()

    @rule(text=st.sampled_from([None, "春耕的消息传来。\n第二行\n", "秋收的消息传来。\n第二行\n"]))
    def change_the_page_text(self, text: str | None) -> None:
        path = self.root / "seeds" / "page.txt"
        if text is None:
            path.unlink(missing_ok=True)
        else:
            path.write_text(text, encoding="utf-8", newline="\n")
        self.compare()

    @rule(place=PLACES, width=st.sampled_from([20, 30]))
    def show_a_picture(self, place: tuple[int, int, int], width: int) -> None:
        day, page, _ = place
        path = self.root / "content" / f"2024-06-{day:02d}" / f"{page:02d}" / "photo.png"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(picture(width))
        self.put(place, more="photos: [{file: photo.png, caption: 春耕, credit: 王华斌, alt: 田野}]")
        self.compare()

    @rule(page=st.sampled_from([1, 2]), width=st.sampled_from([0, 20, 30]))
    def change_a_printed_page(self, page: int, width: int) -> None:
        path = self.root / "content" / "2024-06-05" / f"{page:02d}" / "page.png"
        if width:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(picture(width))
        else:
            path.unlink(missing_ok=True)
        self.compare()

    @precondition(lambda self: any(day == 5 for day, _, _ in self.articles))
    @rule(name=st.sampled_from([None, "要闻", "综合"]), number=st.sampled_from(["1", "2"]))
    def change_the_issue_file(self, name: str | None, number: str) -> None:
        if name is None:
            (self.root / "content" / "2024-06-05" / "issue.yaml").unlink(missing_ok=True)
        else:
            self.write("2024-06-05/issue.yaml", f"number: {number}\npages:\n  1: {{name: {name}}}\n")
        self.compare()

    @rule(title=st.sampled_from([None, "关于本报", "关于"]))
    def change_a_standing_page(self, title: str | None) -> None:
        if title is None:
            (self.root / "content" / "about.md").unlink(missing_ok=True)
        else:
            self.write("about.md", f"---\ntitle: {title}\n---\n\n文。\n")
        self.compare()

    @rule()
    def check_everything_out_afresh(self) -> None:
        for path in (self.root / "content").rglob("*"):
            os.utime(path)
        self.compare()

    @rule(name=st.sampled_from(["known", "made", "parsed", "layouts"]), data=st.data())
    def lose_a_part_of_the_memory(self, name: str, data: st.DataObject) -> None:
        parts = sorted(path for path in (self.root / ".gazette" / name).rglob("*") if path.is_file())
        path = data.draw(st.sampled_from(range(len(parts)))) if parts else None
        if path is not None:
            parts[path].write_bytes(parts[path].read_bytes()[:40])
        self.compare()

    @rule(name=st.sampled_from(["known", "made", "parsed", "layouts"]), data=st.data())
    def find_an_older_part_of_the_memory(self, name: str, data: st.DataObject) -> None:
        """A build that was killed while it wrote the memory leaves some of it as it was before."""
        older = sorted(path for path in self.older if path.startswith(f"{name}/"))
        path = data.draw(st.sampled_from(range(len(older)))) if older else None
        if path is not None:
            target = self.root / ".gazette" / older[path]
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(self.older[older[path]])
        self.compare()

    def name_the_paper(self, title: str, *, pictures: bool, more: str = "") -> None:
        shared = f"share_pictures: {str(pictures).lower()}\n{more}"
        self.write("publication.yaml", f"title: {title}\nurl: https://example.org/paper/\n{shared}\n")

    @rule(title=st.sampled_from(["试验日报", "试验晚报"]), pictures=st.booleans(), more=SETTINGS)
    def change_the_settings(self, title: str, pictures: bool, more: str) -> None:  # noqa: FBT001  # drawn by Hypothesis
        self.name_the_paper(title, pictures=pictures, more=more)
        self.compare()

    @rule(name=TEMPLATES, mark=st.sampled_from(["一", "二"]))
    def change_a_layout(self, name: str, mark: str) -> None:
        path = self.root / "layouts" / name
        original = (LAYOUTS / name).read_text(encoding="utf-8")
        path.write_text(original.replace("</main>", f"<p>{mark}</p></main>") + f"<!-- {mark} -->\n", encoding="utf-8")
        self.compare()

    @rule(mark=st.sampled_from(["/* 一 */", "/* 二 */"]))
    def change_the_styles(self, mark: str) -> None:
        path = self.root / "layouts" / "assets" / "site.css"
        text = (LAYOUTS / "assets" / "site.css").read_text(encoding="utf-8")
        path.write_text(f"{text}{mark}\n", encoding="utf-8")
        self.compare()

    @rule(data=st.data(), damage=st.sampled_from(["gone", "empty", "same length"]))
    def damage_the_site(self, data: st.DataObject, damage: str) -> None:
        pages = sorted((self.root / "site").rglob("*.html"))
        page = data.draw(st.sampled_from(range(len(pages))))
        if damage == "gone":
            pages[page].unlink()
        elif damage == "empty":
            pages[page].write_bytes(b"")
        else:
            pages[page].write_bytes(b"x" * pages[page].stat().st_size)
        self.compare()

    @rule()
    def forget_everything(self) -> None:
        shutil.rmtree(self.root / ".gazette")
        self.compare()


TestRebuilding = Rebuilding.TestCase
TestRebuilding.settings = settings(max_examples=6, stateful_step_count=10, deadline=None)
