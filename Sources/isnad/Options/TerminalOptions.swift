import ArgumentParser
import ClaimModel
import Foundation
import Workbench

extension BidiMode: ExpressibleByArgument {}

/// How text goes to a terminal.
struct TerminalOptions: ParsableArguments {
  @Option(
    help: """
      What the terminal does with Arabic: isolates (it orders text by itself), none (it does not, so \
      text is sent in the order of the screen) or forms (it does not join letters either); else \
      ISNAD_BIDI, else what 'isnad config bidi' holds. Files and pipes get the text as it is.
      """)
  var bidi: BidiMode?

  /// Makes it hold, and what the person set, for what is printed from now on.
  ///
  /// - Throws: `ValidationError` for a value in the environment that is none; `WorkbenchError` for a
  ///   settings file that can't be taken as meant.
  func apply() throws {
    let environment = ProcessInfo.processInfo.environment
    // Of a terminal a person alone speaks: no workspace is asked.
    let settings = try Settings(environment: environment)
    // https://bixense.com/clicolors: any value but 0; NO_COLOR, which is in the settings, wins.
    let forced = environment["CLICOLOR_FORCE"] ?? ""
    Screen.forcesColours = !forced.isEmpty && forced != "0" && settings[.color].text != "never"
    Screen.hasColours =
      Screen.forcesColours || Self.hasColours(settings, terminal: environment["TERM"] ?? "")
    if let bidi {
      Screen.bidi = bidi
      return
    }
    let name = settings[.bidi].text ?? ""
    guard let mode = BidiMode(rawValue: name) else {
      throw ValidationError(
        "ISNAD_BIDI is '\(TerminalText.escaped(name))'"
          + Nearest.mend(name, among: BidiMode.allCases.map(\.rawValue)))
    }
    Screen.bidi = mode
  }

  private static func hasColours(_ settings: Settings, terminal: String) -> Bool {
    guard isatty(Pager.terminal) == 1 else { return false }
    return switch settings[.color].text {
    case "never": false
    case "always": true
    default: !terminal.isEmpty && terminal != "dumb"
    }
  }
}
