/// What a run of 汉字 in a list of contacts must be to name a person.
package enum PersonNames {
  /// Whether the characters, all of them 汉字, are a whole name: a surname with one or two more. An
  /// office, or a surname with one (高新区, 文秘科, 赵主任), is none.
  package static func isName(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard (2...4).contains(text.count), let first = text.first, let last = text.last else {
      return false
    }
    let word = String(String.UnicodeScalarView(text))
    let isLong = double.contains { word.hasPrefix($0) }
    guard isLong ? text.count > 2 : text.count < 4 && single.contains(first) else { return false }
    return !officeEnds.contains(last) && !titles.contains(String(word.suffix(2)))
  }

  private static let officeEnds = Set("处科室股局部办组委院所站队司校厅区县市镇街".unicodeScalars)
  private static let titles: Set<String> = [
    "主任", "科长", "处长", "局长", "书记", "老师", "先生", "女士", "经理", "部长", "秘书", "主席", "中心", "公司",
  ]

  /// Family names, the common ones; what begins with none of them is no person to this program.
  private static let single = Set(
    """
    王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟\
    汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪\
    严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲游阳裴席卫\
    查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来嵺苟全褚廉简娄盖符\
    奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼原官衣楚佟栗匡宗应台\
    巫鞠僧桑荆谌银扬明沙薄伏岑习胥保和蔺
    """.unicodeScalars)
  private static let double = [
    "欧阳", "上官", "司马", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "司徒", "夏侯", "令狐", "长孙", "宇文",
  ]
}
