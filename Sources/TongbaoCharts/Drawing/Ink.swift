import TongbaoCore

/// The colours of an element: a class for pages, written-out values for files that stand alone.
///
/// The values are those of the light sheet (`site.css`, custom properties of `:root`).
struct Ink: Sendable {
  let classes: StaticString
  let colours: StaticString

  private init(_ classes: StaticString, _ colours: StaticString) {
    self.classes = classes
    self.colours = colours
  }

  static let plain = Ink("", "")
  static let bold = Ink(" class=\"bold\"", " font-weight=\"700\"")
  static let soft = Ink(" class=\"ax\"", " fill=\"#55514a\"")
  static let grid = Ink(" class=\"g\"", " fill=\"none\" stroke=\"#ddd7cc\"")
  static let axis = Ink(
    " class=\"g0\"", " fill=\"none\" stroke=\"#6b665e\" stroke-width=\"1.25\"")
  static let hatch = Ink(" class=\"gapl\"", " fill=\"none\" stroke=\"#8c857a\"")
  static let gapWords = Ink(" class=\"gapt\"", " fill=\"#55514a\"")
  static let gapGround = Ink(" class=\"bgl\"", " fill=\"#fff\"")
  /// A number that was revised, beside its ring.
  static let earlierValue = Ink(
    " class=\"ax halo\" paint-order=\"stroke\"",
    " fill=\"#55514a\" stroke=\"#fff\" stroke-width=\"4\" stroke-linejoin=\"round\" paint-order=\"stroke\""
  )
  /// The tint of a row of one's own.
  static let ownRow = Ink(" class=\"me\"", " fill=\"#efeae1\"")
  static let breakRule = Ink(" class=\"rev\"", " fill=\"none\" stroke=\"#55514a\"")
  /// The group of a panel's marks, whose columns answer the pointer though they are not seen.
  static let marks = Ink(" class=\"hits\"", " fill=\"none\" pointer-events=\"all\"")

  /// The colours of one subject.
  struct Series: Sendable {
    let title: Ink
    let value: Ink
    let line: Ink
    let solid: Ink
    let hollow: Ink
    /// A light bar and the dark part of it.
    let bar: Ink
    let part: Ink
  }

  /// Blue: websites.
  static let first = Series(
    title: Ink(" class=\"bold t1\"", " font-weight=\"700\" fill=\"#1b5e9e\""),
    value: Ink(
      " class=\"halo bold t1\" paint-order=\"stroke\"",
      " font-weight=\"700\" fill=\"#1b5e9e\" stroke=\"#fff\" stroke-width=\"4\" stroke-linejoin=\"round\" paint-order=\"stroke\""
    ),
    line: Ink(" class=\"l1\"", " fill=\"none\" stroke=\"#1b5e9e\""),
    solid: Ink(" class=\"c1\"", " fill=\"#1b5e9e\" stroke=\"#fff\""),
    hollow: Ink(" class=\"o1\"", " fill=\"#fff\" stroke=\"#1b5e9e\""),
    bar: Ink(" class=\"b1\"", " fill=\"#c3d6ea\" stroke=\"#1b5e9e\""),
    part: Ink(" class=\"p1\"", " fill=\"#1b5e9e\""))

  /// Burnt orange: new media.
  static let second = Series(
    title: Ink(" class=\"bold t2\"", " font-weight=\"700\" fill=\"#a8480f\""),
    value: Ink(
      " class=\"halo bold t2\" paint-order=\"stroke\"",
      " font-weight=\"700\" fill=\"#a8480f\" stroke=\"#fff\" stroke-width=\"4\" stroke-linejoin=\"round\" paint-order=\"stroke\""
    ),
    line: Ink(" class=\"l2\"", " fill=\"none\" stroke=\"#a8480f\""),
    solid: Ink(" class=\"c2\"", " fill=\"#a8480f\" stroke=\"#fff\""),
    hollow: Ink(" class=\"o2\"", " fill=\"#fff\" stroke=\"#a8480f\""),
    bar: Ink(" class=\"b2\"", " fill=\"#efd0b8\" stroke=\"#a8480f\""),
    part: Ink(" class=\"p2\"", " fill=\"#a8480f\""))

  /// Green: all else, as messages.
  static let third = Series(
    title: Ink(" class=\"bold t3\"", " font-weight=\"700\" fill=\"#0b6e5f\""),
    value: Ink(
      " class=\"halo bold t3\" paint-order=\"stroke\"",
      " font-weight=\"700\" fill=\"#0b6e5f\" stroke=\"#fff\" stroke-width=\"4\" stroke-linejoin=\"round\" paint-order=\"stroke\""
    ),
    line: Ink(" class=\"l3\"", " fill=\"none\" stroke=\"#0b6e5f\""),
    solid: Ink(" class=\"c3\"", " fill=\"#0b6e5f\" stroke=\"#fff\""),
    hollow: Ink(" class=\"o3\"", " fill=\"#fff\" stroke=\"#0b6e5f\""),
    bar: Ink(" class=\"b3\"", " fill=\"#bfe0d9\" stroke=\"#0b6e5f\""),
    part: Ink(" class=\"p3\"", " fill=\"#0b6e5f\""))

  /// The colours of `subject`, one for each everywhere (`site.md` §3.6).
  static func series(of subject: Subject) -> Series {
    switch subject.id {
    case "websites": first
    case "new-media": second
    default: third
    }
  }
}
