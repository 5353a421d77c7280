"""Signs that a printed line may begin with: bullets, and numbers of a list."""

from __future__ import annotations

import re

BULLETS = "◆◇■□▲△▼▽●○★☆►▶▸◎※·⊙◉❖✦♦♣♠♥➤»▌▍▎▐┃▪▫◾◼❑✓✔"
# Marks that stand before a writer's name.
AUTHOR_MARKS = "□■○●◎◇◆△▲☆★⊙◉▣▪▢·—-/| "
NUMBERED = re.compile(
    r"(?:\d{1,2}:\d\d(?=\s)|[(\[]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?:[)\]]|[.、．](?!\d))|[①-⑳⑴-⒇]|第[一二三四五六七八九十\d]{1,3}[,、条章节:\s]|其[一二三四五]|[一二三四五六七八九]是(?![否非不]))"
)
