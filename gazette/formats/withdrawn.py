"""What was withdrawn, for the worker that shows pages without a network: it forgets its copies of these."""

from __future__ import annotations

import json
from collections.abc import Iterable

from gazette.model import Output, Place
from gazette.paper.addresses import WITHDRAWN, article_address


def format_withdrawn(places: Iterable[Place]) -> Output:
    """Return withdrawn.json: ``{"addresses": ["2024/06/05/01/03/", …]}``, empty when nothing was withdrawn."""
    addresses = sorted(article_address(place) for place in places)
    return Output(WITHDRAWN, (json.dumps({"addresses": addresses}) + "\n").encode())
