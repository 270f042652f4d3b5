import ArgumentParser
import Foundation

extension BidiMode: ExpressibleByArgument {}

/// How text goes to a terminal.
struct TerminalOptions: ParsableArguments {
  @Option(
    help: """
      What the terminal does with Arabic: isolates (it orders text by itself), none (it does not, so \
      text is sent in the order of the screen) or forms (it does not join letters either); else \
      ISNAD_BIDI, else isolates. Files and pipes get the text as it is.
      """)
  var bidi: BidiMode?

  /// Makes it hold for what is printed from now on.
  ///
  /// - Throws: `ValidationError` for a value in the environment that is none.
  func apply() throws {
    if let bidi {
      Screen.bidi = bidi
      return
    }
    guard let name = ProcessInfo.processInfo.environment["ISNAD_BIDI"], !name.isEmpty else {
      return
    }
    guard let mode = BidiMode(rawValue: name) else {
      let all = BidiMode.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("ISNAD_BIDI is '\(TerminalText.escaped(name))'; it is one of: \(all)")
    }
    Screen.bidi = mode
  }
}
