"""What is said of pictures."""

IMAGERY = {
    "{} is a HEIF picture, and pillow-heif is not installed": "{0} 是 HEIF 图片，没有安装 pillow-heif",
    "save it as a JPEG, or let who runs Gazette install it: pip install pillow-heif": (
        "另存为 JPEG，或者请负责运行的人安装：pip install pillow-heif"
    ),
    "{} is too large: {} x {} pixels, and {} is the most": "{0} 太大：{1} × {2} 像素，最多 {3} 像素",
    "make it smaller, or raise picture_pixels in publication.yaml": "请缩小，或者调高 publication.yaml 里的 picture_pixels",
    "make it smaller, or raise picture_bytes in publication.yaml": "请缩小，或者调高 publication.yaml 里的 picture_bytes",
    "{} moves": "{0} 是动图",
    "a page shows its first picture; keep a still one, or a film elsewhere with a link to it": (
        "页面只显示第一帧；请换一张静图，影片放在别处并加链接"
    ),
    "{} is no {}: what is in it is a {}": "{0} 不是 {1}：里面是 {2}",
    "rename it to {}, and where it is named": "把它和提到它的地方都改名为 {0}",
    "{} is damaged or breaks off half-way": "{0} 损坏了，或者只有半截",
    "it was not copied whole, most likely: copy it again from where it comes from": "多半没有复制完：请从原处重新复制",
    "{} is no {}, and nothing else that is known": "{0} 不是 {1}，也不是别的认识的图片",
    "open it in a picture program and save it again as a JPEG": "用图片软件打开，另存为 JPEG",
}
