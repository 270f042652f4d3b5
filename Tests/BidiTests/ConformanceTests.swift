import Foundation
import Testing

@testable import Bidi

/// The algorithm against the cases of the Unicode Character Database, as Debian's package
/// unicode-data has them.
@Suite struct ConformanceTests {
  private static func lines(_ name: String) throws -> [Substring] {
    try String(contentsOfFile: "/usr/share/unicode/\(name)", encoding: .utf8)
      .split(separator: "\n").filter { !$0.hasPrefix("#") }
  }

  @Test("Every case of BidiCharacterTest.txt has the levels and the order that it says")
  func characters() throws {
    var count = 0
    var wrong: [Substring] = []
    for line in try Self.lines("BidiCharacterTest.txt") {
      let fields = line.split(separator: ";", omittingEmptySubsequences: false)
      let scalars = fields[0].split(separator: " ").compactMap {
        UInt32($0, radix: 16).flatMap(Unicode.Scalar.init)
      }
      let direction: BidiParagraph.Direction =
        switch fields[1] {
        case "0": .leftToRight
        case "1": .rightToLeft
        default: .automatic
        }
      let paragraph = BidiParagraph(scalars, direction: direction)
      let levels = scalars.indices.map {
        paragraph.isRemoved($0) ? "x" : String(paragraph.levels[$0])
      }.joined(separator: " ")
      let order = paragraph.visualOrder().map(String.init).joined(separator: " ")
      count += 1
      if String(paragraph.baseLevel) != fields[2] || levels != fields[3] || order != fields[4] {
        wrong.append(line)
      }
    }
    #expect(count > 90_000)
    #expect(wrong.isEmpty, "\(wrong.count) of \(count), first: \(wrong.prefix(3))")
  }

  @Test("Every character has the class of UnicodeData.txt")
  func classes() throws {
    var wrong: [Substring] = []
    for line in try Self.lines("UnicodeData.txt") {
      let fields = line.split(separator: ";", omittingEmptySubsequences: false)
      guard let scalar = UInt32(fields[0], radix: 16).flatMap(Unicode.Scalar.init) else { continue }
      if BidiClass(of: scalar).rawValue != fields[4] { wrong.append(fields[0]) }
    }
    #expect(wrong.isEmpty, "\(wrong.prefix(5))")
  }
}
