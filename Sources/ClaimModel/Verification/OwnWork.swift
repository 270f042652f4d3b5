/// What a person did to what a report says, besides answering questions: whoever then approves it is
/// a second pair of eyes for the answers, and not for this.
package struct OwnWork: Hashable, Sendable {
  /// What was done.
  package enum Kind: String, Sendable, CaseIterable {
    case weighed, checked, corrected
  }

  /// The evidence that they weighed, by number.
  package var weighed: [Int] = []
  /// The shared sources, and the claims of links of their own, that they checked.
  package var checked: [Reference] = []
  /// The claims that they corrected, added, joined or set aside, by number.
  package var corrected: [Int] = []

  /// What there is of it.
  package var kinds: [Kind] {
    Kind.allCases.filter { kind in
      switch kind {
      case .weighed: !weighed.isEmpty
      case .checked: !checked.isEmpty
      case .corrected: !corrected.isEmpty
      }
    }
  }

  /// What some events tell of a person, under any spelling of the name; what was undone is no work.
  package init(of name: String, in events: [AuditEvent]) {
    var weighed: Set<Int> = []
    var checked: Set<Int> = []
    var links: Set<Int> = []
    var corrected: Set<Int> = []
    for event in events where event.isInForce && PersonName.isSame(event.actor, name) {
      switch event.action {
      case "evidence.weigh":
        if let id = event.after["evidence"]?.intValue { weighed.insert(id) }
      case "source.status": checked.insert(event.subject.id)
      case "link.status": links.insert(event.subject.id)
      case "claim.edit", "claim.add", "claim.join", "claim.unjoin", "claim.dismiss",
        "claim.restore":
        corrected.insert(event.subject.id)
      default: break
      }
    }
    self.weighed = weighed.sorted()
    self.checked = checked.sorted().map(Reference.source) + links.sorted().map(Reference.claim)
    self.corrected = corrected.sorted()
  }
}
