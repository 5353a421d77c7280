# -*- coding: utf-8 -*-  # noqa: UP009  # for a Python that takes no other hint
"""Turn content/ into site/: python build.py --help lists what else it does."""

import os
import sys

# An older Python can read this file and say what is needed; of the program it could read nothing.
if sys.version_info < (3, 11):  # noqa: UP036
    sys.stderr.write("gazette: Gazette needs Python 3.11 or newer, and this is " + sys.version.split()[0] + ": ")
    sys.stderr.write("install one from https://www.python.org/ and run build.py with that\n")
    sys.stderr.write("gazette: Gazette 需要 Python 3.11 或更新的，这一个是 " + sys.version.split()[0] + "：")
    sys.stderr.write("从 https://www.python.org/ 装一个，用它运行 build.py\n")
    sys.exit(2)

try:
    from gazette.cli import main

    if __name__ == "__main__":  # processes that it starts read this file too
        code = main()
        try:
            sys.stdout.flush()
            sys.stderr.flush()
        except (AttributeError, OSError, ValueError):  # nobody is there to read: Python knows how to say so
            sys.exit(code)
        os._exit(code)  # at once: what a long archive left in memory need not be taken apart value by value
except KeyboardInterrupt:  # before the program is there to say so
    sys.exit(130)
