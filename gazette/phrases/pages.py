"""What is said of page text when it is imported, and of articles beside the text that they were made from."""

PAGES = {
    "the file is no text": "这个文件不是文本",
    "the file is no text (byte {})": "这个文件不是文本（第 {0} 个字节）",
    "give the page's text, not a picture or a document": "请给版面的文本，不要给图片或文档",
    "bytes that are no text in {}": "有些字节不是 {0} 编码的文字",
    "type the character that the page prints": "照版面打上那个字",
    "the file is no UTF-8; it was read as {}": "文件不是 UTF-8，按 {0} 读入",
    "if the words are wrong, save the file as UTF-8": "如果字不对，把文件另存为 UTF-8",
    "the page has no text": "版面没有文字",
    "check that this is the right file": "看看是不是拿错了文件",
    "the page says no date": "版面上没有日期",
    "give it: --date 2024-06-05": "请指定：--date 2024-06-05",
    "the page says no number; it is taken for page {}": "版面上没有版次，当作第 {0} 版",
    "if it is another, give it: {} 3": "如果不是，请指定：{0} 3",
    "if it is another, give it: {}": "如果不是，请指定：{0}",
    "the date {} is inferred from {}": "日期 {0} 是推断的，依据是{1:t}",
    "the page number {} is inferred from {}": "版次 {0} 是推断的，依据是{1:t}",
    "the name of its file": "文件名",
    "the latest date in its text": "文中最晚的日期",
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
    "the {} of article {} does not equal the page": "第 {1} 篇的 {0} 与版面不符",
    "it may stand for {}; look at the printed page": "可能是 {0}；请对照版面",
    "look at the printed page": "请对照版面",
    "taken as: {}; it may be: {}": "当作 {0}；也可能是 {1}",
    "joined to the paragraph above, over a column break": "与上一段相接，中间隔着栏的断开处",
    "if it begins a paragraph, part the two in the article": "如果是另起一段，请在稿件里分开",
    "one of several headlines set above their texts; its text is taken to begin at line {}": (
        "几个标题排在一起，正文在后；这一篇的正文当作从第 {0} 行开始"
    ),
    "check that headline and text belong together": "看看标题和正文是不是一篇",
    "which lines are kicker, title and subtitle is a close decision": "引题、主题、副题怎样分，拿不太准",
    "move the lines between the keys if need be": "必要时在几个键之间挪动",
    "the text above stops in mid-sentence, and this line does not go on with it": "上面的文字没有说完，这一行也接不上",
    "look whether pieces of the column stand in another order, or join the two": "看看是不是栏的次序乱了，或者把两段接起来",
    "set continues_on and continued_from in the two files": "在两个文件里写上 continues_on 和 continued_from",
    "it goes on on page {}, where nothing answers it": "它转到第 {0} 版，那里没有接上它的",
    "it comes from page {}, where nothing leads to it": "它从第 {0} 版转来，那里没有转到它的",
    "it was paired with its continuation by the page numbers alone": "它和续文只凭版次配成一对",
    "this is page {} of {} again, which {} has already": "这又是 {1} 第 {0} 版，{2} 已经有了",
    "leave one of the two out, or give this one its own --date or --page": "去掉一个，或者用 --date、--page 指定这一个",
    "page {} of {} was imported from {}": "{1} 第 {0} 版是从 {2} 导入的",
    "give this one its own --date or --page; if it is to take that one's place, remove its articles first": (
        "用 --date、--page 指定这一个；要取代那一个，先删掉它的稿件"
    ),
    "the page text {} is not there": "没有版面文本 {0}",
    "the page text {} lies outside the project": "版面文本 {0} 在项目之外",
    "the page text {} is no text": "版面文本 {0} 不是文本",
    "bring the file back, or mend its name; what a person wrote has no source_text": (
        "把文件放回来，或者改正名字；手写的稿件不要 source_text"
    ),
    "it is made of the same lines of {} as {}": "它和 {1} 取自 {0} 的同样几行",
    "delete one of the two, or take source_text out of what a person wrote": "删掉一个；手写的稿件去掉 source_text",
    "import {} again: nobody has edited this article, so it is brought up to date": (
        "重新导入 {0}：这篇没有人编辑过，会更新"
    ),
    "the importer makes no such article of its page text any more": "现在从版面文本里已经导不出这篇稿件",
    "its page text has changed since and no longer has “{}” in its lines": "版面文本后来改过，那几行里不再有“{0}”",
    "the importer now reads its page text in another way": "导入程序现在对版面文本的读法不同了",
    "no article in content/ has “{}”": "content/ 里没有一篇有“{0}”",
    "import the page again, or leave it out knowingly": "重新导入这一版，或者有意不收",
}
