"""What a misread character is: where it stands, how it was printed, what it must have been.

**Source**: what recognition of Chinese print confuses.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from gazette.text.han import HAN

# Where one looks or writes: words in it are no words of the text.
_ADDRESS = re.compile(
    rf"(?:https?://|www\.)[!-~]+(?:[{HAN}\u3041-\u30ff]{{1,8}}/[!-~]*)*|[A-Za-z\d._+-]{{1,64}}@[A-Za-z\d-]+(?:\.[A-Za-z\d-]+)+"
)
_SIGN_OF_ADDRESS = re.compile(r"@|//|www\.")


@dataclass(frozen=True, slots=True)
class Misreading:
    """Characters that were misread.

    **Shape**: ``reading`` is what was printed where only that is possible, else empty.
    **Units**: ``start`` counts from 0.
    """

    start: int
    printed: str
    message: str
    reading: str = ""

    @property
    def end(self) -> int:
        """Where the characters end."""
        return self.start + len(self.printed)


def find_addresses(text: str) -> tuple[range, ...]:
    """Return where addresses of web and mail stand in a text."""
    if _SIGN_OF_ADDRESS.search(text) is None:
        return ()
    return tuple(range(*match.span()) for match in _ADDRESS.finditer(text))
