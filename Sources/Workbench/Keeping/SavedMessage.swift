import ClaimModel
import Foundation

/// A page that a browser saved with its parts in one file (MHTML: RFC 2557, RFC 2045).
struct SavedMessage {
  /// A part of it, its transfer encoding removed.
  struct Part {
    let type: String
    let charset: String?
    /// The address that the part had.
    let location: String?
    let id: String?
    let body: [UInt8]
  }

  /// The address that the browser says it saved.
  let location: String?
  /// The page itself, among the pictures and styles that came with it.
  let root: Part?
  /// Whether the boundary stands at its end that says that no part follows (RFC 2046, 5.1.1).
  let isWhole: Bool

  /// More parts are no page that somebody saved.
  private static let partLimit = 10_000

  /// Reads a file; `nil` where it has no boundary between parts.
  init?(_ bytes: [UInt8]) {
    let message = Headers(bytes[...])
    guard let type = message["content-type"],
      let boundary = MediaType.parameter("boundary", of: type), !boundary.isEmpty
    else { return nil }
    location = message["snapshot-content-location"]
    let start = MediaType.parameter("start", of: type)
    var root: Part?
    let (pieces, isWhole) = Self.pieces(of: message.body, boundary: boundary)
    self.isWhole = isWhole
    for piece in pieces {
      let headers = Headers(piece)
      let kind = headers["content-type"] ?? "text/plain"
      let essence = MediaType.essence(of: kind) ?? ""
      let isNamed = start != nil && headers["content-id"] == start
      guard isNamed || (root == nil && ["text/html", "application/xhtml+xml"].contains(essence))
      else { continue }
      root = Part(
        type: essence, charset: MediaType.charset(of: kind),
        location: headers["content-location"], id: headers["content-id"],
        body: Self.decoded(headers.body, headers["content-transfer-encoding"]))
      if isNamed || start == nil { break }
    }
    self.root = root
  }

  /// The header lines of a message or a part, and what stands behind them.
  private struct Headers {
    private var fields: [String: String] = [:]
    let body: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) {
      var lines: [String] = []
      var start = bytes.startIndex
      while let feed = bytes[start...].firstIndex(of: 0x0A) {
        var line = bytes[start..<feed]
        start = feed + 1
        if line.last == 0x0D { line.removeLast() }
        if line.isEmpty { break }
        let text = String(decoding: line, as: UTF8.self)
        if text.first == " " || text.first == "\t", let last = lines.popLast() {
          lines.append(last + " " + text.trimmingCharacters(in: .whitespaces))
        } else {
          lines.append(text)
        }
      }
      body = bytes[start...]
      for line in lines {
        guard let colon = line.firstIndex(of: ":") else { continue }
        let name = line[..<colon].lowercased()
        if fields[name] == nil {
          fields[name] = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
        }
      }
    }

    subscript(name: String) -> String? { fields[name] }
  }

  /// What stands between lines that are the boundary, and whether the last of them is there.
  private static func pieces(
    of bytes: ArraySlice<UInt8>, boundary: String
  ) -> (pieces: [ArraySlice<UInt8>], isWhole: Bool) {
    let mark = Array("--\(boundary)".utf8)
    var pieces: [ArraySlice<UInt8>] = []
    var begun: Int?
    var start = bytes.startIndex
    while start < bytes.endIndex, pieces.count < partLimit {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.endIndex
      if bytes[start..<end].starts(with: mark) {
        if let begun { pieces.append(bytes[begun..<start]) }
        begun = min(end + 1, bytes.endIndex)
        if bytes[(start + mark.count)..<end].starts(with: "--".utf8) {
          return (pieces, true)
        }
      }
      start = end + 1
    }
    if let begun, begun < bytes.endIndex { pieces.append(bytes[begun...]) }
    // What is beyond the limit nobody looked at.
    return (pieces, pieces.count >= partLimit)
  }

  private static func decoded(_ bytes: ArraySlice<UInt8>, _ encoding: String?) -> [UInt8] {
    switch encoding?.lowercased() {
    case "quoted-printable": quotedPrintable(bytes)
    case "base64":
      base64(bytes)
    default: Array(bytes)
    }
  }

  /// RFC 2045, section 6.8: four digits are three bytes, and what is left where a part breaks off is
  /// none.
  private static func base64(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    let digits = bytes.filter {
      (0x30...0x39).contains($0) || (0x41...0x5A).contains($0 & 0xDF) || "+/=".utf8.contains($0)
    }
    return Data(base64Encoded: Data(digits.prefix(digits.count / 4 * 4))).map { [UInt8]($0) } ?? []
  }

  /// RFC 2045, section 6.7; what is no escape stands for itself.
  private static func quotedPrintable(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      guard bytes[index] == UInt8(ascii: "=") else {
        out.append(bytes[index])
        index += 1
        continue
      }
      if let byte = HexDigit.pair(in: bytes, at: index + 1) {
        out.append(byte)
        index += 3
        continue
      }
      // A soft line break.
      let rest = bytes[(index + 1)...].prefix(2)
      if rest.elementsEqual([0x0D, 0x0A]) {
        index += 3
      } else if rest.first == 0x0A {
        index += 2
      } else {
        out.append(bytes[index])
        index += 1
      }
    }
    return out
  }
}
