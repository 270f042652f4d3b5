package import ClaimModel

/// One article of an NDJSON stream.
package struct ArticleLine: Sendable {
  /// The name of the article.
  package var id: String
  /// Its text, as the JSON string holds it.
  package var text: String
  /// What the line tells of it.
  package var metadata: ArticleMetadata
  /// The other keys of the line, in their order.
  package var meta: JSONValue

  /// Reads a line.
  ///
  /// - Throws: `LineError` with what is wrong in words for people.
  package init(parsing line: [UInt8]) throws(LineError) {
    let value: JSONValue
    do { value = try JSONValue(parsing: line) } catch {
      throw LineError(problem: "not a JSON object: \(error)")
    }
    guard case .object(let members) = value else {
      throw LineError(problem: "not a JSON object; a line is {\"id\": …, \"text\": …}")
    }
    guard let text = value["text"]?.stringValue else {
      throw LineError(problem: "no \"text\", or one that is not a string")
    }
    switch value["id"] {
    case .string(let id):
      guard !id.allSatisfy(\.isWhitespace) else {
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
    let known: Set = ["id", "text", "title", "outlet", "date", "url", "language"]
    meta = .object(members.filter { !known.contains($0.name) })
  }
}
