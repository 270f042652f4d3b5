import Foundation
import TestSupport
import Testing

/// Arabic as it is sent to terminals that order text by themselves and to those that don't.
@Suite struct BidiOutputTests {
  private let program: BuiltProgram
  private let title = "الجيش الليبي يتقدم نحو مصراتة"

  init() throws {
    program = try BuiltProgram()
    try program.makeDesk()
  }

  private func onTerminal(_ command: String) throws -> String {
    try program.shell("script -qec 'stty cols 80; \(command)' /dev/null </dev/null").output
  }

  @Test(
    "The option and the environment order text for every command",
    arguments: ["isnad show A1 --bidi none", "ISNAD_BIDI=none isnad show A1"])
  func ordered(command: String) throws {
    let output = try onTerminal(command)
    #expect(output.contains("A1  " + String(title.reversed())))
    #expect(!output.unicodeScalars.contains { (0x2066...0x2069).contains($0.value) })
    #expect(try onTerminal("isnad show A1").contains("A1  \u{2068}\(title)\u{2069}"))
  }

  @Test("The option wins over the environment, and letters are joined where they are asked to be")
  func forms() throws {
    #expect(
      try onTerminal("ISNAD_BIDI=none isnad show A1 --bidi isolates").contains(
        "\u{2068}\(title)\u{2069}"))
    // مصراتة from its last letter: final teh marbuta, initial teh, final alef, initial reh's forms …
    #expect(
      try onTerminal("isnad show A1 --bidi forms").contains(
        "\u{FE94}\u{FE97}\u{FE8D}\u{FEAE}\u{FEBC}\u{FEE3}"))
  }

  @Test("Messages on a terminal are ordered too")
  func messages() throws {
    let output = try onTerminal("isnad show ثلاثة --bidi none 2>&1; true")
    #expect(output.contains(String("ثلاثة".reversed())), "\(output)")
  }

  @Test("Files and pipes get the text as it is")
  func pipes() throws {
    #expect(
      try program.isnad("show", "A1", "--bidi", "none").output.contains("\u{2068}\(title)\u{2069}"))
  }

  @Test("A value that is none is wrong usage")
  func wrong() throws {
    let outcome = try program.isnad("show", "A1", environment: ["ISNAD_BIDI": "left"])
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("ISNAD_BIDI is 'left'; it is one of: isolates, none, forms"))
    #expect(try program.isnad("show", "A1", "--bidi", "left").status == 2)
  }

  @Test("Dates and hashes inside Arabic stand in isolates of their own, ranges do not")
  func dates() throws {
    try program.write(
      "عنوان\n\nقال الوزير زيد إن القرار رقم 9ab7 صدر في (2020-01-11) ويشمل 10-12 بلدة.",
      to: "d.txt")
    _ = try program.isnad("add", "d.txt")
    let output = try program.isnad("show", "C20").output
    #expect(
      output.contains("رقم \u{2066}9ab7\u{2069} صدر في (\u{2066}2020-01-11\u{2069}) ويشمل 10-12"))
    #expect(try onTerminal("isnad show C20 --bidi none").contains("(2020-01-11)"))
  }
}
