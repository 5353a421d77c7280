"""What every layer of the tests shares."""

import os

from hypothesis import settings

# The same examples on every machine: a red run is repeated by running it again. "deep" looks further, by hand.
settings.register_profile("usual", derandomize=True, deadline=None)
settings.register_profile("deep", max_examples=3000, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "usual"))

# Commands speak English in tests, whatever the machine speaks; those that ask for Chinese say so.
os.environ["LC_ALL"] = "C.UTF-8"
