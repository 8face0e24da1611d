internal import CCmark

/// The tree libcmark makes of a text; owned, and freed exactly once.
struct MarkdownTree: ~Copyable {
  private let root: OpaquePointer

  /// `nil` when libcmark gives no tree.
  init?(_ text: [UInt8]) {
    let tree = text.withUnsafeBytes { bytes in
      cmark_parse_document(
        bytes.assumingMemoryBound(to: CChar.self).baseAddress, bytes.count, CMARK_OPT_DEFAULT)
    }
    guard let tree else { return nil }
    root = tree
  }

  deinit { cmark_node_free(root) }

  /// Lends the root; nodes must not outlive the call.
  borrowing func withRoot<Value>(_ body: (MarkdownNode) -> Value) -> Value {
    body(MarkdownNode(pointer: root))
  }
}

/// A node of a tree that somebody else owns.
struct MarkdownNode {
  fileprivate let pointer: OpaquePointer

  enum Kind {
    case quote, list, item, code, htmlBlock, paragraph, heading, rule
    case text, softBreak, lineBreak, codeSpan, html, emphasis, strong, link, image
    case other
  }

  var kind: Kind {
    switch cmark_node_get_type(pointer) {
    case CMARK_NODE_TEXT: .text
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_CODE: .codeSpan
    case CMARK_NODE_HTML_INLINE: .html
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_LINK: .link
    case CMARK_NODE_IMAGE: .image
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_HEADING: .heading
    case CMARK_NODE_LIST: .list
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_BLOCK_QUOTE: .quote
    case CMARK_NODE_CODE_BLOCK: .code
    case CMARK_NODE_HTML_BLOCK: .htmlBlock
    case CMARK_NODE_THEMATIC_BREAK: .rule
    default: .other
    }
  }

  var firstChild: MarkdownNode? {
    cmark_node_first_child(pointer).map { MarkdownNode(pointer: $0) }
  }

  var next: MarkdownNode? { cmark_node_next(pointer).map { MarkdownNode(pointer: $0) } }

  var parent: MarkdownNode? { cmark_node_parent(pointer).map { MarkdownNode(pointer: $0) } }

  /// Level of a heading as written, 1 to 6.
  var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }

  /// Line in the prepared text, from 1; 0 for a soft break.
  var line: Int { Int(cmark_node_get_start_line(pointer)) }

  /// Column in bytes, from 1; 0 for a soft break.
  var column: Int { Int(cmark_node_get_start_column(pointer)) }

  /// The bytes of a text, a code span or a code block.
  var literal: UnsafeBufferPointer<UInt8> { Self.bytes(cmark_node_get_literal(pointer)) }

  /// The address of a link, escapes and entities decoded.
  var address: UnsafeBufferPointer<UInt8> { Self.bytes(cmark_node_get_url(pointer)) }

  /// What stands behind the opening fence of a code block.
  var fenceInfo: String {
    String(decoding: Self.bytes(cmark_node_get_fence_info(pointer)), as: UTF8.self)
  }

  /// Borrowed bytes of the tree; libcmark ends them with a zero and lets none into a text.
  private static func bytes(_ string: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8> {
    guard let string else { return UnsafeBufferPointer(start: nil, count: 0) }
    var count = 0
    while string[count] != 0 { count += 1 }
    return UnsafeRawBufferPointer(start: string, count: count).assumingMemoryBound(to: UInt8.self)
  }
}
