import Foundation
import TongbaoCharts

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// An element of a drawing as a parser saw it.
struct Element {
  let name: String
  let attributes: [String: String]
  var text = ""
  /// Index of the parent in the list.
  let parent: Int?

  func number(_ name: String) -> Double { attributes[name].flatMap(Double.init) ?? .nan }
}

/// Reads XML into its elements in order; `nil` when it is not well-formed.
final class SVGReader: NSObject, XMLParserDelegate {
  private(set) var elements: [Element] = []
  private var open: [Int] = []

  static func elements(of bytes: [UInt8]) -> [Element]? {
    let parser = XMLParser(data: Data(bytes))
    let reader = SVGReader()
    parser.delegate = reader
    return parser.parse() ? reader.elements : nil
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    // What texts take over from the groups that they stand in.
    var attributes = attributes
    for inherited in ["font-size", "text-anchor"] where name == "text" {
      attributes[inherited] =
        attributes[inherited]
        ?? open.reversed().lazy.compactMap { self.elements[$0].attributes[inherited] }.first
    }
    elements.append(Element(name: name, attributes: attributes, parent: open.last))
    open.append(elements.count - 1)
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) { open.removeLast() }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    if let last = open.last { elements[last].text += string }
  }
}

extension PassRateChart {
  func elements(_ layout: Layout) -> [Element] { SVGReader.elements(of: inline(layout)) ?? [] }

  /// The texts of the drawing.
  func texts(_ layout: Layout) -> [String] {
    elements(layout).filter { $0.name == "text" }.map(\.text)
  }

  /// `data-v` of all marks in order.
  func marks(_ layout: Layout) -> [String] {
    elements(layout).compactMap { $0.attributes["data-v"] }
  }
}
