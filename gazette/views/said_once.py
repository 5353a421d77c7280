"""Articles whose title is all that they say: a brief of one sentence that the paper prints without a headline.

An import calls it by that sentence, for every article has a title. A page shows it once: where items stand beside each
other the title that leads to it, at its own address the text as it is printed, below a headline that is only heard.
"""

from __future__ import annotations

from gazette.model import Story
from gazette.text.widths import fold


def says_all(title: str, text: str) -> bool:
    """Say whether a text has the words of a title and no others, in whatever marks."""
    words = _bare(title)
    return words != "" and words == _bare(text)


def is_said_by_title(story: Story) -> bool:
    """Say whether the title of an article says all that its text does, and nothing else of it needs a title above.

    That are a picture, a link, a second reading of a word in either, another part of the headline.
    """
    article, body = story.article, story.body
    told = article.kicker or article.subtitle or article.photos or article.title.printed != article.title.corrected
    plain = not (told or body.emendations or body.links or "<img" in body.html)
    return plain and body.corrected != "" and says_all(article.title.corrected, body.corrected)


def _bare(text: str) -> str:
    return "".join(filter(str.isalnum, fold(text)))
