/// A template that was read: its parts, what it extends, and its blocks by name.
struct TemplateSyntax: Sendable {
  let text: TemplateText
  /// The template whose blocks this one fills.
  let parent: SyntaxExpression.Word?
  let nodes: [Node]
  /// All blocks by name, inner ones included.
  let blocks: [String: Node.Block]

  var name: String { text.name }
}
