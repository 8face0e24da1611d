/// Invented place names with their spelling, no name twice.
///
/// The first characters are those of music, writing and weather, which real divisions hardly use, so
/// that nobody takes a generated notice for a real one.
struct PlaceNames {
  /// A name without its suffix (省, 市, 县, 区) and its pinyin.
  struct Stem {
    let text: String
    let spelling: String
  }

  private let stems: [Stem]
  private var used = 0

  init(seed: UInt64) {
    let first = Self.read(
      """
      墨:mo 笺:jian 琴:qin 棋:qi 瑟:se 笛:di 箫:xiao 筝:zheng 磬:qing 弦:xian 韵:yun 诗:shi 词:ci 赋:fu
      谣:yao 篇:pian 册:ce 帖:tie 吟:yin 咏:yong 绘:hui 绢:juan 绫:ling 霜:shuang 露:lu 霁:ji 虹:hong
      霓:ni 霖:lin 岚:lan 曦:xi 晗:han 暄:xuan 煦:xu 熙:xi 晖:hui 皎:jiao 皓:hao 绯:fei 翎:ling 鹭:lu
      鸥:ou 鹂:li 鹃:juan 莺:ying 萤:ying 薇:wei 蔷:qiang
      """)
    let last = Self.read(
      """
      州:zhou 城:cheng 阳:yang 宁:ning 安:an 川:chuan 原:yuan 泽:ze 陵:ling 溪:xi 湾:wan 岭:ling
      屏:ping 源:yuan 昌:chang 兴:xing 平:ping 和:he 顺:shun 丰:feng 泰:tai 清:qing 明:ming 远:yuan
      津:jin 渡:du 坪:ping 洲:zhou 台:tai 谷:gu 浦:pu 林:lin 泉:quan 石:shi 桥:qiao 门:men
      """)
    let middle = Self.read(
      """
      东:dong 西:xi 南:nan 北:bei 上:shang 中:zhong 下:xia 新:xin 大:da 小:xiao 前:qian 高:gao 青:qing
      白:bai 紫:zi 碧:bi 金:jin 玉:yu
      """)
    var random = SplitMix64(seed: seed)
    let short = first.flatMap { start in last.map { Self.join([start, $0]) } }
    let long = first.flatMap { start in
      middle.flatMap { inner in last.map { Self.join([start, inner, $0]) } }
    }
    stems = random.shuffled(short) + random.shuffled(long)
  }

  /// How many names there are.
  var capacity: Int { stems.count }

  /// The next name nobody has yet; at most `capacity` may be taken.
  mutating func take() -> Stem {
    defer { used += 1 }
    return stems[used]
  }

  private static func read(_ table: String) -> [Stem] {
    table.split(whereSeparator: \.isWhitespace).compactMap { entry in
      let parts = entry.split(separator: ":")
      return parts.count == 2 ? Stem(text: String(parts[0]), spelling: String(parts[1])) : nil
    }
  }

  private static func join(_ parts: [Stem]) -> Stem {
    Stem(text: parts.map(\.text).joined(), spelling: parts.map(\.spelling).joined())
  }
}
