internal import TongbaoCore

/// The sheet's bars and its table with word-sized courses.
enum SheetTables {
  private static let period = Period.quarter(year: 2024, 4)

  private static let places: [(name: String, checked: Int, failing: Int)] = [
    ("示例一市", 56, 0), ("示例二市", 36, 2), ("示例三市", 51, 5), ("示例四市", 23, 0),
    ("示例五市", 48, 1), ("示例六自治州", 43, 1), ("示例七林区", 1, 1),
  ]

  /// The same numbers as 市内各地 and as 在全省的位置.
  static func bars(
    _ links: LinkStyle, page: PageAddress, words: Words
  ) -> [BarsFigure] {
    let regions = places.enumerated().map { number, place in
      (
        SheetCase.region(place.name, code: "99000\(number + 1)"),
        SheetCase.seen(period, place.checked, place.failing)
      )
    }
    return [("within", SheetCase.subjects[0], nil), ("among", SheetCase.subjects[1], "990004")].map
    {
      id, subject, own in
      BarsFigure(
        id: id, links: links, page: page, subject: subject, places: regions, own: own,
        source: "来源：虚构。", href: nil, csv: nil, words: words)
    }
  }

  /// Regions with courses of each kind: whole, broken, single points, too few for a rate.
  static func regions(_ index: SiteIndex, _ links: LinkStyle) -> RegionIndexView {
    let failing: [[Int?]] = [
      [0, 0, 0, 1, 0, 2, 0, 0, 1, 0, 0, 0], [2, 1, nil, 0, 1, 1, 0, nil, nil, 1, 0, 0],
      [4, 3, 3, 2, 5, 1, 1, 0, 2, 1, 1, 5], [nil, 1, nil, 0, nil, 2, nil, nil, 0, nil, 0, 0],
    ]
    let rows = failing.enumerated().map { number, failing in
      (number, SheetCase.run(from: 2022, checked: 56, failing: failing))
    }
    let few = SheetCase.run(from: 2022, checked: 1, failing: Array(repeating: 0, count: 12))
    return RegionIndexView(
      index: index, links: links, caption: "虚构的各地最近一次结果",
      entries: (rows + [(6, few)]).map { number, observations in
        RegionHistory(
          region: SheetCase.region(places[number].name, code: "99000\(number + 1)"),
          subjects: [.init(subject: SheetCase.subjects[0], observations: observations)])
      }, linksRegions: false)
  }
}
