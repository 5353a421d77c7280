"""What is said of what a proofreader warns of. ``{0:t}`` is a value that is itself looked up in the book."""

PROOFS = {
    "an invisible character, U+{}": "有一个看不见的字符 U+{0}",
    "U+{} stands for a character that was lost or that no font shows": "U+{0} 顶替了一个丢失的、或别的电脑显示不出的字",
    "look at the printed page and write the character that stands there": "对照版面，写上那个字",
    "{} looks like {} and is another character": "{0} 看着像 {1}，其实是另一个字符",
    "{} is a part of characters and no character of text": "{0} 是部首，不是正文用的字",
    "{} is a Japanese letter in a Chinese sentence": "中文句子里有日文字母 {0}",
    "{} is no Latin letter, in a word of Latin letters": "拉丁字母的词里混进了别的字母 {0}",
    "{} stands in a number and is no digit": "数字里混进了 {0}，它不是数字",
    "write the character that is meant; if the page itself misprints it, keep both: {}": (
        "写上该用的字；若是版面印错，两种都保留：{0}"
    ),
    "a half-width {} in Chinese text": "中文里有半角的 {0}",
    "a half-width {} in Chinese text, and {} more in this passage": "中文里有半角的 {0}，本段另有 {1} 处",
    "write {}; python build.py check --fix does it between Chinese characters": (
        "写作 {0}；两个汉字之间的，python build.py check --fix 会自动改"
    ),
    "write {} by hand: which is meant shows on the page alone": "请手工写作 {0}：该用哪个，只有对照版面才知道",
    "{} looks like a Latin letter and is none": "{0} 看着像拉丁字母，其实不是",
    "write …… where something is left out": "省略号写作 ……",
    "{} stands inside {}, and both are of one kind": "{1} 里面又是 {0}，是同一种引号",
    "inside “ ” write ‘ ’, inside ‘ ’ write “ ”; or one of them stands the wrong way round": (
        "双引号里面用单引号，单引号里面用双引号；不然就是有一个方向反了"
    ),
    "one of these brackets is half-width, the other full-width": "这对括号一个是半角，一个是全角",
    "write both alike: （ ）": "写成一样：（ ）",
    "two marks in a row: {}": "两个标点连在一起：{0}",
    "keep the one that is meant": "保留该用的那个",
    "{} is never closed": "{0} 没有合上",
    "{} closes what nothing opened": "{0} 前面没有与它成对的",
    "look at the printed page: one of the pair is missing, or stands the wrong way round": (
        "对照版面：这一对缺了一个，或者方向反了"
    ),
    "{} is a 星期{}": "{0} 是星期{1}",
    "there is no such day: {}": "没有这一天：{0}",
    "mend the date; if the page itself is wrong, keep both: {~~30~>29~~}": (
        "改正日期；若是版面印错，两种都保留：{~~30~>29~~}"
    ),
    "name it in photos: of an article on this page; a picture of the printed page is named page.jpg": (
        "写进这一版某篇文章的 photos:；整版的版面图要叫 page.jpg"
    ),
    "mend the weekday or the date; if the page itself is wrong, keep both: {~~四~>三~~}": (
        "改正星期或日期；若是版面印错，两种都保留：{~~四~>三~~}"
    ),
    "filed on {}, printed on {}": "电头是 {0}，见报是 {1}",
    "mend the date": "改正日期",
    "a correction of {} to what was printed on {}": "更正的日期 {0} 早于见报日期 {1}",
    "the page prints {}, the issue is of {}": "版面上印的是 {0}，这一期是 {1}",
    "move the page to the issue of its date, or mend what was misread": "把这一版移到它那一期，或者改正认错的字",
    "this is read as text, not as a crosshead": "这一行不会排成小标题",
    "write ## and a space: ## 小标题": "写半角的 ## 和一个空格：## 小标题",
    "this is read as text, not as an emendation": "这里不会当作校订",
    "write its marks half-width, two of each, without spaces: {~~printed~>corrected~~}": (
        "符号都用半角、两个连写、中间没有空格：{~~原样~>改正~~}"
    ),
    "this is read as text, not as a link or a picture": "这里不会当作链接或图片",
    "half-width brackets, one pair of each, no space in the name: [前文](01-….md), ![河长巡河](photo.jpg)": (
        "括号用半角、各一对，文件名里不要空格：[前文](01-….md)、![河长巡河](photo.jpg)"
    ),
    "this is read as a link, not as a picture": "这里会当作链接，不是图片",
    "write the mark half-width: ![河长巡河](photo.jpg)": "感叹号用半角：![河长巡河](photo.jpg)",
    "there is no note {}: this is read as text": "没有注 {0}：读者看到的就是这些符号",
    "write it on a line of its own: {}: …": "另起一行写上注文：{0}: …",
    "this line makes a crosshead of the paragraph above it": "这一行会把上面一段变成小标题",
    "put a blank line above it, or delete it; a crosshead is written ## 小标题": "上面空一行，或者删掉；小标题写作 ## 小标题",
    "four spaces or a tab stand before this paragraph: it is shown as program text": (
        "这一段前面有四个空格或制表符：会当作程序代码显示"
    ),
    "begin paragraphs without spaces": "段首不用空格",
    "this item is shown with the number {}: lists are counted by themselves": "这一项会显示成 {0}：列表是自动编号的",
    "put a backslash before the stop to keep the number: 5\\.": "要保留这个数，在点号前面加反斜线：5\\.",
    "two asterisks vanish here, and what stands between them is shown in italics": "这里的两个星号会消失，中间的字变成斜体",
    "put a backslash before each: \\*": "每个星号前面加反斜线：\\*",
    "nothing refers to [{}]: readers do not see this line": "没有地方引用 [{0}]：这一行读者看不到",
    "put a backslash before [ if the page prints it; refer to a note with [^1]": (
        "版面上真有，就在 [ 前面加反斜线；注要在正文里用 [^1] 引用"
    ),
    "the text begins with its headline: readers see it twice": "正文又以标题开头：读者会看到两次",
    "delete the line": "删掉这一行",
    "a sample of a new file still stands here, and readers see it": "新建文件时的样例还在这里，读者会看到",
    "write over it, or delete it": "写上自己的，或者删掉",
    "a jump line in the text is no link": "正文里的转版不会变成链接",
    "write {}: {} into the keys, and delete it here": "在键里写 {0}: {1}，这里删掉",
    "delete it here": "这里删掉",
    "there is no page {}: the last one is page {}": "没有第 {0} 版：最后是第 {1} 版",
    "mend the page number; if the page is left out knowingly, accepted: [T017]": (
        "改正版次；若是有意不收那一版，写 accepted: [T017]"
    ),
    "there is one at {}: put it there": "{0} 有一个：移过来",
    "this line runs on in the paragraph above": "这一行会和上面连成一段",
    "this line runs on in the paragraph above, and {} more": "这一行会和上面连成一段，另有 {0} 行",
    "a paragraph with spaces before it: the site indents by itself": "段首有空格：网站会自己缩进",
    "a paragraph with spaces before it: the site indents by itself, and {} more": "段首有空格：网站会自己缩进；另有 {0} 段",
    "put a blank line between paragraphs, no spaces before them; check --fix does it where they are indented": (
        "段与段之间空一行，段首不用空格；有缩进的，python build.py check --fix 会自动改"
    ),
    "the role {} stands in the name {}": "姓名 {1} 里带着身份“{0}”",
    "write {name: {}, role: {}}": "写作 {name: {0}, role: {1}}",
    "{} are several people in one name": "{0} 是几个人，写成了一个",
    "give each person a line: - {name: 王芳, role: 记者}": "一人一行：- {name: 王芳, role: 记者}",
    "nobody is credited for this picture": "这张图片没有署名",
    "add credit: 王华斌": "加上 credit: 王华斌",
    "this picture has no alternative text": "这张图片没有替代文字",
    "add alt: and say in a few words what the picture shows, for readers who cannot see it": (
        "加上 alt:，用几个字说画面上有什么，给看不见图片的读者"
    ),
    "a picture without alternative text": "图片没有替代文字",
    "say what it shows: ![河长巡河](photo.jpg)": "写上画面内容：![河长巡河](photo.jpg)",
    "a picture story without a picture": "体裁是图片，却没有图片",
    "add photos: with a file, or a caption at least; or take kind: photo away": (
        "加上 photos:，写文件，至少写图片说明；或者去掉 kind: photo"
    ),
    "the person {} is elsewhere written {}": "人名 {0} 在别处写作 {1}",
    "the column {} is elsewhere written {}": "栏目 {0} 在别处写作 {1}",
    "the tag {} is elsewhere written {}": "话题 {0} 在别处写作 {1}",
    "write both alike if they are the same; if not, put accepted: [{}] into the keys": (
        "是同一个就写成一样；不是，就在键里写 accepted: [{0}]"
    ),
    "page {} follows page {}: there is nothing of page {}": "第 {1} 版之后就是第 {0} 版：缺第 {2} 版",
    "import or rename it; if it is left out knowingly, put accepted: [T014] into issue.yaml": (
        "导入缺的版，或改正文件夹名；若是有意不收，在 issue.yaml 里写 accepted: [T014]"
    ),
    "page {} of an issue that has {}, as its issue.yaml says": "第 {0} 版，而 issue.yaml 说这一期只有 {1} 版",
    "mend page_count, or the number of the page's folder": "改正 page_count，或者版的文件夹名",
    "nothing on page {} is the other part of this article": "第 {0} 版上没有这篇文章的另一部分",
    "give the other part the same headline, or its own jump line; or mend the page number": (
        "让另一部分用同样的标题，或写上它自己的转版；不然就改正版次"
    ),
    "{} is a draft: readers of this link find nothing": "{0} 是草稿：读者点这个链接什么也看不到",
    "publish it, or take the link out": "发表它，或者去掉链接",
    "no article shows this picture": "没有文章用这张图片",
    "name it in photos: of an article on this page, or delete it": "写进这一版某篇文章的 photos:，或者删掉",
    "a page has one facsimile, and it is named {} or {}": "一个版只有一张版面图，文件名是 {0} 或 {1}",
}
