"""What kind of writing a text is, said on a line of its own beside its title: 小说, 长篇小说, 叙事诗.

**Source**: supplements set the genre above the title, as the name of a column, or below it, above the writer.
"""

from __future__ import annotations

from functools import lru_cache

from gazette.text.patterns import compile_late

_LONGEST = 8
_GENRE = compile_late(
    r"[(\[【]?(?:[长長中短]篇|微型|小|历史|歷史|讽刺|諷刺|武侠|武俠|科幻|惊险|纪实|紀實|抒情|叙事|敘事|朗诵|朗誦|散文|儿童|兒童|新|旧|舊|[组組長长短]|"
    r"民间|民間|独幕|獨幕|广播|廣播|电视|電視|电影|電影|传奇|傳奇|山东|对口)?"
    r"(?:小[说說]|故事|[传傳][奇说說记記]|通[讯訊]|[诗詩]歌?|散文|随笔|隨筆|[杂雜][文感]|报告文学|報告文學|特[写寫]|速[写寫]|童[话話谣謠]|寓言|神[话話]|相[声聲]|快[板书]|小品|"
    r"[话話歌喜]?[剧劇]|[剧劇]本|歌[词詞]|唱[词詞]|鼓[词詞]|[评評][书書弹彈]|民歌|演唱|日[记記]|[游遊][记記]|回[忆憶][录錄]|数来宝)(?:[连連选選][载載]|[节節][选選])?[)\]】]?"
)


@lru_cache(maxsize=1024)
def names_genre(key: str) -> bool:
    """Say whether a folded line says what kind of writing a text is, and nothing else."""
    plain = key.replace(" ", "")
    return len(plain) <= _LONGEST and _GENRE.fullmatch(plain) is not None
