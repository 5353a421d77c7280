"""A place on this machine where a browser finds the server: the port asked for, or one that is free."""

from __future__ import annotations

import contextlib
import os
import socket
import threading
from collections.abc import Iterator
from typing import TYPE_CHECKING

from werkzeug.serving import WSGIRequestHandler, make_server

from gazette.problems import GazetteError

if TYPE_CHECKING:  # a type alone, and no module at run time
    from _typeshed.wsgi import WSGIApplication

HOST = "127.0.0.1"
# How many ports after the one asked for are tried before the system may choose.
_NEIGHBOURS = 10


def listen(port: int) -> socket.socket:
    """Return a socket that this machine alone can reach: at the port asked for, the next free one, or any.

    **Raises**: GazetteError when there is none at all.
    """
    wanted = [*range(port, min(port + _NEIGHBOURS, 65536)), 0] if port else [0]
    reason = ""
    for number in wanted:
        heard = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        if os.name == "posix":  # elsewhere it would let two programs share a port
            heard.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            heard.bind((HOST, number))
            heard.listen(128)
        except OSError as error:
            heard.close()
            reason = error.strerror or str(error)
        else:
            return heard
    message = f"no port of {HOST} is free: {reason}"
    raise GazetteError(message)


class _Quiet(WSGIRequestHandler):
    """Requests are no news to an editor."""

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        """Say nothing of a request."""


@contextlib.contextmanager
def answering(heard: socket.socket, application: WSGIApplication) -> Iterator[None]:
    """Answer who comes to a socket for as long as this lasts; each request has a thread of its own."""
    host, port = heard.getsockname()
    with heard:
        server = make_server(host, port, application, threaded=True, request_handler=_Quiet, fd=heard.fileno())
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.1}, daemon=True)
    thread.start()
    try:
        yield
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
