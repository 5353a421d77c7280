"""Which lines each rule speaks of: facts of a page, whatever they weigh."""

from __future__ import annotations

import opencc
import pytest

from gazette.importer.classify import classify
from gazette.importer.lines import read_sheet
from gazette.importer.rules import RULES
from gazette.importer.weights import HEADLINE, WEIGHTS
from gazette.problems import Source
from gazette.text.widths import fold
from tests.bench.import_fitting.beliefs import read_beliefs

HERONS = "白鹭飞过湖面，湖边的白鹭很多，市民清晨在湖边散步，常常停下来看一看白鹭。"
PRICES = "黄瓜每斤三元，番茄每斤四元，摊主说这比上周都便宜了一些，买菜的人也多了。"
DATED = "第2版 2024年6月5日 星期三"

REPORTS = f"{HERONS}\n\n\n湖边来了白鹭\n本报讯 {HERONS}\n\n\n菜价回落\n本报讯 {PRICES}\n"

ALONE = {
    "leads to rows, below a full line": (
        (
            f"湖边来了白鹭\n　　{HERONS[:20]}\n{HERONS[:22]}\n{PRICES[:22]}\n{PRICES[:21]}的\n"
            "各摊报价如下：\n黄瓜　三元\n\n菜价如下：\n番茄　四元\n"
        ),
        {6},
    ),
    "in brackets below a sentence": (
        f"湖边来了白鹭\n{HERONS}\n（小满）\n湖边的人\n{HERONS}\n（二）\n{PRICES}\n（县电影公司）\n湖边的树（一）\n（外一首）\n",
        {3, 8},
    ),
    "the paper's name and pieces of a folio": (
        (
            f"江南日报\n2024年6月5日　星期三\n新春特刊　第3版\n湖边\n湖边的人\n孙立\n{HERONS}\n{PRICES}\n"
            f"江南日报　6月5日\n{HERONS}\n新春特刊　江南日报\n{HERONS}\n江南日报　编辑部\n"
        ),
        {9, 11},
    ),
    "below the head of a column of briefs": (
        f"一周要闻\n湖边来了白鹭\n{HERONS}\n晨星副刊\n湖边的人\n{HERONS}\n市闻一束\n湖边的树\n{PRICES}\n",
        {2, 4, 8},
    ),
    "hails somebody between a headline and a report": (
        (
            f"湖边来了白鹭\n\n向护湖工人致敬！\n\n本报讯 {HERONS}\n\n向护湖工人致敬！\n\n本报讯 {PRICES}\n\n"
            f"湖边的人\n向护湖工人致敬！\n\n本报讯 {HERONS}\n\n湖边的树\n\n向护湖工人致敬！\n\n{PRICES}\n"
        ),
        {3},
    ),
    "names a column above who says what": (
        (
            f"{HERONS}\n微声音\n孙立委员：湖边要种树。\n于勇代表：湖边要有灯。\n微声音\n{PRICES}\n"
            f"湖边的人\n孙立委员：湖边要种树。\n网友“小满”：湖边要有灯。\n"
        ),
        {2},
    ),
    "tells what somebody said": (f"{HERONS}\n老孙说：“来了！怎么不来！”\n“来了！”\n老孙：“来了！”\n{PRICES}\n", {2}),
    "nothing but the name of a notice": (f"{HERONS}\n更正\n{PRICES}\n启　事\n市园林局公告\n{HERONS}\n", {2, 4}),
    "names a column between a text and a title": (
        (
            f"湖边的故事\n来了白鹭\n{HERONS}\n湖边的故事\n来了白鹭\n{HERONS}\n\n小幽默\n湖边的人\n{PRICES}\n"
            f"小幽默\n{PRICES}\n小幽默\n2024年6月5日\n{PRICES}\n"
        ),
        {4},
    ),
    "a title right below the name of a column": (
        (
            f"{HERONS}\n小幽默\n湖边的人\n{PRICES}\n小幽默\n　　湖边的人\n{PRICES}\n小幽默\n2024年6月5日\n{PRICES}\n"
            f"小幽默\n\n湖边的人\n{PRICES}\n"
        ),
        {3},
    ),
    "a body and a date on one line": (f"{HERONS}\n市园林局　六月五日\n湖边　六月五日\n市园林局\n", {2}),
    "a writer without a name": (
        f"{HERONS}\n一名骑车人\n{PRICES}\n湖边村　一群工友\n{PRICES}\n湖边农民\n湖边的树\n一名读者\n",
        {2, 4},
    ),
    "between an essay's writer and the note on its writer": (
        (
            f"湖边的鸟\n孙立\n{HERONS}\n鸟要有树\n{PRICES}\n树要有水\n{HERONS}\n（作者系市图书馆馆员）\n"
            f"湖边的人\n本报讯 {HERONS}\n人也要水\n{PRICES}\n（作者单位：市园林局）\n"
        ),
        {4, 6},
    ),
    "names and amounts in a row": (
        "黄瓜　三元\n番茄　每斤　四元二角\n湖边的人\n孙立　五十元\n\n米　每担　一百四十五元\n油　280元\n来了　白鹭\n",
        {1, 2, 6, 7},
    ),
    "one name between a title and a text": (
        (
            f"湖边的鸟来了\n孙立强\n{HERONS}\n郝晴雪\n{PRICES}\n菜价昨天回落\n\n孙立强\n{HERONS}\n"
            f"菜价昨天回落\n孙立强\n本报讯 {PRICES}\n"
        ),
        {2},
    ),
    "names in brackets below a sentence": (
        f"湖边的鸟\n{HERONS}\n（孙立）\n菜价\n（郝晴）\n{PRICES}\n（周洁）\n{HERONS}\n",
        {3},
    ),
    "asks, as others of its text do": (
        (
            f"湖边的鸟\n孙立\n{HERONS}\n白鹭几时来？\n{PRICES}\n“白鹭几时走？”\n{HERONS}\n问：白鹭几时走？\n{HERONS}\n"
            f"白鹭吃什么？\n{PRICES}\n湖边的人\n{HERONS}\n菜价涨了吗？\n{PRICES}\n"
            f"读者问答\n菜价怎样？\n{PRICES}\n白鹭几时来？\n{HERONS}\n白鹭吃什么？\n{PRICES}\n"
        ),
        {4, 10},
    ),
    "parts a talk whose speakers go on below": (
        (
            f"湖边的鸟\n记者 郝晴\n{HERONS}园林局的孙立强来了。\n鸟要有树\n记者：鸟要什么？\n孙立强：要树，要很多树。\n"
            f"树要有水\n记者：树要什么？\n孙立强：树要的是水。\n{PRICES}\n还要什么\n孙立强：还要人，要很多人。\n"
            f"（周洁）\n菜价回落\n孙立强：菜要的也是水。\n湖边的人\n时间：六月五日上午\n地点：市图书馆一楼。\n"
            f"湖边的树\n时间：六月六日上午\n地点：市图书馆二楼。\n"
        ),
        {4, 7, 11},
    ),
    "says where or when what is shown": (
        "今日影剧\n工人文化宫：《白鹭》　一时、三时半\n十七日　《湖边》\n十八日　停映\n十九日　停电\n《湖边》好看\n",
        {2, 3, 4},
    ),
    "above what is shown": (
        "今日影剧\n红旗剧院：越剧《白鹭》\n18:30 20:40\n湖边影院：《湖边》\n湖边的人来看电影。\n湖边影院：《湖边》\n",
        {1},
    ),
    "fills its column below a first line": (
        (
            "    湖边来了白鹭，人们都来看它。\n它在芦苇丛中飞起飞落引得路人纷纷驻足拍\n照。\n"
            "    公交公司昨天宣布下周起三条线路\n改道运行沿线新设十二个车站乘客可以在站\n牌上看到。\n"
            "    菜价回落。\n黄瓜番茄茄子辣椒白菜萝卜土豆韭菜芹菜豆\n角都便宜了。\n"
        ),
        {2},
    ),
    "figures and what they count in a row": (
        (
            "4.7亿元　湖区今年用于治水\n湖区白鹭　1146只　增加5.1%\n\n21天　湖上的雨\n3月5日　湖上的雨\n"
            "开工　10天\n湖上三年\n\n7.5%左右　2013年湖区投入增长目标\n"
            "21天　湖上的雨\n2013年　4.7亿元\n"
        ),
        {1, 2, 9, 10},
    ),
    "what was counted and its number, beside another": (
        "每周巡湖超过22次　41.6\n一年内未见白鹭　38.8%\n湖边的人　三元\n\n湖边的白鹭　120\n湖边的树\n",
        {1, 2},
    ),
    "nothing but a numeral": ("（一）\n二\n12\n一个人\n", {1, 2, 3}),
    "names those who made the page": (
        f"责任编辑：孙立\n{HERONS}\n{PRICES}\n电话：5550168\n{HERONS}\n校对：周洁\n{PRICES}\n{HERONS}\n电话：5550169\n",
        {1, 6, 9},
    ),
    "a letter's salutation": (
        "编辑同志：\n王主任：\n他对记者说：\n湖边的人：\n市医院全体医护人员：\n尊敬的用户：\n",
        {1, 2, 5, 6},
    ),
    "below a letter's salutation": (f"来信\n编辑同志：\n{HERONS}\n{PRICES}\n", {3}),
    "a sentence right above who took the picture": (
        f"湖边的人\n{HERONS}\n孙立摄\n湖边的树\n孙立摄\n{PRICES}\n{HERONS}\n",
        {2},
    ),
    "names above a date": (f"{HERONS}\n读者　孙立强\n2024年6月1日\n{PRICES}\n孙立强\n{HERONS}\n", {2}),
    "a body below a text, apart from what follows": (
        (
            f"{HERONS}\n市园林局\n\n市园林局\n{PRICES}\n市图书馆\n{HERONS}\n市公安局交通警察大队\n"
            f"孙立：本局已受理你的申请。\n湖边区人民法院\n于勇：本院受理原告诉你一案。\n"
        ),
        {2, 8, 10},
    ),
    "goes on in a bracket that is open above": (
        f"本报讯（记者 孙立 通讯员 于\n\n勇）{HERONS}\n本报讯（记者 孙立）\n{PRICES}（于勇）\n",
        {3},
    ),
    "closes a bracket that is open above": (f"{HERONS}（于\n勇）\n{PRICES}\n勇）\n湖边（东\n岸的人和事）\n", {2, 6}),
    "named as lists and tables are, below a text": (
        f"今日赛程\n{HERONS}\n今日赛程\n{PRICES}\n元宵灯谜\n湖边的人\n今日节目\n{HERONS}湖边的安排\n\n湖边农贸市场行情\n{PRICES}\n",
        {3, 5, 10},
    ),
    "names one of several poems": (
        (
            "渡口（外一首）\n　　　　孙立强\n\n　　船走了\n　　绳子还在岸上\n\n问　路\n　　风从坡上来\n　　都弯下了腰\n"
            f"\n饭盒\n\n　　母亲压了又压\n　　还是鼓出来\n\n湖边的树\n{HERONS}\n\n问　路\n　　风从坡上来\n"
        ),
        {7, 11},
    ),
    "head of a report": (
        (
            f"湖边来了白鹭\n本报讯 {HERONS}\n（本报记者　孙　立　通讯员　周　洁）\n\n菜价回落\n"
            f"（本报记者　孙　立　通讯员　周　洁）\n　　{PRICES}\n"
        ),
        {2, 6},
    ),
    "where to go for what is offered right above": (
        (
            f"{HERONS}\n地址：湖边路8号\n本店今日开张，满100减20\n地址：湖边路8号　邮编：226400\n"
            f"电话：4810226　联系人：孙立\n\n电话：4810226\n{HERONS}来稿请附姓名。\n投稿邮箱：hubian@example.com\n"
            f"社址：湖边路9号\n电话：2341\n"
        ),
        {4, 5, 9},
    ),
    "where to call, below a text": (
        f"{HERONS}\n联系电话：5550168\n湖边的人\n热线：5550169\n{PRICES}\n电话里他说：好的\n",
        {2},
    ),
    "whole paragraphs above and here": (f"{HERONS}\n{PRICES}\n湖边的人\n好。\n{HERONS}\n{PRICES}\n", {2, 5, 6}),
    "names the unit of a table": ("单位：元/公斤\n（单位：元）\n计量单位：吨\n单位放假三天\n", {1, 2, 3}),
    "names the columns of a table": (
        (
            "品名　昨日　今日\n黄瓜　3.00　3.20\n番茄　4.00　4.10\n东湖　西湖　南湖\n"
            "品名　单位　单价\n猪肉　斤　一·二元\n鲜蛋　斤　一·三元\n"
            "项目　比例（%）\n每周巡湖超过22次　41.6\n一年内未见白鹭　38.8\n项目　比例\n湖边的树\n"
        ),
        {1, 5, 8},
    ),
    "above a table": (
        f"{HERONS}\n\n菜价\n单位：元/公斤\n品名　昨日　今日\n黄瓜　3.00　3.20\n\n米价\n{PRICES}\n",
        {3},
    ),
    "cries out and stands apart": (
        (
            f"{DATED}\n抓紧春灌！\n\n湖边来了白鹭\n{HERONS}\n\n人人动手 护好湖水！\n\n"
            f"菜价回落\n{PRICES}\n\n快来看！\n{HERONS}\n"
        ),
        {2, 7},
    ),
    "names a note of the editors": ("编后\n开栏的话\n编者按：湖边\n湖边编后\n", {1, 2}),
    "nearer than the headlines of reports stand": (f"{REPORTS}\n湖边的树\n{PRICES}\n\n\n湖边的人\n{HERONS}\n", {11}),
    "as far off as the headlines of reports stand": (
        f"{REPORTS}\n湖边的树\n{PRICES}\n\n\n湖边的人\n{HERONS}\n",
        {4, 8, 15},
    ),
    "in a block of lines without a stop, above a text": (
        f"{DATED}\n\n湖边来了\n一群白鹭\n\n本报讯 {HERONS}\n\n湖边的人\n说：\n\n{PRICES}\n\n菜价\n\n{PRICES}\n",
        {3, 4},
    ),
    "one of several lines without a stop, right above a text that stands in": (
        (
            f"{DATED}\n湖边来了白鹭\n记者 田小禾\n黄瓜便宜 番茄便宜 白菜便宜\n菜价，回落\n　　{HERONS}\n"
            f"湖边的人\n湖边的鸟\n　　{PRICES}\n"
            f"湖边\n黄瓜 3.00\n番茄 4.00\n湖边：白鹭\n　　{HERONS}\n"
        ),
        {2, 4, 5},
    ),
    "names a part of an account": (
        f"{HERONS}\n案情回放\n{PRICES}\n【法官说法】\n{HERONS}\n法官说法\n本报讯 {PRICES}\n湖边案情\n{HERONS}\n",
        {2, 4},
    ),
    "the text below opens in mid-thought": (
        f"{HERONS}\n湖边房价\n另外，{PRICES}\n湖边的人\n{HERONS}\n湖边的鸟\n他还说，{HERONS}\n",
        {2, 6},
    ),
    "above the name of a column that stands apart": (
        f"{HERONS}\n湖边村部分村民\n\n来信反馈\n湖边的路灯亮了\n{HERONS}\n湖边的人\n小资料\n{PRICES}\n\n湖边的树\n\n湖边的鸟\n",
        {2},
    ),
    "names a column right above a title": (
        f"{HERONS}\n\n来信反馈\n湖边的路灯亮了\n{HERONS}\n\n小资料\n{PRICES}{PRICES}\n\n小幽默\n\n湖边的树\n小幽默\n湖边\n",
        {3},
    ),
    "right below the name of a column": (
        (
            f"{HERONS}\n\n读者来信\n湖边的路灯不亮\n编辑同志：\n{HERONS}\n\n小资料\n湖边，\n{HERONS}\n湖边的人\n{PRICES}\n"
            "渡口\n陆小禾\n灯塔看着船\n船看着岸\n是写给岸的诗\n没有人记得\n却都会念\n"
        ),
        {4},
    ),
    "a few words behind a bullet, above a text without one": (
        f"短讯\n●湖边的树\n{PRICES}\n●湖边的人\n●湖边的鸟\n◆湖边来了白鹭。\n{PRICES}\n▶7版 湖边的人\n{PRICES}\n",
        {2},
    ),
    "begins or ends like another short line of the text": (
        (
            f"{HERONS}\n起床慢半拍\n{PRICES}\n喝水慢半拍\n{HERONS}\n湖边的人\n{PRICES}\n湖边的鸟\n本报讯 {HERONS}\n"
            f"米价回落\n{PRICES}（孙立）\n米价上涨\n{PRICES}\n市园林局\n{HERONS}\n市卫生局\n{PRICES}\n"
        ),
        {2, 4},
    ),
    "phrases in parallel, as near as paragraphs are": (
        (
            f"{HERONS}\n让出牌子　换来天地\n{PRICES}\n质量一把尺　赔偿不含糊\n本报讯 {HERONS}\n"
            f"\n一张床位　两代牵挂\n{PRICES}\n江城三胜　河口一胜\n河口二胜　滨海二胜\n{HERONS}\n"
            f"湖边的养牛场今年又添了十七头牛，他们的做法有两条：\n固定专人　包养包用\n{PRICES}\n"
        ),
        {2, 13},
    ),
    "two words further in than paragraphs, below a text": (
        (
            f"　　{HERONS}\n　　　　车辆段　部分单身职工\n　　{PRICES}\n　　　　科学种田　稳产高产\n　　{HERONS}\n"
            f"　　　　湖边的人\n　　{PRICES}\n　　湖边　来了白鹭\n　　{HERONS}\n"
            f"　　　　湖边　来了白鹭\n　　本报讯 {PRICES}\n"
        ),
        {2},
    ),
    "counts the others who sign": (f"{HERONS}\n（孙立 周洁）\n等十四名工人\n{PRICES}\n等三个人\n等等看\n", {3}),
    "a page's two digits and nothing else": (
        f"{DATED}\n{HERONS}\n06\n{PRICES}\n16\n01\n{HERONS}\n02\n{PRICES}\n06年\n",
        {3},
    ),
    "a page and nothing else": (f"{DATED}\n{HERONS}\n第一版\n{PRICES}\n第 12 版\n第一版印错了\n", {3, 5}),
    "named as columns of briefs are, and set apart": (
        f"{HERONS}\n\n工会简讯\n{PRICES}\n校园快讯\n{HERONS}\n\n湖边的人\n{PRICES}\n",
        {3},
    ),
    "above a caption and its credit": (
        (
            f"{HERONS}\n\n湖边晨景\n{HERONS}\n孙立　摄\n\n湖边的人\n{PRICES}\n\n（周洁）\n{PRICES}\n于勇　摄\n\n"
            f"湖边的鸟\n\n{HERONS}（孙立强摄）\n\n湖边的树\n\n{PRICES}\n"
        ),
        {3, 14},
    ),
    "behind a bullet, between the paragraphs of a report": (
        f"{HERONS}\n■湖边的树\n{PRICES}\n■湖边的人\n{HERONS}\n\n■湖边的鸟\n{PRICES}\n●菜价回落\n本报讯 {PRICES}\n",
        {2, 4},
    ),
    "between the head of a block and the names that end it": (
        f"{HERONS}\n\n湖边警句\n多看一眼\n少摔一跤\n（孙立）\n\n{PRICES}\n湖边的人\n（于勇）\n\n湖边的树\n（于勇）\n{HERONS}\n",
        {4, 5},
    ),
    "mostly numbers": ("湖边彩票第08037期：03 08 11 17\n湖边来了37只白鹭\n电话5550168\n", {1}),
    "made like the line right above": ("江城 3:2 河口\n河口 1:0 滨海\n湖边来了白鹭\n", {2}),
    "ends the block of the page's number": (
        f"江城日报\n2024年6月5日　星期三　第7版\n湖边\n\n渡口\n{HERONS}\n湖边的人\n\n{PRICES}\n",
        {3},
    ),
    "verse below its poet's name": (
        "渡口\n陆小禾\n一水遥分南北天，\n石工犹记旧堤年。\n老翁闲坐闸边语，\n曾见粮艘十里连。\n",
        {3, 4, 5, 6},
    ),
    "asks below a full line that ends": (
        (
            "　　我跟师傅学钳工两年了，上个月厂\n"
            "里办夜校，名额只有一个，师傅说让给\n"
            "小徐，他年纪又大，可是我心里不平。\n"
            "请问我该怎么办呢？\n"
            "　　小于同志：\n"
            "　　你的心情我们明白。名额今年没有\n"
            "，明年还会有，先把手上的活做好，再\n"
            "请师傅把道理讲给你听，他不会瞒你什\n"
            "么。\n"
            "还有什么要问的？\n"
        ),
        {4},
    ),
    "verse below a line of verse that goes on": (
        "渡口\n陆小禾\n一水遥分南北天，\n石工犹记旧堤年。\n老翁闲坐闸边语，\n曾见粮艘十里连。\n",
        {4, 6},
    ),
    "verse that stands in as no headline does": (
        (
            f"湖边的人\n　　{HERONS}\n　　{PRICES}\n渡口\n　　陆小禾\n"
            "　　一水遥分南北天，\n　　石工犹记旧堤年。\n　　老翁闲坐闸边语，\n　　曾见粮艘十里连。\n"
        ),
        {6, 7, 8, 9},
    ),
    "a few words above verse": (
        "渡口\n陆小禾\n\n清江\n一水遥分南北天，\n石工犹记旧堤年。\n老翁闲坐闸边语，\n曾见粮艘十里连。\n",
        {4},
    ),
    "points to another page": (f"江城日报 2024年6月5日\n老街改造怎么改……6版\n\n{HERONS}\n", {2}),
    "heads an index right above its first line": (f"{HERONS}\n导读\n湖边的人 2版\n\n导读\n{PRICES}\n", {2}),
    "right below the head of an index": (f"{HERONS}\n导读\n湖边的人 2版\n湖边的树 3版\n{PRICES}\n湖边的鸟 4版\n", {3}),
    "says a page, as all lines do up to the head of an index": (
        f"{HERONS}\n导读\n二版：湖边的人\nA4　湖边的树\n{PRICES}\n三版：湖边的鸟\n",
        {3, 4},
    ),
    "a few words inside a text whose writer stands above it": (
        (
            f"湖边的人\n本报记者 孙立强\n{HERONS}\n清早数鸟\n{PRICES}\n夜里巡湖\n{HERONS}\n更正\n{PRICES}\n"
            f"菜价回落\n本报记者 周洁\n{PRICES}\n湖边简讯\n{HERONS}\n湖边的树\n{PRICES}（孙立）\n"
        ),
        {4, 6},
    ),
    "opens as another short line between paragraphs does": (
        (
            f"{HERONS}\n误会一：白鹭怕人\n{PRICES}\n误会二：菜价不降\n{HERONS}\n六月三日：种树\n{PRICES}\n"
            f"长沙：种树\n{HERONS}\n六月九日：收菜\n{PRICES}\n本报讯 {HERONS}\n融资：有补贴\n{PRICES}\n用地：上楼建厂\n"
            f"{HERONS}\n图书馆：延时\n{PRICES}\n后勤处：换卡\n{HERONS}\n地点：湖边\n{PRICES}\n时间：清早\n{HERONS}\n"
        ),
        {2, 4, 6, 10, 13, 15},
    ),
    "nearer to the text above than any headline of a report": (
        (
            f"湖边来了白鹭\n本报讯 {HERONS}\n湖边的人\n{PRICES}\n\n菜价回落\n本报讯 {PRICES}\n\n停水\n本报讯 {HERONS}\n"
            f"\n花絮\n湖边数鸟\n{HERONS}\n湖边捡菜\n{PRICES}\n湖边种树\n{HERONS}\n"
        ),
        {3},
    ),
    "a name and a number, like a line right beside": (
        "小黄鱼（中）　24\n带鱼　36\n虾蛄　４０\n\n鲳鱼　68\n湖边的人　来了\n江城光谷1∶1蓝鲨\n长河建业2∶0金象\n",
        {1, 2, 3, 7, 8},
    ),
    "asks at the margin below a sentence": (
        "　　湖边来了白鹭，市民驻足\n拍照。\n为什么离家？\n　　湖边来了白鹭，市民驻足\n拍照。\n　　谁来管？\n",
        {3},
    ),
    "a row that a colon announced": (
        f"{HERONS}名单如下：\n湖边牌话梅（120克）　甜蜜素超标\n江城牌酱菜（240克）　苯甲酸超标\n他说：\n我来了\n",
        {2},
    ),
    "a picture's credit right below a sentence": (
        f"{HERONS}\n周洁摄\n湖边的人\n周洁摄\n{PRICES}\n\n\n周洁摄\n",
        {2},
    ),
    "a sentence and who took the picture": (
        f"{HERONS}\n消防员救出住客。（邓志强摄）\n邓志强摄\n湖边的人\n摄影展开幕\n",
        {2},
    ),
    "the number of a case": (
        f"法院公告\n（2022）皖0221民初3318号\n张三：本院受理（2022）皖0221民初3319号案\n〔1998〕民初字第25号\n（2022）年报\n{HERONS}\n",
        {2, 4},
    ),
    "heads an index": (f"{DATED}\n【今日导读】\n\n导演谈新片\n{HERONS}\n", {2}),
    "tells the weather": (f"{DATED}\n明天 晴转多云 12℃\n\n{HERONS}\n", {2}),
    "names a hotline by its work": (f"{DATED}\n本报新闻热线：0938-8219999\n\n{HERONS}\n", {2}),
    "a forecast behind its name": (
        f"{DATED}\n今日天气：晴转多云　8℃—23℃\n\n{HERONS}\n今日气温　江城 46-55°F　清河 4-10°C\n",
        {2, 5},
    ),
    "tells where to write or call": (
        f"{DATED}\n热线：88661110 传真：88661111\n热线：88661110\n{HERONS}\n{PRICES}\n{HERONS}\n",
        {2},
    ),
    "an address in the last lines": (f"{HERONS}\n报名地址：\n江城路7号 电话：5550168\n地址：江城人民路6号\n", {4}),
    "names below a text": (f"湖边来了白鹭\n{HERONS}\n（孙立 周洁）\n", {3}),
    "a letter's closing": (
        f"{HERONS}\n此致\n敬　礼！\n湖边读者\n{PRICES}\n孙立　谨上\n湖边的人　上\n{HERONS}\n孤子孙立　孙强　泣告\n",
        {2, 3, 6, 9},
    ),
    "says that it goes on": (f"{HERONS}\n（未完待续）\n湖边来信\n{PRICES}\n（完）\n完工\n", {2, 5}),
    "all in brackets": (f"{HERONS}\n（作者为市图书馆退休馆员）\n（三）\n（通讯员 孙立）\n", {2}),
    "a report follows": (
        (
            f"湖边来了白鹭\n本报讯 {HERONS}\n菜价回落\n{PRICES}\n"
            f"芦苇还割不割？\n市第四中学教师　孙立\n\n来信\n{HERONS}\n\n芦苇还割不割？\n本报记者　孙立\n{PRICES}\n"
        ),
        {1, 11},
    ),
    "an article ended above": (f"湖边来了白鹭\n{HERONS}（孙立）\n菜价回落\n{PRICES}\n", {3}),
    "a colon inside a headline": (f"{HERONS}\n\n市长：\n湖边要种树\n{PRICES}\n", {3}),
    "a dash before it": (f"湖边来了白鹭\n——记湖边的护鸟人\n一记者来信\n{HERONS}\n", {2, 3}),
    "a numbered item with its stop": ("一、湖边种树；\n二、湖边清淤。\n三、湖边的人\n", {1, 2}),
    "numbered beside a numbered line": (f"一、湖边种树\n二、湖边清淤\n{HERONS}\n三、湖边的人\n{PRICES}\n", {1, 2}),
    "a number before it": ("一是种树\n三是不能等\n二是非常好\n第一，清淤\n2、护鸟\n2.5米\n", {1, 4, 5}),
    "a speaker before it": ("问：白鹭多吗？\n答：很多。\n陈立：我天天去看。\n湖边：看白鹭\n", {1, 2, 3}),
    "words in columns": (
        (
            "江城队 12 胜 3 负\n江城队 胜\n江城队胜3场 负\n三二一次　江城　八点四十　河口\n江城　河口　滨海\n"
            "猪肉　斤　一·二八元\n猪肉　斤　一级\n"
        ),
        {1, 4, 6},
    ),
    "a label and a number": (
        "价格：12元\n电话：八八六六\n价格：面议\n原料：排骨、粉藕\n招生专业：法学　会计学\n报名时间：即日起\n",
        {1, 2, 4, 5, 6},
    ),
    "others near it are made alike": ("江城 3:2 河口\n河口 1:0 滨海\n滨海 2:2 江城\n湖边来了白鹭\n", {1, 2, 3}),
    "stands alone": (f"{HERONS}\n湖边的人\n{PRICES}\n湖边\n的树\n{HERONS}\n", {2}),
    "text below": (f"湖边的人\n{HERONS}\n湖边的树\n", {1}),
    "asks or cries out": ("湖边有白鹭？\n快去看！\n他去了。\n", {1, 2}),
    "begins like a sentence": (
        "６月５日上午，湖边来了白鹭\n昨日，白鹭飞走\n近日白鹭多\n昨日的湖\n６月５日８时30分，湖边\n5日8时许，湖边\n",
        {1, 2, 5, 6},
    ),
    "a sentence of two phrases that fills its column": (
        (
            "市民昨日清晨在湖边看见松花江铁\n桥修复工程已经开工，湖边的白鹭\n飞走了一些，也有几只还在湖边，\n"
            "\n常常停下来，看一看湖面和市民。\n桥修复工程已经开工，湖边的白鹭。\n\n飞走了一些，还在湖边。\n"
        ),
        {5},
    ),
    "the second half of 下图": (f"{HERONS}下\n图：湖边\n{HERONS}下\n\n图：湖边\n{HERONS}\n图：湖边\n", {2}),
    "below a caption that has ended": (
        "上图：湖边的白鹭。\n市民在湖边\n上图：湖边的\n白鹭\n湖边的白鹭。\n市民在湖边\n",
        {2},
    ),
    "a label below a label": ("地址：湖边\n截止日期：6月5日\n湖边\n截止日期：6月5日\n", {2}),
    "fills its column, and its last word goes on below": (
        (
            "市民昨日清晨在湖边看见松花江铁\n桥修复工程已经开工，湖边的白鹭\n飞走了一些，也有几只还在湖边，\n"
            "常常停下来，看一看湖面和市民。\n\n松花江铁\n桥修复工程已经开工，湖边的白鹭\n飞走了一些，有几只还在湖边。\n"
        ),
        {1, 2, 7},
    ),
    "phrases in parallel": ("种树护湖 清淤固堤 爱鸟养鸟\n种树护湖 清淤\n", {1}),
    "begins with a closing mark": (f"{HERONS}\n，白鹭飞走了。\n”他说。\n", {2, 3}),
    "ends in an open word": ("湖边最美的\n湖边来了白鹭\n", {1}),
    "an open word above": ("湖边最美的\n白鹭\n", {2}),
    "a word goes on from above": ("市民看见松花江铁\n桥修复工程\n", {2}),
    "its last word goes on below": ("市民看见松花江铁\n桥修复工程\n", {1}),
    "its words come again below": (f"市民清晨湖边散步\n{HERONS}\n三条公交线路调整\n{PRICES}\n", {1}),
    "named as columns are": ("■简讯\n湖畔随笔\n湖边来了白鹭\n", {1, 2}),
    "short and without a verb": (f"荆江灯泡厂\n湖边来了白鹭\n{HERONS}\n", {1}),
    "short and begins with a verb": (f"到达敦煌\n荆江灯泡厂\n{HERONS}\n", {1}),
    "a number goes on": (
        (
            "责编：孙立　电话：0558-7621310\n02\n今年春天湖边一共植树3\n500棵，湖边有了一片新树林，白鹭也来了。\n"
            "湖区的林地如今占到43\n.6%，白鹭也来了。\n湖边的人\n.6%，白鹭也来了。\n"
        ),
        {4, 6},
    ),
    "its number is cut": ("今年春天湖边一共植树3\n500棵，湖边有了一片新树林，白鹭也来了。\n", {1}),
    "a bracket is open above": ("湖边来了白鹭和苍鹭（又名\n老等）\n湖边来了白鹭（多只）和苍鹭\n很多\n", {2}),
    "signed above a date": (f"{HERONS}\n江城市公园管理处\n2024年6月5日\n", {2}),
    "few characters and a stop": (f"{HERONS}\n很多。\n很多\n", {2}),
}
AT_MARGIN = (
    f"湖边白鹭\n筑巢三个\n　　{HERONS}\n　　　　湖边的人\n　　{PRICES}\n菜价回落\n菠菜多了\n　　{PRICES}\n"
    f"湖边来信\n渡船停了\n　　{HERONS}\n校园新墙\n写着名字\n　　{PRICES}\n"
)
SPACED = {
    "as near as paragraphs are": (
        f"{HERONS}\n\n{PRICES}\n\n湖边的人\n\n{HERONS}\n\n\n菜价回落\n{PRICES}\n\n\n湖边来信\n{HERONS}\n",
        {5},
    ),
    "further away than paragraphs are": (
        f"{HERONS}\n\n{PRICES}\n\n湖边的人\n\n{HERONS}\n\n\n菜价回落\n{PRICES}\n\n\n湖边来信\n{HERONS}\n",
        {10, 14},
    ),
    "set apart as paragraphs are": (
        f"{HERONS}\n\n\n{PRICES}\n\n\n湖边的人\n\n\n{HERONS}\n\n\n菜价回落\n{PRICES}\n",
        {7},
    ),
    "stands in as crossheads do": (
        f"{HERONS}\n　　湖边的人\n{PRICES}\n　　湖边的树\n{HERONS}\n菜价回落\n{PRICES}\n",
        {2, 4},
    ),
    "further in than paragraphs, and headlines at the margin": (
        AT_MARGIN,
        {4},
    ),
    "at the margin where crossheads stand in": (
        f"{HERONS}\n　　湖边的人\n{PRICES}\n　　湖边的树\n{HERONS}\n菜价回落\n{PRICES}\n",
        {6},
    ),
    "the text below shares words with that above": (
        f"{HERONS}\n湖边的树\n孙立强\n{HERONS}\n菜价回落\n王芳\n{PRICES}\n",
        {2},
    ),
    "the text below shares no words with that above": (
        f"{HERONS}\n湖边的树\n孙立强\n{HERONS}\n菜价回落\n王芳\n{PRICES}\n",
        {5},
    ),
    "no report follows where reports open so": (
        f"本报讯 {HERONS}\n湖边的人\n{PRICES}\n本报讯 {HERONS}\n湖边的树\n本报讯 {PRICES}\n",
        {2},
    ),
    "all in quotation marks": (f"{HERONS}\n“湖边有家”\n{PRICES}\n“湖边”有家\n{HERONS}\n", {2}),
    "nearer to what is below": (f"{HERONS}\n\n湖边的人\n{PRICES}\n", {3}),
    "two blank lines above": (f"{HERONS}\n\n\n湖边的人\n\n{PRICES}\n", {4}),
}
ALL = ALONE | SPACED
TO_TRADITIONAL = opencc.OpenCC("s2t")


def lines_of(rule: str, text: str) -> set[int]:
    reading = classify(read_sheet(Source("page.txt", text)))
    return {
        trait.line.number
        for trait, held in zip(reading.traits, reading.rules, strict=True)
        if rule in {one.name for one in held}
    }


@pytest.mark.parametrize("rule", ALL)
def test_a_rule_holds_for_its_lines_and_no_others(rule: str) -> None:
    text, lines = ALL[rule]
    assert lines_of(rule, text) == lines


@pytest.mark.parametrize("rule", ALL)
def test_rules_read_traditional_characters_as_their_simplified_forms(rule: str) -> None:
    text, lines = ALL[rule]
    traditional = TO_TRADITIONAL.convert(text)
    assert fold(traditional) == fold(text)
    assert lines_of(rule, traditional) == lines


@pytest.mark.parametrize("title", ["湖边的人为什么早起？", "湖边的人", "湖边来了白鹭　市民清晨在湖边散步停下来看"])
def test_parts_of_a_signed_text_may_stand_as_far_off_as_its_own_paragraphs(title: str) -> None:
    page = (
        f"菜价回落\n本报讯 {PRICES}\n{HERONS}\n{PRICES}\n{HERONS}\n{PRICES}\n{HERONS}\n\n{title}\n\n本报记者 孙立强\n\n"
    )
    text = f"{HERONS}\n\n{PRICES}\n\n清早数鸟\n\n{PRICES}\n\n夜里巡湖\n\n{HERONS}\n"
    assert lines_of("a few words inside a text whose writer stands above it", page + text) == {17, 21}


def test_every_rule_has_a_weight_and_every_weight_a_rule() -> None:
    assert [rule.name for rule in RULES] == list(dict.fromkeys(rule.name for rule in RULES))
    assert {rule.name for rule in RULES} == set(WEIGHTS)


def test_something_is_believed_of_every_rule_and_of_nothing_that_is_not_there() -> None:
    beliefs = read_beliefs()
    assert set(beliefs.headline) <= set(HEADLINE)
    assert set(beliefs.rules) == {rule.name for rule in RULES}


def test_every_rule_says_where_it_comes_from() -> None:
    assert all(rule.source for rule in RULES)
