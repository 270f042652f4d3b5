/// What a person says of a file that they attached: nobody but them saw where it comes from.
package struct AttachedFile: Hashable, Sendable {
  /// The file's own name, without its folder; never used as the name of a file again.
  package var name: String
  /// Who saw the page or the paper that the file shows, as the person gives it.
  package var seenBy: String
  /// When they saw it: a day or a moment in UTC, in ISO 8601, as far as the person knows.
  package var seenAt: String

  /// Makes one.
  package init(name: String, seenBy: String, seenAt: String) {
    self.name = name
    self.seenBy = seenBy
    self.seenAt = seenAt
  }

  /// As stores and events hold it.
  package var json: JSONValue {
    ["file": .string(name), "seen_by": .string(seenBy), "seen_at": .string(seenAt)]
  }

  /// Out of that form; `nil` for anything else.
  package init?(_ json: JSONValue) {
    guard let name = json["file"]?.stringValue, let seenBy = json["seen_by"]?.stringValue,
      let seenAt = json["seen_at"]?.stringValue
    else { return nil }
    self.init(name: name, seenBy: seenBy, seenAt: seenAt)
  }
}
