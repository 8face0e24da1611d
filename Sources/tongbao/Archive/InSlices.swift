extension Array where Element: Sendable {
  /// What `body` makes of the elements, several at a time and in their order, so that nothing depends on
  /// which is ready first.
  func mapInSlices<Result: Sendable>(
    of size: Int = 32, _ body: @escaping @Sendable (Element) throws -> Result
  ) async throws -> [Result] {
    let starts = [Int](stride(from: 0, to: count, by: size))
    return try await withThrowingTaskGroup(of: (Int, [Result]).self) { group in
      for start in starts {
        let slice = self[start..<Swift.min(start + size, count)]
        group.addTask { (start, try slice.map(body)) }
      }
      var results: [Int: [Result]] = [:]
      for try await (start, made) in group { results[start] = made }
      return starts.flatMap { results[$0] ?? [] }
    }
  }
}
