"""What commands say of themselves: help, counts, what was done."""

NOUNS = {
    "article": "篇文章",
    "page": "个版",
    "issue": "期",
    "file": "个文件",
    "error": "个错误",
    "warning": "条警告",
    "character": "个字",
    "page text": "份版面文本",
}
COMMANDS = {
    # help
    "usage: ": "用法：",
    "positional arguments": "参数",
    "options": "选项",
    "show this help message and exit": "显示这段说明",
    "show program's version number and exit": "显示版本",
    "language of messages (default: the system's)": "提示用的语言（默认：系统的语言）",
    "Turn the pages of a newspaper into a digital edition. Without a command: build.": (
        "把报纸的版面变成数字报。不写命令就是 build。"
    ),
    "content/ -> site/, search index included": "content/ -> site/，连同检索索引",
    "every problem in content/ and layouts/, nothing written": "列出 content/ 和 layouts/ 里的每个问题，什么也不写",
    "page text -> articles under content/": "版面文本 -> content/ 里的文章",
    "a new article, issue, page or column, its file ready to be filled in": "新建文章、期、版或栏目，文件里备好各个键",
    "the JSON Schema of a kind of file, for editors that check while typing": "某种文件的 JSON Schema，供编辑器边写边查",
    "what a reader would find, for editors and programs": "读者会搜到什么，给编辑和程序看",
    "as on the search page: words, “a phrase”, 作者:…, 日期:2024-06": "写法同搜索页：词、“整句”、作者:…、日期:2024-06",
    "leave out articles that have this word": "不要有这个词的文章",
    "order: best, new or old first": "排序：最相关、从新到旧、从旧到新",
    "articles to show (default: 20)": "显示几篇（默认：20）",
    "for people, or for programs": "给人看，或给程序",
    "nothing has all of it; this comes near": "没有完全符合的，下面的与它相近",
    "read as pinyin": "按拼音",
    "did you mean": "您要找的是不是",
    "nothing else was looked at: what is wrong in the settings comes first": "别的都还没有看：先改设置里的错",
    "look in drafts too": "草稿也找",
    "raw text of one newspaper page; a folder: its .txt files": "一个版的原始文本；文件夹：其中的 .txt 文件",
    "the same as --date: new issue 2024-06-05": "同 --date：new issue 2024-06-05",
    "two dates are given: write one": "写了两个日期：只写一个",
    "date of the issue: 2024-06-05": "哪一期：2024-06-05",
    "date of the issue: 2024-06-05 (default: as printed)": "哪一期：2024-06-05（默认：照版面）",
    "page number (default: found in the text)": "版次（默认：从文本里找）",
    "page of the article; page: the next one": "文章在第几版；新建版：下一版",
    "name of the page, or of the column": "版名，或栏目名",
    "headline of the article": "文章的标题",
    "write again what an editor took out": "编辑删去的也重新写出",
    "mark certain misreadings: {~~の~>的~~}": "标出确定认错的字：{~~の~>的~~}",
    "report everything, write nothing but the report": "报告一切，除了报告什么也不写",
    "write what became of every line: r.json for programs and, always beside it, r.html for editors": (
        "写明每一行的去向：r.json 给程序，旁边总有 r.html 给编辑"
    ),
    "say why a line of FILE, or lines 3-5, became what they are; may be given more than once": (
        "说明文件的某一行（或 3-5 这样的几行）为什么成了现在这样；可以写几次"
    ),
    "import what content/ was made of again, compare, and write nothing": "把 content/ 的来源再导入一遍作比较，什么也不写",
    "default: article. A page begins with its first article, a column with the first that names it": (
        "默认：article。版随它的第一篇文章而有，栏目随第一篇写它的文章而有"
    ),
    "front matter of an article (default) or of a standing page, issue.yaml, publication.yaml": (
        "文章（默认）或固定页面的文首、issue.yaml、publication.yaml"
    ),
    "default: content": "默认：content",
    "default: layouts": "默认：layouts",
    "default: site": "默认：site",
    "where the site will live (default: url of publication.yaml)": "网站的地址（默认：publication.yaml 的 url）",
    "processes to use (default: one a core)": "用几个进程（默认：一核一个）",
    "publish drafts too": "草稿也发表",
    "print problems only": "只显示问题",
    "leave the search index out": "不做检索索引",
    "ignore what is remembered of the last build": "不理会上一次构建的记忆",
    "how problems are listed: for people, for programs, as marks in a pull request, for code scanning": (
        "怎样列出问题：给人看、给程序、在合并请求里标出、给代码扫描"
    ),
    "mend what is certain, and show what was changed": "改正有把握的，并显示改了什么",
    "with --fix: show what would be changed, write nothing": "与 --fix 同用：只显示会改什么，不写文件",
    # mistakes in arguments
    "argument {}": "参数 {0}",
    "{} goes backwards: the first line comes first": "{0} 前后颠倒：先写前面的行",
    "invalid choice: {} (choose from {})": "不能写 {0}（可以写 {1}）",
    "expected one argument": "后面要有一个值",
    "the following arguments are required: {}": "缺少参数：{0}",
    "unrecognized arguments: {}": "不认识的参数：{0}",
    "there is no option {}: did you mean {}?": "没有选项 {0}：是不是 {1}？",
    "there is no option {}": "没有选项 {0}",
    "--dry-run belongs to --fix: check writes nothing without it": "--dry-run 要与 --fix 同用：没有它，check 本来就不写",
    "--verify looks at the whole of content/: it takes no FILE and none of the options of an import": (
        "--verify 看整个 content/：不带文件，也不带导入用的选项"
    ),
    "--explain tells of a line and imports nothing: it takes no --report, --restore or --jobs": (
        "--explain 只解释一行，并不导入：不带 --report、--restore 或 --jobs"
    ),
    "name at least one FILE, or --verify": "至少写一个文件，或者 --verify",
    # what was done
    "no problems": "没有问题",
    "{} on {} checked: {}": "检查了 {1}上的 {0}：{2}",
    "Nothing was published: {}.": "没有发表：{0}。",
    "{}, {}, {} -> {}/: {} written, {} unchanged, {} removed": (
        "{0}、{1}、{2} -> {3}/：写了 {4}，{5} 个没有变，删了 {6} 个"
    ),
    "To read it: {} -m http.server -d {} 8000, then open http://127.0.0.1:8000/ (opening index.html as a file works too, search aside)": (
        "要看：运行 {0} -m http.server -d {1} 8000，再打开 http://127.0.0.1:8000/（直接打开 index.html 也行，只是不能检索）"
    ),
    "{} mended": "改正了 {0}",
    "{} would be mended: this was a dry run, nothing was written": "会改正 {0}：这是试运行，什么也没有写",
    "Report: {}": "报告：{0}",
    "new": "新建",
    "updated": "更新",
    "unchanged": "未变",
    "kept": "保留",
    "left out": "不再写",
    "This was a dry run: nothing was written to content/.": "这是试运行：没有写 content/。",
    "{}: nothing was written: {}.": "{0}：什么也没有写：{1}。",
    "{}: nothing was written, for page {} of {} was given twice: {}": (
        "{0}：什么也没有写，因为 {2} 第 {1} 版给了两次：{3}"
    ),
    "           edited since it was imported, so it stays; the import would have changed:": (
        "           导入之后有人编辑过，所以不动；重新导入本来会改："
    ),
    "           somebody took it out, so it is not written again; --restore brings it back": (
        "           有人删去了它，所以不再写出；要它回来，加 --restore"
    ),
    "           its words stand in {}, so it is not written again": "           它的文字在 {0} 里，所以不再写出",
    "           somebody had taken it out; --restore brought it back": "           有人删去过它；按 --restore 写回了",
    "           somebody had taken out what --restore brought back: {}": "           有人删去过、按 --restore 写回的：{0}",
    "           what somebody wrote in it stays; the import would have changed:": (
        "           有人在里面写的不动；重新导入本来会改："
    ),
    "{} with a source: {}; {} written by hand; {}; {}": "有来源的 {0}：{1}；手写的 {2} 篇；{3}；{4}",
    "{} as imported": "未编辑 {0} 篇",
    "{} edited": "编辑过 {0} 篇",
    "{} different": "不符 {0} 篇",
    "Date of the issue (2024-06-05): ": "哪一期（2024-06-05）：",
    "Page: ": "第几版：",
    "Headline: ": "标题：",
    "reading": "读取",
    "rendering": "生成",
    "indexing": "索引",
    "importing": "导入",
    "the memory is full; --jobs 1 needs the least": "内存满了；--jobs 1 最省内存",
    "interrupted; every file is as it was, or new and whole": "已中断；每个文件要么还是原样，要么是完整的新文件",
    "this is a bug of Gazette's, not a mistake of yours; please report it with the lines above": (
        "这是 Gazette 的错误，不是您的；请连同上面几行一起报告"
    ),
    "gazette: {}": "gazette：{0:t}",
    "waiting for {}, which is at work here": "等待 {0}，它正在这里工作",
    "verifying": "核对",
    "comparing": "比对",
    "compared with {}": "对照的是 {0}",
    "different": "不同",
    "missing": "缺少",
    "extra": "多出",
    "the same": "相同",
    "an old sitemap, or a site with one: fail when an address that was public would be gone": (
        "旧的网站地图或网站：公开过的网址要消失时报错"
    ),
    "the copy: a folder or a web address": "副本：文件夹或网址",
    "whether a copy of the site is the site, file by file": "逐个文件核对网站的副本",
}
