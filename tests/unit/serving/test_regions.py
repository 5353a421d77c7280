"""Who may save an outline, and what may be one."""

import re
from pathlib import Path

import pytest
from werkzeug.test import Client

from gazette.serving import Answers, Board, Grounds, RegionDesk
from gazette.serving.words import words_in

ADDRESS = "/_gazette/regions/2024-06-05/01/"
ORIGIN = {"Origin": "http://localhost"}
SQUARE = [[0.1, 0.2], [0.5, 0.2], [0.5, 0.75], [0.1, 0.75]]


class Editor:
    """A browser with the page for drawing open."""

    def __init__(self, root: Path) -> None:
        folder = root / "content" / "2024-06-05" / "01"
        folder.mkdir(parents=True)
        self.article = folder / "01-a.md"
        self.article.write_text("---\ntitle: </script><b>甲\n---\n", encoding="utf-8", newline="\n")
        (folder / "02-b.md").write_text("---\ntite: 乙\n---\n", encoding="utf-8", newline="\n")
        (folder / "page.jpg").write_bytes(b"a picture")
        words = words_in("zh-Hans")
        regions = RegionDesk(root / "content", words, "/repo/")
        grounds = Grounds(roots=(root,), prefix="/repo/", board=Board(), words=words, regions=regions)
        self.client = Client(Answers(grounds))
        self.page = self.client.get(ADDRESS).text
        self.token = self.find(r'"token": "([^"]+)"')
        self.digest = self.find(r'"digest": "([^"]+)"')

    def find(self, pattern: str) -> str:
        match = re.search(pattern, self.page)
        assert match
        return match[1]

    def save(self, headers: dict[str, str] | None = None, **changes: object) -> int:
        told = {"file": "01-a.md", "digest": self.digest, "region": SQUARE, **changes}
        sent = {**ORIGIN, "X-Gazette-Token": self.token} if headers is None else headers
        return self.client.post(ADDRESS, json=told, headers=sent).status_code


@pytest.fixture
def editor(tmp_path: Path) -> Editor:
    return Editor(tmp_path)


def test_what_was_drawn_is_written(editor: Editor) -> None:
    assert editor.save() == 200
    assert "region: [[0.1, 0.2], [0.5, 0.2], [0.5, 0.75], [0.1, 0.75]]\n" in editor.article.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "headers",
    [
        {},
        ORIGIN,
        {"Origin": "http://evil.example", "X-Gazette-Token": "right"},
        {"Origin": "null", "X-Gazette-Token": "right"},
        {"X-Gazette-Token": "right"},
        {**ORIGIN, "X-Gazette-Token": "wrong"},
    ],
)
def test_only_the_desks_own_page_may_save(editor: Editor, headers: dict[str, str]) -> None:
    before = editor.article.read_bytes()
    sent = {name: editor.token if value == "right" else value for name, value in headers.items()}
    assert editor.save(sent) == 403
    assert editor.article.read_bytes() == before


@pytest.mark.parametrize(
    "region",
    [
        [[0.1, 0.2]],
        [[0.1, 0.2], [0.1, 0.2], [0.10001, 0.2]],
        [[0, 0], [1, 0], [1, 1.1]],
        [[0, 0], [1, 0], [1, True]],
        [[0, 0], [1, 0], [1, "1"]],
        [[0, 0], [1, 0], [1]],
        {"a": 1},
        "text",
        None,
        [[0.5, at / 2000] for at in range(1500)],
    ],
)
def test_what_is_no_outline_is_refused(editor: Editor, region: object) -> None:
    before = editor.article.read_bytes()
    assert editor.save(region=region) == 400
    assert editor.article.read_bytes() == before


def test_numbers_that_are_none_and_bodies_that_are_too_long_are_refused(editor: Editor) -> None:
    headers = {**ORIGIN, "X-Gazette-Token": editor.token}
    strange = '{"file": "01-a.md", "digest": "", "region": [[0, 0], [1, 0], [1, NaN]]}'
    for body in (strange, "no JSON", "x" * 300_000, "[" * 100_000):
        sent = editor.client.post(ADDRESS, data=body, content_type="application/json", headers=headers)
        assert sent.status_code == 400
    plain = editor.client.post(ADDRESS, data="{}", content_type="text/plain", headers=headers)
    assert plain.status_code == 400


@pytest.mark.parametrize("file", ["../../publication.yaml", "03-none.md", "page.jpg", "../01/01-a.md", ""])
def test_only_an_article_of_the_page_is_written(editor: Editor, file: str) -> None:
    assert editor.save(file=file) == 409


def test_a_file_that_is_another_by_now_and_one_with_a_mistake_stay_as_they_are(editor: Editor) -> None:
    assert editor.save(digest="0") == 409
    digests = re.findall(r'"digest": "([^"]+)"', editor.page)
    assert editor.save(file="02-b.md", digest=digests[1]) == 422


def test_an_outline_is_taken_away_by_an_empty_one(editor: Editor) -> None:
    before = editor.article.read_bytes()
    assert editor.save() == 200
    editor.page = editor.client.get(ADDRESS).text
    editor.digest = editor.find(r'"digest": "([^"]+)"')
    assert editor.save(region=[]) == 200
    assert editor.article.read_bytes() == before


def test_headlines_cannot_break_out_of_the_page(editor: Editor) -> None:
    assert "</script><b>" not in editor.page


def test_the_page_runs_nothing_but_its_own_script_and_lies_in_no_frame(editor: Editor) -> None:
    policy = editor.client.get(ADDRESS).headers["Content-Security-Policy"]
    assert "script-src 'self'" in policy
    assert "frame-ancestors 'none'" in policy


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("2024-06-05/01", 308),
        ("2024-06-05/01/page.jpg", 200),
        ("2024-06-05/01/01-a.md", 404),
        ("2024-06-05/02/", 404),
        ("2024-13-05/01/", 404),
        ("x/", 404),
        ("", 200),
    ],
)
def test_addresses_of_the_desk(editor: Editor, path: str, status: int) -> None:
    with editor.client.get(f"/_gazette/regions/{path}") as answer:
        assert answer.status_code == status
