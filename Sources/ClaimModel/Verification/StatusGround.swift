/// What people named as the ground of a status that is held now: evidence and remarks, since the
/// status was last set.
package struct StatusGround: Hashable, Sendable {
  /// Words that somebody gave with a status.
  package struct Remark: Hashable, Sendable {
    /// The words.
    package var text: String
    /// Who wrote them.
    package var author: String
    /// When.
    package var at: Timestamp
  }

  /// The evidence that was named, by number, each once, in the order it was named.
  package private(set) var evidence: [Int] = []
  /// The remarks, in order of time. Those on a claim are notes and not listed here.
  package private(set) var remarks: [Remark] = []

  /// The ground of the statuses of a claim.
  ///
  /// - Parameters:
  ///   - id: the claim.
  ///   - events: those about it, in order; others may be among them.
  package init(ofClaim id: Int, in events: some BidirectionalCollection<AuditEvent>) {
    self.init(events, of: .init(.claim, id), status: "claim.mark", further: "claim.ground", nil)
  }

  /// The ground of the status of a shared document, event or spokesperson, likewise.
  package init(ofSource id: Int, in events: some BidirectionalCollection<AuditEvent>) {
    self.init(events, of: .init(.source, id), status: "source.status", further: "source.note", nil)
  }

  /// The ground of the status of a link that is one claim's alone, by its place from 1, likewise.
  package init(
    ofLink position: Int, ofClaim id: Int, in events: some BidirectionalCollection<AuditEvent>
  ) {
    self.init(
      events, of: .init(.claim, id), status: "link.status", further: "link.note", position)
  }

  private init(
    _ events: some BidirectionalCollection<AuditEvent>, of subject: AuditEvent.Subject,
    status: String, further: String, _ link: Int?
  ) {
    var found: [AuditEvent] = []
    for event in events.reversed() where event.subject == subject && event.isInForce {
      guard event.action == status || event.action == further else { continue }
      guard link == nil || event.after["link"]?.intValue == link else { continue }
      found.append(event)
      if event.action == status { break }
    }
    for event in found.reversed() {
      for id in event.after["evidence"]?.arrayValue?.compactMap(\.intValue) ?? []
      where !evidence.contains(id) {
        evidence.append(id)
      }
      // The why of a mark is the reason for passing over a rule.
      let text =
        event.after["text"]?.stringValue
        ?? (subject.kind == .claim && link == nil ? nil : event.why)
      if let text { remarks.append(Remark(text: text, author: event.actor, at: event.at)) }
    }
  }
}

/// The grounds of all links of an article, looked up by link.
package struct LinkGrounds: Sendable {
  private let events: [AuditEvent.Subject: [AuditEvent]]
  private let weighings: [EvidenceTarget: [Weighing]]

  /// Sorts the events and weighings of an article.
  package init(_ review: ArticleReview) {
    events = Dictionary(grouping: review.events, by: \.subject)
    weighings = Dictionary(grouping: review.weighings, by: \.target)
  }

  /// The ground of a shared source's status.
  package func ground(ofSource id: Int) -> StatusGround {
    StatusGround(ofSource: id, in: events[.init(.source, id)] ?? [])
  }

  /// The ground of a link's status: of the shared source it is, or of the link itself.
  package func ground(of link: LinkRecord, inClaim claim: Int) -> StatusGround {
    link.sharedSource.map(ground(ofSource:))
      ?? StatusGround(
        ofLink: link.position, ofClaim: claim, in: events[.init(.claim, claim)] ?? [])
  }

  /// Whether a link is held as confirmed or contradicted and nobody said by what evidence: none was
  /// named with it, and none was weighed for it.
  package func lacksEvidence(_ link: LinkRecord, inClaim claim: Int) -> Bool {
    guard link.status == .confirmed || link.status == .contradicted,
      ground(of: link, inClaim: claim).evidence.isEmpty
    else { return false }
    let own = weighings[.claim(claim)] ?? []
    let shared = link.sharedSource.flatMap { weighings[.sharedSource($0)] } ?? []
    return !own.contains { $0.link == link.position && $0.bearing != .context }
      && !shared.contains { $0.bearing != .context }
  }
}
