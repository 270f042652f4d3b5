package import ClaimModel

/// One line of a bundle (schema `isnad.bundle/1`): a whole store as NDJSON.
///
/// A header, the workspace's settings where it has any, the rows of the store, the evidence files, each with its bytes in pieces behind it, and
/// an end with a digest over all lines before it.
package enum BundleLine: Hashable, Sendable {
  case header(BundleHeader)
  /// The text of the workspace's file of settings.
  case settings(String)
  case row(StoredRow)
  /// An evidence file; its bytes follow.
  case file(BundleFile)
  /// A piece of the file begun last.
  case chunk([UInt8])
  case end(BundleEnd)

  /// The version of the format.
  package static let schema = "isnad.bundle/1"
  /// How many bytes of a file a line holds at most.
  package static let chunkSize = 192 << 10

  /// The line as an object; `article` is the one that the row stands below.
  ///
  /// - Throws: `LineError` for a row whose words are not those of the article.
  package func json(in article: BundleText?) throws(LineError) -> JSONValue {
    switch self {
    case .header(let header): header.json
    case .settings(let text): ["kind": "settings", "text": .string(text)]
    case .row(let row): try BundleRow(article: article).json(row)
    case .file(let file):
      [
        "kind": "file", "name": .string(file.name), "sha256": .string(file.sha256),
        "bytes": .integer(file.byteCount),
      ]
    case .chunk(let bytes): ["kind": "chunk", "base64": .string(Base64.text(of: bytes))]
    case .end(let end):
      ["kind": "end", "lines": .integer(end.lineCount), "sha256": .string(end.sha256)]
    }
  }

  /// Reads a line; `article` is the one that was read last.
  ///
  /// - Throws: `LineError` with what is wrong in words for people.
  package init(parsing line: [UInt8], in article: BundleText?) throws(LineError) {
    let value: JSONValue
    do { value = try JSONValue(parsing: line) } catch {
      throw LineError(problem: "not a JSON object: \(error)")
    }
    guard case .object(let members) = value, let kind = value["kind"]?.stringValue else {
      throw LineError(problem: "not an object with a \"kind\"; is it a bundle?")
    }
    switch kind {
    case "header": self = .header(try BundleHeader(value))
    case "settings":
      guard let text = value["text"]?.stringValue else {
        throw LineError(problem: "settings without their text")
      }
      self = .settings(text)
    case "file":
      guard let name = value["name"]?.stringValue, let sha256 = value["sha256"]?.stringValue,
        let byteCount = value["bytes"]?.intValue, byteCount >= 0
      else { throw LineError(problem: "a file without its name, digest or size") }
      self = .file(BundleFile(name: name, sha256: sha256, byteCount: byteCount))
    case "chunk":
      guard let bytes = value["base64"]?.stringValue.flatMap(Base64.bytes) else {
        throw LineError(problem: "a piece of a file that is not base64")
      }
      self = .chunk(bytes)
    case "end":
      guard let lineCount = value["lines"]?.intValue, let sha256 = value["sha256"]?.stringValue
      else { throw LineError(problem: "an end without its number of lines or digest") }
      self = .end(BundleEnd(lineCount: lineCount, sha256: sha256))
    default:
      guard let kind = StoredRow.Kind(rawValue: kind) else {
        throw LineError(problem: "\"kind\" is '\(kind.prefix(40))', which no bundle has")
      }
      self = .row(try BundleRow(article: article).row(of: kind, members))
    }
  }
}

/// The first line of a bundle.
package struct BundleHeader: Hashable, Sendable {
  /// The version of the program that wrote it.
  package var program: String
  /// What the store held.
  package var summary: StoreSummary
  /// Whether the evidence files are in it.
  package var hasFiles: Bool

  /// Makes a header.
  package init(program: String, summary: StoreSummary, hasFiles: Bool) {
    self.program = program
    self.summary = summary
    self.hasFiles = hasFiles
  }

  init(_ value: JSONValue) throws(LineError) {
    guard let schema = value["schema"]?.stringValue else {
      throw LineError(problem: "a header without a \"schema\"; is it a bundle?")
    }
    guard schema == BundleLine.schema else {
      throw LineError(
        problem: "its \"schema\" is '\(schema.prefix(40))', and this isnad reads "
          + "'\(BundleLine.schema)'; update isnad")
    }
    guard let program = value["isnad"]?.stringValue, let layout = value["layout"]?.intValue,
      let headHash = value["head"]?.stringValue, let counts = value["counts"],
      let fileCount = counts["file"]?.intValue, case .bool(let hasFiles)? = value["files"]
    else { throw LineError(problem: "a header that lacks something") }
    var known: [StoredRow.Kind: Int] = [:]
    for kind in StoredRow.Kind.allCases {
      // The first three layouts knew no later texts of an article.
      if kind == .version, layout < 4, counts[kind.rawValue] == nil {
        known[kind] = 0
        continue
      }
      guard let count = counts[kind.rawValue]?.intValue, count >= 0 else {
        throw LineError(problem: "a header without the count of \"\(kind.rawValue)\"")
      }
      known[kind] = count
    }
    self.init(
      program: program,
      summary: StoreSummary(
        layout: layout, counts: known, fileCount: fileCount, headHash: headHash),
      hasFiles: hasFiles)
  }

  var json: JSONValue {
    [
      "kind": "header", "schema": .string(BundleLine.schema), "isnad": .string(program),
      "layout": .integer(summary.layout), "head": .string(summary.headHash),
      "counts": .object(
        StoredRow.Kind.allCases.map { .init($0.rawValue, .integer(summary.counts[$0] ?? 0)) }
          + [.init("file", .integer(summary.fileCount))]),
      "files": .bool(hasFiles),
    ]
  }
}

/// What is said of an evidence file before its bytes.
package struct BundleFile: Hashable, Sendable {
  /// Its name in the evidence folder.
  package var name: String
  /// SHA-256 of its bytes, as lower-case hex.
  package var sha256: String
  /// How many bytes follow.
  package var byteCount: Int

  /// Makes a description.
  package init(name: String, sha256: String, byteCount: Int) {
    self.name = name
    self.sha256 = sha256
    self.byteCount = byteCount
  }
}

/// The last line of a bundle.
package struct BundleEnd: Hashable, Sendable {
  /// How many lines are before it.
  package var lineCount: Int
  /// SHA-256 over these lines, each with its line feed, as lower-case hex.
  package var sha256: String

  /// Makes an end.
  package init(lineCount: Int, sha256: String) {
    self.lineCount = lineCount
    self.sha256 = sha256
  }
}
