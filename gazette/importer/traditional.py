"""Names of columns in traditional characters, as papers of Hong Kong, Macau and Taiwan print them: 讀者來信, 社會新聞.

**Source**: OpenCC's configuration ``t2s``, for the characters that ``series`` and ``services`` know names by. The rest
of a line stays as it is: it is compared, never written.
"""

from __future__ import annotations

_TRADITIONAL = (
    "佈來係個們側備傳僑價優兒內兩冊別則創劄劇劍動務勢匯區參叢員問啓啟單嗎嚮國園圖團埰報場壇壘壯夾奮娛媽學"
    "實寫寶將專尋對導層崗嶺師幫庫廚廠廣廳彈彎彙後復徵徹悅態憶應懷戀戰戲捲掃採揚換搖擊擔據擷攝數斷時晉書會"
    "條業榮樂樓標樣橋機橫檔檯櫥欄權歲歷氣況測溫濟瀟瀾為熒熱燈營爭獎獨獻現瑣畫當療發監盤眾碼礦禮種積竅筆箋"
    "節範簡籃粵糧糰紀約紅納紹結統經綜綠綫維網綵緑線緣編緻縣縱績繞繫續羣義習聞聯聲職聽脈脩腦腳臺與興舉舊荊"
    "莊萬薈薦藝藥處號蟲衆術衛裏補裝裡複見視親覺覽觀計訊討記訣訪訴診註評詞詢詩話誌認語說説課調談請論諮諷諺"
    "謀謎講謠識譜譯議讀變讓讚貝財貫費貼資賓賞賢質購賽贈贊趙跡踐蹟蹤車軍軼載輯轉辦辭農迴連週進遊過達遞遶選"
    "遺遼邊郵鄉醫釋鈔鉤銳鋒鋭錄錦録錶鍾鎮鏈鏡鐘鑑鑒長門開閑閒間閩閱閲闆關陽際隨隴雙雜離雲電靈韻響頁項順預"
    "領頭題顧風颱飄飯養餘館饋馬驗驛體髮魚魯鮮鳥鳴鴻麗麴麵點黨齊齋齣龍"
)
_SIMPLIFIED = (
    "布来系个们侧备传侨价优儿内两册别则创札剧剑动务势汇区参丛员问启启单吗向国园图团采报场坛垒壮夹奋娱妈学"
    "实写宝将专寻对导层岗岭师帮库厨厂广厅弹弯汇后复征彻悦态忆应怀恋战戏卷扫采扬换摇击担据撷摄数断时晋书会"
    "条业荣乐楼标样桥机横档台橱栏权岁历气况测温济潇澜为荧热灯营争奖独献现琐画当疗发监盘众码矿礼种积窍笔笺"
    "节范简篮粤粮团纪约红纳绍结统经综绿线维网彩绿线缘编致县纵绩绕系续群义习闻联声职听脉修脑脚台与兴举旧荆"
    "庄万荟荐艺药处号虫众术卫里补装里复见视亲觉览观计讯讨记诀访诉诊注评词询诗话志认语说说课调谈请论咨讽谚"
    "谋谜讲谣识谱译议读变让赞贝财贯费贴资宾赏贤质购赛赠赞赵迹践迹踪车军轶载辑转办辞农回连周进游过达递绕选"
    "遗辽边邮乡医释钞钩锐锋锐录锦录表钟镇链镜钟鉴鉴长门开闲闲间闽阅阅板关阳际随陇双杂离云电灵韵响页项顺预"
    "领头题顾风台飘饭养余馆馈马验驿体发鱼鲁鲜鸟鸣鸿丽曲面点党齐斋出龙"
)
_FORMS = str.maketrans(_TRADITIONAL, _SIMPLIFIED)


def simplify_name(key: str) -> str:
    """Return a folded line with the characters that names of columns have in their simplified forms."""
    return key.translate(_FORMS)
