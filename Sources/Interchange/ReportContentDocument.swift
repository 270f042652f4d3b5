package import ClaimModel

/// What a report tells of an article, for machines (schema `isnad.report/1`).
package enum ReportContentDocument {
  /// The version of the object's shape.
  package static let schema = "isnad.report/1"

  /// The content of a report: what is held of the article, what its first screen tells (`voices`: who
  /// is not heard), and the moment that it speaks of; `nil` of an article that nobody touched, of which
  /// no time, name or hash is told.
  package static func json(
    _ review: ArticleReview, overview: ArticleOverview, voices: AbsentVoices, asOf: Timestamp?
  ) -> JSONValue {
    let last = asOf == nil ? nil : review.events.last
    let report: [JSONValue.Member] = [
      .init("schema", .string(schema)),
      .init("as_of", JSONValue(asOf?.description)),
      .init(
        "event",
        last.map { ["sequence": .integer($0.sequence), "hash": .string($0.hash)] } ?? .null),
      .init("speakers", .array(overview.speakers.map(speaker))),
      .init("carriers", .array(overview.carriers.map(carrier))),
      .init("unheard", .array(voices.parties.map(unheard))),
      .init("heard_through_others", .array(voices.relayed.map(relayed))),
      .init("without_carrier", claims(overview.withoutCarrier)),
      .init("main_claims", claims(overview.mainClaims)),
      .init("open_first", claims(overview.priorities.map(\.claim))),
      .init("hidden_characters", .array(review.hiddenOccurrences.map { hidden($0, in: review) })),
      .init("history", .array(asOf == nil ? [] : review.events.map(EventDocument.json))),
    ]
    guard case .object(let ledger) = LedgerDocument.json(review) else { return .object(report) }
    return .object(report + ledger.filter { $0.name != "schema" })
  }

  private static func claims(_ ids: [Int]) -> JSONValue { .array(ids.map { .string("C\($0)") }) }

  private static func hidden(
    _ occurrence: HiddenOccurrence, in review: ArticleReview
  ) -> JSONValue {
    let place: [JSONValue.Member] =
      switch occurrence.place {
      case .article(let lines, let ids):
        [
          .init("in", .string("A\(review.article.id)")),
          .init("lines", .array(lines.map(JSONValue.integer))), .init("claims", claims(ids)),
        ]
      case .evidence(let id):
        [.init("in", .string("E\(id)")), .init("lines", []), .init("claims", [])]
      }
    return .object(
      [
        .init("character", .string(HiddenCharacter.name(of: occurrence.scalar))),
        .init("name", JSONValue(HiddenCharacter.title(of: occurrence.scalar))),
        .init("count", .integer(occurrence.count)),
        .init("is_mild", .bool(HiddenCharacter.isMild(occurrence.scalar))),
      ] + place)
  }

  private static func speaker(_ speaker: ArticleOverview.Speaker) -> JSONValue {
    [
      "name": .string(speaker.name), "claims": claims(speaker.claims),
      "inferred_in": claims(speaker.isInferredIn),
    ]
  }

  private static func unheard(_ party: AbsentVoices.Party) -> JSONValue {
    [
      "name": .string(party.name), "is_person": .bool(party.isPerson),
      "claims": claims(party.claims), "accused_in": claims(party.accusedIn),
    ]
  }

  private static func relayed(_ relayed: AbsentVoices.Relayed) -> JSONValue {
    [
      "name": .string(relayed.speaker.name), "claims": claims(relayed.speaker.claims),
      "through": .array(relayed.through.map(JSONValue.string)),
    ]
  }

  private static func carrier(_ carrier: ArticleOverview.Carrier) -> JSONValue {
    [
      "name": .string(carrier.name), "role": .string(carrier.role.rawValue),
      "ref": carrier.sharedSource.map { .string("D\($0)") } ?? .null,
      "claims": claims(carrier.claims),
    ]
  }
}
