"""The web app manifest: what a telephone calls the paper that is put on its home screen."""

from __future__ import annotations

import json

from gazette.model import Output
from gazette.paper.addresses import WEB_MANIFEST
from gazette.settings import Settings

# The ground of layouts/assets/site.css.
_GROUND = "#fbf9f3"


def format_web_manifest(settings: Settings) -> Output:
    """Return manifest.webmanifest; addresses in it are relative to itself.

    **Source**: W3C Web Application Manifest.
    """
    value = {
        "name": settings.title,
        "short_name": settings.title,
        "lang": settings.language,
        "description": settings.description,
        "id": "./",
        "start_url": "./",
        "scope": "./",
        "display": "minimal-ui",
        "background_color": _GROUND,
        "theme_color": _GROUND,
        "categories": ["news"],
        "icons": [
            {"src": "assets/icon.svg", "type": "image/svg+xml", "sizes": "any"},
            {"src": "assets/icon-192.png", "type": "image/png", "sizes": "192x192"},
            {"src": "assets/icon-512.png", "type": "image/png", "sizes": "512x512"},
            {"src": "assets/icon-maskable.png", "type": "image/png", "sizes": "512x512", "purpose": "maskable"},
        ],
    }
    filled = {key: each for key, each in value.items() if each}
    return Output(WEB_MANIFEST, (json.dumps(filled, ensure_ascii=False, indent=1) + "\n").encode())
