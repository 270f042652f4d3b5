/// The parts of an HTTP message in a record's block.
struct HTTPBlock {
  /// With the empty line that ends it; all of the block where no empty line is.
  let head: [UInt8]
  let body: [UInt8]

  init(_ block: [UInt8]) {
    var start = 0
    while let feed = block[start...].firstIndex(of: 0x0A) {
      let line = block[start..<feed]
      start = feed + 1
      if line.isEmpty || line.elementsEqual([0x0D]) {
        head = Array(block[..<start])
        body = Array(block[start...])
        return
      }
    }
    head = block
    body = []
  }

  /// The method of a request; `nil` where the block does not begin with one and a version.
  static func method(of block: [UInt8]) -> String? {
    let line = block.prefix { $0 != 0x0D && $0 != 0x0A }
    let words = line.split(separator: 0x20)
    guard words.count >= 3, words[words.count - 1].starts(with: "HTTP/".utf8) else { return nil }
    return String(decoding: words[0], as: UTF8.self)
  }

  /// The names of the fields of an `application/warc-fields` block, in lower case.
  static func fieldNames(of block: [UInt8]) -> Set<String> {
    Set(
      block.split(separator: 0x0A).compactMap { line in
        line.firstIndex(of: UInt8(ascii: ":")).map {
          String(decoding: line[..<$0], as: UTF8.self).lowercased()
        }
      })
  }
}
