"""The words of the desk in the browser, in both languages: the one place where they stand.

They are the editors', never the readers': nothing of them gets into a site.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What the desk says. **Shape**: ``{n}`` and the like are filled in by who says it."""

    lang: str
    waiting: str
    errors: str
    warnings: str
    last_good: str
    more: str
    fold: str
    unfold: str
    lost: str
    draw: str
    desk: str
    pages: str
    nothing_to_draw: str
    articles: str
    outlined: str
    none_yet: str
    rectangle: str
    polygon: str
    undo: str
    clear: str
    save: str
    saved: str
    unsaved: str
    failed: str
    changed: str
    drawn: str
    read_page: str
    how: str
    broken: str
    draft: str

    @property
    def waiting_page(self) -> str:
        """The page that is shown as long as there is no other."""
        return (
            f'<!DOCTYPE html>\n<html lang="{self.lang}">\n<head>\n<meta charset="utf-8">\n<title>Gazette</title>\n'
            f"</head>\n<body>\n<p>{self.waiting}</p>\n</body>\n</html>\n"
        )


_ZH = Words(
    lang="zh-Hans",
    waiting="正在生成……",
    errors="{n} 处错误",
    warnings="{n} 处提醒",
    last_good="页面停在最后一次没有错误时的样子。改好并保存后，这里会自动消失。",
    more="还有 {n} 处，见终端。",
    fold="收起",
    unfold="展开",
    lost="预览服务已停止，页面不再更新。",
    draw="画热区",
    desk="画热区",
    pages="有版面图的版面",
    nothing_to_draw="还没有版面图：把一版的图片命名为 page.jpg，放进这一版的文件夹。",
    articles="本版稿件",
    outlined="已画 {done} 篇，共 {all} 篇",
    none_yet="未画",
    rectangle="矩形",
    polygon="多边形",
    undo="撤销",
    clear="清除",
    save="保存",
    saved="已保存：{file}",
    unsaved="尚未保存",
    failed="没有保存：{reason}",
    changed="文件在别处改过，没有保存。请重新打开本页，再画一次。",
    drawn="已画",
    read_page="看这一版",
    how="先选稿件。矩形：按住拖动。多边形：逐点单击，双击或回车结束。"
    "键盘：方向键移动十字（按住 Shift 大步），空格落点，回车结束，Esc 取消，Ctrl+Z 撤销。",
    broken="这个文件有错误，改好之前不能画：{file}",
    draft="未定稿",
)

_EN = Words(
    lang="en",
    waiting="The edition is being made…",
    errors="errors: {n}",
    warnings="warnings: {n}",
    last_good="Below is the edition as it was without an error. This goes away once the files are mended and saved.",
    more="{n} more are listed in the terminal.",
    fold="Fold away",
    unfold="Show",
    lost="The preview has stopped; this page is no longer brought up to date.",
    draw="Draw outlines",
    desk="Draw outlines",
    pages="Pages with a facsimile",
    nothing_to_draw="There is no facsimile yet: put a picture named page.jpg into the folder of its page.",
    articles="Articles of this page",
    outlined="{done} of {all} outlined",
    none_yet="no outline",
    rectangle="Rectangle",
    polygon="Polygon",
    undo="Undo",
    clear="Clear",
    save="Save",
    saved="Saved: {file}",
    unsaved="not saved yet",
    failed="Not saved: {reason}",
    changed="The file was changed elsewhere, and nothing was saved. Open this page anew and draw once more.",
    drawn="outlined",
    read_page="Read this page",
    how="Choose an article first. Rectangle: press and drag. Polygon: click each corner, end with a double click or "
    "Enter. Keyboard: arrow keys move the cross (faster with Shift), Space sets a corner, Enter ends, Escape cancels, "
    "Ctrl+Z undoes.",
    broken="There is a mistake in this file; mend it before you draw: {file}",
    draft="Draft",
)


def words_in(language: str) -> Words:
    """Return the desk's words in a language: Chinese for any Chinese, else English."""
    return _ZH if language.lower().startswith("zh") else _EN
