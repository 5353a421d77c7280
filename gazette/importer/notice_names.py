"""What notices are called (公告, 启事), the formula that closes them, and the bodies that sign them.

**Source**: notices and announcements in dailies: name, text, 特此公告, who gives it, date.
"""

from __future__ import annotations

from functools import lru_cache

from gazette.text.han import HAN
from gazette.text.patterns import compile_late

_NOTICE = compile_late(
    r".{0,24}(?:公告|通告|启事|声明|通知|公示|讣[告闻]|^往生(?:启事|通知)?$|更正|告示|招聘|招租|启示|广告|拍卖公告|遗失|寻人|鸣谢|致歉|敬告|致歉信|道歉信|感谢信|诚聘|征稿|稿约|约稿|征订|征文|招标|招领|小启|温馨提[示醒]|友情提[示醒]|寻[物狗猫亲]|须知|征婚|道歉|声明作废|警告逃[妻夫]|哀启|谢启|悬赏(?:启事)?|祝?贺[信电]|[停供][电水气]预告)(?:[((].{1,10}[))])?"
    r"|.{6,40}关于.{2,40}的(?:公告|通告|通知|公示|启事|声明|函)"
)
_ORGANISATION = compile_late(
    r"[^。;!?]{2,}(?:公司|委员会|政府|局|部|科|厅|院|校|会|处|所|中心|社|(?<!小)站|厂|集团|银行|拍卖行|商行|介绍所|办公室|编辑部|本报|法院|医院|分行|支行|大学|学院|领导小组|总队|支队|大队|中队|商会|联社|联合会|清算组|小组|管理处|图书馆|博物馆|[委協协]會|局|館|公司|大學|學校|办公厅)$"
    r"|.{0,6}(?:文艺|文藝|编辑|采访|副刊|美术|通联|群工)[组組室股]|(?:致歉|道歉|声明|公告|启事|委托)人:.{2,}|.{2,}(?:社|公司|局|会|处|部|校|厂|行|店|同人|同仁|全人)[谨敬]?启$"
)
# The body that wrote or sent a text, alone in brackets below it: (工务段 技术室).
_BODY_BELOW = compile_late(
    rf"[(\[【][{HAN}]{{2,10}}(?:\s+[{HAN}]{{2,8}})?"
    r"(?:[室科站组会局所部处队社院厂班联办委]|中心|公司)(?:\s*(?:供稿|来稿))?[)\]】]"
)
# What the name of a body ends in, unless a label such as 公告人: stands before it.
_LAST_OF_BODY = frozenset("会厂厅司启团处学學室局府心所報报校社科站組组股行部队院館馆會")
# What the name of a notice ends in, or the bracket behind it.
_NOTICE_ENDS = frozenset("废妻夫赏告事明知示正聘租失人谢歉信稿约订文标领启醒物狗猫亲生婚电函闻)）")
_LAST_OF_NOTICE = compile_late(
    r"特此(?:公[告示布]|通[告知报]|声明|启[事示]|敬?告|周知|函[告达]|证明|说明|更正|布告|致[谢歉]|鸣谢|登报(?:声明)?|奉告)[。!,]?"
)


@lru_cache(maxsize=1024)
def is_name_of_notice(key: str) -> bool:
    """Say whether a folded headline is that of a notice: 公告, 启事, 声明."""
    if key[-1:] not in _NOTICE_ENDS:
        return False
    return bool(_NOTICE.fullmatch(key.replace(" ", ""))) and not is_last_of_notice(key)


def is_last_of_notice(key: str) -> bool:
    """Say whether a folded line is the formula that closes a notice: 特此公告."""
    return bool(_LAST_OF_NOTICE.fullmatch(key.replace(" ", "")))


@lru_cache(maxsize=1024)
def is_organisation(key: str) -> bool:
    """Say whether a folded line is the name of a body that gives notices or signs them."""
    if key[-1:] not in _LAST_OF_BODY and "人:" not in key:
        return False
    return ":" not in key.replace("人:", "") and bool(_ORGANISATION.fullmatch(key))


def names_body_below(key: str) -> bool:
    """Say whether a folded line is nothing but a body in brackets, as stands below what it sent in."""
    return key[-1] in ")]】" and _BODY_BELOW.fullmatch(key) is not None
