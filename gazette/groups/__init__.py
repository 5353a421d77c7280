"""What the site is made of, in groups of files that are made together, each with all the facts that it is made from.

A group is planned and rendered when its facts are new, and else not looked at: so it may use nothing but its facts.
"""

from gazette.groups.facts import Bundle, Facts, Group, Hands, Kind, Loaded, facts_key
from gazette.groups.loading import load_facts
from gazette.groups.makers import KINDS
from gazette.groups.planning import plan_bundles, plan_groups
from gazette.groups.showing import narrow_imprint
from gazette.groups.whole import Whole

__all__ = [
    "KINDS",
    "Bundle",
    "Facts",
    "Group",
    "Hands",
    "Kind",
    "Loaded",
    "Whole",
    "facts_key",
    "load_facts",
    "narrow_imprint",
    "plan_bundles",
    "plan_groups",
]
