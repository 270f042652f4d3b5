/// A record as it stands in a file, before any rule but that of its framing is asked.
struct RawRecord {
  /// Where it begins, or its gzip member, in bytes of the file.
  let offset: Int
  /// The first line.
  let version: String
  /// All header lines in order; folded ones are joined by a space.
  let fields: [WebArchiveRecord.Field]
  let block: [UInt8]

  /// The first value of a field, whatever its case.
  func value(of name: String) -> String? {
    let name = name.lowercased()
    return fields.first { $0.name.lowercased() == name }?.value
  }

  /// All values of a field.
  func values(of name: String) -> [String] {
    let name = name.lowercased()
    return fields.filter { $0.name.lowercased() == name }.map(\.value)
  }

  var type: String { value(of: "WARC-Type") ?? "" }
  var id: String? { value(of: "WARC-Record-ID")?.withoutAngleBrackets }
  /// The type of the block, without parameters, in lower case.
  var mediaType: String {
    (value(of: "Content-Type") ?? "").prefix { $0 != ";" }.trimmingSpaces.lowercased()
  }
}

/// The header of a record.
struct RecordHead {
  let version: String
  let fields: [WebArchiveRecord.Field]
  /// Where the block begins, in bytes of what was read.
  let blockStart: Int
  /// What is wrong with the lines themselves, the first first.
  let problems: [String]

  /// Reads a header from an offset on.
  ///
  /// - Returns: `nil` where it does not end.
  init?(_ content: [UInt8], at offset: Int) {
    var lines: [String] = []
    var problems: [String] = []
    func complain(_ problem: String) { if !problems.contains(problem) { problems.append(problem) } }
    var start = offset
    while true {
      guard let feed = content[start...].firstIndex(of: 0x0A) else { return nil }
      var line = content[start..<feed]
      start = feed + 1
      if line.last == 0x0D {
        line.removeLast()
      } else {
        complain("a header line does not end with CR LF")
      }
      if line.isEmpty { break }
      guard let text = String(validating: line, as: UTF8.self) else {
        complain("a header line is not UTF-8")
        lines.append(String(decoding: line, as: UTF8.self))
        continue
      }
      if text.utf8.contains(where: { $0 < 0x20 && $0 != 0x09 || $0 == 0x7F }) {
        complain("a header line has a control character")
      }
      lines.append(text)
    }
    var fields: [WebArchiveRecord.Field] = []
    for line in lines.dropFirst() {
      if line.first == " " || line.first == "\t" {
        guard let last = fields.popLast() else {
          complain("a header line is no field")
          continue
        }
        fields.append(
          .init(
            name: last.name,
            value: String("\(last.value) \(line.trimmingSpaces)".trimmingSpaces)))
        continue
      }
      guard let colon = line.firstIndex(of: ":"), colon > line.startIndex,
        line[..<colon].utf8.allSatisfy(FieldSyntax.isToken)
      else {
        complain("a header line is no field")
        continue
      }
      fields.append(
        .init(
          name: String(line[..<colon]),
          value: String(line[line.index(after: colon)...].trimmingSpaces)))
    }
    version = lines.first ?? ""
    self.fields = fields
    blockStart = start
    self.problems = problems
  }

  /// The number in Content-Length; `nil` where there is none, or it is none.
  var contentLength: Int? {
    fields.first { $0.name.lowercased() == "content-length" }.flatMap {
      FieldSyntax.isNumber($0.value) ? Int($0.value) : nil
    }
  }
}

extension StringProtocol {
  /// Without the spaces and tabs around it.
  var trimmingSpaces: SubSequence {
    let isSpace: (Character) -> Bool = { $0 == " " || $0 == "\t" }
    var rest = self[...]
    while let first = rest.first, isSpace(first) { rest = rest.dropFirst() }
    while let last = rest.last, isSpace(last) { rest = rest.dropLast() }
    return rest
  }
}
