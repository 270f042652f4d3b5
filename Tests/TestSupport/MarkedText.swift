/// A text whose expectations stand inside it: `{source|الوزير} {cue|قال} إن {content|العمل مستمر}`.
///
/// Marks may nest. A label may carry a number in front to tell claims apart: `{2.cue|أضاف}`.
package struct MarkedText: Sendable {
  /// One marked stretch.
  package struct Mark: Hashable, Sendable {
    /// The number of the claim; 1 where none is given.
    package let claim: Int
    /// The label: `source`, `cue`, `content`.
    package let label: String
    /// The first UTF-8 offset in `text`.
    package let start: Int
    /// The UTF-8 offset behind.
    package let end: Int
  }

  /// The text without marks.
  package let text: String
  /// The marks, in order of their beginning.
  package let marks: [Mark]

  /// Reads marked text.
  ///
  /// - Throws: `MarkedTextError` where a brace has no partner or a mark no label.
  package init(_ marked: String) throws {
    var bytes: [UInt8] = []
    var open: [(claim: Int, label: String, start: Int)] = []
    var marks: [Mark] = []
    var rest = Substring(marked)
    while let character = rest.unicodeScalars.first {
      if character == "{" {
        guard let bar = rest.firstIndex(of: "|") else { throw MarkedTextError.noLabel }
        let name = rest[rest.index(after: rest.startIndex)..<bar].split(separator: ".")
        guard let label = name.last else { throw MarkedTextError.noLabel }
        open.append((name.count > 1 ? Int(name[0]) ?? 1 : 1, String(label), bytes.count))
        rest = rest[rest.index(after: bar)...]
      } else if character == "}" {
        guard let mark = open.popLast() else { throw MarkedTextError.noPartner }
        marks.append(
          Mark(claim: mark.claim, label: mark.label, start: mark.start, end: bytes.count))
        rest.unicodeScalars.removeFirst()
      } else {
        bytes.append(contentsOf: String(character).utf8)
        rest.unicodeScalars.removeFirst()
      }
    }
    guard open.isEmpty else { throw MarkedTextError.noPartner }
    text = String(decoding: bytes, as: UTF8.self)
    self.marks = marks.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
  }

  /// The marked words of one claim under a label, in order.
  package func words(_ label: String, claim: Int = 1) -> [String] {
    marks.filter { $0.label == label && $0.claim == claim }.map(words)
  }

  /// The words under a mark.
  package func words(_ mark: Mark) -> String {
    String(decoding: Array(text.utf8)[mark.start..<mark.end], as: UTF8.self)
  }

  /// The numbers of the claims that have marks.
  package var claims: [Int] { Set(marks.map(\.claim)).sorted() }
}

/// What is wrong with marked text.
package enum MarkedTextError: Error {
  case noLabel, noPartner
}
