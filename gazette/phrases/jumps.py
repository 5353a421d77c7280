"""What is said of texts that go on on another page, when pages are imported."""

JUMPS = {
    "set continues_on and continued_from in the two files": "在两个文件里写上 continues_on 和 continued_from",
    "it names page {}, and the issue has {} pages": "它写的是第 {0} 版，而这一期只有 {1} 版",
    "it goes on on page {}, where nothing answers it": "它转到第 {0} 版，那里没有接上它的",
    "it comes from page {}, where nothing leads to it": "它从第 {0} 版转来，那里没有转到它的",
    "it goes on on page {}, where nothing tells which part goes with which": "它转到第 {0} 版，看不出哪一篇接哪一篇",
    "it comes from page {}, where nothing tells which part goes with which": (
        "它从第 {0} 版转来，看不出哪一篇接哪一篇"
    ),
    "it goes on in “{}” on page {}, {}, which says nothing of it": "它转到第 {1} 版的“{0}”（{2}），后者没有说上接哪一版",
    "it comes from “{}” on page {}, {}, which says nothing of it": "它从第 {1} 版的“{0}”（{2}）转来，后者没有说下转哪一版",
    "it goes on in “{}” on page {}, {}, and names page {}": "它的下文是第 {1} 版的“{0}”（{2}），这里写的却是第 {3} 版",
    "it comes from “{}” on page {}, {}, and names page {}": "它的上文是第 {1} 版的“{0}”（{2}），这里写的却是第 {3} 版",
    "it goes on in “{}” on page {}, {}, by the page numbers alone": "它转到第 {1} 版的“{0}”（{2}），只凭版次配成一对",
    "this is page {} of {}, and {} has the number {} already": "这是 {1} {0} 版，第 {3} 版已经是 {2}",
    "sections are numbered through: import {}'s singly, this one with --page {}": (
        "各叠的版次要连着编：{0} 叠的版逐个导入，这一版用 --page {1}"
    ),
    "it names page {}, which is not imported yet": "它写的是第 {0} 版，那一版还没有导入",
    "import that page, too: the two halves are joined then": "把那一版也导入，两半就会接上",
    "it goes on on page {} of another section": "它转到另一叠的 {0} 版",
    "it comes from page {} of another section": "它从另一叠的 {0} 版转来",
    "it goes on on a page that has no number here, {}": "它转到的版这里没有版次：{0}",
    "it comes from a page that has no number here, {}": "它所接的版这里没有版次：{0}",
    "it goes on on page {}, and no page of an issue has that number": "它转到 {0} 版，一期里没有这个版次",
    "it comes from page {}, and no page of an issue has that number": "它从 {0} 版转来，一期里没有这个版次",
    "import that section with --page, and write the number that its page gets into the two files": (
        "用 --page 导入那一叠，再把那一版得到的版次写进两个文件"
    ),
}
