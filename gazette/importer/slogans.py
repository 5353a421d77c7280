"""Slogans that papers of their time set beside the masthead and between articles, a phrase for each."""

from __future__ import annotations

from gazette.text.han import HAN
from gazette.text.patterns import compile_late

_SLOGANS = compile_late(
    r"(?:(?:工业学大庆|农业学大寨|全国学(?:人民)?解放军|抓革命|促生产|促工作|促战备|备战[,、]?备荒|为人民|独立自主|自力更生|艰苦奋斗|勤俭建国|鼓足干劲|力争上游|"
    r"多快好省(?:地?建设社会主义)?|护林防火|人人有责|深挖洞|广积粮|不称霸|团结起来|争取更大的?胜利|"
    rf"[{HAN}]{{2,12}}万岁)[ ,、!]*){{2,}}"
)
_SHORTEST = 6


def is_slogan(key: str) -> bool:
    """Say whether a folded line is two such phrases and more, and nothing else."""
    return len(key) >= _SHORTEST and _SLOGANS.fullmatch(key) is not None
