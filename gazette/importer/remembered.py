"""What is remembered while a page is read, however much it has: a page that is read again asks for most of it again.

A store of some fixed size serves ordinary pages. On a page of more it forgets each answer before it is asked again, and
then remembers nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from functools import _lru_cache_wrapper

_Answer = TypeVar("_Answer")

_KEPT: list[tuple[_lru_cache_wrapper[Any], int]] = []  # with how many answers each keeps for the next page


def remember(most: int) -> Callable[[Callable[..., _Answer]], _lru_cache_wrapper[_Answer]]:
    """Return a decorator for functions that forget nothing of a page, and all of it at the next if it is over ``most``.

    **Shape**: what a function is asked can be hashed, as for ``lru_cache``.
    """

    def wrap(function: Callable[..., _Answer]) -> _lru_cache_wrapper[_Answer]:
        wrapped = lru_cache(maxsize=None)(function)
        _KEPT.append((wrapped, most))
        return wrapped

    return wrap


def begin_page() -> None:
    """Forget what was remembered of the pages before where it is more than is kept."""
    for function, most in _KEPT:
        if function.cache_info().currsize > most:
            function.cache_clear()


def forget() -> None:
    """Forget all that was remembered: whoever puts other weights or tables in place has it found anew."""
    for function, _ in _KEPT:
        function.cache_clear()
