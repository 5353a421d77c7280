"""What is said when the surroundings are wrong: settings, disk, programs."""

SURROUNDINGS = {
    "{}: No such file or directory": "{0}：没有这个文件或文件夹",
    "{}: Permission denied": "{0}：没有读写的权限",
    "{}: Read-only file system": "{0}：这里只能读，不能写",
    "{}: No space left on device": "{0}：磁盘满了",
    "{}: Is a directory": "{0}：这是文件夹，不是文件",
    "{}: Not a directory": "{0}：路径里有一段是文件，不是文件夹",
    "{}: File name too long": "{0}：文件名太长",
    "{}: Connection refused": "{0}：连不上，那里没有服务器",
    "{}: Connection reset by peer": "{0}：连接中断了",
    "{}: Connection timed out": "{0}：连不上，等了太久",
    "{}: timed out": "{0}：等了太久，没有回答",
    "{}: Network is unreachable": "{0}：没有网络",
    "{}: No route to host": "{0}：没有网络通到那里",
    "{}: Name or service not known": "{0}：没有这个域名，或者没有网络",
    "{}: No address associated with hostname": "{0}：没有这个域名，或者没有网络",
    "{}: Temporary failure in name resolution": "{0}：查不到这个域名，可能没有网络",
    "{}: no report belongs in the folder of articles; name a place outside it": (
        "{0}：报告不能放在稿件的文件夹里；请写到它外面"
    ),
    "{}: this is the page text itself; name another file for the report": "{0}：这就是版面文本；报告请写到别的文件",
    "{}: this file is no report of an import, so none is written over it; name another": (
        "{0}：这个文件不是导入报告，不会覆盖它；请另写一个名字"
    ),
    "{}: there is no such folder": "{0}：没有这个文件夹",
    "{}: this is a pipe, no file": "{0}：这是管道，不是文件",
    "{}: there is no text file (.txt) in this folder": "{0}：这个文件夹里没有文本文件（.txt）",
    "{}: no file is called so": "{0}：没有这样的文件",
    "{}: this is a folder, no file can be written there": "{0}：这是文件夹，不能写成文件",
    "--explain tells of a line of one page text, and these are {}: name one FILE": (
        "--explain 说明一个版面文本里的一行，这里有 {0} 个：请只写一个文件"
    ),
    "{}: there is no text in line {}": "{0}：第 {1} 行没有文字",
    "{}: there is no text in lines {} to {}": "{0}：第 {1} 至 {2} 行没有文字",
    "{}: there is no line {}; it has {}": "{0}：没有第 {1} 行，一共 {2} 行",
    "{}: there is no such file here; go to the folder of the newspaper, or name its --content": (
        "{0}：这里没有这个文件；请到报纸所在的文件夹里运行，或者用 --content 指明内容文件夹"
    ),
    "{}: there is no such file; it must name the newspaper: title: …": "{0}：没有这个文件；它要写上报名：title: …",
    "{} is there already; nothing was written": "{0} 已经有了；什么也没有写",
    "page {}: a newspaper has at most {} pages": "第 {0} 版：一份报纸最多 {1} 版",
    "a process that this one had started was killed: was the memory full? (--jobs 1 needs the least)": (
        "程序启动的一个进程被终止了：内存满了？（--jobs 1 最省内存）"
    ),
    "{}: {} is still at work here after {} seconds: wait until it is done, or end it, and run the command again": (
        "{0}：{1} 在这里工作了 {2} 秒还没有完：等它完成或者结束它，再运行一次"
    ),
    "the process that makes the search index was killed: was the memory full? The next change begins it anew": (
        "制作搜索索引的进程被终止了：内存满了？下次改动时会重新制作"
    ),
    "the settings are empty": "设置是空的",
    "--base-url: {} is no web address (write it whole: https://example.org/paper/)": (
        "--base-url：{0} 不是网址（写完整：https://example.org/paper/）"
    ),
    "{} is no time zone": "{0} 不是时区",
    "write it as in Asia/Shanghai": "写法如 Asia/Shanghai",
    "pagefind is missing: install it with «python -m pip install {}», or build with --no-search": (
        "缺少 pagefind：用 python -m pip install {0} 安装，或者加 --no-search"
    ),
    "pagefind {} is not the one that Gazette knows: {}": "pagefind {0} 不是本程序认识的那一版：{1}",
    "there is no word in the query": "查询里没有词",
    "pagefind lists other articles than it was given": "pagefind 列出的文章与交给它的不同",
    "pagefind's files begin otherwise": "pagefind 的文件开头不同",
    "pagefind's index has a byte {} where a word was looked for": "pagefind 的索引里本该是词的地方是字节 {0}",
    "pagefind's index has a piece without words": "pagefind 的索引里有一块没有词",
    "pagefind's list of articles has another form": "pagefind 的文章清单格式不同",
    "{}: pagefind cannot be started: {}": "{0}：不能启动 pagefind：{1}",
    "pagefind failed: {}": "pagefind 出错：{0}",
    "pagefind failed with exit code {}: {}": "pagefind 出错，退出码 {0}：{1:t}",
    "pagefind said nothing for {} minutes and was ended: build again": "pagefind {0} 分钟没有回音，已被终止：请重新生成",
    "pagefind's answer is none that Gazette understands: {}": "看不懂 pagefind 的回答：{0}",
    "it gave no reason": "没有说明原因",
    "pagefind was stopped by {} before the search index was done: was the memory full?": (
        "搜索索引还没做完，pagefind 就被 {0} 中止了：是不是内存不够？"
    ),
    "{}: two outputs would share this file": "{0}：两样东西要写进同一个文件",
    "{}: this folder is not empty and has no {} of Gazette's in it: empty it, or name another with --site": (
        "{0}：这个文件夹不是空的，又没有 Gazette 的 {1}：请清空，或者用 --site 另指一个"
    ),
    "{}.{} has no place in the memory": "记忆里不该有 {0}.{1}",
    "no way to write {} in front matter": "键里不能写 {0}",
    "the package {} is not installed for this Python: run {} -m pip install -e . or call the Python of the folder that you installed into: .venv/bin/python build.py": (
        "这个 Python 没有装 {0} 这个包：运行 {1} -m pip install -e . 装上，或者用装好的那个：.venv/bin/python build.py"
    ),
    "{} is no page number; pages are numbered from 1 to {}": "{0} 不是版次，版次是 1 到 {1}",
    "{} is no date; write it as 2024-06-05": "{0} 不是日期；写法如 2024-06-05",
    "{} is no name for a report; it ends in .json or .html, and both are written": (
        "{0} 不能作报告的文件名；以 .json 或 .html 结尾，两个都会写"
    ),
    "a headline has words": "标题要有字",
    "say {}; it is asked for only on a terminal": "请写 {0}；只有在终端里才会询问",
    "say {}": "请写 {0}",
    "{}: the settings have {} bytes, and {} is the most (the environment variable {} sets another bound)": (
        "{0}：设置有 {1} 字节，最多 {2} 字节（环境变量 {3} 可以另定上限）"
    ),
    "{}: {} is no whole number from 1": "{0}：{1} 不是从 1 起的整数",
    "{}: somebody has changed it meanwhile; nothing was written over it: run the command again": (
        "{0}：刚才有人改过这个文件；没有覆盖它：请再运行一次"
    ),
    "{}: somebody has changed it while it was being read; nothing was published: run the command again": (
        "{0}：读取时有人改了这个文件；什么也没有发布：请再运行一次"
    ),
    "{}: the server says {}": "{0}：服务器回答 {1}",
    "{}: there is no such sitemap": "{0}：没有这个网站地图",
    "{}: this is no sitemap": "{0}：这不是网站地图",
    "{}: this is no manifest of Gazette's; empty the folder and build anew": "{0}：这不是 Gazette 的清单；请清空文件夹，重新构建",
    "{}: this is nothing that gzip has packed": "{0}：这不是 gzip 压缩的内容",
    "{}: a part of it is missing at the end": "{0}：末尾缺了一部分",
    "{}: this is no web address": "{0}：这不是网址",
    "{}: it has more than {} bytes (the environment variable {} sets another bound)": (
        "{0}：超过 {1} 字节（环境变量 {2} 可以另定上限）"
    ),
    "{}: there was no whole answer within {} seconds (the environment variable {} sets another bound)": (
        "{0}：{1} 秒内没有收到完整的回答（环境变量 {2} 可以另定时限）"
    ),
    "{}: there is no {} of Gazette's, here or there": "{0}：两边都没有 Gazette 的 {1}",
}
