"""The newspaper's nouns: frozen values that every room shares.

Terms follow the Chinese press and its English counterparts; docs/content-format.md has the table.
"""

from gazette.model.article import (
    Article,
    ArticleFile,
    Body,
    Correction,
    Dateline,
    Emendation,
    Heading,
    Link,
    Person,
    Photo,
    SourceText,
    Story,
    Withdrawal,
)
from gazette.model.output import Output
from gazette.model.paper import (
    Issue,
    IssueInfo,
    ListedIssue,
    ListedPage,
    Listing,
    Page,
    PageInfo,
    Paper,
    StandingPage,
    WholePaper,
)
from gazette.model.wording import Kind, Place, Reading, Run, Status, Wording

__all__ = [
    "Article",
    "ArticleFile",
    "Body",
    "Correction",
    "Dateline",
    "Emendation",
    "Heading",
    "Issue",
    "IssueInfo",
    "Kind",
    "Link",
    "ListedIssue",
    "ListedPage",
    "Listing",
    "Output",
    "Page",
    "PageInfo",
    "Paper",
    "Person",
    "Photo",
    "Place",
    "Reading",
    "Run",
    "SourceText",
    "StandingPage",
    "Status",
    "Story",
    "WholePaper",
    "Withdrawal",
    "Wording",
]
