package import ClaimModel

/// One article of an NDJSON stream.
package struct ArticleLine: Sendable {
  /// The name of the article.
  package var id: String
  /// Its text, as the JSON string holds it, in UTF-8.
  package var text: [UInt8]
  /// What the line tells of it.
  package var metadata: ArticleMetadata
  /// The other keys of the line, in their order.
  package var meta: JSONValue

  /// The keys that are no other keys, beside the text.
  private static let known = ["id", "title", "outlet", "date", "url", "language"]

  /// Reads a line.
  ///
  /// - Throws: `LineError` with what is wrong in words for people.
  package init(parsing line: [UInt8]) throws(LineError) {
    let object: (members: [JSONValue.Member], text: [UInt8]?)?
    guard line.first(where: { $0 != 0x20 && $0 != 0x09 }) == UInt8(ascii: "{") else {
      throw LineError(
        problem: "not a JSON object; a line is {\"id\": …, \"text\": …}, "
          + "and a plain text is given as a file"
      )
    }
    do { object = try JSONValue.object(parsing: line, takingTextOf: "text") } catch {
      throw LineError(problem: "not a JSON object: \(error)")
    }
    guard let members = object?.members else { throw LineError(problem: "not a JSON object") }
    let value = JSONValue.object(members)
    guard let text = object?.text else {
      throw LineError(problem: "no \"text\", or one that is not a string")
    }
    switch value["id"] {
    case .string(let id):
      guard Self.hasLetter(id) else {
        throw LineError(problem: "\"id\" is empty; give each article a name of its own")
      }
      self.id = id
    case .integer(let id): self.id = String(id)
    case .literal(let digits): self.id = digits
    default: throw LineError(problem: "no \"id\", or one that is not a string")
    }
    var metadata = ArticleMetadata()
    metadata.title = value["title"]?.stringValue
    metadata.isTitleGiven = metadata.title != nil
    metadata.outlet = value["outlet"]?.stringValue
    metadata.url = value["url"]?.stringValue
    metadata.language = value["language"]?.stringValue
    if let date = value["date"]?.stringValue {
      // A moment is more than is asked for: its day is enough.
      guard let day = CalendarDate(iso8601: date.prefix(10)) else {
        throw LineError(
          problem: "\"date\" is not a day such as 2020-01-11")
      }
      metadata.date = day
    }
    self.text = text
    self.metadata = metadata
    meta = .object(members.filter { !Self.known.contains($0.name) })
  }

  /// Whether a name is more than white space; most show it at once.
  private static func hasLetter(_ name: String) -> Bool {
    if let first = name.utf8.first, first > 0x20, first < 0x7F { return true }
    return !name.allSatisfy(\.isWhitespace)
  }
}
