internal import TongbaoCore

extension TransferPages {
  static let heads = [
    "档号", "题名", "责任者", "文号", "成文日期", "发布日期", "保管期限", "全宗号", "版本数", "文件数", "字节数",
    "标识符", "包内文件夹",
  ]

  /// Columns that are numbers.
  static let numbers: Set = ["版本数", "文件数", "字节数"]

  static func cells(_ record: Transfer.Record) -> [String] {
    [
      record.recordNumber, record.title, record.responsible, record.documentNumber, record.signed,
      record.published, record.retention, record.fonds, String(record.versions),
      String(record.files), String(record.size), record.identifier, "data/\(record.folder)",
    ]
  }

  /// What the form says before the checks.
  static func facts(_ transfer: Transfer) -> [(name: String, value: String)] {
    let closed =
      transfer.includesClosed ? "含不对社会开放的材料。" : "不含不对社会开放的材料。"
    return [
      ("交接工作名称", transfer.name),
      (
        "内容描述",
        "\(transfer.years)政府网站与政务新媒体检查情况通报，每份为一个 OCFL 1.1 对象，含全部版本；目录见 catalogue.html。\(closed)"
      ),
      ("移交电子档案数量", "\(transfer.records.count) 件（\(transfer.files) 个文件）"),
      ("移交数据量", "\(transfer.gigabytes) GB（\(transfer.size) 字节）"),
      ("载体类型、规格", ""),
      ("载体起止顺序号", ""),
      ("数字摘要算法", "SHA-512；清单为 manifest-sha512.txt、tagmanifest-sha512.txt"),
      ("移交单位", transfer.organization),
      ("移交日期", transfer.date.chinese),
    ]
  }

  /// The four properties that both sides attest, with how to test each.
  static let checks: [(name: String, way: String)] = [
    ("准确性", "目录（catalogue.csv）与各件 metadata/record.json 一致"),
    ("完整性", "sha512sum -c manifest-sha512.txt；件数、字节数与本表一致"),
    ("可用性", "各件 html/index.html 能打开，data/ 里的 CSV 能读"),
    ("安全性", "杀毒检查；包里没有链接和可执行文件"),
    ("载体外观", "目视"),
  ]

  static func formRows(_ transfer: Transfer) -> [[String]] {
    [["项目", "内容", "移交单位检验", "接收单位检验"]]
      + facts(transfer).map { [$0.name, $0.value, "", ""] }
      + checks.map { [$0.name + "检验", $0.way, "", ""] }
      + ["填表人（签名）", "审核人（签名）", "单位（印章）", "日期"].map { [$0, "", "", ""] }
  }
}
