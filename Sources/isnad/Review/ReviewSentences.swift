import ClaimModel
import Workbench

/// What a review says of what was done, in the sentences of the commands.
enum ReviewSentences {
  static func lines(of deed: ReviewDeed) -> [ReviewLine] {
    switch deed {
    case .marked(let claims):
      return claims.map { .told(HeldSentence.text($0)) }
        + claims.compactMap(HeldSentence.against).map(ReviewLine.refused)
    case .checked(let checked):
      return [.told(DeedSentence.link(checked))] + gaps(checked.gaps)
    case .noted(let claim, let text): return [.told(DeedSentence.note(text, on: [claim]))]
    case .fetched(let pages):
      return pages.map { page in
        let line = EvidenceLine.text(page).trimmingSpaces
        return page.isUsable ? .told(line) : .refused(line)
      }
    case .weighed(let weighing, let gaps, let close):
      return [.told(DeedSentence.weighing(weighing))]
        + close.map { .refused(DeedSentence.closeOrigin($0.name, ofEvidence: $0.evidence)) }
        + self.gaps(gaps)
    case .attached(let attached):
      return [.told(DeedSentence.attach(attached))]
        + DeedSentence.remarks(on: attached).map(ReviewLine.refused)
    case .passage(let passage, let target):
      return [.told(DeedSentence.passage(passage, for: target))]
        + (passage.isFolded ? [.told(DeedSentence.foldedPassage)] : [])
    case .rechecked(let pages): return self.lines(of: pages)
    case .dismissed(let claim): return [.told(DeedSentence.dismissal(claim))]
    case .restored(let claim): return [.told(DeedSentence.restoration(claim))]
    case .added(let claim):
      return [.told("Added. " + CorrectionSentence.text(claim.after))]
        + remarks(claim)
    case .edited(let claim): return DeedSentence.edit(claim).map(ReviewLine.told) + remarks(claim)
    case .split(let old, let new): return DeedSentence.split(old, into: new).map(ReviewLine.told)
    case .merged(let claim, let other):
      return [.told(DeedSentence.merge(other, into: claim))] + remarks(claim)
    case .joined(let group):
      return [.told(DeedSentence.join(group))]
        + (DeedSentence.disagreement(in: group).map { [.refused($0)] } ?? [])
    case .unjoined(let claim, let rest): return [.told(DeedSentence.unjoin(claim, from: rest))]
    }
  }

  private static func remarks(_ claim: CorrectedClaim) -> [ReviewLine] {
    claim.remarks.map { .told(TerminalText.escaped($0)) }
  }

  /// What became of pages: one that is as it was in a line, else all that differs to look at.
  private static func lines(of pages: [RecheckedEvidence]) -> [ReviewLine] {
    let screens = pages.map { (page: $0, screen: RecheckScreen($0)) }
    let lines = screens.flatMap { page, screen -> [ReviewLine] in
      if let problem = screen.problem { return [.refused(problem)] }
      return screen.lines().prefix(1).map(ReviewLine.told)
    }
    let told = screens.filter { $0.screen.problem == nil }
    let longer = told.map { $0.screen.lines() }
    guard longer.contains(where: { $0.count > 1 }) else { return lines }
    let title = told.map { "E\($0.page.original.id)" }.joined(separator: ", ") + " again"
    return lines.filter { if case .refused = $0 { true } else { false } }
      + [.page(title: title, longer.flatMap(\.self))]
  }

  /// What was left without ground.
  static func gaps(_ gaps: [Obstacle]) -> [ReviewLine] {
    gaps.map { .told(HeldSentence.gap($0)) }
  }

  /// What was done in a review and what is left, for its end.
  static func summary(_ session: ReviewSession) throws -> [String] {
    var lines: [String] = []
    var marked: [Int] = []
    var counts: [(String, Int)] = []
    func count(_ what: String, _ number: Int = 1) {
      if let index = counts.firstIndex(where: { $0.0 == what }) {
        counts[index].1 += number
      } else {
        counts.append((what, number))
      }
    }
    for deed in session.deeds {
      switch deed {
      case .marked(let claims):
        for claim in claims where !marked.contains(claim.after.id) { marked.append(claim.after.id) }
      case .checked: count("link checked")
      case .noted: count("note")
      case .fetched(let pages): count("page fetched", pages.count)
      case .weighed: count("page weighed")
      case .attached: count("file attached")
      case .passage: count("passage set")
      case .rechecked(let pages): count("page rechecked", pages.count)
      case .dismissed: count("claim dismissed")
      case .restored: count("claim restored")
      case .added: count("claim added")
      case .edited: count("claim corrected")
      case .split: count("claim split")
      case .merged: count("claim merged")
      case .joined: count("claim joined")
      case .unjoined: count("claim unjoined")
      }
    }
    if marked.isEmpty, counts.isEmpty {
      lines.append("nothing was changed")
    } else {
      let parts =
        (marked.isEmpty ? [] : [Wording.count(marked.count, "claim") + " marked"])
        + counts.map { what, number in plural(what, number) }
      lines.append("done: " + parts.joined(separator: ", "))
      for id in marked.sorted() {
        let claim = try session.workbench.claim(id)
        lines.append(
          "  " + TerminalText.padded("C\(id)", columns: 6)
            + " said? " + TerminalText.padded(Wording.status(claim.attribution), columns: 13)
            + "true? " + Wording.status(claim.contentStatus))
      }
    }
    let review = session.review
    let left = review.liveClaims.filter(session.isLeft).map(\.id)
    let article = "A\(review.article.id)"
    lines.append(
      left.isEmpty
        ? "left in \(article): nothing; report: isnad report \(article)"
        : "left in \(article): \(left.count) of \(review.liveClaims.count), \(Wording.claims(left)); "
          + "go on with: isnad review \(article)")
    return lines
  }

  private static func plural(_ what: String, _ number: Int) -> String {
    let words = what.split(separator: " ", maxSplits: 1)
    let rest = words.count > 1 ? " " + words[1] : ""
    return Wording.count(number, String(words[0])) + rest
  }
}
