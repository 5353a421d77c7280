"""Build after build: what came of each is hung on the board, and the search index follows when it is quiet."""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from multiprocessing.process import BaseProcess

from gazette.flow import Announce, BuildReport, BuildRequest, index_site
from gazette.flow.work import end_with_parent
from gazette.problem_lists import LineReader
from gazette.problems import GazetteError, Problem, SettingsError, Severity
from gazette.serving.board import Board
from gazette.serving.faults import list_faults, say_fault
from gazette.serving.preview import Preview

_GENTLE = 10
_PATIENCE_S = 5
_INDEX_KILLED = (
    "the process that makes the search index was killed: was the memory full? The next change begins it anew"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came of one build. **Shape**: ``report`` is None when the surroundings were wrong, as ``refusal`` says.

    Where the settings are what is wrong, ``settings`` has it with its lines.
    **Units**: ``seconds`` from the news of a change to pages that browsers were told of.
    """

    seconds: float
    report: BuildReport | None = None
    refusal: str = ""
    settings: tuple[Problem, ...] = ()

    @property
    def failed(self) -> bool:
        """Say whether the pages stayed as they were because something is wrong."""
        return self.report is None or self.report.published is None

    @property
    def changed(self) -> bool:
        """Say whether other pages stand there now."""
        done = self.report.published if self.report else None
        return done is not None and bool(done.written or done.removed)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with the content, or with the settings."""
        return self.report.problems if self.report else self.settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Ways:
    """How rounds are gone: what builds, what reads a line of a file afresh, and who hears of each outcome.

    ``build`` announces other pages when they stand there, and has something to do afterwards.

    ``in_words`` and ``problems_in_words`` put what is wrong into the language that is spoken.
    """

    build: Callable[[BuildRequest, Announce], BuildReport]
    lines: Callable[[], LineReader]
    tell: Callable[[Outcome], None]
    in_words: Callable[[str], str] = str
    problems_in_words: Callable[[Iterable[Problem]], tuple[Problem, ...]] = tuple


class Rounds:
    """Builds of one preview, one after the other.

    What is wrong is told only once it has been quiet for a moment: a file that is being written is wrong for as long as
    it takes to write it. What is right again is told at once.
    """

    def __init__(self, preview: Preview, board: Board, ways: Ways) -> None:
        self._preview = preview
        self._board = board
        self._ways = ways
        self._untold: Outcome | None = None
        self._announced = False
        self._index_is_old = True
        self._indexing: BaseProcess | None = None
        self._refused: GazetteError | None = None

    def go(self, bursts: Iterable[frozenset[str]]) -> None:
        """Build once, and again after each burst of changes, until there are no more.

        By the first burst, empty or not, somebody listens; what changed before, while pages stood there already and
        the round went on, nobody heard of: it is looked for then.

        **Raises**: GazetteError when the disk refuses the first build: then there is nothing to show, and no change of
        a file would help. What it refuses later is told, and the pages stay.
        """
        self._round()
        if self._refused is not None and not self._board.notice.built:
            raise self._refused
        gc.collect()
        gc.freeze()  # programs and layouts stay: nobody need look through them in every round for what may go
        listened = False
        for burst in bursts:
            if burst or not listened:
                self._round(quietly=not burst)
            if not burst:
                self._rest()
            listened = True

    @property
    def indexing(self) -> bool:
        """Say whether the index is being made."""
        return self._indexing is not None

    def stop(self) -> None:
        """Leave the index as it is."""
        if self._indexing is not None and self._indexing.is_alive():
            self._indexing.terminate()
            self._indexing.join(_PATIENCE_S)

    def _round(self, *, quietly: bool = False) -> None:
        """Build, and tell what came of it; ``quietly`` only where something did."""
        self._announced = False
        outcome = self._build()
        if quietly and not outcome.changed and not outcome.failed:
            return
        if outcome.failed:
            self._untold = outcome
            return
        self._untold = None
        if (outcome.changed and not self._announced) or not self._board.notice.built:
            self._board.post_pages()
        self._index_is_old |= outcome.changed
        self._tell(outcome)

    def _announce(self) -> None:
        """Let browsers have other pages at once; where something was wrong, once it is known what still is."""
        if not self._board.notice.faults:
            self._announced = True
            self._board.post_pages()

    def _build(self) -> Outcome:
        started = time.perf_counter()
        try:
            report = self._ways.build(self._preview.pages, self._announce)
        except GazetteError as error:
            self._refused = error if _is_of_the_disk(error) else None
            wrong = error.problems if isinstance(error, SettingsError) else ()
            return Outcome(seconds=time.perf_counter() - started, refusal=str(error), settings=wrong)
        return Outcome(seconds=time.perf_counter() - started, report=report)

    def _rest(self) -> None:
        """Do what waits for a quiet moment."""
        if self._untold is not None:
            self._tell(self._untold)
            self._untold = None
        elif self._indexing is not None:
            self._look_at_index()
        elif self._index_is_old and self._board.notice.built and not self._board.notice.errors:
            self._index_is_old = False
            self._indexing = multiprocessing.get_context("spawn").Process(
                target=_index, args=(self._preview,), daemon=True
            )
            self._indexing.start()

    def _look_at_index(self) -> None:
        if self._indexing is None or self._indexing.is_alive():
            return
        code = self._indexing.exitcode
        self._indexing = None
        if code == 0:
            self._board.post_index()
        elif code is not None and code < 0:  # it could not say so itself; the index before goes on answering
            self._ways.tell(Outcome(seconds=0, refusal=_INDEX_KILLED))

    def _tell(self, outcome: Outcome) -> None:
        if outcome.report is None and not outcome.settings:
            faults = say_fault(self._ways.in_words(outcome.refusal))
            self._board.post_faults(faults, len(faults), 0)
        else:
            problems = self._ways.problems_in_words(outcome.problems)
            errors = sum(problem.severity is Severity.ERROR for problem in problems)
            warnings = sum(problem.severity is Severity.WARNING for problem in problems)
            self._board.post_faults(list_faults(problems, self._ways.lines()), errors, warnings)
        self._ways.tell(outcome)


def _is_of_the_disk(error: GazetteError) -> bool:
    """Say whether the system refused something, and not because a file went away: that one may come back."""
    return isinstance(error.__cause__, OSError) and not isinstance(error.__cause__, FileNotFoundError)


def _index(preview: Preview) -> None:
    """Make the index in a process of its own, which steps back behind the builds and leaves Ctrl-C to its parent."""
    end_with_parent()  # which may be killed and can tell nobody then
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(os, "nice"):
        os.nice(_GENTLE)
    try:
        preview.keep_index()
        index_site(preview.index)
    except (GazetteError, OSError) as error:
        message = f"gazette: {error}"
        raise SystemExit(message) from error
