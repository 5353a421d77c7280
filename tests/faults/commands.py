"""Every command that writes, on one project in which each of them has something to do."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.faults.killing import edit, files, find_harm, make_project
from tests.faults.running import ROOT, run

SEED = "seeds/000_51e2a95c7ec7d086.txt"
DAY = "content/2024-06-01"
BUILD = ("build", "--quiet", "--jobs", "1", "--no-search")
IMPORT = ("import", SEED, "--quiet")
FIX = ("check", "--fix", "--quiet")
CORRECT = ("correct", "2024/06/01/01/03", "--text", "标题原误作“夜学”。", "--date", "2024-06-02")
NEW = ("new", "page", "--date", "2024-06-01", "--page", "2", "--title", "新开一版", "--name", "要闻")
SERVE = ("serve", "--quiet", "--port", "0", "--poll")
# Ends a preview as the system would, as soon as its pages stand there.
ENDED = """
import os, signal
from gazette.serving.board import Board
post = Board.post_pages
def post_and_end(board):
    post(board)
    os.kill(os.getpid(), signal.SIGTERM)
Board.post_pages = post_and_end
"""
INTERRUPTED = 130
WRITING = {"build": BUILD, "import": IMPORT, "check --fix": FIX, "correct": CORRECT, "new": NEW}


def make_busy(folder: Path) -> Path:
    """Make a project with a page text to import, edits that no build has seen, and slips to mend."""
    project = make_project(folder, days=1)
    assert run(project, *BUILD).returncode == 0
    shutil.copytree(ROOT / "seeds", project / "seeds")
    edit(project)
    for number in ("01-春耕", "03-夜校"):
        path = project / DAY / "01" / f"{number}.md"
        text = path.read_text(encoding="utf-8")
        path.write_text(f"{text}\n人们听说了,都很高兴。\n", encoding="utf-8", newline="\n")
    return project


def contents(project: Path) -> dict[str, bytes]:
    """Return every file of content/ with its bytes."""
    return files(project / "content")


def find_damage(project: Path, before: Path, after: Path) -> list[str]:
    """Return the files of content/ and site/ that are neither as before a command nor as after it.

    What waits to take a file's place is hidden, and no file of the paper.
    """
    here = {path: data for path, data in contents(project).items() if "/.gazette-" not in path}
    old, new = contents(before), contents(after)
    harm = [path for path, data in here.items() if data not in (old.get(path), new.get(path))]
    harm += sorted(old.keys() - here.keys())
    return harm + find_harm(project / "site", files(before / "site"), files(after / "site"))
