/// A fault of the machine or of the place, not of the content: what the user sees, and how the
/// program ends.
///
/// Every error that this room throws is one; an error of a job passes through as it is.
package protocol PublishFault: Error, Sendable {
  /// What happened, to which path, and what to do, in Chinese; one line without a full stop.
  var chinese: String { get }

  /// The same in English.
  var english: String { get }

  /// The documented exit code: 70 internal, 73 refused or cannot create, 74 I/O, 75 busy.
  var exitCode: Int32 { get }
}
