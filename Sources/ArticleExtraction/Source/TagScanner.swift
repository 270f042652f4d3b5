/// Cuts the source of a page into tags and what stands between them; comments and declarations are
/// left out, except the document type.
struct TagScanner {
  /// A start tag.
  struct StartTag {
    /// In lower case.
    var name: ArraySlice<UInt8>
    /// From `<` to behind `>`.
    var range: Range<Int>
    /// Behind the last attribute that is kept.
    var end: Int
    /// Whether it is a script of JSON-LD.
    var isLinkedData: Bool
    /// Whether it is a style sheet for some media alone, such as paper.
    var isForSomeMedia: Bool
  }

  /// A piece of the source.
  enum Token {
    case text(Range<Int>)
    case start(StartTag)
    /// The name of an end tag, in lower case.
    case end(ArraySlice<UInt8>)
  }

  private let bytes: [UInt8]
  private var index = 0
  /// Names whose end tag does not occur behind a place: looking again would be quadratic.
  private var endless: Set<ArraySlice<UInt8>> = []
  private var isCommentEndless = false

  /// Scans bytes of UTF-8.
  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next piece; `nil` at the end.
  mutating func next() -> Token? {
    var start = index
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "<"), isMarkup(index + 1) {
        if index > start { return .text(start..<index) }
        if let token = markup() { return token }
        start = index
      } else {
        index += 1
      }
    }
    return index > start ? .text(start..<index) : nil
  }

  /// The content of an element that holds no tags, and behind its end tag.
  mutating func rawText(until name: ArraySlice<UInt8>) -> Range<Int> {
    let start = index
    guard !endless.contains(name) else { return start..<start }
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "<"), index + 1 < bytes.count,
        bytes[index + 1] == UInt8(ascii: "/"), hasName(name, at: index + 2)
      {
        let end = index
        while index < bytes.count, bytes[index] != UInt8(ascii: ">") { index += 1 }
        index = min(index + 1, bytes.count)
        return start..<end
      }
      index += 1
    }
    // As a browser has it, everything would belong to the element; a page that was cut off is
    // better read on.
    endless.insert(name)
    index = start
    return start..<start
  }

  private func isMarkup(_ place: Int) -> Bool {
    guard place < bytes.count else { return false }
    let byte = bytes[place]
    return byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "/")
      || isLetter(byte)
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  private func hasName(_ name: ArraySlice<UInt8>, at place: Int) -> Bool {
    guard place + name.count <= bytes.count else { return false }
    for (offset, byte) in name.enumerated() where bytes[place + offset] | 0x20 != byte {
      return false
    }
    let next = place + name.count
    return next == bytes.count || !isLetter(bytes[next])
  }

  /// Reads the tag or comment at the index; `nil` for what is left out.
  private mutating func markup() -> Token? {
    switch bytes[index + 1] {
    case UInt8(ascii: "!"), UInt8(ascii: "?"): return declaration()
    case UInt8(ascii: "/"):
      let name = tagName(from: index + 2)
      skipToTagEnd()
      return name.isEmpty ? nil : .end(name)
    default: return .start(startTag())
    }
  }

  private mutating func declaration() -> Token? {
    let start = index
    if bytes[index...].starts(with: Array("<!--".utf8)) {
      index += 4
      // `<!-->` and `<!--->` are whole comments.
      if bytes[index...].starts(with: [0x3E]) || bytes[index...].starts(with: [0x2D, 0x3E]) {
        skipToTagEnd()
        return nil
      }
      var place = index
      while !isCommentEndless, place + 2 < bytes.count {
        if bytes[place] == 0x2D, bytes[place + 1] == 0x2D, bytes[place + 2] == 0x3E {
          index = place + 3
          return nil
        }
        place += 1
      }
      isCommentEndless = true
      return nil
    }
    skipToTagEnd()
    let isDocumentType = hasName(Array("doctype".utf8)[...], at: start + 2)
    return isDocumentType ? .text(start..<index) : nil
  }

  private func tagName(from start: Int) -> ArraySlice<UInt8> {
    var end = start
    while end < bytes.count, end < start + 64, bytes[end] > 0x20, bytes[end] != UInt8(ascii: ">"),
      bytes[end] != UInt8(ascii: "/")
    {
      end += 1
    }
    return bytes[start..<end].map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }[...]
  }

  private mutating func skipToTagEnd() {
    while index < bytes.count, bytes[index] != UInt8(ascii: ">") { index += 1 }
    index = min(index + 1, bytes.count)
  }

  /// Reads a start tag: its attributes are counted, and a `>` inside quotation marks is theirs.
  private mutating func startTag() -> StartTag {
    let start = index
    let name = tagName(from: index + 1)
    index += 1
    while index < bytes.count, bytes[index] > 0x20, bytes[index] != UInt8(ascii: ">"),
      bytes[index] != UInt8(ascii: "/")
    {
      index += 1
    }
    var attributeCount = 0
    var end: Int?
    var isInAttribute = false
    while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
      let byte = bytes[index]
      if byte <= 0x20 || byte == UInt8(ascii: "/") {
        isInAttribute = false
        index += 1
      } else if byte == UInt8(ascii: "=") {
        skipValue()
        isInAttribute = false
      } else {
        if !isInAttribute {
          if attributeCount == PageSource.attributeLimit { end = end ?? index }
          attributeCount += 1
          isInAttribute = true
        }
        index += 1
      }
    }
    index = min(index + 1, bytes.count)
    let range = start..<index
    let isScript = name == Array("script".utf8)[...]
    return StartTag(
      name: name, range: range, end: end ?? index,
      isLinkedData: isScript && contains(Array("ld+json".utf8), in: range),
      isForSomeMedia: name == Array("style".utf8)[...] && contains(Array("media=".utf8), in: range)
        && !contains(Array("all".utf8), in: range) && !contains(Array("screen".utf8), in: range))
  }

  private mutating func skipValue() {
    index += 1
    while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
    guard index < bytes.count else { return }
    let quote = bytes[index]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      index += 1
      while index < bytes.count, bytes[index] != quote { index += 1 }
      index = min(index + 1, bytes.count)
    } else {
      while index < bytes.count, bytes[index] > 0x20, bytes[index] != UInt8(ascii: ">") {
        index += 1
      }
    }
  }

  private func contains(_ needle: [UInt8], in range: Range<Int>) -> Bool {
    guard range.count >= needle.count else { return false }
    return (range.lowerBound...(range.upperBound - needle.count)).contains {
      bytes[$0..<($0 + needle.count)].elementsEqual(needle)
    }
  }
}
