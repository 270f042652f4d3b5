package import ClaimModel

/// Writes the source chains of an article as PROV (https://www.w3.org/TR/prov-o/), in JSON-LD.
///
/// An entity is a statement, a document, the article or a page; an agent a person, an office or an
/// outlet; an activity an occasion or the fetching of a page.
package enum ProvenanceDocument {
  /// The IRI of a claim.
  package static func claim(_ claim: ClaimRecord) -> String { "urn:isnad:claim:\(claim.globalID)" }

  /// The chains of the live claims, the articles and the evidence, in one graph.
  package static func json(_ reviews: [ArticleReview]) -> JSONValue {
    [
      "@context": [
        "prov": "http://www.w3.org/ns/prov#", "xsd": "http://www.w3.org/2001/XMLSchema#",
        "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
        "label": "rdfs:label", "comment": "rdfs:comment", "value": "prov:value",
      ],
      "@graph": .array(reviews.flatMap(nodes)),
    ]
  }

  private static func nodes(of review: ArticleReview) -> [JSONValue] {
    var graph = ProvenanceGraph(review.article)
    for evidence in review.evidence where evidence.isUsable { graph.add(evidence) }
    let marks = StandingMarks(review.events)
    for claim in review.liveClaims {
      graph.add(claim)
      for override in marks.overrides(of: claim.id) { graph.add(override, of: claim) }
    }
    for weighing in review.weighings where weighing.bearing == .supports { graph.add(weighing) }
    let publication = PublicationRecord(of: review)
    if let approval = publication.ownApproval { graph.add(approval: approval) }
    graph.add(corrections: publication.corrections)
    return graph.nodes
  }
}

/// The nodes of one article's provenance, each once.
private struct ProvenanceGraph {
  private let article: Article
  private let articleID: String
  private var order: [String] = []
  private var members: [String: [JSONValue.Member]] = [:]
  /// What the links of all chains may be called by more than once.
  private var agents: [String: String] = [:]

  init(_ article: Article) {
    self.article = article
    articleID = "urn:hash:sha256:\(article.textDigest)"
    // Its members are the statements that it reports.
    add(articleID, "prov:Collection", label: article.metadata.title ?? article.name)
    if let url = article.metadata.url { set(articleID, "prov:atLocation", .string(url)) }
    if let outlet = article.metadata.outlet {
      relate(articleID, "prov:wasAttributedTo", agent(outlet))
    }
  }

  var nodes: [JSONValue] { order.map { .object(members[$0] ?? []) } }

  mutating func add(_ claim: ClaimRecord) {
    let quote = ProvenanceDocument.claim(claim)
    add(quote, "prov:Entity", label: "C\(claim.id)")
    set(quote, "value", .string(claim.content.map(\.text).joined(separator: " … ")))
    relate(articleID, "prov:hadMember", quote)
    var behind = quote
    var previous = agent(claim.speaker.name)
    relate(quote, "prov:wasAttributedTo", previous)
    var hasPrimary = false
    for link in claim.chain.dropFirst() {
      switch link.role {
      case .speaker: continue
      case .spokesperson:
        let delegate = agent(link.name)
        relate(delegate, "prov:actedOnBehalfOf", previous)
        previous = delegate
      case .document:
        let document = shared(link, of: claim)
        add(document, "prov:Entity", label: link.name)
        relate(document, "prov:wasAttributedTo", previous)
        relate(quote, "prov:wasQuotedFrom", document)
        if !hasPrimary { relate(quote, "prov:hadPrimarySource", document) }
        hasPrimary = true
        behind = document
      case .event:
        let event = shared(link, of: claim)
        add(event, "prov:Activity", label: link.name)
        relate(event, "prov:wasAssociatedWith", previous)
        relate(quote, "prov:wasGeneratedBy", event)
      case .outlet:
        let outlet = agent(link.name)
        let report = "urn:isnad:report:\(claim.globalID):\(link.position)"
        add(report, "prov:Entity", label: link.name)
        relate(report, "prov:wasAttributedTo", outlet)
        if behind != quote { relate(report, "prov:wasDerivedFrom", behind) }
        relate(articleID, "prov:wasDerivedFrom", report)
        behind = report
        previous = outlet
      }
    }
  }

  mutating func add(_ evidence: EvidenceRecord) {
    let page = Self.evidence(evidence.id)
    add(page, "prov:Entity", label: "E\(evidence.id)")
    set(page, "prov:atLocation", .string(evidence.finalURL ?? evidence.url))
    if let digest = evidence.payloadDigest {
      relate(page, "prov:specializationOf", "urn:hash:sha256:\(digest)")
    }
    let capture = "urn:isnad:capture:E\(evidence.id)"
    add(capture, "prov:Activity", label: evidence.isAttached ? "attach" : "fetch")
    set(
      capture, "prov:startedAtTime",
      ["@type": "xsd:dateTime", "@value": .string(evidence.capturedAt.description)])
    relate(capture, "prov:wasAssociatedWith", agent(evidence.attached?.seenBy ?? "isnad"))
    relate(page, "prov:wasGeneratedBy", capture)
  }

  /// A page that shows a document or a link is a copy of it.
  mutating func add(_ weighing: Weighing) {
    let page = Self.evidence(weighing.evidence)
    guard members[page] != nil, case .sharedSource(let source) = weighing.target else { return }
    let document = "urn:isnad:source:D\(source)"
    if members[document] != nil { relate(page, "prov:wasDerivedFrom", document) }
  }

  /// An answer against a rule comes of a deed that says why.
  mutating func add(_ override: MarkOverride, of claim: ClaimRecord) {
    let quote = ProvenanceDocument.claim(claim)
    let deed = "urn:isnad:mark:\(override.sequence):\(claim.globalID)"
    add(deed, "prov:Activity", label: "mark, against the rule")
    set(deed, "comment", .string(override.why))
    finish(deed, by: override.by, at: override.at, using: quote)
    for question in override.questions {
      let answer = "urn:isnad:answer:\(question.rawValue):\(claim.globalID)"
      add(answer, "prov:Entity", label: "C\(claim.id) \(question.rawValue)")
      set(answer, "value", .string(claim.answer(to: question)))
      relate(answer, "prov:wasDerivedFrom", quote)
      relate(answer, "prov:wasGeneratedBy", deed)
    }
  }

  /// Who approved marks of their own, and why.
  mutating func add(approval: PublicationRecord.Step) {
    let deed = "urn:isnad:approval:\(article.textDigest):\(approval.at)"
    add(deed, "prov:Activity", label: "approve, against the rule")
    set(deed, "comment", .string(approval.why ?? ""))
    finish(deed, by: approval.by, at: approval.at, using: articleID)
  }

  private mutating func finish(
    _ deed: String, by person: String, at: Timestamp, using entity: String
  ) {
    set(deed, "prov:endedAtTime", ["@type": "xsd:dateTime", "@value": .string(at.description)])
    relate(deed, "prov:wasAssociatedWith", agent(person))
    relate(deed, "prov:used", entity)
  }

  /// Each corrected wording is a revision of the one before.
  mutating func add(corrections: [PublicationRecord.Correction]) {
    var count: [Int: Int] = [:]
    for correction in corrections {
      let number = count[correction.claim, default: 0] + 1
      count[correction.claim] = number
      let verdict = "urn:isnad:verdict:C\(correction.claim)"
      add("\(verdict):\(number)", "prov:Entity", label: "C\(correction.claim)")
      add("\(verdict):\(number + 1)", "prov:Entity", label: "C\(correction.claim)")
      if let why = correction.step.why {
        set("\(verdict):\(number + 1)", "comment", .string(why))
      }
      relate("\(verdict):\(number + 1)", "prov:wasRevisionOf", "\(verdict):\(number)")
      relate("\(verdict):\(number + 1)", "prov:wasAttributedTo", agent(correction.step.by))
    }
  }

  private static func evidence(_ id: Int) -> String { "urn:isnad:evidence:E\(id)" }

  private func shared(_ link: LinkRecord, of claim: ClaimRecord) -> String {
    link.sharedSource.map { "urn:isnad:source:D\($0)" }
      ?? "urn:isnad:source:\(claim.globalID):\(link.position)"
  }

  /// The agent of a name; one name of one article is one agent.
  private mutating func agent(_ name: String) -> String {
    if let known = agents[name] { return known }
    let id = "urn:isnad:agent:\(article.textDigest.prefix(16)):\(agents.count + 1)"
    agents[name] = id
    add(id, "prov:Agent", label: name)
    return id
  }

  private mutating func add(_ id: String, _ type: String, label: String) {
    guard members[id] == nil else { return }
    order.append(id)
    members[id] = [
      .init("@id", .string(id)), .init("@type", .string(type)), .init("label", .string(label)),
    ]
  }

  private mutating func set(_ id: String, _ property: String, _ value: JSONValue) {
    members[id, default: []].append(.init(property, value))
  }

  /// States a relation, once.
  private mutating func relate(_ id: String, _ property: String, _ other: String) {
    let reference: JSONValue = ["@id": .string(other)]
    guard var own = members[id] else { return }
    if let place = own.firstIndex(where: { $0.name == property }) {
      guard case .array(let known) = own[place].value, !known.contains(reference) else { return }
      own[place].value = .array(known + [reference])
    } else {
      own.append(.init(property, [reference]))
    }
    members[id] = own
  }
}
