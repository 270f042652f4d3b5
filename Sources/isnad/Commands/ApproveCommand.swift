import ArgumentParser
import ClaimModel
import Workbench

/// `isnad approve`: a second pair of eyes takes a report.
struct ApproveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "approve",
    abstract: "Take the report of an article, as a second pair of eyes.",
    discussion: """
      Takes the report with every marked claim, and prints what you should know of it: claims that \
      nobody marked, marks against a rule, verdicts without weighed evidence, pages that could not \
      be had, what whoever approves did besides marking. Who marked a claim of it does not approve it; --override with a reason passes that, \
      and every report shows it. When a verdict changes before it is published, the approval is \
      taken back.

      Example:
        isnad approve A1 --by Ali
      """
  )
  .ofIsnad

  @Argument(help: "The article, such as A1.")
  var article: String

  @Option(help: "Approve marks of your own, with the reason; every report shows it.")
  var override: String?

  @OptionGroup var format: FormatOptions
  @OptionGroup var reviewer: ReviewerOptions
  @OptionGroup var workspace: WorkspaceOptions

  func validate() throws { try Given.require(text: override, of: "--override") }

  func run() throws {
    let workbench = try workspace.open(for: .changing, by: reviewer.by)
    let approval = try workbench.approve(try workbench.articleID(article), override: override)
    try ListWriter.one(
      Self.json(approval, by: workbench.reviewer), Self.lines(approval, by: workbench.reviewer),
      as: format.format)
  }

  private static func lines(_ approval: Approval, by reviewer: String) -> [String] {
    [
      "A\(approval.article) is approved by \(TerminalText.isolated(reviewer)), with "
        + "\(Wording.count(approval.marked.count, "marked claim")): "
        + Wording.claims(approval.marked) + "."
    ] + (approval.exceptions.isEmpty ? [] : ["Exceptions"])
      + approval.exceptions.map { "  - " + Wording.exception($0) }
      + ["when readers have it: isnad publish A\(approval.article)"]
  }

  private static func json(_ approval: Approval, by reviewer: String) -> JSONValue {
    [
      "article": .string("A\(approval.article)"), "by": .string(reviewer),
      "marked": .array(approval.marked.map { .string("C\($0)") }),
      "exceptions": .array(
        approval.exceptions.map { exception in
          let (kind, claims, evidence) = parts(of: exception)
          return [
            "kind": .string(kind), "claims": .array(claims.map { .string("C\($0)") }),
            "evidence": evidence.map { .string("E\($0)") } ?? .null,
            "text": .string(Wording.exception(exception)),
          ]
        }),
    ]
  }

  /// What an exception is about.
  private static func parts(
    of exception: ApprovalException
  ) -> (kind: String, claims: [Int], evidence: Int?) {
    switch exception {
    case .ownMarks(let claims, _): ("own-marks", claims, nil)
    case .ownWork(let work): ("own-work", work.corrected, nil)
    case .unmarked(let claims): ("unmarked", claims, nil)
    case .againstRule(let claim, _, _): ("against-rule", [claim], nil)
    case .unsupported(let obstacle): ("unsupported", [obstacle.claim].compactMap(\.self), nil)
    case .lost(let claims): ("lost", claims, nil)
    case .unweighed(let question, let claims): ("unweighed-\(question.rawValue)", claims, nil)
    case .unreached(let evidence, _): ("unreached", [], evidence)
    }
  }
}
