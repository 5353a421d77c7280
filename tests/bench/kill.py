"""Kill builds and imports at many moments and look at what they leave. Opt-in: python -m tests.bench.kill [NUMBER].

Half of the builds are killed by what they are doing to files, half by the time they have run. It prints what it saw,
and ends with 1 when anything was damaged, or when a later run did not equal a clean one.
"""

from __future__ import annotations

import random
import shutil
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from tests.faults.killing import ROOT, edit, files, find_harm, make_project, moments, run, run_for

BUILD = ("build", "--quiet", "--jobs", "2")
IMPORT = ("import", "seeds/000_51e2a95c7ec7d086.txt", "--quiet", "--report", "report.json")


def kill_builds(folder: Path, number: int, chance: random.Random) -> Counter[str]:
    """Kill builds of an edited project, in turn at a change of files and at a time."""
    before = make_project(folder / "before")
    run(before, *BUILD)
    old = files(before / "site")
    clean = folder / "clean"
    shutil.copytree(before, clean)
    edit(clean)
    count = moments(clean, *BUILD)
    new = files(clean / "site")
    shutil.copytree(before, folder / "timed")
    edit(folder / "timed")
    start = time.monotonic()
    run(folder / "timed", *BUILD)
    lasts = time.monotonic() - start
    seen: Counter[str] = Counter()
    for each in range(number):
        project = folder / "project"
        shutil.copytree(before, project)
        edit(project)
        if each % 2:
            run_for(project, chance.uniform(0.1, lasts), *BUILD)
        else:
            run(project, *BUILD, at=chance.randint(1, count))
        here = files(project / "site")
        seen["builds left old"] += here == old
        seen["builds left new"] += here == new
        seen["builds left a mixture"] += here not in (old, new)
        seen["DAMAGED"] += bool(find_harm(project / "site", old, new))
        run(project, *BUILD)
        seen["NOT EQUAL TO A CLEAN BUILD"] += files(project / "site") != new
        shutil.rmtree(project)
    return seen


def kill_imports(folder: Path, number: int, chance: random.Random) -> Counter[str]:
    """Kill imports at changes of files."""
    start = folder / "start"
    for name in ("seeds", "content"):
        shutil.copytree(ROOT / name, start / name)
    for path in sorted((start / "content" / "2024-06-05" / "01").glob("*.md"))[1:]:
        path.unlink()
    clean = folder / "clean-import"
    shutil.copytree(start, clean)
    count = moments(clean, *IMPORT)
    old, new = files(start / "content"), files(clean / "content")
    seen: Counter[str] = Counter()
    for _ in range(number):
        project = folder / "import"
        shutil.copytree(start, project)
        run(project, *IMPORT, at=chance.randint(1, count))
        here = {path: data for path, data in files(project / "content").items() if "/.gazette-" not in path}
        seen["imports left a part"] += here not in (old, new)
        seen["DAMAGED"] += not (old.items() <= here.items() <= new.items())
        run(project, *IMPORT)
        seen["NOT EQUAL TO A CLEAN IMPORT"] += files(project / "content") != new
        shutil.rmtree(project)
    return seen


def main() -> int:
    """Kill as often as was asked for, 200 times if nobody said."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    chance = random.Random(number)  # noqa: S311  # nothing secret
    with tempfile.TemporaryDirectory() as folder:
        seen = kill_builds(Path(folder), number * 3 // 4, chance) + Counter({"runs killed": number})
        seen += kill_imports(Path(folder), number - number * 3 // 4, chance)
    for what, count in seen.items():
        print(f"{count:>5}  {what}")  # noqa: T201  # a script for the command line
    return int(any(what.isupper() for what in seen))


if __name__ == "__main__":
    sys.exit(main())
