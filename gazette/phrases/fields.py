"""What is said of keys and their values, and of what is no YAML. ``{0:t}`` is a value that is itself looked up in the book."""

FIELDS = {
    "the byte 0x{} is no UTF-8": "字节 0x{0} 不是 UTF-8",
    "save the file as UTF-8 (in Windows' Notepad: Save as, Encoding)": "把文件另存为 UTF-8（Windows 记事本：另存为，编码）",
    "the character U+{} may not stand in YAML": "YAML 里不能有字符 U+{0}",
    "two people changed these lines, and both versions stand here": "两个人改了同样的几行，两种写法都留在这里",
    "keep what is right between <<<<<<< and >>>>>>>, and delete these lines and =======": (
        "<<<<<<< 和 >>>>>>> 之间留下对的，再把这两行和 ======= 一行删掉"
    ),
    "lists and mappings are nested too deeply": "列表和键嵌套得太深",
    "a full-width colon stands after the key {}": "键 {0} 后面是全角冒号",
    "write a half-width colon and a space: {}: …; python build.py check --fix does it": (
        "写半角冒号和一个空格：{0}: …；python build.py check --fix 会自动改"
    ),
    "write a half-width colon and a space: {}: …": "写半角冒号和一个空格：{0}: …",
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
    "begin each item of a list with a half-width dash and a space: - 王小明": "列表每项前面写半角短横和一个空格：- 王小明",
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
    "put a space behind the colon: {}: …": "冒号后面加一个空格：{0}: …",
    "these are dashes: write three hyphens above the keys and below": "这是破折号：键的上面和下面都要写三个短横 ---",
    "put a space behind the colon: {}: …; python build.py check --fix does it": (
        "冒号后面加一个空格：{0}: …；python build.py check --fix 会自动改"
    ),
    "what follows a space and # is a comment: put the text in quotation marks": "空格加 # 后面是注释：把文字用引号括起来",
    "between braces a comma ends a value: put a text that holds one in quotation marks": (
        "花括号里逗号是分隔：文字里有逗号，就用引号括起来"
    ),
    "{} is taken for a comment, and readers do not see it": "{0} 会当作注释，读者看不到",
    "put all of it in quotation marks: '{}'; if it is a comment, put a space behind the #": (
        "整个用引号括起来：'{0}'；真是注释，就在 # 后面加一个空格"
    ),
    "write it like this: {}": "写法：{0}",
    "check the indentation of this line and the quotation marks above it": "检查这一行的缩进和上面的引号",
    "a quotation mark is opened and never closed": "有一个引号没有合上",
    "close the list with ] or put each item on a line of its own after a dash": "用 ] 结束列表，或者每项一行、前面加短横",
    "write a half-width comma and a space between keys or items: {name: 金钧胤, role: 记者}": (
        "键与键、项与项之间用半角逗号和一个空格：{name: 金钧胤, role: 记者}"
    ),
    "close the braces with }": "用 } 合上花括号",
    "a comma is missing before this key: {name: 金钧胤, role: 记者}": "这个键前面少一个逗号：{name: 金钧胤, role: 记者}",
    "begin the key right under the first key of its item; a new item begins with a dash": (
        "同一项里的键要和这一项的第一个键对齐；新的一项以短横开头"
    ),
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
    "the key {} has no value": "键 {0} 没有值",
    "write it behind the colon: {}: …": "写在冒号后面：{0}: …",
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
    "taken out after an import of page {}, so not written again: {}": "导入第 {0} 版以后有人删去，所以不再写：{1}",
    "--restore brings it back": "要它回来，加 --restore",
    "there is no room here for what an import found on page {}": "导入第 {0} 版得到的内容，这里没有地方写",
    "write on a line of its own: {}: and below it name: …": "另起一行写 {0}:，下面写 name: …",
    "expected two values, found {}": "应当有两个值，却有 {0} 个",
    "a point is [x, y]": "一个点写作 [x, y]",
    "a range of lines is [first, last]": "行号范围写作 [3, 8]",
    "{} is no date": "{0} 不是日期",
    "leave it out: an article has its day and its page from the folders that it lies in": (
        "删去这个键：文章的日期和版次就是它所在的文件夹"
    ),
    "there is no day {}": "没有 {0} 这一天",
    "mend the month or the day": "改正月份或日子",
    "write year, month and day: 2024-06-05": "写年月日：2024-06-05",
    "{} is no whole number from 1": "{0} 不是从 1 起的整数",
    "{} is no place with 64 digits behind it": "{0} 不是序号加 64 位特征",
    "delete the line: an import of the page writes it again": "删去这一行：再导入这一版时会重新写上",
    "write digits only: 4": "只写数字：4",
    "{} is no number from 0 to 1": "{0} 不是 0 到 1 之间的数",
    "write a fraction: 0.25": "写小数：0.25",
    "an outline is in fractions of the page's width and height; python build.py serve draws it with the mouse": (
        "轮廓用占整版宽、高的小数写；python build.py serve 里用鼠标画"
    ),
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
}
