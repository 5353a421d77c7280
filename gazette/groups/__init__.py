"""What the site is made of, in groups of files that are made together, each with all the facts that it is made from.

A group is planned and rendered when its facts are new, and else not looked at: so it may use nothing but its facts.
"""

from gazette.groups.facts import Facts, Group, Hands, Kind, Loaded, facts_key
from gazette.groups.loading import load_facts
from gazette.groups.makers import KINDS
from gazette.groups.planning import Whole, plan_groups

__all__ = ["KINDS", "Facts", "Group", "Hands", "Kind", "Loaded", "Whole", "facts_key", "load_facts", "plan_groups"]
