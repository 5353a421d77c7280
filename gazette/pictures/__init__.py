"""Pictures: what they are, and the files that readers get of them. The only room that knows Pillow.

It sees bytes that anybody may have made: nothing is decoded before its size is known to be bearable, and whatever is
wrong with a picture comes back as a flaw. ``looking`` and ``making`` load Pillow; a build without new ones need not.
"""
