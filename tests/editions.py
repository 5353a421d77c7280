"""Editions made for tests and measurements: ``python -m tests.editions FOLDER [ISSUES]`` writes one into content/.

Nothing in them happened. Everything that an editor can write is in them, in the amounts that a daily paper prints.
"""

from __future__ import annotations

import datetime as dt
import random
import sys
from collections.abc import Sequence
from pathlib import Path

_SUBJECTS = (
    "市总工会",
    "河道志愿队",
    "纺织厂检修班",
    "县图书馆",
    "渔业合作社",
    "地铁三号线项目部",
    "夜校教师",
    "社区食堂",
)
_PLACES = ("临溪", "南浦", "石门镇", "江湾", "白沙港", "云和路", "东塘")
_DEEDS = (
    "完成首次联合巡查",
    "公布季度账目",
    "开设晚间课堂",
    "交付八十套住房",
    "修复百年水闸",
    "试行弹性工时",
    "回应职工来信",
)
_ENDS = (
    "参加者说，这样的安排比过去省时",
    "下一步将在全市推开",
    "有关数据每周公布一次",
    "此前已试行三个月",
    "居民可在A3窗口办理",
)
_COLUMNS = ("工地来信", "河长日记", "百业图", "一线调查")
_ROLES = ("记者", "通讯员", "见习记者")
_SURNAMES, _GIVEN = "王李张刘陈杨赵黄周吴", ("立新", "小满", "振华", "秋芸", "海生", "静", "国良", "雨")
# Items to a page: from a poster to a page of briefs.
COUNTS = (1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 15, 20, 25, 30)


def make_edition(folder: Path, issues: int = 40, *, first: dt.date = dt.date(2023, 12, 1), seed: int = 7) -> None:
    """Write an edition of so many daily issues, four pages each, with a publication.yaml that has an address."""
    pick = random.Random(seed)  # noqa: S311  # a paper made at random, not a secret
    folder.mkdir(parents=True, exist_ok=True)
    settings = "title: 临溪日报\nlatin_title: Linxi Daily\nurl: https://example.org/linxi/\npublisher: 临溪日报社\n"
    extra = "cn_number: CN 33-0000\nrights: 文字归临溪日报社所有。\ncolour: '#1f4e8c'\ntime_zone: Asia/Shanghai\n"
    (folder / "publication.yaml").write_text(settings + extra, encoding="utf-8")
    (folder / "about.md").write_text("---\ntitle: 关于本站\n---\n\n一份为测试而作的报纸。\n", encoding="utf-8")
    for number in range(issues):
        day = folder / (first + dt.timedelta(days=number)).isoformat()
        day.mkdir()
        names = "".join(f"  {at}:\n    name: {name}\n" for at, name in enumerate(("要闻", "本市", "职工", "副刊"), 1))
        info = f"number: '{12000 + number}'\npage_count: 4\npages:\n{names}"
        (day / "issue.yaml").write_text(info, encoding="utf-8")
        for page in range(1, 5):
            make_page(day / f"{page:02d}", pick.choice(COUNTS[2:]), pick, brief=page % 2 == 0)


def make_page(
    folder: Path, count: int, pick: random.Random, *, brief: bool = False, picture: bytes | None = None
) -> None:
    """Write a page of so many items: the more there are, the shorter they are; every other article has the picture."""
    folder.mkdir(parents=True, exist_ok=True)
    column = None
    for number in range(1, count + 1):
        kind = "article" if number == 1 else pick.choices(("article", "photo", "brief", "notice"), (14, 2, 3, 1))[0]
        column = pick.choice((None, None, None, column, pick.choice(_COLUMNS))) if kind == "article" else None
        length = pick.randint(1, max(2, 60 // count)) if brief else pick.randint(2, max(4, 110 // count))
        if kind in {"brief", "notice", "photo"}:
            length = pick.randint(1, 3)
        text = "\n".join(_front_matter(kind, column, number == 1, pick, length)) + "\n" + _body(kind, length, pick)
        if picture and (kind == "photo" or (kind == "article" and number % 2)):
            (folder / f"{number:02d}.png").write_bytes(picture)
            shown = f"- file: {number:02d}.png\n"
            new = {"- caption": f"{shown}  caption"} if kind == "photo" else {"source:": f"photos:\n{shown}source:"}
            text = text.replace(*next(iter(new.items())), 1)
        (folder / f"{number:02d}-稿件.md").write_text(text, encoding="utf-8")


def _front_matter(kind: str, column: str | None, lead: bool, pick: random.Random, length: int) -> Sequence[str]:  # noqa: FBT001
    lines = ["---", "title: |-", *(f"  {line}" for line in _title(kind, pick))]
    if kind == "article":
        if lead or pick.random() < 0.3:  # about one in three
            lines.append(f"kicker: {pick.choice(_PLACES)}：水清岸绿 人来鱼往")
        if pick.random() < 0.3:
            lines.append(f"subtitle: {pick.choice(_SUBJECTS)}{pick.choice(_DEEDS)}")
        if column:
            lines.append(f"column: {column}")
        lines += ["source: 本报讯", "byline:", *(f"- {_person(pick)}" for _ in range(pick.randint(1, 2)))]
    if kind == "photo":
        lines += ["kind: photo", "photos:", f"- caption: {_sentences(length, pick)}", f"  credit: {_name(pick)}"]
    elif kind != "article":
        lines.append(f"kind: {kind}")
    return (*lines, "---")


def _title(kind: str, pick: random.Random) -> list[str]:
    if kind == "brief":
        return [pick.choice(_PLACES) + pick.choice(_DEEDS)]
    lines = [pick.choice(_SUBJECTS) + pick.choice(_DEEDS)]
    if pick.random() < 0.5:  # every other one
        lines = [pick.choice(_PLACES) + "：“夜班”也有", "一盏长明的灯"] if pick.random() < 0.5 else lines
    if pick.random() < 0.15:  # a long one now and then
        lines = [
            "".join((pick.choice(_PLACES), pick.choice(_SUBJECTS), "会同", pick.choice(_SUBJECTS), pick.choice(_DEEDS)))
        ]
    return lines


def _body(kind: str, length: int, pick: random.Random) -> str:
    if kind == "photo":
        return ""
    paragraphs = []
    while length > 0:
        few = pick.randint(1, 3)
        paragraphs.append(_sentences(min(few, length), pick))
        length -= few
    if len(paragraphs) > 6:  # long enough for crossheads
        for at in (5, 3, 1):
            paragraphs.insert(at, f"## {pick.choice(_DEEDS)}")
    return "\n" + "\n\n".join(paragraphs) + "\n"


def _sentences(count: int, pick: random.Random) -> str:
    return "".join(
        f"{pick.randint(1, 12)}月{pick.randint(1, 28)}日，{pick.choice(_PLACES)}{pick.choice(_SUBJECTS)}"
        f"{pick.choice(_DEEDS)}，涉及{pick.randint(2, 900)}户，{pick.choice(_ENDS)}。"
        for _ in range(count)
    )


def _name(pick: random.Random) -> str:
    return pick.choice(_SURNAMES) + pick.choice(_GIVEN)


def _person(pick: random.Random) -> str:
    return f"{{name: {_name(pick)}, role: {pick.choice(_ROLES)}}}"


if __name__ == "__main__":
    make_edition(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 40)
