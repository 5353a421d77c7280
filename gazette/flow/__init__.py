"""The two pipelines: page text into content/, content/ into a site."""

from gazette.flow.building import BuildReport, BuildRequest, build_site, check_site, index_site
from gazette.flow.importing import ImportRequest, explain_page_line, import_pages
from gazette.flow.mending import Fixed, FixRequest, fix_content
from gazette.flow.reviewing import SUFFIXES, Review
from gazette.flow.verifying import Account, VerifiedSource, VerifyReport, verify_content

__all__ = [
    "SUFFIXES",
    "Account",
    "BuildReport",
    "BuildRequest",
    "FixRequest",
    "Fixed",
    "ImportRequest",
    "Review",
    "VerifiedSource",
    "VerifyReport",
    "build_site",
    "check_site",
    "explain_page_line",
    "fix_content",
    "import_pages",
    "index_site",
    "verify_content",
]
