import http.client
import socket
from collections.abc import Iterable
from typing import TYPE_CHECKING

from gazette.serving import answering, listen

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment


def test_a_port_that_is_taken_gives_another_one() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with listen(port) as heard:
            assert heard.getsockname()[0] == "127.0.0.1"
            assert heard.getsockname()[1] != port


def test_the_port_asked_for_is_taken_when_it_is_free() -> None:
    with listen(0) as first:
        port = first.getsockname()[1]
    with listen(port) as again:
        assert again.getsockname()[1] == port


def test_requests_are_answered_for_as_long_as_it_lasts() -> None:
    def hello(_: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        start_response("200 OK", [("Content-Length", "5")])
        return [b"hello"]

    heard = listen(0)
    port = heard.getsockname()[1]
    with answering(heard, hello):
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
        connection.request("GET", "/")
        assert connection.getresponse().read() == b"hello"
        connection.close()
    with socket.socket() as later:
        assert later.connect_ex(("127.0.0.1", port)) != 0
