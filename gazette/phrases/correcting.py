"""What is said when an editor publishes a correction."""

CORRECTING = {
    "a published correction of an article, from what was changed": "给一篇文章登更正，内容取自改动",
    "its file, or its address: 2024/06/05/01/03": "它的文件，或者地址：2024/06/05/01/03",
    "what was corrected (default: what git says that was changed)": "更正了什么（默认：git 所记的改动）",
    "day of the correction (default: of the change, or today)": "更正的日期（默认：改动的那天，或者今天）",
    "compare with this git revision (default: the version before)": "与 git 的这个版本比较（默认：上一个版本）",
    "who corrected it (default: who changed it, as git says; '': nobody)": "谁更正的（默认：git 所记的改动人；''：不写）",
    "{}: this clone has only the end of the history: git fetch --unshallow; or {}": (
        "{0}：这份克隆只有最近的历史：运行 git fetch --unshallow 取回；或者{1:t}"
    ),
    "show what would be written, and write nothing": "只显示要写什么，不写",
    "{} got, in corrections:": "{0} 的 corrections 增加了：",
    "{} would get, in corrections:": "{0} 的 corrections 将增加：",
    "Readers see it on the article and on /corrections/; edit the words in the file as you like.": (
        "读者在文章页和 /corrections/ 看到它；文字可以在文件里再改。"
    ),
    "say what was changed with --text": "请用 --text 写明改了什么",
    "git is not installed; {}": "没有安装 git；{0:t}",
    "{}: this folder is in no git repository; {}": "{0}：这个文件夹不在 git 仓库里；{1:t}",
    "{}: git does not know this file yet, so there is nothing to compare it with; {}": (
        "{0}：git 还不认识这个文件，没有可比的；{1:t}"
    ),
    "{}: this file has never been changed since it was first committed; {}": "{0}：这个文件自首次提交以来没有改过；{1:t}",
    "{}: git has no version {} of this file; {}": "{0}：git 里没有这个文件的版本 {1}；{2:t}",
    "{}: this correction is in the file already; nothing was written": "{0}：文件里已有这则更正；什么也没有写",
    "{}: the keys are written in a way that only you can add to; add below corrections:": (
        "{0}：这个文件的键写法特别，请自己在 corrections 下面加上："
    ),
    "{}: there is no such article; name its file, or its address: 2024/06/05/01/03": (
        "{0}：没有这篇文章；请写它的文件，或者地址：2024/06/05/01/03"
    ),
    "{}: {}; mend that first (python build.py check)": "{0}：{1:t}；请先改好（python build.py check）",
    "what the article said before cannot be read; say what was changed with --text": (
        "读不了文章原来的样子；请用 --text 写明改了什么"
    ),
    "{}: no word that readers see has changed since {}; say what was with --text": (
        "{0}：自 {1} 以来，读者看得到的字没有改动；请用 --text 写明"
    ),
    "{}: {} passages have changed, too many to list; say in a sentence what was, with --text": (
        "{0}：有 {1} 处改动，太多了，列不完；请用 --text 写一句话"
    ),
}
