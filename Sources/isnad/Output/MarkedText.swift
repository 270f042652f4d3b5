import ClaimModel

/// A text of several lines in which stretches stand in ⟦…⟧.
struct MarkedText {
  /// The lines that hold anything; a stretch that goes over several is marked in each.
  let lines: [String]

  /// Marks stretches of a text, in UTF-8 offsets; those that overlap are marked as one.
  init(_ text: String, marking spans: [TextSpan]) {
    let bytes = Array(text.utf8)
    var stretches: [TextSpan] = []
    for span in spans.filter({ !$0.isEmpty && $0.end <= bytes.count }).sorted() {
      if let last = stretches.last, span.start <= last.end {
        stretches[stretches.count - 1] = TextSpan(last.start, max(last.end, span.end))
      } else {
        stretches.append(span)
      }
    }
    var lines: [String] = []
    var start = 0
    var next = 0
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let end = start + line.count
      var out: [UInt8] = []
      var place = start
      // A stretch that goes on in the next line is looked at again there.
      while next < stretches.count, stretches[next].start < end {
        let stretch = stretches[next]
        let (from, to) = (max(stretch.start, start), min(stretch.end, end))
        if from < to {
          out += bytes[place..<from] + Array("⟦".utf8) + bytes[from..<to] + Array("⟧".utf8)
          place = to
        }
        guard stretch.end <= end else { break }
        next += 1
      }
      out += bytes[place..<end]
      if !out.isEmpty { lines.append(String(decoding: out, as: UTF8.self)) }
      start = end + 1
    }
    self.lines = lines
  }
}
