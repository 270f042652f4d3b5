import ArgumentParser
import ClaimModel
import Workbench

/// `isnad link`: says whether a link of a chain holds.
struct LinkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "link",
    abstract: "Say whether a link of a chain, or a shared document, holds.",
    discussion: """
      A document is confirmed when its evidence shows that it was issued by the one named before \
      it; a spokesperson, that they spoke for the speaker on this occasion; an event, that it took \
      place with the speaker; an outlet, that it carried this. A shared document, event or \
      spokesperson (D1) is one thing: its status holds for every claim that rests on it.

      Example:
        isnad link D1 confirmed --evidence E5
        isnad link C12 2 not-found --note "not on the ministry's site"
      """
  )
  .ofIsnad

  @Argument(
    help: "D1 and a status; or C12, the link's place in the chain, and a status.",
    completion: .list(LinkStatus.allCases.map(\.rawValue)))
  var words: [String]

  @Option(help: "A remark that is kept in the audit trail.")
  var note: String?

  @Option(help: "Evidence it rests on, such as E5; may be given several times.")
  var evidence: [String] = []

  @OptionGroup var correction: CorrectionOptions
  @OptionGroup var reviewer: ReviewerOptions
  @OptionGroup var workspace: WorkspaceOptions

  func validate() throws {
    _ = try parsed()
    try Given.require(text: note, of: "--note")
    for text in evidence { _ = try evidenceID(text) }
  }

  func run() throws {
    let workbench = try workspace.open(
      for: .changing, by: reviewer.by, correcting: correction.correction)
    let (target, status) = try parsed()
    let checked = try workbench.setLink(
      target, to: status, note: note, evidence: try evidence.map(evidenceID))
    Output.say(DeedSentence.link(checked))
    checked.gaps.forEach { Output.complain(HeldSentence.gap($0)) }
  }

  /// What is wrong where the last word is no status: it is mistaken, or none was given.
  private static func withoutStatus(_ words: [String]) -> ValidationError {
    let all = LinkStatus.allCases.map(\.rawValue)
    guard let word = words.dropFirst().last, Reference.number(word) == nil, Reference(word) == nil
    else {
      return ValidationError("say how it is held, last: \(all.joined(separator: ", "))")
    }
    return ValidationError(
      "'\(TerminalText.escaped(word))' is not a status of a link" + Nearest.mend(word, among: all))
  }

  private func parsed() throws -> (target: LinkTarget, status: LinkStatus) {
    guard let status = words.last.flatMap(LinkStatus.init(rawValue:)) else {
      throw Self.withoutStatus(words)
    }
    switch (Reference(words[0]), words.count) {
    case (.source(let id)?, 2): return (.shared(id), status)
    case (.claim(let id)?, 3):
      guard let position = Reference.number(words[1]) else {
        throw ValidationError(
          "'\(TerminalText.escaped(words[1]))' is not a place in a chain; see: isnad show C\(id)")
      }
      return (.link(claim: id, position: position), status)
    default:
      throw ValidationError(
        "a link is named by its document or by its place in a claim's chain"
          + Reference.question(words[0])
          + "; write: isnad link D1 STATUS, or: isnad link C12 2 STATUS")
    }
  }
}
