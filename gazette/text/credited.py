"""What a picture's credit says by itself: who took it, or who gave or drew it, and that in its own words.

**Source**: dailies print 某某 摄 for a photograph, and 受访者供图, 制图/某某, 新华社发（某某 摄）, 视觉中国 else.
"""

from __future__ import annotations

from gazette.text.patterns import compile_late

_TOLD = compile_late(
    r"(?:[供制绘插题配]图|(?:资料|示意|效果|网络|截)图|制表|提供|供稿|资料|[社报网站]发|图片|照片|[航翻]拍|拍摄|截图|[摄攝]影?|剪纸|木刻"
    r"|[作画畫绘繪]|[\s/／][书書图圖])\s*$"
    r"|[)）\]】]\s*$"
    r"|^\s*[(（]?(?:制图|製圖|制表|绘图|漫画|插图|题图|图表?|图片|照片|摄影?|攝影?|(?:无人机)?(?:拍摄|航拍)|图/文|文/图|资料)\s*[/／:：]"
    r"|由|来[自源]|[图圖]源|據|据"
    r"|^\s*(?:视觉中国|影像中国|人民视觉|东方IC|全景视觉|IC\s?photo|CFP|CNS|.{1,6}社(?:/.{1,6}社?)?|.{1,6}网)\s*$"
)


def names_photographer(credit: str) -> bool:
    """Say whether a credit is nothing but who took the picture, which is yet to be said: 张三, 本报记者 李四."""
    return _TOLD.search(credit) is None
