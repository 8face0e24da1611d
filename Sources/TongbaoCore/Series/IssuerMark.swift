extension String {
  /// An issuer's mark as one who speaks: 省里 of 省里通报; other names stay as they are.
  package var withoutNotice: String { hasSuffix("通报") ? String(dropLast(2)) : self }
}
