"""Where a preview lies: in a folder of its own that git passes over, never in a site, for it holds drafts."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass, replace
from pathlib import Path

from gazette.disk import shown_path, write_bytes
from gazette.flow import BuildRequest
from gazette.manifest import MANIFEST
from gazette.problems import GazetteError
from gazette.search import BUNDLE
from gazette.survey import layout_folders

FOLDER = ".gazette-preview"


@dataclass(frozen=True, slots=True)
class Preview:
    """A folder with two sites in it: the pages, and the search index, which follows them."""

    folder: Path
    request: BuildRequest

    @property
    def pages(self) -> BuildRequest:
        """What is asked of a build of the pages: drafts too, and only what is read, for everybody waits for it."""
        return replace(self.request, site=self.folder / "pages", drafts=True, search=False, reading_only=True)

    @property
    def index(self) -> BuildRequest:
        """What is asked of a build of the index, which runs beside that of the pages and leaves it its processor."""
        return replace(
            self.request, site=self.folder / "search", drafts=True, search=True, jobs=1, scratch=self.folder / "making"
        )

    @property
    def roots(self) -> tuple[Path, Path, Path]:
        """The folders whose files are served, the first that has one: what belongs to the index comes from its own.

        What the index before had stands last: a page that began to read that one comes for its files.
        """
        return self.index.site, self.pages.site, self._former

    @property
    def _former(self) -> Path:
        return self.folder / "former"

    def keep_index(self) -> None:
        """Keep the files of the index that another is about to replace, instead of those kept before."""
        index = self.index.site / BUNDLE
        shutil.rmtree(self._former, ignore_errors=True)
        if index.is_dir():
            shutil.copytree(index, self._former / BUNDLE, copy_function=_link)

    @property
    def watched(self) -> tuple[Path, ...]:
        """The folders in which a change may be a change of the edition."""
        return self.request.content, *layout_folders(self.request.layouts), self.request.root / "seeds"

    def require_sources(self) -> None:
        """Do nothing if there are folders to make a preview of.

        They may go and come back while it is shown; one that is not there at the beginning is a slip in its name.
        **Raises**: GazetteError when one is missing.
        """
        for source in (self.request.content, self.request.layouts):
            if not source.is_dir():
                message = f"{shown_path(source)}: there is no such folder"
                raise GazetteError(message)

    def keep_out_of_git(self) -> None:
        """Tell git to pass over the folder, whatever the project tells it."""
        write_bytes(self.folder / ".gitignore", b"*\n")


def _link(source: str, target: str) -> None:
    """Give a file a second name; a file system that knows no such thing gets a copy."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copyfile(source, target)


def plan_preview(request: BuildRequest, folder: Path | None) -> Preview:
    """Return where a preview is made: a folder that was named, else one beside content/.

    **Raises**: GazetteError when a published site lies there: drafts must never get into one.
    """
    chosen = folder or request.root / FOLDER
    if (chosen / MANIFEST).exists():
        message = (
            f"{shown_path(chosen)}: a site stands there, and a preview has drafts in it; "
            "name another folder with --site, or none"
        )
        raise GazetteError(message)
    return Preview(chosen, request)
