"""Copies on the web may answer anything: what they say is within bounds, or one sentence."""

import gzip
import http.server
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from gazette.copies import BYTES_VARIABLE, SECONDS_VARIABLE, read_copy
from gazette.phrases import translate
from gazette.problems import GazetteError

DATA = "春耕".encode() * 100
Answer = Callable[[socket.socket], None]


@contextmanager
def answering(answer: Answer) -> Iterator[str]:
    """Serve /real, and say what a test likes at every other address."""

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            answer_it = whole() if self.path == "/real" else answer
            with suppress(OSError):  # whoever asked has gone
                answer_it(self.connection)
            self.close_connection = True

        def log_message(self, *_: object) -> None:
            """Say nothing of requests."""

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


def says(head: str, data: bytes = b"") -> Answer:
    return lambda connection: connection.sendall(f"HTTP/1.1 {head}\r\n\r\n".encode() + data)


def whole(data: bytes = DATA, more: str = "") -> Answer:
    return says(f"200 OK\r\nContent-Length: {len(data)}{more}", data)


PACKED = "\r\nContent-Encoding: gzip"
ENDED = "200 OK\r\nConnection: close"


@pytest.mark.parametrize(
    ("answer", "wanted"),
    [
        (whole(), DATA),
        (whole(gzip.compress(DATA), PACKED), DATA),
        (says("302 Found\r\nLocation: /real\r\nContent-Length: 0"), DATA),
        (says("404 Not Found\r\nContent-Length: 0"), None),
        (says("410 Gone\r\nContent-Length: 0"), None),
    ],
    ids=["whole", "packed", "elsewhere", "not there", "gone"],
)
def test_what_a_server_says_plainly_is_what_is_there(answer: Answer, wanted: bytes | None) -> None:
    with answering(answer) as address:
        assert read_copy(address, "a/版.html") == wanted


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        (says("200 OK\r\nContent-Length: 9", b"half"), "a part of it is missing"),
        (says("200 OK\r\nTransfer-Encoding: chunked", b"9\r\nhalf"), "a part of it is missing"),
        (whole(gzip.compress(DATA)[:-9], PACKED), "a part of it is missing"),
        (whole(b"not packed", PACKED), "nothing that gzip has packed"),
        (whole(gzip.compress(b"0" * 5000), PACKED), "more than 4000 bytes"),
        (says(ENDED, b"0" * 5000), "more than 4000 bytes"),
        (says("302 Found\r\nLocation: file:///etc/hostname\r\nContent-Length: 0"), "says 302"),
        (says("302 Found\r\nLocation: ftp://127.0.0.1/a\r\nContent-Length: 0"), "unknown url type"),
        (says("302 Found\r\nLocation: /again\r\nContent-Length: 0"), "says 302"),
        (says("500 No\r\nContent-Length: 0"), "says 500"),
        (lambda connection: connection.sendall(b"\0\xff\n\x1b[31m\n\n"), "127.0.0.1"),
        (says("200 OK\r\n" + "\r\n".join(f"X-{number}: a" for number in range(200))), "more than 100 headers"),
        (lambda _: None, "closed connection"),
    ],
)
def test_what_a_server_says_otherwise_is_one_sentence(
    answer: Answer, told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(BYTES_VARIABLE, "4000")
    with answering(answer) as address, pytest.raises(GazetteError, match=told) as raised:
        read_copy(address, "a.html")
    assert "\n" not in str(raised.value)


@pytest.mark.parametrize("begun", [b"HTTP/1.1 200 OK\r\nX-A: ", b"HTTP/1.1 200 OK\r\n\r\n"], ids=["head", "body"])
def test_an_answer_without_an_end_is_not_waited_for(begun: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(SECONDS_VARIABLE, "1")
    enough = threading.Event()

    def drip(connection: socket.socket) -> None:
        connection.sendall(begun)
        while not enough.wait(0.05):
            connection.sendall(b"0")

    with answering(drip) as address:
        try:
            with pytest.raises(GazetteError, match="no whole answer within 1 seconds"):
                read_copy(address, "a.html")
        finally:
            enough.set()


@pytest.mark.parametrize("where", ["http://[", "http://", "http://a b/", "http://新\0闻.invalid/"])
def test_what_is_no_address_is_one_sentence(where: str) -> None:
    with pytest.raises(GazetteError):
        read_copy(where, "a.html")


def test_a_bound_of_the_environment_that_is_no_number_is_said(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv(BYTES_VARIABLE, "viel")
    with pytest.raises(GazetteError, match="'viel' is no whole number from 1"):
        read_copy(str(tmp_path), "a.html")


def test_a_file_of_a_folder_is_within_the_bound_too(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(DATA)
    monkeypatch.setenv(BYTES_VARIABLE, str(len(DATA)))
    assert read_copy(str(tmp_path), "a.html") == DATA
    monkeypatch.setenv(BYTES_VARIABLE, str(len(DATA) - 1))
    with pytest.raises(GazetteError, match="more than 599 bytes"):
        read_copy(str(tmp_path), "a.html")


def test_where_nobody_answers_it_is_said_in_words_and_not_by_a_number() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # and nobody listens
        where = f"http://127.0.0.1:{taken.getsockname()[1]}"
        with pytest.raises(GazetteError) as refused:
            read_copy(where, "manifest.json")
    assert str(refused.value) == f"{where}/manifest.json: Connection refused"
    assert "连不上" in translate(str(refused.value), "zh-Hans")
