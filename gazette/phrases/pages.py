"""What is said of page text when it is imported, and of articles beside the text that they were made from."""

PAGES = {
    "a Japanese の in a Chinese sentence": "中文句子里有日文 の",
    "a Japanese letter in a Chinese sentence": "中文句子里有日文字母",
    "a radical or compatibility form in place of a character": "该用汉字的地方是部首或兼容字",
    "a letter O inside a number": "数字里有字母 O",
    "a letter in place of the digit 1": "数字 1 的位置上是字母",
    "no article was found: all that the page says is taken for page furniture": "没有找到文章：版上的文字都被当作版面元素",
    "put each headline and each paragraph on a line of its own": "让每个标题、每个段落各占一行",
    "another date stands here, {}: the file may hold two pages": "这里有另一个日期 {0}：文件里可能有两个版",
    "another page's number stands here, {}: the file may hold two pages": "这里有另一个版次 {0}：文件里可能有两个版",
    "if it does, part it into two files": "如果是，就分成两个文件",
    "a 一 between digits": "数字之间的“一”",
    "a 一 between dates that may be a dash": "日期之间的“一”，可能是破折号",
    "two 一 that may be a dash": "两个“一”，可能是破折号",
    "a character that could not be read": "有一个字没能认出来",
    "a character of a private font": "私用字体里的字",
    "a sign inside a word that may be a lost character": "词中间有个符号，可能是丢了字",
    # the report of an import
    "To look at:": "请看：",
    "No doubts.": "没有疑点。",
    "Articles:": "稿件：",
    "Every line:": "每一行的去向：",
    "{} blank lines": "空行 {0} 行",
    "1 blank line": "空行 1 行",
    "  {} error[{}] {}": "  {0} error[{1}] {2:t}",
    "  {} warning[{}] {}": "  {0} warning[{1}] {2:t}",
    "  {} note[{}] {}": "  {0} note[{1}] {2:t}",
    "      = {}": "      = {0:t}",
    "the file has its Chinese in {}, which is not read": "文件里的中文是用 {0} 写的，读不了这种写法",
    "the file has its Chinese in {}, which is not read (byte {})": "文件里的中文是用 {0} 写的，读不了这种写法（第 {1} 个字节）",
    "save the page as UTF-8 where it came from": "在原来的程序里把这一版另存为 UTF-8",
    "the file is no text": "这个文件不是文本",
    "the file is no text (byte {})": "这个文件不是文本（第 {0} 个字节）",
    "give the page's text, not a picture or a document": "请给版面的文本，不要给图片或文档",
    "bytes that are no text in {}: {}, from byte {} of the file": "这里的字节不是 {0} 编码的文字：{1}（文件第 {2} 个字节起）",
    "the file is {}, no text": "这个文件是{0:t}，不是文本",
    "a PDF document": "PDF 文档",
    "a web page": "网页",
    "an RTF document": "RTF 文档",
    "a document or an archive": "文档或压缩包",
    "a document": "文档",
    "a picture": "图片",
    "this looks like Chinese text that was read as GBK and saved again": "这像是把 UTF-8 的中文当成 GBK 读入、又存了一遍的文字",
    "this looks like Chinese text that was read as Latin letters and saved again": (
        "这里像是中文被当作拉丁字母读入、又存了一次"
    ),
    "save the page once more from where it came, as UTF-8": "请从原处按 UTF-8 重新存一次",
    "the page prints {}, and --date gives {}": "版面上印的是 {0}，--date 写的是 {1}",
    "it is taken for that of --date": "按 --date 导入",
    "the page prints the number {}, and --page gives {}": "版面上印的是第 {0} 版，--page 写的是 {1}",
    "it is taken for that of --page": "按 --page 导入",
    "a 1 that ends what is said": "引语末尾的 1",
    "a 囗 that may be 口": "“囗”可能是“口”",
    "a title whose two marks differ": "书名号前后不一样",
    "a half-width mark on a page of full-width ones": "全角标点的版上有一个半角标点",
    "this line is no UTF-8; it was read as {}": "这一行不是 UTF-8，按 {0} 读入",
    "this line and {} more are no UTF-8; they were read as {}": (
        "这一行不是 UTF-8，另有 {0} 行也不是；都当作 {1} 来读"
    ),
    "type the character that the page prints": "照版面打上那个字",
    "the file begins with the mark of {}, and it was read as {} without it": (
        "文件开头有 {0} 的标记，内容却不是；去掉标记，按 {1} 读入"
    ),
    "the file is no UTF-8; it was read as {}": "文件不是 UTF-8，按 {0} 读入",
    "if the words are wrong, save the file as UTF-8": "如果字不对，把文件另存为 UTF-8",
    "the page has no text": "版面没有文字",
    "check that this is the right file": "看看是不是拿错了文件",
    "the page says no date": "版面上没有日期",
    "give it: --date 2024-06-05": "请指定：--date 2024-06-05",
    "the page says no number; it is taken for page {}": "版面上没有版次，当作第 {0} 版",
    "the page says the number {}, and pages are numbered from 1 to {}": "版面上写着第 {0} 版，而版次只能是 1 到 {1}",
    "give it a number that is free: --page {}": "请指定一个空着的版次：--page {0}",
    "if it is another, give it: {} 3": "如果不是，请指定：{0} 3",
    "its articles stand on page {} of {}, so this is taken for that page": "它的文章在 {1} 第 {0} 版，因此按那一版处理",
    "if it is another, move its folder of articles there": "如果不是，把它的文章文件夹移过去",
    "its articles stand on page {} of {} and stay there, whatever --date and --page say": (
        "它的文章在 {1} 第 {0} 版，就留在那里，不按 --date、--page 处理"
    ),
    "to have them elsewhere, move the folder {} of articles there": "要换地方，把文章文件夹 {0} 移过去",
    "if it is another, give it: {}": "如果不是，请指定：{0}",
    "look whether pieces of the column stand in another order": "请核对这一栏各段的先后",
    "the text goes on below the names that close it": "结尾署名之后正文还在继续",
    "the head of a report stands in the middle of a text": "正文中间出现了消息头",
    "a text that opens in mid-thought": "正文从半截话开始",
    "paragraphs are counted in another order": "各段的序号先后颠倒",
    "this paragraph has words of another text and hardly any of its own": "这一段说的是另一篇的事，和本篇几乎没有相同的词",
    "{} is named in full further down only": "{0} 的全名到后面才出现",
    "a report without a headline below a text without its head of a report": "一篇没有标题的报道，前面是一篇没有消息头的正文",
    "look at the printed page; if the date is another, give it: --date": "请看印出来的版面；如果是另一天，请指定：--date",
    "{} is a 星期{}; days that fit are {} and {}": "{0} 是星期{1}；合得上的是 {2} 和 {3}",
    "{} lies in the year {}": "{0} 在{1}年",
    "{} is {} of the lunar calendar; days that fit are: {}": "{0} 是农历{1}；合得上的有：{2}",
    "the date {} is inferred from {}": "日期 {0} 是推断的，依据是{1:t}",
    "the page number {} is inferred from {}": "版次 {0} 是推断的，依据是{1:t}",
    "the name of its file": "文件名",
    "the printed {}, which comes behind the sections before it": "印出来的 {0}，整期里它排在前面各叠之后",
    "the page says {} and no year; {} years would fit": "版面上有 {0}，没有年份；符合的有 {1} 个年份",
    "no year from {} to {} has what the page prints of {}": "{0} 至 {1} 年间，没有一年与版面上的 {2} 相符",
    "what the page prints of {}; no other year from {} to {} fits": "版面上的 {0}：{1} 至 {2} 年间别无相符的年份",
    "what the page prints of {} and a year named; next to it would fit {}": "版面上的 {0}和所写的年份；相近而也相符的年份：{1}",
    "a date with misread digits": "一个数字认错的日期",
    "a date whose year is written short": "一个年份写得简短的日期",
    "a dispatch of {}, the year {} of the text, and the night before printing": "{0}的电讯、文中的 {1} 年和付印前一夜",
    "when the site released it": "网站发布的日期",
    "the latest date in its text": "文中最晚的日期",
    "sheet {}, page {}, with {} pages to a sheet": "第{0}张第{1}版，每张{2}版",
    "the masthead, which only the front page carries": "报头，只有头版才有",
    "no article or field takes “{}”": "“{0}”没有归到任何稿件或栏目里",
    "put it where it belongs by hand": "请手工放到该放的地方",
    "an item without a headline; it is named by its first words, {}": "有一篇没有标题，用开头几个字 {0} 作名字",
    "give it a title in its file if the page has one": "版面上如果有标题，请写进文件",
    "this is a fault of the importer: nothing was written; please report it with the page": (
        "这是导入程序的错误，什么也没有写；请连同版面一起报告"
    ),
    "the character {} is lost": "字 {0} 丢失了",
    "the character {} is used twice": "字 {0} 用了两次",
    "the {} of article {} does not equal the page": "第 {1} 篇的{0:t}与版面不符",
    "it may stand for {}; look at the printed page": "可能是 {0}；请对照版面",
    "look at the printed page": "请对照版面",
    "taken as: {}; it may be: {}": "当作{0:t}；也可能是{1:t}",
    "taken as: {}; next best: {}, {} behind": "当作{0}；其次是{1}，相差 {2}",
    "taken as: {}; by itself: {}; next best: {}, {} behind": "当作{0}；单看这一行像{1}；其次是{2}，相差 {3}",
    "together: for {}, for {}": "合计：{0:t}、{1:t}",
    "line {}": "第 {0} 行",
    # what lines and stretches of a page became
    "headline": "标题",
    "author line": "作者行",
    "begins a paragraph": "另起一段",
    "continues a paragraph": "接上一段",
    "crosshead": "小标题",
    "jump line": "转版行",
    "picture credit": "图片署名",
    "picture caption": "图片说明",
    "line of verse": "诗行",
    "sign-off": "落款",
    "title": "主题",
    "kicker": "引题",
    "subtitle": "副题",
    "column": "栏目",
    "source": "消息头",
    "dateline": "电头",
    "byline": "署名",
    "body": "正文",
    "caption": "图片说明",
    "credit": "图片署名",
    "continues_on": "下转",
    "continued_from": "上接",
    "furniture": "版面附属",
    "invisible": "不可见",
    "unplaced": "未归位",
    "invisible characters": "看不见的字符",
    "photo": "图片",
    "brief": "简讯",
    "notice": "公告",
    "{}: {}, page {}, {} articles": "{0}：{1}，第 {2} 版，{3} 篇",
    "{}: {}, page {}, {} article": "{0}：{1}，第 {2} 版，{3} 篇",
    "{}: {}, page {} (inferred), {} articles": "{0}：{1}，第 {2} 版（推断），{3} 篇",
    "{}: {}, page {} (inferred), {} article": "{0}：{1}，第 {2} 版（推断），{3} 篇",
    "{}: {}, no page number, {} articles": "{0}：{1}，没有版次，{2} 篇",
    "{}: {}, no page number, {} article": "{0}：{1}，没有版次，{2} 篇",
    "no date": "没有日期",
    " (inferred)": "（推断）",
    "to page {}": "下转第 {0} 版",
    "from page {}": "上接第 {0} 版",
    "   joined  {}/{} goes on in {}/{}": "     相接  {0}/{1} 的下文在 {2}/{3}",
    "as imported": "未编辑",
    "no source": "没有出处",
    "other source": "出处是别的",
    "unreadable": "读不出",
    "edited": "编辑过",
    "different": "与原文不符",
    "by hand": "手写",
    "missing": "缺少",
    "{} in articles": "{0} 个在稿件里",
    "{} taken out by editors": "{0} 个编辑时去掉",
    "{} furniture": "{0} 个是版面附属文字",
    "{} invisible": "{0} 个不可见",
    "{} unplaced": "{0} 个未归位",
    "{} in articles that do not name it or cannot be read": "{0} 个在没有写明出自这里、或者读不出的稿件里",
    "{} in no article": "{0} 个不在任何稿件里",
    "{} not imported yet": "{0} 个还没有导入",
    "{} there once for two parts that were joined": "{0} 个两部分合成一篇后只留一处",
    "the page is of {}, and its file or folder is called by {}; {} is taken": (
        "版面是 {0} 的，而文件或文件夹的名字是 {1}；取 {2}"
    ),
    "if the name is right, import it with --date {}; else put the file where it belongs": (
        "名字对的话，导入时加 --date {0}；不然把文件放到该放的地方"
    ),
    "an item without a headline; it goes on from page {} and is called {}": "没有标题的一条；它接第 {0} 版，标题用 {1}",
    "every one accounted for": "一个不少",
    "what is in no article is named below": "不在任何稿件里的，下面一一列出",
    "taken out": "编辑时去掉",
    "THE ACCOUNT DOES NOT BALANCE": "对不上",
    "joined to the paragraph above, over a column break": "与上一段相接，中间隔着栏的断开处",
    "joined to the text that stops in line {}, over what stands between": "与第 {0} 行没说完的文字相接，中间隔着别的稿件",
    "look whether the two go together": "看看是不是一篇",
    "if it begins a paragraph, part the two in the article": "如果是另起一段，请在稿件里分开",
    "one of several headlines set above their texts; its text is taken to begin at line {}": (
        "几个标题排在一起，正文在后；这一篇的正文当作从第 {0} 行开始"
    ),
    "the headline stands below its text in the page text; that is taken to begin at line {}": (
        "标题在页面文本里排在正文后面；正文当作从第 {0} 行开始"
    ),
    "check that headline and text belong together": "看看标题和正文是不是一篇",
    "a headline with no text of its own": "标题下面没有自己的正文",
    "look whether its text stands elsewhere on the page, or it is none": "看看正文是不是在版面别处，或者这不是标题",
    "taken for the column of one article; the next one opens as it does, and may stand under it, too": "当作一篇文章的栏题；下一篇开头的样式相同，也可能属于这一栏",
    "if the column stands over several articles, give it to each": "如果栏题管几篇文章，请给每篇都写上",
    "move the lines between the keys if need be": "必要时在几个键之间挪动",
    "the text stops in mid-sentence, and what stands below does not go on with it": "这段文字没有说完，下面的文字也接不上",
    "a line in the middle of a paragraph, below a text that has ended": "上面的文字已经说完，这一行是另一段的中间",
    "the text above stops in mid-sentence, and this line does not go on with it": "上面的文字没有说完，这一行也接不上",
    "look whether pieces of the column stand in another order, or join the two": "看看是不是栏的次序乱了，或者把两段接起来",
    "this is page {} of {} again, which {} has already": "这又是 {1} 第 {0} 版，{2} 已经有了",
    "leave one of the two out, or give this one its own --date or --page": "去掉一个，或者用 --date、--page 指定这一个",
    "the article {} is no more in it as the importer reads it; its file stays": (
        "导入程序从中读不出稿件 {0} 了；它的文件留着不动"
    ),
    "the importer reads what {} says as part of {}; both files stay": (
        "导入程序把 {0} 的文字读成了 {1} 的一部分；两个文件都留着不动"
    ),
    "if the page text lost a headline, put it back and import again; else delete the file": (
        "版面文本里丢了标题，就补上再导入；不然就删掉这个文件"
    ),
    "number {} stands there twice, as {} and {}; neither is touched": ("序号 {0} 有两个文件：{1} 和 {2}；两个都不动"),
    "delete one of the two, or give it a number of its own": "删掉一个，或者给它换一个序号",
    "what {} says stands in {}, too": "{0} 的文字在 {1} 里也有",
    "take it out of one of the two; an article whose file is deleted is not written again": (
        "从其中一篇里删去；删掉文件的稿件不会再写出来"
    ),
    "delete the file, or withdraw the article when readers have seen it": "删掉这个文件；读者已经看过的，就撤稿",
    "give each page text a name of its own, and bring back the one that the article was made of": (
        "每个版面文本各用一个文件名，并把这篇稿件原来的版面文本放回去"
    ),
    "page {} of {} was imported from {}": "{1} 第 {0} 版是从 {2} 导入的",
    "give this one its own --date or --page; if it is the same text under a new name, take the old file away": (
        "用 --date、--page 指定这一个；如果是同一个版面文本改了名，就删掉旧文件"
    ),
    "give this one its own --date or --page; if it is only a part of that page, put its parts into one file": (
        "用 --date、--page 指定这一个；如果只是那一版的一部分，就把各部分合成一个文件"
    ),
    "its articles name {}, which is not there: this is taken for the same text under a new name": (
        "它的稿件写着出自 {0}，那个文件已经没有了：把这个当作改了名的同一个版面文本"
    ),
    "articles of {}, which is not there, say the same, as {} does: readers see both": (
        "有些稿件说的一样，如 {1}，写着出自 {0}，那个文件已经没有了：读者会看到两份"
    ),
    "delete the ones or the others; if these are other articles, bring back the page text they are of": (
        "两份里删掉一份；确是不同的稿件，就把它们的版面文本放回来"
    ),
    "what nobody has edited gets the new name; write it into the others yourself, at file:": (
        "没有人编辑过的稿件会换成新名字；其余的请自己改 file: 后面的名字"
    ),
    "the page text {} is not there": "没有版面文本 {0}",
    "the page text {} lies outside the project": "版面文本 {0} 在项目之外",
    "the page text {} is no text": "版面文本 {0} 不是文本",
    "bring the file back, or import it under its new name; what a person wrote has no source_text": (
        "把文件放回来，或者用新名字导入；手写的稿件不要 source_text"
    ),
    "it is called {} now: write that at file:; where nobody has edited the article an import does it": (
        "它现在叫 {0}：把 file: 后面改成这个名字；没有人编辑过的稿件，再导入一次就会改好"
    ),
    "it is made of the same lines of {} as {}": "它和 {1} 取自 {0} 的同样几行",
    "delete one of the two, or take source_text out of what a person wrote": "删掉一个；手写的稿件去掉 source_text",
    "import {} again: nobody has edited this article, so it is brought up to date": (
        "重新导入 {0}：这篇没有人编辑过，会更新"
    ),
    "the page text lies outside the folder that {} stands in": "版面文本不在 {0} 所在的文件夹里",
    "copy it into seeds/ there first: from elsewhere no article could name it as its source": (
        "先把它复制到那里的 seeds/ 里：在别处，稿件没法记下它出自哪里"
    ),
    "the importer reads it as part of {}": "导入程序把它读成了 {0} 的一部分",
    "if the page text lost a headline, put it back; else see that its words are there and delete this file": (
        "版面文本里丢了标题，就补上；不然就看看那一篇里是不是都有了，再删掉这个文件"
    ),
    "somebody has edited that one: put the words there before you delete this file": (
        "那一篇有人编辑过：先把这些话补进去，再删掉这个文件"
    ),
    "its page text no longer has its words": "版面文本里已经没有这篇的文字",
    "delete the file, or withdraw the article when readers have seen it; to keep it, take source_text out": (
        "删掉这个文件；读者已经看过的，就撤稿；要留着，就删去 source_text"
    ),
    "the importer makes no such article of its page text any more": "现在从版面文本里已经导不出这篇稿件",
    "its page text has changed since and no longer has “{}” in its lines": "版面文本后来改过，那几行里不再有“{0}”",
    "its page text has changed since, and its words stand in other lines now": "版面文本后来改过，这篇的文字现在在别的行里",
    "--- {} (imported)": "--- {0}（导入程序）",
    "+++ {} (imported)": "+++ {0}（导入程序）",
    "--- {} (edited)": "--- {0}（编辑过）",
    "+++ {} (edited)": "+++ {0}（编辑过）",
    "+++ {} (as it stands)": "+++ {0}（现有文件）",
    "the importer now reads its page text in another way": "导入程序现在对版面文本的读法不同了",
    "no article in content/ has “{}”": "content/ 里没有一篇有“{0}”",
    "these words are in no article: “{}”; the rest of “{}” is in {}": "这些话不在任何稿件里：“{0}”；《{1}》的其余部分在 {2} 里",
    "put it where it belongs, or leave it out knowingly": "补到该在的地方，或者有意不收",
    "import the page again with --restore, or leave it out knowingly": "加 --restore 重新导入这一版，或者有意不收",
}
