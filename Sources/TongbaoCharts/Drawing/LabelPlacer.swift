/// Keeps labels apart: what touches a label already placed is not written.
struct LabelPlacer {
  private var taken: [Box] = []

  /// A rectangle; edges that meet do not touch.
  struct Box {
    let left: Hundredths
    let right: Hundredths
    let top: Hundredths
    let bottom: Hundredths

    /// The letters of a line of text: from the top of its digits to the foot of a comma.
    init(centre: Hundredths, width: Hundredths, baseline: Hundredths, size: Hundredths) {
      left = centre - width / 2
      right = centre + width / 2
      top = baseline - size * 4 / 5
      bottom = baseline + size / 5
    }

    init(left: Hundredths, right: Hundredths, top: Hundredths, bottom: Hundredths) {
      self.left = left
      self.right = right
      self.top = top
      self.bottom = bottom
    }

    func touches(_ other: Box) -> Bool {
      left < other.right && other.left < right && top < other.bottom && other.top < bottom
    }
  }

  func isFree(_ box: Box) -> Bool { !taken.contains { $0.touches(box) } }

  mutating func take(_ box: Box) { taken.append(box) }
}
