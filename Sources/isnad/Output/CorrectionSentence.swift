import ClaimModel
import Workbench

/// What is now held of a claim that was corrected, in full sentences.
enum CorrectionSentence {
  /// Who is now held to have said what, through whom, by which words.
  static func text(_ claim: ClaimRecord) -> String {
    let through = claim.chain.dropFirst().map { link in
      "\(link.role.rawValue)\(link.sharedSource.map { " D\($0)" } ?? "") "
        + TerminalText.isolated(link.name)
    }
    let hands =
      through.isEmpty ? ", with no carrier named" : ", through " + through.joined(separator: ", ")
    let cue = claim.cue.map { TerminalText.isolated($0.text) }.joined(separator: " … ")
    let content = claim.content.map { TerminalText.isolated($0.text) }.joined(separator: " … ")
    let nested = claim.nestedIn.map { " It stands inside C\($0)." } ?? ""
    return "C\(claim.id): \(TerminalText.isolated(claim.speaker.name)) "
      + "(\(Wording.basis(claim.speaker, of: claim)))\(hands), is held to say, by the words \(cue) "
      + "(\(claim.act.rawValue), \(claim.type.rawValue) words): \(content).\(nested)"
  }

  /// What the person should know besides.
  static func tell(_ remarks: [String]) {
    for remark in remarks { Output.complain("isnad: " + TerminalText.escaped(remark)) }
  }
}
