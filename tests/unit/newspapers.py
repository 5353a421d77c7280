"""Newspapers made for tests: stories from a few words, papers from stories."""

import datetime as dt

from gazette.formats.shadow import find_depths
from gazette.formats.share_picture import ShareCard
from gazette.groups import KINDS, Hands, load_facts
from gazette.groups.planning import plan_groups
from gazette.groups.whole import Whole
from gazette.matter.body import BodyText, render_body
from gazette.model import Article, IssueInfo, Kind, Output, PageInfo, Person, Photo, Place, Story, WholePaper
from gazette.paper.assembly import Listed, Materials, arrange, assemble
from gazette.paper.connections import connect
from gazette.paper.glances import glance_at
from gazette.paper.records import pack_record, unpack_record
from gazette.paper.related import find_terms
from gazette.problems import Source
from gazette.settings import Settings
from gazette.text.emendations import parse_wording
from gazette.views.every import View
from gazette.views.frame import plan_imprint

DAY = dt.date(2024, 6, 5)
SENTENCE = "6月5日是第53个世界环境日，党员志愿者与河长一起巡河护水，清理杂物垃圾，打捞河面漂浮物。"
SETTINGS = Settings(title="某报", url="https://example.org/paper/")


def make_story(  # noqa: PLR0913  # a test names what it is about, the rest keeps still
    title: str = "标题",
    number: int = 1,
    *,
    page: int = 1,
    date: dt.date = DAY,
    markdown: str = "正文。",
    kicker: str | None = None,
    subtitle: str | None = None,
    caption: str | None = None,
    file: str | None = None,
    **fields: object,
) -> Story:
    """Return a story; titles, captions and bodies may hold emendations."""
    photos: tuple[Photo, ...] = ()
    if caption is not None or file is not None:
        photos = (Photo(file=file, caption=parse_wording(caption) if caption else None, credit="王华斌"),)
    path = f"{date.isoformat()}/{page:02d}/{number:02d}.md"
    article = Article(
        place=Place(date, page, number),
        path=path,
        title=parse_wording(title),
        kicker=parse_wording(kicker) if kicker else None,
        subtitle=parse_wording(subtitle) if subtitle else None,
        photos=photos,
        **fields,  # type: ignore[arg-type]  # a test names fields of Article
    )
    body, problems = render_body(BodyText(Source(path, markdown), path.rpartition("/")[0], markdown, 1))
    assert not problems
    return Story(article, body)


def make_photo(number: int, caption: str = SENTENCE) -> Story:
    """Return a photo story of which only the caption is known."""
    return make_story("图片标题", number, markdown="", caption=caption, kind=Kind.PHOTO)


def make_page(lengths: list[int]) -> tuple[Story, ...]:
    """Return a page of articles of so many sentences each."""
    return tuple(
        make_story(f"第{number}条新闻的标题", number, markdown="\n\n".join([SENTENCE] * length))
        for number, length in enumerate(lengths, 1)
    )


def make_paper(*stories: Story, names: dict[int, str] | None = None) -> WholePaper:
    """Return the paper of stories; ``names`` are those of the pages, on every day."""
    infos = tuple(_info(date, names) for date in sorted({story.article.place.date for story in stories}))
    paper, problems = assemble(Materials(articles=tuple(story.article for story in stories), issues=infos))
    assert not problems
    return paper


def _info(date: dt.date, names: dict[int, str] | None) -> IssueInfo:
    pages = tuple(PageInfo(number=number, name=name) for number, name in (names or {}).items())
    return IssueInfo(date=date, number="12345", page_count=8, pages=pages)


def by_place(*stories: Story) -> dict[Place, Story]:
    """Return stories by their places, as the views take them."""
    return {story.article.place: story for story in stories}


def make_site(
    *stories: Story, settings: Settings = SETTINGS, names: dict[int, str] | None = None, drafts: bool = False
) -> tuple[View | Output, ...]:
    """Return every view and file of a site, made group by group as a build makes them."""
    packed = [pack_record(story, "key", find_depths(story.article), find_terms(story)) for story in stories]
    records = [unpack_record(each) for each in packed]
    paper, problems = arrange(Listed(records=tuple(records)))
    assert not problems
    connections = connect(make_paper(*stories, names=names), by_place(*stories), {})
    imprint = plan_imprint(paper, settings, preview=drafts)
    groups = plan_groups(Whole(paper=paper, connections=connections, imprint=imprint))
    made: list[View | Output] = []
    for group in groups:
        read = {path for path, _ in group.facts.reads}
        own = [
            glance_at(story) if KINDS[group.kind].glances else story for story in stories if story.article.path in read
        ]
        infos = [_info(day, names) for day in (group.facts.day,) if day is not None]
        loaded = load_facts(group.facts, (*own, *infos), {}, imprint, Hands(lambda _: b"", lambda _path, _size: ()))
        made += (each for each in KINDS[group.kind].make(loaded) if not isinstance(each, ShareCard))
    return tuple(made)


def make_views(*stories: Story, settings: Settings = SETTINGS, drafts: bool = False) -> tuple[View, ...]:
    """Return the view of every page of a site."""
    made = make_site(*stories, settings=settings, drafts=drafts)
    return tuple(each for each in made if not isinstance(each, Output))


def make_files(*stories: Story, settings: Settings = SETTINGS) -> dict[str, str]:
    """Return every file of a site that is no page, by its path."""
    outputs = [each for each in make_site(*stories, settings=settings) if isinstance(each, Output)]
    assert len({each.path for each in outputs}) == len(outputs)
    return {each.path: each.data.decode() for each in outputs}


REPORTER = Person("金钧胤", "记者")
CONTRIBUTOR = Person("李健", "通讯员")
