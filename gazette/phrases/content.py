"""What is said of files in content/ and layouts/. ``{0:t}`` is a value that is itself looked up in the book."""

CONTENT = {
    "a text": "一段文字",
    "a list": "一个列表",
    "a mapping": "一组键和值",
    "delete it": "删掉它",
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
    "content/ holds publication.yaml, standing pages (about.md) with their pictures, and folders of issues": (
        "content/ 里放 publication.yaml、固定页面（about.md）和它们的图片，以及各期的文件夹"
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
    "the issue of {} is not published: all its articles are drafts": "{0} 这一期还没有发表：稿件都是草稿",
    "all articles in content/ are drafts": "content/ 里的稿件都是草稿",
    "take the line draft: true out of those that are ready": "写好了的，删去 draft: true 这一行",
    "import its pages, or delete the folder": "导入它的版面，或者删掉文件夹",
    "{} and {} would share the address {}": "{0} 和 {1} 的地址都是 {2}",
    "write them alike if they are the same, or tell them apart by a word": "是同一个就写成一样，不是就用一个词区分开",
    "there is no article in content/ yet": "content/ 里还没有文章",
    "python build.py import seeds/….txt makes articles of a page's text": (
        "python build.py import seeds/….txt 把版面文本变成文章"
    ),
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
    "{} lacks {} of the site's strings: {}": "{0} 缺少 {1} 条文案：{2}",
    "add a line for each, as another language has it": "照别的语言的文件，每条加一行",
    "write it into {} beside this file": "写进旁边的 {0}",
    "no layout asks for the string {}": "没有模板用文案 {0}",
    "delete the line": "删去这一行",
    "the braces of {} do not match": "{0} 里的花括号不成对",
    "each { needs its }, and a brace that is meant is written twice": "每个 { 都要有 }；真要写花括号就写两遍",
    "nothing fills the gap {} in {}": "{1} 里的空 {0} 没有内容可填",
    "it may have {}": "可以用 {0}",
    "expected one string a line": "应该一行一条文案",
    "write home: …": "写作 home: …",
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
    "{}: a link leads out of content/ here: put a file of your own in its place": (
        "{0}：这里有一个链接通到 content/ 外面，请换成自己的文件"
    ),
    "link to where it may be had, or save it as a picture": "链接到能取得它的地方，或者存成图片",
    "the name {} cannot stand on every system": "有的系统不能有 {0} 这样的文件名",
    "give it a name without control signs and \\ : * ? \" < > |, without a space or stop at its end, of at most 240 bytes (80 Chinese characters), that is none of Windows' own (con, aux, nul)": (
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
    "write it from the root of the site, in at most 400 characters: /news/2019/123.html or /news/123/": (
        "从网站的根写起，最多 400 个字符：/news/2019/123.html 或 /news/123/"
    ),
    "the address {} was public and would be gone": "地址 {0} 公开过，现在要消失了",
    "keep the file with status: withdrawn, or add the address to aliases of what took its place": (
        "保留文件并写 status: withdrawn，或者把这个地址写进取代它的稿件的 aliases"
    ),
}
