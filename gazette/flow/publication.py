"""publication.yaml as values: the settings of a content folder, and where they stand."""

from __future__ import annotations

from pathlib import Path

from gazette import disk
from gazette.doorkeeper import check_publication
from gazette.flow.promises import keep_promises
from gazette.matter.names import PUBLICATION
from gazette.problems import GazetteError, SettingsError
from gazette.settings import USUAL_BOUNDS, Bounds, Settings, override_url, parse_settings
from gazette.text.decoding import decode_utf8


def read_settings(content: Path, base_url: str | None) -> Settings:
    """Return the settings of a content folder.

    **Raises**: GazetteError when there is no publication.yaml, SettingsError when anything in it is wrong.
    """
    path = content / PUBLICATION
    shown = disk.shown_path(path)
    check_publication(path)
    data = disk.find_bytes(path)
    if data is None:
        message = f"{shown}: there is no such file; it must name the newspaper: title: …"
        raise GazetteError(message)
    source, problems = decode_utf8(shown, data)
    if source is None:
        raise SettingsError(problems)
    try:
        settings = parse_settings(source)
    except SettingsError as error:
        kept = keep_promises(error.problems, lambda _: source, shown.removesuffix(PUBLICATION))
        raise SettingsError(tuple(kept)) from None
    return settings if base_url is None else override_url(settings, base_url)


def check_here(content: Path) -> None:
    """Let nothing be imported beside no newspaper, where somebody is in another folder than they think.

    **Raises**: GazetteError when a content folder that nobody has named holds no publication.yaml.
    """
    if not (content / PUBLICATION).is_file():
        shown = disk.shown_path(content / PUBLICATION)
        message = f"{shown}: there is no such file here; go to the folder of the newspaper, or name its --content"
        raise GazetteError(message)


def find_settings(content: Path) -> Settings | None:
    """Return the settings of a content folder; None where they cannot be read, which ``check`` will say.

    For what must go on all the same: mending, of the settings too, and an import into an empty folder.
    """
    try:
        return read_settings(content, None)
    except GazetteError:
        return None


def find_bounds(content: Path) -> Bounds:
    """Return the bounds of a content folder; the usual ones where its settings cannot be read."""
    settings = find_settings(content)
    return USUAL_BOUNDS if settings is None else settings.bounds


def shown_folder(content: Path) -> str:
    """Return content/ as people see it, ending in a slash."""
    return disk.shown_path(content).rstrip("/") + "/"
