import ClaimModel

extension EnglishMessages: PublicationMessages {
  func verdict(_ facts: PublicationFacts) -> String? {
    switch facts.state {
    case .draft: nil
    case .approved where facts.secondReader == nil:
      strong("Approved, though not by a second reader; not published yet.")
    case .approved: strong("Approved by a second reader; not published yet.")
    case .published: strong("Published.")
    case .corrected:
      strong(
        "Published, and corrected since: see \(reference("the corrections", to: "corrections")).")
    case .withdrawn:
      strong("Withdrawn")
        + (facts.withdrawal.map { step in
          " by \(step.signature)" + (step.why.map { ", because: \($0)" } ?? "")
        } ?? "") + "."
    }
  }

  func state(_ state: PublicationState) -> String { state.rawValue }

  func secondReader(_ facts: PublicationFacts) -> String {
    if let reader = facts.secondReader {
      return "second reader: " + reader.signature + also(facts.readersWork)
    }
    guard let approval = facts.approval else { return "second reader: " + none }
    return "second reader: \(none) · approved by: " + approval.signature
      + (approval.why.map {
        " (\(strong("who marked claims of it; against the rule, because:")) \($0))"
      }
        ?? "")
  }

  private func also(_ work: [OwnWork.Kind]) -> String {
    guard !work.isEmpty else { return "" }
    let parts = work.map { kind in
      switch kind {
      case .weighed: "weighed evidence"
      case .checked: "checked links"
      case .corrected: "corrected claims"
      }
    }
    return " (who also \(parts.joined(separator: ", ")))"
  }

  func published(_ signature: String) -> String { "published by: " + signature }

  var correctionsIntroduction: String {
    "What readers of the published report were told before, and what it says since."
  }

  func correction(of claim: String, by signature: String, because why: String) -> String {
    claim + " · " + signature + " · because: " + why
  }

  func word(_ standing: Standing) -> String {
    switch standing {
    case .live: "listed"
    case .dismissed: "set aside"
    }
  }

  func head(_ detail: CorrectedDetail) -> String {
    switch detail {
    case .cue: "Words that attribute"
    case .source: "Source words"
    case .type: head(Column.type)
    case .act: head(Column.act)
    case .stance: "Reporter’s stance"
    case .saidAt: "Time of saying"
    case .saidOn: "Day of saying"
    case .bases: head(Column.basis)
    case .nestedIn: "Inside"
    case .joined: "Same act as"
    }
  }

  func word(_ stance: ReporterStance) -> String {
    switch stance {
    case .neutral: "neutral"
    case .distancing: "keeps its distance"
    case .endorsing: "treats it as established"
    }
  }

  func link(_ role: LinkRole, _ name: String) -> String { word(role) + " " + name }

  var notTold: String { "not in the report" }
}
