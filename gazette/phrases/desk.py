"""What the desk in the browser says in the terminal, and what new pages and columns say."""

DESK = {
    # help of serve
    "the edition in a browser, brought up to date with every change": "在浏览器里看，文件一改就更新",
    "where the preview is made, drafts and all (default: .gazette-preview)": (
        "预览生成在哪里，含未定稿（默认：.gazette-preview）"
    ),
    "default: 8000, or the next that is free; 0: any": "端口（默认 8000，占用时用下一个；0：任意）",
    "serve below a path: /repo/, as GitHub Pages does": "放在某个路径下：/repo/，和 GitHub Pages 一样",
    "look through the files, where no notice of changes comes (network disks)": (
        "定时查看文件：用于收不到改动通知的地方（网络盘）"
    ),
    "open the edition in the browser": "在浏览器里打开",
    "{} is no port; write a number up to {}": "{0} 不是端口；写不大于 {1} 的数",
    "{} is no path for an edition; write it as /repo/": "{0} 不能作路径；写法如 /repo/",
    # while it serves
    "{} shows the edition, drafts too, and follows every change. Ctrl-C stops it.": (
        "{0} 可以看到网站，含未定稿，文件一改就更新。按 Ctrl-C 停止。"
    ),
    "{}; {} changed in {} s": "{0}；更新 {1}，用时 {2} 秒",
    "{}; the pages stay as they were": "{0}；页面保持原样",
    "port {} is taken; this is another one": "端口 {0} 已被占用，换了一个",
    "stopped": "已停止",
    "no port of {} is free: {}": "{0} 没有空闲的端口：{1}",
    "{}: a site stands there, and a preview has drafts in it; name another folder with --site, or none": (
        "{0}：这里是已生成的网站，而预览含未定稿；请用 --site 另指一个文件夹，或者不写"
    ),
    "this system gives no notice of changes ({}); the files are looked through instead": (
        "系统不通知文件改动（{0}），改为定时查看"
    ),
    "this is a bug of Gazette's, not a mistake of yours; please report it: {}": (
        "这是 Gazette 的错误，不是你的；请报告：{0}"
    ),
    # new
    "Name of the column: ": "栏目名：",
    "Name of the page (may be empty): ": "版名（可以不填）：",
    "--name is for a page or a column": "--name 只用于版和栏目",
    "page {} of {} is there already; a new article is put on it without «page»": (
        "{1} 第 {0} 版已经有了；在上面新建文章，命令里不写 page"
    ),
    "{}: the name of page {} cannot be put there; nothing was written": "{0}：第 {1} 版的版名写不进去；什么也没有写",
    "the column {} is there already, in {}; a new article names it with «column:»": (
        "栏目 {0} 已经有了，在 {1}；新文章用 column: 写上栏目名就归入"
    ),
}
