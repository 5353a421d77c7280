"""In which language a command speaks: of its operator's choice or system. English unless that is Chinese.

What is Chinese is taken from the phrase book only then: most runs have nothing to say.
"""

from __future__ import annotations

import argparse
import contextlib
import difflib
import locale
import os
import re
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NoReturn, TextIO

if TYPE_CHECKING:  # nothing is wrong most of the time
    from gazette.problems import Problem

CHINESE = "zh-Hans"
ENGLISH = "en"
LANGUAGES = (CHINESE, ENGLISH)
_OPTION = "--lang"
_COMMAND = re.compile(r"^(\s*)::", re.MULTILINE)


@dataclass(slots=True)
class _Voice:
    language: str = ENGLISH
    asked: bool = False


_voice = _Voice()


def choose_language(arguments: Sequence[str]) -> None:
    """Speak the language that ``--lang`` names, else that of the system."""
    wanted = next((word.partition("=")[2] for word in arguments if word.startswith(f"{_OPTION}=")), "")
    if _OPTION in arguments[:-1]:
        wanted = arguments[arguments.index(_OPTION) + 1]
    _voice.asked = wanted in LANGUAGES
    _voice.language = wanted if _voice.asked else system_language(ENGLISH)


def system_language(neutral: str) -> str:
    """Return the language of the system, ``zh-Hans`` or ``en``; ``neutral`` where it says none."""
    names = [os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG")]
    spoken = next((name for name in names if name), "") or locale.getlocale()[0] or ""
    if spoken.partition(".")[0] in {"", "C", "POSIX"}:
        return neutral
    return CHINESE if spoken.lower().startswith(("zh", "chinese")) else ENGLISH


def page_language() -> str:
    """Return the language of a page that is written for editors: the one asked for, else the system's or Chinese."""
    return _voice.language if _voice.asked else system_language(CHINESE)


def spoken_language() -> str:
    """Return the language that is spoken."""
    return _voice.language


def in_words(text: str) -> str:
    """Return a sentence in the language that is spoken."""
    if _voice.language == ENGLISH:
        return text
    from gazette.phrases import translate  # noqa: PLC0415  # as the module says

    return translate(text, _voice.language)


def problems_in_words(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return problems in the language that is spoken."""
    if _voice.language == ENGLISH:
        return tuple(problems)
    from gazette.phrases import translate_problems  # noqa: PLC0415

    return translate_problems(problems, _voice.language)


def number_of(count: int, noun: str) -> str:
    """Return a count with its noun, in the plural where it is due."""
    if _voice.language == ENGLISH:
        return f"{count} {noun}{'' if count == 1 else 's'}"
    from gazette.phrases import count_of  # noqa: PLC0415

    return count_of(count, noun, _voice.language)


def say(text: str, stream: TextIO | None = None) -> None:
    """Print a sentence in the language that is spoken."""
    put(in_words(text), stream)


def put(text: str, stream: TextIO | None = None) -> None:
    """Print lines in which nothing can act: names of files and words of a page may hold anything.

    What acts in a terminal shows as a sign. In GitHub's workflows a line that begins with ``::`` would be a command.
    """
    stream = stream or sys.stdout
    try:
        print(_tame(text), file=stream)
    except BrokenPipeError:
        stop_telling(stream)


def stop_telling(stream: TextIO) -> None:
    """Let what is said go nowhere: nobody reads it any more (``| head``), and work goes on to its end all the same."""
    with contextlib.suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)


def end_telling() -> None:
    """Say what has been kept back so far, where anybody still listens."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except BrokenPipeError:
            stop_telling(stream)


def _tame(text: str) -> str:
    if os.environ.get("GITHUB_ACTIONS") == "true":
        text = _COMMAND.sub(r"\1: :", text).replace("##[", "# #[")
    if text.isprintable():
        return text
    from gazette.problem_lists import show_invisible  # noqa: PLC0415  # nothing of the kind most of the time

    return "\n".join(show_invisible(line) for line in text.split("\n"))


class Parser(argparse.ArgumentParser):
    """A parser of arguments whose help and whose complaints are in the language that is spoken."""

    def format_help(self) -> str:
        """Return the help."""
        self.formatter_class = _Formatter
        self.description = in_words(self.description or "") or None
        for action in self._actions:
            action.help = in_words(action.help) if action.help else action.help
            for choice in getattr(action, "_choices_actions", ()):
                choice.help = in_words(choice.help or "")
        return super().format_help()

    def format_usage(self) -> str:
        """Return the line that shows how a command is written."""
        self.formatter_class = _Formatter
        return super().format_usage()

    def parse_known_args(  # type: ignore[override]  # argparse's own types are of many overloads
        self,
        args: Sequence[str] | None = None,
        namespace: Any = None,  # noqa: ANN401  # as argparse has it
    ) -> tuple[Any, list[str]]:
        """Read arguments; an option that is none is told first, before a word behind it is taken for something else."""
        given = list(sys.argv[1:] if args is None else args)
        if not any(isinstance(action, argparse._SubParsersAction) for action in self._actions):  # noqa: SLF001  # argparse says it nowhere else
            self._check_options(given[: given.index("--")] if "--" in given else given)
        return super().parse_known_args(given, namespace)

    def _check_options(self, given: Iterable[str]) -> None:
        known = [option for action in self._actions for option in action.option_strings]
        for word in given:
            name = word.partition("=")[0]
            if word.startswith("--") and not any(option.startswith(name) for option in known):
                near = difflib.get_close_matches(name, known, n=1, cutoff=0.6)
                self.error(
                    f"there is no option {name!r}: did you mean {near[0]!r}?"
                    if near
                    else f"there is no option {name!r}"
                )

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the arguments, and end."""
        which, colon, rest = message.partition(": ")
        if colon and which.startswith("argument "):
            message = f"{in_words(which)}: {in_words(rest)}"
        # What was given may hold what acts in a terminal: a file's name, pasted.
        super().error(_tame(in_words(message)))


class _Formatter(argparse.HelpFormatter):
    def _format_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None) -> str:  # noqa: ANN401  # argparse publishes no types here
        return super()._format_usage(usage, actions, groups, in_words("usage: ") if prefix is None else prefix)

    def start_section(self, heading: str | None) -> None:
        super().start_section(in_words(heading or ""))
