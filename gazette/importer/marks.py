"""Signs that a printed line may begin with: bullets, and numbers of a list."""

from __future__ import annotations

from gazette.text.han import HAN
from gazette.text.patterns import compile_late

BULLETS = "◯◆◇■□▲△▼▽●○★☆►▶▸▷▹◎※·⊙◉❖✦♦♣♠♥➤»▌▍▎▐┃▪▫◾◼❑✓✔"
# A circle that was typed as a nought or a letter; 〇八年 is a year.
ZERO = rf"[〇O](?=\s?[【〖{HAN}])(?!\s?[一二三四五六七八九十百千〇点年月日度时分号型])"
# What frames words, as folded; 「」 is “” then, 〔〕 and ［］ are [].
FRAMES = dict(zip("([【〈〖<{《“『", ")]】〉〗>}》”』", strict=True))
# Signs that stand on both sides of a title or a label, and are none of it: ·停电·, ☆停电☆, ｜停电｜, —停电—.
TWINS = r"·○●◎◇◆□■△▲☆★※*|丨┃—~=◦✦❖"
# What may stand before the label of a brief: a bullet, or what counts it.
BRIEF_MARK = rf"(?:[{BULLETS}]|{ZERO})?\s*(?:[①-⑳]|[(]?\d{{1,2}}[.、)](?!\d))?\s*"
# Marks that stand before a writer's name.
AUTHOR_MARKS = "□■○●◎◇◆△▲☆★⊙◉▣▪▢·—-/| "
# What counts pictures, and points of a text, from the first on.
RINGS = "①②③④⑤⑥⑦⑧⑨"
NUMBERED = compile_late(
    r"(?:\d{1,2}:\d\d(?=\s)|[(\[]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?:[)\]]|[.、．](?!\d))|[①-⑳⑴-⒇]|第[一二三四五六七八九十\d]{1,3}[,、条章节:\s]|其[一二三四五]|[一二三四五六七八九]是(?![否非不]))"
)
