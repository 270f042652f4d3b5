extension ArticleReview {
  /// The live claims of which a person's word holds: the last answer to one of their questions, the
  /// status of a link of theirs or of what they rest on, or what an evidence does for either.
  ///
  /// - Parameter person: the name, letter by letter.
  /// - Returns: the claims, in order of the text.
  package func claims(heldBy person: String) -> [ClaimRecord] {
    let marks = StandingMarks(events)
    let links = linkChecks()
    let weighed = Set(weighings.filter { $0.by == person }.map(\.target))
    return liveClaims.filter { claim in
      Question.allCases.contains { marks.mark(of: claim.id, $0)?.actor == person }
        || weighed.contains(.claim(claim.id))
        || claim.chain.contains { link in
          links[LinkPlace(link, of: claim.id)] == person
            || link.sharedSource.map { weighed.contains(.sharedSource($0)) } ?? false
        }
    }
  }

  /// A link of one claim, or a shared source.
  private struct LinkPlace: Hashable {
    let subject: AuditEvent.Subject
    let position: Int?

    init(subject: AuditEvent.Subject, position: Int?) {
      self.subject = subject
      self.position = position
    }

    init(_ link: LinkRecord, of claim: Int) {
      if let source = link.sharedSource {
        self.init(subject: .init(.source, source), position: nil)
      } else {
        self.init(subject: .init(.claim, claim), position: link.position)
      }
    }
  }

  /// Who gave each link the status it has.
  private func linkChecks() -> [LinkPlace: String] {
    var checks: [LinkPlace: String] = [:]
    for event in events where event.isInForce {
      switch event.action {
      case "link.status":
        checks[LinkPlace(subject: event.subject, position: event.after["link"]?.intValue)] =
          event.actor
      case "source.status": checks[LinkPlace(subject: event.subject, position: nil)] = event.actor
      default: break
      }
    }
    return checks
  }
}
