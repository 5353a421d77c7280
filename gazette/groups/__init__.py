"""What the site is made of, in groups of files that are made together, each with all the facts that it is made from.

A group is planned and rendered when its facts are new, and else not looked at: so it may use nothing but its facts.
"""

from gazette.groups.facts import Bundle, Facts, Group, Hands, Kind, Loaded, facts_key
from gazette.groups.loading import load_facts
from gazette.groups.makers import KINDS
from gazette.groups.showing import narrow_imprint

# What plans a whole site is asked for by its own room, ``planning``: an edited text needs none of it.
__all__ = [
    "KINDS",
    "Bundle",
    "Facts",
    "Group",
    "Hands",
    "Kind",
    "Loaded",
    "facts_key",
    "load_facts",
    "narrow_imprint",
]
