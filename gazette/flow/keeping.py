"""Groups whose files stand in the site already: they are neither planned nor made."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import cast

from gazette import memory
from gazette.flow.making import Done
from gazette.flow.plates import Plates
from gazette.groups import Bundle, Facts, Group, facts_key
from gazette.ledger import Ledger
from gazette.staging import Staging, Standing
from gazette.survey import Mark

_Kept = tuple[str, tuple[Standing, ...]]
_BUNDLE = "bundle "
_BundleKept = tuple[str, tuple[tuple[str, str], ...]]


@dataclass(slots=True)
class Keeper:
    """Knows which groups stand in the site already, made from the same facts, and are left as they are.

    **Shape**: ``ledger`` has for each group its key and its files, for each bundle its key and the names of its groups;
    ``bases`` are those of ``kind_keys``; ``plates`` are kept of all groups.
    """

    staging: Staging
    ledger: Ledger
    bases: Mapping[str, str]
    plates: Plates
    _keys: dict[str, str] = field(default_factory=dict, init=False)
    _planned: dict[str, tuple[str, tuple[str, ...]]] = field(default_factory=dict, init=False)
    _last: tuple[Facts, str] | None = field(default=None, init=False)

    def find_new(self, bundles: Iterable[Bundle]) -> Iterator[Group]:
        """Yield the groups that are to be made; all others are taken over."""
        base = bundle_base(self.bases)
        for bundle in bundles:
            name, key = f"{_BUNDLE}{bundle.name}", f"{base} {bundle.key}" if bundle.key else ""
            before = cast("_BundleKept", self.ledger.before.get(name) or ("", ()))
            if key and before[0] == key and self.plates.has(bundle.name) and self._take_all(before[1]):
                self.ledger.now[name] = before
                self.plates.stay(bundle)
                continue
            groups = tuple(bundle.plan())
            new = [group for group in groups if not self._stands(group)]
            if key:
                self._planned[name] = key, tuple(_name(group) for group in groups)
            self.plates.cast(bundle, groups, new)
            yield from new

    def keep(self, done: Iterable[Done]) -> None:
        """Remember what was made, once it stands in the site."""
        clock = time.time_ns()
        for each in done:
            name = _name(each)
            files = self.staging.find_marks(each.puts, clock)
            key = self._keys[name] = self._keys.get(name) or self._key(each.kind, each.facts)
            self.ledger.now[name] = (key, files)
        for bundle, (key, names) in self._planned.items():
            self.ledger.now[bundle] = (key, tuple((name, self._keys[name]) for name in names))

    def tell_marks(self) -> dict[str, Mark]:
        """Return how the files of the site lie there, as far as that tells something: what was kept of them."""
        groups = (cast("_Kept", kept) for name, kept in self.ledger.now.items() if not name.startswith(_BUNDLE))
        return {path: mark for _, files in groups for path, _, mark in files if mark is not None}

    def _stands(self, group: Group) -> bool:
        """Say whether all files of a group stand in the site as they would be made now, and take them over."""
        name = _name(group)
        if name not in self.ledger.before:  # its key is told with its files
            return False
        key = self._keys[name] = self._key(group.kind, self._facts_key(group.facts))
        return self._take_all(((name, key),))

    def _take_all(self, names: Sequence[tuple[str, str]]) -> bool:
        """Take over the files of groups by name and key, if every one of them stands in the site as it was made."""
        known = [cast("_Kept", self.ledger.before.get(name) or ("", ())) for name, _ in names]
        if any(key != made for (_, key), (made, _) in zip(names, known, strict=True)):
            return False
        standing = self.staging.find_standing([each for _, files in known for each in files])
        if standing is None:
            return False
        self.staging.take(standing)
        at = 0
        for (name, key), before in zip(names, known, strict=True):
            now = tuple(standing[at : at + len(before[1])])
            at += len(now)
            self.ledger.now[name] = before if now == before[1] else (key, now)
        return True

    def _key(self, kind: str, facts: str) -> str:
        return memory.value_key(self.bases[kind], facts)

    def _facts_key(self, facts: Facts) -> str:
        if self._last is None or self._last[0] is not facts:
            self._last = facts, facts_key(facts)
        return self._last[1]


def bundle_base(bases: Mapping[str, str]) -> str:
    """Return what the keys of all bundles begin with: a digest of all that groups are made with."""
    return memory.value_key(sorted(bases.items()))


def _name(group: Group | Done) -> str:
    return f"{group.kind} {group.name}"
