import TongbaoCore

/// Blocks: the most derived definition takes the place; those it replaces are checked and dropped.
extension PageCompiler {
  mutating func compile(_ block: Node.Block, at point: Point, in instance: inout Instance) {
    let name = block.name.text
    var definitions = instance.files.compactMap { file in
      file.blocks[name].map { (file: file, block: $0) }
    }
    guard !definitions.isEmpty else { return }
    let shown = definitions.removeFirst()
    shadowed.fits(ShadowedBlocks.Key(template: shown.file.name, block: name))
    compile(shown.block.body, of: shown.file, at: point, in: &instance)
    for hidden in definitions {
      let key = ShadowedBlocks.Key(template: hidden.file.name, block: name)
      let (program, log) = (program, log)
      self.log = DiagnosticLog()
      compile(hidden.block.body, of: hidden.file, at: point, in: &instance)
      shadowed.note(self.log.diagnostics, for: key)
      (self.program, self.log) = (program, log)
    }
  }

  private mutating func compile(
    _ body: [Node], of file: TemplateSyntax, at point: Point, in instance: inout Instance
  ) {
    let variable = nextVariable
    var inside = Point(file: file, scope: instance.context, facts: point.facts)
    compile(body, at: &inside, in: &instance)
    nextVariable = variable
  }
}
