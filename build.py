"""Turn content/ into site/: python build.py --help lists what else it does."""

import sys

from gazette.cli import main

if __name__ == "__main__":  # processes that it starts read this file too
    sys.exit(main())
