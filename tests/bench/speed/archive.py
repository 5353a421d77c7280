"""A made archive with the sizes of a daily's: briefs and long reports, columns, bylines, tags, jumps, page names."""

from __future__ import annotations

import datetime as dt
import random
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

PROJECT = Path(__file__).parents[3]
PAGES, A_PAGE = 4, 6
AN_ISSUE = PAGES * A_PAGE
FIRST_DAY = dt.date(1990, 1, 1)
# Lengths of bodies in characters, and how many of a hundred articles are so long: 1,270 on average.
LENGTHS = ((120, 10), (320, 25), (800, 30), (1500, 20), (2800, 10), (5200, 5))
NAMES = ("要闻", "综合", "国内", "副刊")
PLACES = ("杭州", "宁波", "温州", "嘉兴", "湖州", "绍兴", "金华", "衢州", "舟山", "台州", "丽水", "北京")
SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗"
GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰建国文辉玲红"
VOCABULARY = (
    "工会职工企业技能竞赛培训代表大会车间班组安全生产维权法律援助调解劳动关系模范工匠精神传承乡村振兴共同富裕"
    "数字平台快递驿站服务夜校课程报名志愿社区医院学校道路桥梁通车开工项目投资春耕秋收水稻茶叶渔船港口物流电商"
    "旅游文化演出比赛冠军天气防汛经济改革发展市场管理科技创新教师学生群众干部领导会议报告建设城市农村环境保护"
    "公园河道治理垃圾分类能源电力铁路机场航线海关贸易出口进口价格消费居民收入就业保险养老医疗药品疾病健康体育"
    "足球篮球训练青年妇女儿童家庭电影音乐戏剧图书展览博物古镇风景游客酒店餐饮食品检查监督执法纪律作风党员支部"
)
WORDS = tuple(VOCABULARY[at : at + 2] for at in range(0, len(VOCABULARY), 2))
LINKS = ("的", "和", "在", "对", "了", "将", "与", "为", "从", "把", "是", "不", "有", "被", "向", "到")


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """An article as any generator may be given it."""

    day: dt.date
    page: int
    number: int
    title: str
    paragraphs: tuple[str, ...]
    kicker: str | None = None
    subtitle: str | None = None
    column: str | None = None
    byline: tuple[tuple[str, str], ...] = ()
    place: str | None = None
    tags: tuple[str, ...] = ()

    @property
    def folder(self) -> str:
        """Its page's folder in content/."""
        return f"{self.day.isoformat()}/{self.page:02d}"


@dataclass(slots=True)
class Press:
    """Makes the same archive every time."""

    chance: random.Random = field(default_factory=lambda: random.Random(20240605))  # noqa: S311  # no secret

    def words(self, characters: int) -> str:
        """Return words of about so many characters."""
        said: list[str] = []
        length = 0
        while length < characters:
            word = self.chance.choice(WORDS) if self.chance.random() < 0.8 else self.chance.choice(LINKS)
            said.append(word)
            length += len(word)
        return "".join(said)

    def paragraphs(self) -> tuple[str, ...]:
        """Return a body: paragraphs of sentences, a crosshead now and then in a long one."""
        (length,) = self.chance.choices([each for each, _ in LENGTHS], [share for _, share in LENGTHS])
        left = round(length * self.chance.uniform(0.7, 1.3))
        made: list[str] = []
        while left > 0:
            size = min(left, self.chance.randint(60, 220))
            sentences = "，".join(self.words(self.chance.randint(8, 20)) for _ in range(max(1, size // 16)))
            made.append(sentences + "。")
            left -= len(made[-1])
            if length > 2000 and self.chance.random() < 0.15:  # a long one
                made.append("## " + self.words(8))
        return tuple(made)

    def people(self) -> list[tuple[str, str]]:
        """Return the paper's writers, with their roles."""
        names = {
            self.chance.choice(SURNAMES) + "".join(self.chance.choices(GIVEN, k=self.chance.choice((1, 2, 2))))
            for _ in range(400)
        }
        return [(name, self.chance.choice(("记者", "记者", "通讯员"))) for name in sorted(names)]

    def articles(self, count: int) -> Iterator[Written]:
        """Yield so many articles, 24 an issue."""
        chance = self.chance
        people, columns = self.people(), [self.words(5) for _ in range(40)]
        tags = sorted({self.words(2) for _ in range(60)})
        for at in range(count):
            issue, within = divmod(at, AN_ISSUE)
            page, number = divmod(within, A_PAGE)
            yield Written(
                day=FIRST_DAY + dt.timedelta(days=issue),
                page=page + 1,
                number=number + 1,
                title=self.words(chance.randint(6, 20)),
                paragraphs=self.paragraphs(),
                kicker=self.words(10) if chance.random() < 0.3 else None,
                subtitle=self.words(14) if chance.random() < 0.25 else None,
                column=chance.choice(columns) if chance.random() < 0.3 else None,
                byline=tuple(chance.sample(people, chance.choice((1, 1, 2)))) if chance.random() < 0.7 else (),
                place=chance.choice(PLACES) if chance.random() < 0.4 else None,
                tags=tuple(sorted(chance.sample(tags, 2))) if chance.random() < 0.3 else (),
            )


def last_article(number: int) -> Written:
    """Return an article to be added to the first issue."""
    words = f"新稿{number}"
    return Written(day=FIRST_DAY, page=1, number=50 + number, title=words, paragraphs=(words + "来了。",))


def write_archive(root: Path, count: int) -> None:
    """Write content/ of so many articles and the product's own layouts/; Hugo's templates draw no share pictures."""
    shutil.copytree(PROJECT / "layouts", root / "layouts")
    content = root / "content"
    write(
        content / "publication.yaml",
        "title: 试验日报\nurl: https://example.org/paper/\npublisher: 试验报社\nshare_pictures: false\n",
    )
    for article in Press().articles(count):
        if (article.page, article.number) == (1, 1):
            number = (article.day - FIRST_DAY).days + 1
            pages = "".join(f"  {at}: {{name: {name}}}\n" for at, name in enumerate(NAMES, 1))
            write(content / article.day.isoformat() / "issue.yaml", f"number: {number}\npage_count: 4\npages:\n{pages}")
        write(content / article.folder / f"{article.number:02d}-a.md", format_article(article))


def format_article(article: Written) -> str:
    """Return an article as a file of content/."""
    lines = [f"title: {article.title}"]
    lines += [f"{key}: {text}" for key in ("kicker", "subtitle", "column") if (text := getattr(article, key))]
    lines += [f"dateline: {{place: {article.place}}}"] if article.place else []
    people = ", ".join(f"{{name: {name}, role: {role}}}" for name, role in article.byline)
    lines += [f"byline: [{people}]"] if people else []
    lines += [f"tags: [{', '.join(article.tags)}]"] if article.tags else []
    return "---\n" + "\n".join(lines) + "\n---\n\n" + "\n\n".join(article.paragraphs) + "\n"


def write(path: Path, text: str) -> None:
    """Put a text in place, with the same bytes on every system."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
