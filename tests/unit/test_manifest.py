"""Which files a site has, by its manifest."""

import pytest

from gazette.manifest import MANIFEST, format_manifest, list_site, parse_manifest

DIGEST = "0123456789abcdef" * 4


@pytest.mark.parametrize(
    "names",
    [
        (),
        ("index.html",),
        ("2024/06/05/01/index.html", "columns/和谐/index.html", "files"),
        ('columns/说"和"/index.html', "index.html"),
        ("a\\b.html", "tab\t.html", "z.html"),
        tuple(f"{number:04d}.html" for number in range(2100)),
    ],
)
def test_a_site_has_the_files_that_its_manifest_names_and_the_manifest(names: tuple[str, ...]) -> None:
    manifest = format_manifest(dict.fromkeys(names, DIGEST), "1.0", "revision")
    assert list_site(manifest) == (*sorted(names), MANIFEST)
    assert list(parse_manifest(manifest) or ()) == sorted(names)


@pytest.mark.parametrize("manifest", [b"", b"{", b'{"files": 1}', b'{\n "files": {\n  "\xff": "0"\n }\n}\n'])
def test_of_what_is_no_manifest_no_file_is_known_but_itself(manifest: bytes) -> None:
    assert list_site(manifest) == (MANIFEST,)
