"""The two pipelines: page text into content/, content/ into a site."""

from gazette.flow.building import BuildReport, BuildRequest, build_site, check_site
from gazette.flow.importing import (
    FileFate,
    ImportReport,
    ImportRequest,
    check_jumps,
    explain_page_line,
    import_pages,
)

__all__ = [
    "BuildReport",
    "BuildRequest",
    "FileFate",
    "ImportReport",
    "ImportRequest",
    "build_site",
    "check_jumps",
    "check_site",
    "explain_page_line",
    "import_pages",
]
