"""Turn content/ into site/: python build.py --help lists what else it does."""

import sys

from gazette.cli import main

sys.exit(main())
