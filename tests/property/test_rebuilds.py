"""Whatever is changed, in whatever order: a build that remembers gives the bytes of one that remembers nothing."""

import shutil
import tempfile
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from gazette.flow import BuildRequest, build_site

LAYOUTS = Path(__file__).parents[2] / "layouts"
PLACES = st.sampled_from([(day, page, number) for day in (5, 6) for page in (1, 2) for number in (1, 2, 3)])
WORDS = st.sampled_from(["春耕", "秋收", "夜校", "开班", "通车", "大桥", "车间", "竞赛"])
TEMPLATES = st.sampled_from(["article.html", "page.html", "home.html", "base.html", "listing.html"])


def every_file(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def build(root: Path) -> None:
    wanted = BuildRequest(content=root / "content", layouts=root / "layouts", site=root / "site", search=False)
    report = build_site(wanted)
    assert report.published is not None, report.problems


class Rebuilding(RuleBasedStateMachine):
    """An editor's days: after each change the site is built and compared with one made from nothing."""

    @initialize(words=st.lists(WORDS, min_size=3, max_size=3))
    def begin(self, words: list[str]) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.root = Path(self.folder.name) / "project"
        shutil.copytree(LAYOUTS, self.root / "layouts")
        self.articles: dict[tuple[int, int, int], dict[str, str]] = {}
        self.write("publication.yaml", "title: 试验日报\nurl: https://example.org/paper/\n")
        for number, word in enumerate(words, 1):
            self.put((5, 1, number), title=word, body=f"{word}的消息传来。")
        self.compare()

    def teardown(self) -> None:
        if hasattr(self, "folder"):
            self.folder.cleanup()

    def write(self, path: str, text: str) -> None:
        target = self.root / "content" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8", newline="\n")

    def put(self, place: tuple[int, int, int], **fields: str) -> None:
        known = {"title": "题", "body": "文。", "column": "", "tag": "", "slug": "a", **self.articles.get(place, {})}
        told = self.articles[place] = {**known, **fields}
        day, page, number = place
        for old in (self.root / "content").glob(f"2024-06-{day:02d}/{page:02d}/{number:02d}-*.md"):
            old.unlink()
        lines = [f"title: {told['title']}"]
        lines += [f"column: {told['column']}"] if told["column"] else []
        lines += [f"tags: [{told['tag']}]"] if told["tag"] else []
        head = "\n".join(lines)
        name = f"2024-06-{day:02d}/{page:02d}/{number:02d}-{told['slug']}.md"
        self.write(name, f"---\n{head}\n---\n\n{told['body']}\n")

    def compare(self) -> None:
        build(self.root)
        with tempfile.TemporaryDirectory() as other:
            clean = Path(other) / "clean"
            for name in ("content", "layouts"):
                shutil.copytree(self.root / name, clean / name)
            build(clean)
            made, expected = every_file(self.root / "site"), every_file(clean / "site")
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

    @rule(title=st.sampled_from(["试验日报", "试验晚报"]))
    def rename_the_paper(self, title: str) -> None:
        self.write("publication.yaml", f"title: {title}\nurl: https://example.org/paper/\n")
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
TestRebuilding.settings = settings(max_examples=6, stateful_step_count=8, deadline=None)
