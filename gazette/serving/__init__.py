"""The editors' desk in a browser: the edition as it is being made, served to this machine alone."""

from gazette.serving.answering import Answers, Grounds
from gazette.serving.board import Board
from gazette.serving.listening import answering, listen
from gazette.serving.preview import Preview, plan_preview
from gazette.serving.regions import RegionDesk
from gazette.serving.rounds import Outcome, Rounds, Ways
from gazette.serving.watching import watch
from gazette.serving.words import words_in

__all__ = [
    "Answers",
    "Board",
    "Grounds",
    "Outcome",
    "Preview",
    "RegionDesk",
    "Rounds",
    "Ways",
    "answering",
    "listen",
    "plan_preview",
    "watch",
    "words_in",
]
