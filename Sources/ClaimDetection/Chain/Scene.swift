import ClaimModel
import Lexicons

/// What sentences without a report of their own say of where and through what somebody speaks.
extension SpeakerResolver {
  /// How many sentences before a claim are looked at.
  private static let memory = 4

  /// A talk that a sentence before tells of: جاء ذلك خلال ندوة …, or one with the speaker's name in it.
  mutating func addScene(to claim: inout Resolved) {
    guard !claim.carriers.contains(where: { $0.role != .outlet }),
      !claim.attribution.isReadingOfTheArticle(reading)
    else { return }
    let number = reading.segmentation.segmentOf[claim.attribution.position]
    var left = SpeakerResolver.memory
    for index in (max(0, number - 4 * SpeakerResolver.memory)..<number).reversed() {
      let segment = reading.segments[index]
      guard segment.quotation < 0, segment.tokens.count > 2 else { continue }
      // What was reported before has its own scene.
      if reporting.contains(index) || left == 0 { return }
      left -= 1
      guard isScene(segment.tokens, of: claim) else { continue }
      let found = carrierFinder.carriers(in: segment.tokens)
      for carrier in found where !claim.carriers.contains(where: { $0.role == carrier.role }) {
        claim.carriers.append(known(carrier) ?? newCarrier(carrier.role, carrier.name))
      }
      if !found.isEmpty { return }
    }
  }

  private func isScene(_ tokens: Range<Int>, of claim: Resolved) -> Bool {
    let opening = tokens.prefix(3)
    if let verb = opening.first, self.tokens[verb].isAny([.verb, .action]),
      opening.dropFirst().contains(where: { self.tokens[$0].isAny(.demonstrative) })
    {
      return true
    }
    let entity = registry.entities[claim.spokesperson ?? claim.speaker]
    guard let key = entity.keys.last else { return false }
    return tokens.prefix(60).contains { self.tokens[$0].isWord && reading.nameKey($0) == key }
  }

  /// أصدر المجلس بيانا قال فيه إن …: the paper or talk that فيه points back to.
  func resumedCarrier(_ attribution: Attribution) -> Carrier? {
    let next = attribution.cue.tokens.upperBound
    guard attribution.cue.kind == .verb, next < tokens.count, tokens[next].isAny(.prepIn),
      tokens[next].clitics.contains(.pronoun)
    else { return nil }
    let start = reading.segment(of: attribution.position).tokens.lowerBound
    let range = max(start, attribution.position - 25)..<attribution.position
    guard let head = range.last(where: { tokens[$0].isAny([.document, .event]) }) else {
      return nil
    }
    return carrierFinder.carrier(headedBy: head, range)
  }
}
