"""What a pull request changes, for its comment: ``compare`` lists the pages, ``report`` puts the lists into words.

``report`` runs with the right to comment on lists that a pull request has made: whatever they hold is told as text, in
marks that show it as it is, and no more of it than a comment has room for.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

_PAGE = "index.html"
_MOST = 40
_LONGEST = 300


def compare(before: dict[str, str], after: dict[str, str]) -> dict[str, list[str]]:
    """Return the addresses of pages that are new, changed and gone, sorted; by the digests of two manifests."""
    old = {path: digest for path, digest in before.items() if path.endswith(_PAGE)}
    new = {path: digest for path, digest in after.items() if path.endswith(_PAGE)}
    return {
        "added": sorted(_address(path) for path in new.keys() - old.keys()),
        "changed": sorted(_address(path) for path in new.keys() & old.keys() if new[path] != old[path]),
        "removed": sorted(_address(path) for path in old.keys() - new.keys()),
    }


def report(problems: object, pages: object, run_url: str) -> str:
    """Return the comment in Markdown; lists that are no lists count as empty."""
    listed = problems.get("problems") if isinstance(problems, dict) else None
    found = [each for each in listed if isinstance(each, dict)] if isinstance(listed, list) else []
    lines = ["### 检查结果 / Check", ""]
    if listed is None:
        lines += ["没有检查完，见运行记录。/ The check did not finish; see its run.", ""]
    elif not found:
        lines += ["没有问题。/ No problems.", ""]
    else:
        lines += [f"{len(found)} 个问题 / problems:", "", *_problems(found), ""]
    if isinstance(pages, dict):
        lines += ["### 改动的页 / Pages", "", *_pages(pages), ""]
    if isinstance(pages, dict):  # they are compared once the preview is built
        lines.append(f"[预览在这里下载 / The preview can be downloaded here]({run_url})（Artifacts → preview）")
    else:
        lines.append(f"没有生成预览，[见运行记录]({run_url})。/ No preview was built; [see its run]({run_url}).")
    return "\n".join(lines) + "\n"


def _address(path: str) -> str:
    return "/" + path.removesuffix(_PAGE)


def _problems(found: list[dict[str, object]]) -> Iterator[str]:
    for each in found[:_MOST]:
        place = f"{each.get('path', '')}:{each.get('line', '')}:{each.get('column', '')}"
        said = " — ".join(str(each[key]) for key in ("message", "hint") if each.get(key))
        yield f"- {_code(str(each.get('severity', '')))} {_code(place)} {_code(said)}"
    if len(found) > _MOST:
        yield f"- … {len(found) - _MOST}"


def _pages(pages: dict[str, object]) -> Iterator[str]:
    told = {"added": "新增 / new", "changed": "改动 / changed", "removed": "删去 / gone"}
    some = False
    for key, name in told.items():
        listed = pages.get(key)
        if isinstance(listed, list) and listed:
            some = True
            yield f"- {name} ({len(listed)}): " + ", ".join(_code(str(each)) for each in listed[:_MOST])
    if not some:
        yield "没有 / none"


def _code(text: str) -> str:
    """Return a text as code in which no mark means anything: on one line, no longer than it should be."""
    line = " ".join(text.split()).replace("`", "'")[:_LONGEST]
    return f"`{line}`" if line else ""


def _read(path: Path) -> object:
    try:
        return json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return None


def _digests(path: Path) -> dict[str, str]:
    manifest = _read(path)
    files = manifest.get("files") if isinstance(manifest, dict) else None
    return files if isinstance(files, dict) else {}


def main(words: list[str]) -> None:
    """Run ``compare BEFORE AFTER`` or ``report FOLDER URL``; the result is printed."""
    if words[0] == "compare":
        text = json.dumps(compare(_digests(Path(words[1])), _digests(Path(words[2]))), indent=1) + "\n"
    else:
        folder = Path(words[1])
        text = report(_read(folder / "problems.json"), _read(folder / "pages.json"), words[2])
    sys.stdout.buffer.write(text.encode())


if __name__ == "__main__":
    main(sys.argv[1:])
