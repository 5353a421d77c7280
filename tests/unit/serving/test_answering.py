"""What a browser gets from the desk, and what nobody else gets."""

import json
from pathlib import Path

import pytest
from werkzeug.test import Client, TestResponse

from gazette.problems import GazetteError
from gazette.serving import Answers, Board, Grounds, RegionDesk
from gazette.serving.words import words_in


class Browser(Client):
    """A browser that reads every answer to its end, as real ones do."""

    def open(self, *arguments: object, buffered: bool = True, **options: object) -> TestResponse:
        return super().open(*arguments, buffered=buffered, **options)  # type: ignore[arg-type]  # handed on as given


PAGE = b"<!DOCTYPE html><html><head><title>x</title></head><body></body></html>"


def make(tmp_path: Path, prefix: str = "/") -> tuple[Browser, Board, Path]:
    pages, search = tmp_path / "pages", tmp_path / "search"
    for path in ("index.html", "2024/index.html", "404.html"):
        (pages / path).parent.mkdir(parents=True, exist_ok=True)
        (pages / path).write_bytes(PAGE)
    (pages / "assets").mkdir()
    (pages / "assets" / "site.css").write_bytes(b"0123456789")
    (search / "pagefind").mkdir(parents=True)
    (search / "pagefind" / "wasm.unknown.pagefind").write_bytes(b"index")
    board = Board()
    words = words_in("zh-Hans")
    regions = RegionDesk(tmp_path / "content", words, prefix)
    grounds = Grounds(roots=(pages, search), prefix=prefix, board=board, words=words, regions=regions)
    return Browser(Answers(grounds)), board, tmp_path


def test_a_page_gets_the_desks_script_by_address_and_its_file_stays_as_it_is(tmp_path: Path) -> None:
    client, board, folder = make(tmp_path)
    board.post_pages()
    answer = client.get("/2024/")
    lost = 'data-lang="zh-Hans" data-lost="预览服务已停止，页面不再更新。"'
    assert (
        f'<script defer src="/_gazette/reload.js" data-key="{board.notice.key}" {lost}></script>\n</head>'
        in answer.text
    )
    assert (folder / "pages" / "2024" / "index.html").read_bytes() == PAGE


def test_nothing_is_kept_by_browsers(tmp_path: Path) -> None:
    client, _, _ = make(tmp_path)
    for address in ("/", "/assets/site.css", "/nowhere/", "/_gazette/reload.js"):
        assert client.get(address).headers["Cache-Control"] == "no-store"


def test_the_search_index_is_found_where_it_was_made(tmp_path: Path) -> None:
    client, _, _ = make(tmp_path)
    assert client.get("/pagefind/wasm.unknown.pagefind").data == b"index"


def test_a_folder_without_its_slash_leads_to_it_with_what_was_asked(tmp_path: Path) -> None:
    client, _, _ = make(tmp_path)
    answer = client.get("/2024?q=a%26b")
    assert (answer.status_code, answer.headers["Location"]) == (308, "/2024/?q=a%26b")


def test_part_of_a_file_can_be_asked_for(tmp_path: Path) -> None:
    client, _, _ = make(tmp_path)
    answer = client.get("/assets/site.css", headers={"Range": "bytes=2-4"})
    assert (answer.status_code, answer.data, answer.headers["Content-Range"]) == (206, b"234", "bytes 2-4/10")
    assert client.get("/assets/site.css", headers={"Range": "bytes=99-"}).status_code == 416


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.js", "text/javascript; charset=utf-8"),
        ("a.wasm", "application/wasm"),
        ("a.webmanifest", "application/manifest+json"),
        ("a.avif", "image/avif"),
        ("a.txt", "text/plain; charset=utf-8"),
        ("a.pf_meta", "application/octet-stream"),
    ],
)
def test_a_file_says_what_it_is(tmp_path: Path, name: str, kind: str) -> None:
    client, _, folder = make(tmp_path)
    (folder / "pages" / name).write_bytes(b"x")
    answer = client.get(f"/{name}")
    assert answer.headers["Content-Type"] == kind
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_an_address_that_nothing_stands_at_shows_the_editions_own_page(tmp_path: Path) -> None:
    client, board, _ = make(tmp_path)
    board.post_pages()
    answer = client.get("/nowhere/at/all/")
    assert answer.status_code == 404
    assert "reload.js" in answer.text


def test_before_the_first_build_a_page_says_so_and_listens(tmp_path: Path) -> None:
    client, _, _ = make(tmp_path)
    answer = client.get("/nowhere/")
    assert answer.status_code == 503
    assert "正在生成" in answer.text
    assert "reload.js" in answer.text


@pytest.mark.parametrize(
    "path", ["/../secret.txt", "/%2e%2e/secret.txt", "/assets/../../secret.txt", "//etc/passwd", "/..%5csecret.txt"]
)
def test_nothing_outside_the_preview_is_served(tmp_path: Path, path: str) -> None:
    client, _, folder = make(tmp_path)
    (folder / "secret.txt").write_text("secret", encoding="utf-8")
    answer = client.get(path)
    assert answer.status_code >= 300
    assert "secret" not in answer.text


@pytest.mark.parametrize("path", ["/" + "%E9%95%BF" * 300 + "/", "/assets/" + "a" * 5000])
def test_an_address_too_long_for_the_disk_has_nothing(tmp_path: Path, path: str) -> None:
    client, board, _ = make(tmp_path)
    board.post_pages()
    assert client.get(path).status_code == 404


def test_what_the_disk_refuses_is_answered_in_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        message = "content: Permission denied"
        raise GazetteError(message)

    client, _, _ = make(tmp_path)
    monkeypatch.setattr(RegionDesk, "answer", refuse)
    answer = client.get("/_gazette/regions/")
    assert (answer.status_code, answer.text) == (500, "content: Permission denied\n")


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "evil.example:8000", ""])
def test_who_calls_the_server_by_another_name_gets_nothing(tmp_path: Path, host: str) -> None:
    client, _, _ = make(tmp_path)
    for path in ("/", "/_gazette/events", "/_gazette/regions/", "/elsewhere"):
        answer = client.get(path, headers={"Host": host})
        assert (answer.status_code, "title" in answer.text) == (421, False)


@pytest.mark.parametrize("host", ["127.0.0.1:8000", "localhost", "localhost:1"])
def test_a_browser_of_this_machine_is_answered(tmp_path: Path, host: str) -> None:
    client, _, _ = make(tmp_path)
    assert client.get("/", headers={"Host": host}).status_code == 200


def test_pages_are_only_read(tmp_path: Path) -> None:
    client, _, _ = make(tmp_path)
    assert client.post("/").status_code == 405
    assert client.put("/_gazette/events").status_code == 405
    assert client.post("/_gazette/regions/").status_code == 405


def test_below_a_prefix_everything_else_leads_there(tmp_path: Path) -> None:
    client, _, _ = make(tmp_path, "/repo/")
    assert client.get("/").headers["Location"] == "/repo/"
    assert client.get("/repo").headers["Location"] == "/repo/"
    assert client.get("/repo/2024/").status_code == 200
    assert client.get("/_gazette/overlay.css").status_code == 200


def test_a_worker_that_an_earlier_site_left_is_told_to_go(tmp_path: Path) -> None:
    client, _, folder = make(tmp_path)
    (folder / "pages" / "sw.js").write_bytes(b"keeps everything")
    answer = client.get("/sw.js")
    assert "unregister" in answer.text
    assert "keeps" not in answer.text


def test_browsers_hear_of_every_notice_and_of_the_end(tmp_path: Path) -> None:
    client, board, _ = make(tmp_path)
    answer = client.get("/_gazette/events", buffered=False)
    assert answer.headers["Content-Type"].startswith("text/event-stream")
    heard = (each.decode() for each in answer.iter_encoded())
    assert next(heard) == "retry: 500\n\n"
    before = json.loads(next(heard).removeprefix("data: "))
    board.post_pages()
    after = json.loads(next(heard).removeprefix("data: "))
    assert before["key"] != after["key"]
    board.close()
    assert list(heard) == []
