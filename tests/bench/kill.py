"""Kill builds, imports, mending and previews at many moments. Opt-in: python -m tests.bench.kill [NUMBER].

A quarter of the runs is of each. Imports, mending and half of the builds are killed by what they do to files, the
other builds and previews by the time they have run. It prints what it saw, and ends with 1 when anything was damaged,
or when a later run did not equal a clean one.
"""

from __future__ import annotations

import hashlib
import json
import random
import shutil
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from tests.faults.killing import edit, files, find_harm, make_import, make_project, run_for, started
from tests.faults.running import moments, run

BUILD = ("build", "--quiet", "--jobs", "2")
FIX = ("check", "--fix", "--quiet")
SERVE = ("serve", "--quiet", "--port", "0", "--poll")
_SERVED_SECONDS = 30
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
    start = make_import(folder / "start")
    clean = folder / "clean-import"
    shutil.copytree(start, clean)
    count = moments(clean, *IMPORT)
    old, new = files(start / "content"), files(clean / "content")
    assert len(new) > len(old)  # else there was nothing to kill
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


def kill_fixes(folder: Path, number: int, chance: random.Random) -> Counter[str]:
    """Kill mending at changes of files."""
    start = make_project(folder / "to-mend")
    for path in sorted(start.rglob("*.md")):
        path.write_text(path.read_text(encoding="utf-8").replace("title:", "title："), encoding="utf-8", newline="\n")
    clean = folder / "mended"
    shutil.copytree(start, clean)
    old = files(start / "content")
    count = moments(clean, *FIX)
    new = files(clean / "content")
    seen: Counter[str] = Counter()
    for _ in range(number):
        project = folder / "mend"
        shutil.copytree(start, project)
        run(project, *FIX, at=chance.randint(1, count))
        here = {path: data for path, data in files(project / "content").items() if "/.gazette-" not in path}
        seen["fixes left a part"] += here not in (old, new)
        seen["DAMAGED"] += here.keys() != old.keys() or any(here[path] not in (old[path], new[path]) for path in here)
        run(project, *FIX)
        here = {path: data for path, data in files(project / "content").items() if "/.gazette-" not in path}
        seen["NOT EQUAL TO CLEAN MENDING"] += here != new
        shutil.rmtree(project)
    return seen


def kill_serves(folder: Path, number: int, chance: random.Random) -> Counter[str]:
    """Kill previews of an edited project by the time they have run; the site that stands beside must not change."""
    before = make_project(folder / "to-serve")
    run(before, *BUILD)
    site = files(before / "site")
    lasts = _serve(before, _SERVED_SECONDS)
    old = files(before / ".gazette-preview" / "pages")
    clean = folder / "served"
    shutil.copytree(before, clean)
    edit(clean)
    _serve(clean, _SERVED_SECONDS, other_than=old)
    new = files(clean / ".gazette-preview" / "pages")
    run(clean, *BUILD)
    built = files(clean / "site")
    seen: Counter[str] = Counter()
    for _ in range(number):
        project = folder / "serve"
        shutil.copytree(before, project)
        edit(project)
        run_for(project, chance.uniform(0.1, 2 * lasts), *SERVE)
        pages = project / ".gazette-preview" / "pages"
        seen["serves left a mixture"] += files(pages) not in (old, new)
        seen["DAMAGED"] += bool(find_harm(pages, old, new)) or files(project / "site") != site
        _serve(project, _SERVED_SECONDS, until=new)
        seen["NOT EQUAL TO A CLEAN PREVIEW"] += files(pages) != new
        run(project, *BUILD)
        seen["NOT EQUAL TO A CLEAN BUILD"] += files(project / "site") != built
        shutil.rmtree(project)
    return seen


def _serve(
    project: Path, most: float, *, until: dict[str, bytes] | None = None, other_than: dict[str, bytes] | None = None
) -> float:
    """Serve until the preview's pages are whole, and kill it; returns how long that took."""
    pages = project / ".gazette-preview" / "pages"
    start = time.monotonic()
    with started(project, *SERVE) as process:
        try:
            while time.monotonic() - start < most:
                time.sleep(0.1)
                here = _look(pages)
                if here and here != other_than and (_is_done(here) if until is None else here == until):
                    break
        finally:
            process.kill()
    return time.monotonic() - start


def _look(pages: Path) -> dict[str, bytes]:
    """Return the files of a preview; nothing while it is being made, and files come and go."""
    try:
        here = files(pages) if (pages / "manifest.json").exists() else {}
        return {} if find_harm(pages, here, {}) else here
    except FileNotFoundError:
        return {}


def _is_done(site: dict[str, bytes]) -> bool:
    """Say whether a site holds every file of its manifest, and each as it is there."""
    listed: dict[str, str] = json.loads(site["manifest.json"])["files"]
    return {path: hashlib.sha256(data).hexdigest() for path, data in site.items() if path != "manifest.json"} == listed


def main() -> int:
    """Kill as often as was asked for, 200 times if nobody said."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    chance = random.Random(number)  # noqa: S311  # nothing secret
    with tempfile.TemporaryDirectory() as folder:
        seen = Counter({"runs killed": number // 4 * 4})
        for kill in (kill_builds, kill_imports, kill_fixes, kill_serves):
            seen += kill(Path(folder), number // 4, chance)
    for what, count in seen.items():
        print(f"{count:>5}  {what}")  # noqa: T201  # a script for the command line
    return int(any(what.isupper() for what in seen))


if __name__ == "__main__":
    sys.exit(main())
