"""What is said of files in content/ and layouts/. ``{0:t}`` is a value that is itself looked up in the book."""

CONTENT = {
    "a text": "一段文字",
    "a list": "一个列表",
    "a mapping": "一组键和值",
    "delete it": "删掉它",
    # keys and YAML
    "the byte 0x{} is no UTF-8": "字节 0x{0} 不是 UTF-8",
    "save the file as UTF-8 (in Windows' Notepad: Save as, Encoding)": "把文件另存为 UTF-8（Windows 记事本：另存为，编码）",
    "the character U+{} may not stand in YAML": "YAML 里不能有字符 U+{0}",
    "two people changed these lines, and both versions stand here": "两个人改了同样的几行，两种写法都留在这里",
    "keep what is right between <<<<<<< and >>>>>>>, and delete these lines and =======": (
        "<<<<<<< 和 >>>>>>> 之间留下对的，再把这两行和 ======= 一行删掉"
    ),
    "lists and mappings are nested too deeply": "列表和键嵌套得太深",
    "a full-width colon stands after the key {}": "键 {0} 后面是全角冒号",
    "write a half-width colon and a space: title: …; python build.py check --fix does it": (
        "写半角冒号和一个空格：title: …；python build.py check --fix 会自动改"
    ),
    "this is not YAML: {}": "这不是 YAML：{0:t}",
    "this is not YAML: {} ({} that begins in line {})": "这不是 YAML：{0:t}（{1:t}，从第 {2} 行开始）",
    "while parsing a block mapping": "读一组键和值",
    "while parsing a block collection": "读列表",
    "while parsing a flow mapping": "读花括号",
    "while parsing a flow sequence": "读方括号",
    "while scanning a simple key": "读键",
    "while scanning a quoted scalar": "读引号里的文字",
    "while scanning a block scalar": "读多行文字",
    "while scanning for the next token": "往下读",
    "while parsing a node": "读一个值",
    "this cannot be read as YAML": "读不懂",
    "while scanning an alias": "读星号",
    "while scanning an anchor": "读 & 号",
    "while scanning a tag": "读感叹号",
    "while scanning a directive": "读百分号",
    "while scanning a plain scalar": "读文字",
    "while parsing a block node": "读一个值",
    "while parsing a flow node": "读一个值",
    "while parsing a quoted scalar": "读引号里的文字",
    "did not find expected alphabetic or numeric character": "符号后面应当是字母或数字",
    "did not find expected node content": "这里应当有值",
    "did not find URI escaped octet": "符号后面写得不对",
    "did not find expected whitespace or line break": "这里应当有空格",
    "did not find expected comment or line break": "这里应当换行",
    "did not find expected tag URI": "感叹号后面写得不对",
    "block sequence entries are not allowed in this context": "这里不能开始列表",
    "mapping keys are not allowed in this context": "这里不能用问号开头",
    "could not find expected directive name": "百分号后面写得不对",
    "found unexpected document indicator": "文字里出现了单独一行的 ---",
    "found unknown escape character": "双引号里的反斜线写得不对",
    "did not find expected hexdecimal number": "双引号里的反斜线写得不对",
    "found invalid Unicode character escape code": "双引号里的反斜线写得不对",
    "found an indentation indicator equal to 0": "缩进的数字不能是 0",
    "found a tab character where an indentation space is expected": "缩进用了制表符",
    "found a tab character where an intendation space is expected": "缩进用了制表符",
    "found a tab character that violates indentation": "缩进用了制表符",
    "found a tab character that violate intendation": "缩进用了制表符",
    "found unexpected ':'": "这里不能有冒号",
    "found unexpected non-alphabetical character": "这里只能有字母",
    "found unknown directive name": "百分号后面写得不对",
    "found undefined tag handle": "没有这个标签",
    "mapping values are not allowed in this context": "这里不能再有“键: 值”",
    "mapping values are not allowed here": "这里不能再有“键: 值”",
    "could not find expected ':'": "缺少冒号",
    "found character that cannot start any token": "这个字符不能放在开头",
    "did not find expected key": "这里应当是一个键",
    "found unexpected end of stream": "文字到这里忽然结束",
    "found unexpected end of stream while scanning a quoted scalar": "引号没有合上",
    "did not find expected ',' or ']'": "缺少 , 或 ]",
    "did not find expected ',' or '}'": "缺少 , 或 }",
    "did not find expected '-' indicator": "缺少列表的短横",
    "did not find expected <document start>": "多出了内容",
    "found undefined alias": "没有这个锚点",
    "put the text in quotation marks when it holds a colon and a space": "文字里有冒号加空格时，用引号括起来",
    "begin a key without spaces before it; put text that holds a colon and a space in quotation marks": (
        "键的前面不要空格；文字里有冒号加空格时，用引号括起来"
    ),
    "put a space behind the dash of each item: - 王小明": "每项的短横后面加一个空格：- 王小明",
    "every line is a key, a colon, a space and a value; a headline of two lines begins with title: |-": (
        "每行是：键、冒号、空格、值；两行的标题先写 title: |-，下面每行前空两格"
    ),
    "indent with spaces, never with a tab": "用空格缩进，不用制表符",
    "the text begins with a sign of YAML's own: put all of it in single quotation marks: '[图片新闻] 石桥'": (
        "以 YAML 自己的符号开头的文字，整个用单引号括起来：'[图片新闻] 石桥'"
    ),
    "begin each item of the list with a dash, all of them in one column": "列表的每项前面加短横，短横上下对齐",
    "these lines stand outside of keys: mend or delete them": "这几行不属于任何键：改正或删掉",
    "use single quotation marks: in double ones a backslash begins a sign's name": "改用单引号：双引号里反斜线另有意思",
    "put a space behind the colon: title: …; python build.py check --fix does it": (
        "冒号后面加一个空格：title: …；python build.py check --fix 会自动改"
    ),
    "what follows a space and # is a comment: put the text in quotation marks": "空格加 # 后面是注释：把文字用引号括起来",
    "between braces a comma ends a value: put a text that holds one in quotation marks": (
        "花括号里逗号是分隔：文字里有逗号，就用引号括起来"
    ),
    "{} is taken for a comment, and readers do not see it": "{0} 会当作注释，读者看不到",
    "put all of it in quotation marks: {}; if it is a comment, put a space behind the #": (
        "整个用引号括起来：{0}；真是注释，就在 # 后面加一个空格"
    ),
    "write it like this: {}": "写法：{0}",
    "check the indentation of this line and the quotation marks above it": "检查这一行的缩进和上面的引号",
    "a quotation mark is opened and never closed": "有一个引号没有合上",
    "close the list with ] or put each item on a line of its own after a dash": "用 ] 结束列表，或者每项一行、前面加短横",
    "write a half-width comma and a space between keys or items: {name: 金钧胤, role: 记者}": (
        "键与键、项与项之间用半角逗号和一个空格：{name: 金钧胤, role: 记者}"
    ),
    "close the braces with }": "用 } 合上花括号",
    "a key must be a word": "键必须是一个词",
    "the key {} stands here a second time, first in line {}": "键 {0} 在这里又出现了一次，第一次在第 {1} 行",
    "keep one of the two": "保留一个",
    "the file has no front matter": "文件没有文首的键",
    "begin the file with a line of three hyphens, then title: …, then three hyphens again": (
        "文件第一行写三个短横 ---，接着写 title: …，再写一行三个短横 ---"
    ),
    "these are dashes: write three hyphens above the keys and below; python build.py check --fix does it": (
        "这是破折号：键的上面和下面都要写三个短横 ---；python build.py check --fix 会自动改"
    ),
    "write three hyphens, no more and no fewer, and no space before them": "写三个短横，不多不少，前面不要空格",
    "delete the lines with ```: the file begins with three hyphens": "删掉写着 ``` 的行：文件以三个短横开头",
    "delete what stands above the first line of three hyphens, or put it below the second": (
        "第一行 --- 上面的（空行也算）都删掉，或者移到第二行 --- 下面"
    ),
    "write three hyphens here: ---": "这一行写三个短横：---",
    "keys stand here in the text: readers would see them": "正文里有一组键：读者会看到它们",
    "keys stand above the second --- of a file; a second article needs a file of its own": (
        "这篇的键，写到第二行 --- 上面；另一篇，另建一个文件"
    ),
    "the text begins with a key: readers see it as text": "正文以一个键开头：读者会看到它",
    "move it above the second line of three hyphens": "移到第二行 --- 上面",
    "this article is not withdrawn: it lacks the key 'status'": "这篇并没有撤下：缺少键 status",
    "add a line: status: withdrawn": "加一行：status: withdrawn",
    "the lines of this text are read as one": "这几行会接成一行",
    "write |- behind the colon to keep the break, each line below it behind two spaces; or write one line": (
        "要保留断行，冒号后面写 |-，下面每行前空两格；不要断行，就写成一行"
    ),
    "a picture without file and caption": "这张图片没有文件，也没有说明",
    "put a dash before the first key of a picture alone, and the others below it behind two spaces": (
        "一张图片只在第一个键前面加短横，其余的键写在下面，前空两格"
    ),
    "an outline of {} points": "轮廓只有 {0} 个点",
    "draw it in serve, or write three corners or more: [[0, 0], [0.5, 0], [0.5, 0.4], [0, 0.4]]": (
        "在 serve 里画，或者写三个以上的角：[[0, 0], [0.5, 0], [0.5, 0.4], [0, 0.4]]"
    ),
    "emendations are read in headlines, captions and the text, not here": "校订只用在标题、图片说明和正文里，这里不行",
    "write the corrected reading alone": "只写改正后的",
    "the front matter has no end": "文首的键没有结束",
    "put a line of three hyphens between the keys and the text": "在键和正文之间加一行三个短横 ---",
    "unknown key {}": "没有 {0} 这个键",
    "did you mean {}?": "是不是 {0}？",
    "known keys: {}": "可以用的键：{0}",
    "the key {} is missing": "缺少键 {0}",
    "add a line: {}: …": "加一行：{0}: …",
    "the key 'title' is missing": "缺少键 title",
    "add a line: title: …": "加一行：title: …",
    "expected a text": "这里应当是文字",
    "expected a text, found {}": "这里应当是文字，却是{0:t}",
    "expected a text, found nothing": "这里应当有文字，却是空的",
    "write it, or delete the key": "写上，或者删掉这个键",
    "expected a list, found {}": "这里应当是列表，却是{0:t}",
    "put each item on a line of its own after a dash, or all between [ and ]": "每项一行、前面加短横，或者都写在 [ 和 ] 之间",
    "expected keys with values, found {}": "这里应当是键和值，却是{0:t}",
    "expected page numbers with their keys": "这里应当是版次和它的键",
    "write 1: and below it name: …": "写 1:，下面写 name: …",
    "expected two values, found {}": "应当有两个值，却有 {0} 个",
    "a point is [x, y]": "一个点写作 [x, y]",
    "a range of lines is [first, last]": "行号范围写作 [3, 8]",
    "{} is no date": "{0} 不是日期",
    "write year, month and day: 2024-06-05": "写年月日：2024-06-05",
    "{} is no whole number from 1": "{0} 不是从 1 起的整数",
    "write digits only: 4": "只写数字：4",
    "{} is no number from 0 to 1": "{0} 不是 0 到 1 之间的数",
    "write a fraction: 0.25": "写小数：0.25",
    "{} is neither true nor false": "{0} 不是 true 也不是 false",
    "write true or false": "写 true 或 false",
    "{} is no language tag": "{0} 不是语言标签",
    "write it as in zh-Hans, zh-Hant, en": "写法如 zh-Hans、zh-Hant、en",
    "{} is read as one tag": "{0} 会当作一个标签",
    "write a comma of half width between two tags: [A, B]; put the tag in quotation marks if it is one": (
        "两个标签之间用半角逗号：[A, B]；确实是一个标签，就加引号"
    ),
    "{} is no colour": "{0} 不是颜色",
    "what begins with # is a comment: {} has no value": "# 开头的是注释：{0} 没有值",
    "put it in quotation marks: {}: '{}'": "用引号括起来：{0}: '{1}'",
    "write six hexadecimal digits in quotation marks: '#c8161d'": "写六位十六进制数，加引号：'#c8161d'",
    "{} is no web address": "{0} 不是网址",
    "write it whole: https://example.org/": "写完整：https://example.org/",
    "{} is not among the words that may stand here": "这里不能写 {0}",
    "one of: {}": "可以写：{0}",
    "{} is no name": "{0} 不是姓名",
    "{} is no name of a file beside the article": "{0} 不是稿件旁边的文件名",
    "put the picture into the article's folder and write its name alone": "把图片放进稿件的文件夹，只写文件名",
    "{} is no page number": "{0} 不是版次",
    "write digits only: 1": "只写数字：1",
    # text
    "the emendation {} has no ~>": "校订 {0} 里没有箭头 ~>",
    "the emendation {} has no end": "校订 {0} 没有合上",
    "an emendation stands inside another": "校订里面又有校订",
    "the emendation changes nothing": "这处校订什么也没有改",
    "write {~~printed~>corrected~~}, {++added++} or {--dropped--}": "写 {~~原样~>改正~~}、{++补上++} 或 {--删去--}",
    "write {~~printed~>corrected~~}, {++added++} or {--dropped--} within one paragraph": (
        "写 {~~原样~>改正~~}、{++补上++} 或 {--删去--}，不跨段"
    ),
    "HTML is not passed through: readers see this as text": "不支持 HTML：读者看到的就是这些字符",
    "write Markdown, or a backslash before < if the page prints it": "用 Markdown 写；版面上真有 <，就在前面加反斜线",
    "put the picture beside the article and write ![what it shows](photo.jpg)": (
        "把图片放在稿件旁边，写 ![画面上有什么](photo.jpg)"
    ),
    "{} leads where no page may": "不能引用 {0}",
    "put the picture beside the article and write its name": "把图片放在稿件旁边，写文件名",
    "use https": "用 https",
    "{} is no path inside content/": "{0} 不在 content/ 里面",
    "name the file from here: ../02/05-….md for an article, photo.jpg for a picture": (
        "从本文件写起：文章如 ../02/05-….md，图片如 photo.jpg"
    ),
    "there is no file {} in content/": "content/ 里没有文件 {0}",
    "put the file there, or mend its name": "把文件放进去，或者改正文件名",
    # names of files
    "the folder {} is no issue's": "文件夹 {0} 不是一期报纸",
    "name the folder of an issue by its date: 2024-06-05": "一期的文件夹用日期命名：2024-06-05",
    "the folder {} is no page's": "文件夹 {0} 不是一个版",
    "name the folder of a page by its number in two digits: 01": "版的文件夹用两位数的版次命名：01",
    "the name {} says no place": "文件名 {0} 里没有次序号",
    "begin the name with the article's place on the page in two digits: 03-….md": (
        "文件名以稿件在版面上的次序开头，两位数：03-….md"
    ),
    "{} is no name for a standing page": "{0} 不能作固定页面的文件名",
    "name it in small Latin letters, digits and hyphens: its name is its address": (
        "用小写拉丁字母、数字和短横命名：文件名就是地址"
    ),
    "this file is not used": "这个文件没有用处",
    "name it issue.yaml": "改名为 issue.yaml",
    "name it {}": "改名为 {0}",
    "put it one folder up, beside the folders of the pages": "放到上一层：各版文件夹的旁边",
    "pictures stand beside the articles that show them: 01/photo.jpg": "图片放在用它的稿件旁边：01/photo.jpg",
    "a page's folder has no folders in it: put the file beside the page's articles": (
        "版的文件夹里不再有文件夹：把文件放到稿件旁边"
    ),
    "the name {} does not end in small letters: .md": "文件名 {0} 的末尾要用小写：.md",
    "articles stand in the folders of their day and page: 2024-06-05/01/": "稿件放在它那一期、那一版的文件夹里：2024-06-05/01/",
    "if it is an article, let its name end in .md: 03-….md": "如果是稿件，文件名以 .md 结尾：03-….md",
    "copy its words into a text file whose name ends in .md: 03-….md": "把里面的文字复制到以 .md 结尾的文本文件里：03-….md",
    "articles end in .md, pictures in {}": "文章以 .md 结尾，图片以 {0} 结尾",
    "content/ holds publication.yaml, standing pages (about.md) and folders of issues": (
        "content/ 里放 publication.yaml、固定页面（about.md）和各期的文件夹"
    ),
    "articles stand in the folder of their page: 01": "文章放在它那一版的文件夹里：01",
    "the place {} is already taken by {}": "次序 {0} 已经被 {1} 用了",
    "the number before the words is an article's identity: give one of the two another": (
        "文件名前面的数字就是稿件的身份：给其中一篇换一个"
    ),
    # the paper as a whole
    "the address {} is the site's own": "地址 {0} 是网站自己用的",
    "give the file another name": "给文件换个名字",
    "the issue of {} has no article": "{0} 这一期没有文章",
    "import its pages, or delete the folder": "导入它的版面，或者删掉文件夹",
    "{} and {} would share the address {}": "{0} 和 {1} 的地址都是 {2}",
    "write them alike if they are the same, or tell them apart by a word": "是同一个就写成一样，不是就用一个词区分开",
    "there is no article in content/ yet": "content/ 里还没有文章",
    "python build.py import seeds/….txt makes articles of a page's text": (
        "python build.py import seeds/….txt 把版面文本变成文章"
    ),
    # what a proofreader warns of
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
    "two marks in a row: {}": "两个标点连在一起：{0}",
    "keep the one that is meant": "保留该用的那个",
    "{} is never closed": "{0} 没有合上",
    "{} closes what nothing opened": "{0} 前面没有与它成对的",
    "look at the printed page: one of the pair is missing, or stands the wrong way round": (
        "对照版面：这一对缺了一个，或者方向反了"
    ),
    "{} is a 星期{}": "{0} 是星期{1}",
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
    # layouts
    "this is no layout: {}": "这不是模板：{0}",
    "this layout is missing": "缺少这个模板",
    "this cannot be rendered for {}: {}": "生成 {0} 时出错：{1}",
    "layouts are named in quotation marks, not worked out": "模板名要直接写在引号里",
    "there is no layout {}": "没有模板 {0}",
    "{} is nothing that {} gives": "{1} 里没有 {0}",
    "{} has no field {}": "{0} 没有字段 {1}",
    "there is no string {}": "没有文案 {0}",
    "add it to every file in layouts/strings": "把它加进 layouts/strings 的每个文件",
    "there is no file {} in layouts/assets": "layouts/assets 里没有文件 {0}",
    "the string {} is missing in {}": "{1} 里缺少文案 {0}",
    # what may not come in
    "the character {} may stand in no content file": "内容文件里不能有字符 {0}",
    "anchors, aliases and tags of YAML are not read": "不支持 YAML 的锚点、别名和标签",
    "put the text in quotation marks if it begins with &, * or !; else write it out": (
        "文字以 &、*、! 开头时用引号括起来；否则照写一遍"
    ),
    "quotations and lists stand in each other more than {} deep": "引文和列表层层相套超过 {0} 层",
    "write it flatter, or raise nesting in publication.yaml": "减少层数，或者调高 publication.yaml 里的 nesting",
    "{} is too much: {} is the most": "{0} 太大：最多 {1}",
    "write less": "写小一点的数",
    "the page text has more than {} bytes, which is the most": "这一版的原文超过 {0} 字节，这是上限",
    "give one page's text, or raise page_text_bytes in publication.yaml": (
        "给一版的原文，或者调高 publication.yaml 里的 page_text_bytes"
    ),
    "{} is neither an article nor a picture, and is not published": "{0} 不是文章也不是图片，不会发布",
    "link to where it may be had, or save it as a picture": "链接到能取得它的地方，或者存成图片",
    "the name {} cannot stand on every system": "有的系统不能有 {0} 这样的文件名",
    "give it a name without control signs and \\ : * ? \" < > |, without a space or stop at its end, that is none of Windows' own (con, aux, nul)": (
        '文件名里不要有控制字符和 \\ : * ? " < > |，末尾不要有空格和句点，也不要用 Windows 自己的名字（con、aux、nul）'
    ),
    "on some systems this is the same name as {}": "在有的系统上这和 {0} 是同一个文件名",
    "give one of the two another name": "给其中一个改名",
    "this is a link that leads elsewhere": "这是通往别处的链接",
    "put the file itself here": "把文件本身放在这里",
    "this is no file": "这不是文件",
    "remove it": "删掉它",
    "the file has {} bytes, and {} is the most": "文件有 {0} 字节，最多 {1}",
    "make it smaller, or raise text_bytes in publication.yaml": "缩小它，或者调高 publication.yaml 里的 text_bytes",
    "the address {} is another page's already": "地址 {0} 已经是别的页面的",
    "an old address can lead to one place only, and to none of ours": "一个旧网址只能转到一个地方，也不能占用网站自己的地址",
    "{} is no address inside the site": "{0} 不是网站里的地址",
    "write it from the root of the site: /news/2019/123.html or /news/123/": (
        "从网站的根写起：/news/2019/123.html 或 /news/123/"
    ),
    "the address {} was public and would be gone": "地址 {0} 公开过，现在要消失了",
    "keep the file with status: withdrawn, or add the address to aliases of what took its place": (
        "保留文件并写 status: withdrawn，或者把这个地址写进取代它的稿件的 aliases"
    ),
}
