import ClaimModel
import ClaimStore

/// How a person corrects the detector in a review; as `SessionActs` has it.
extension ReviewSession {
  /// Sets the current claim aside.
  package func dismiss(why: String, correction: String?) throws -> ReviewDeed {
    let id = current.id
    return try act(correction) {
      .dismissed(try only(try workbench.dismiss([id], why: why)))
    }
  }

  /// Makes the current claim count again.
  package func restore(why: String?, correction: String?) throws -> ReviewDeed {
    let id = current.id
    return try act(correction) { .restored(try only(try workbench.restore([id], why: why))) }
  }

  private func only(_ claims: [CorrectedClaim]) throws -> CorrectedClaim {
    guard let claim = claims.first else { throw WorkbenchError("no claim was changed") }
    return claim
  }

  /// Adds a claim that was missed, and goes to it.
  ///
  /// - Throws: `QuotationProblem` too.
  package func add(
    _ form: ClaimForm, why: String? = nil, correction: String?
  ) throws -> ReviewDeed {
    let article = review.article.id
    let deed: ReviewDeed = try act(correction) {
      .added(try workbench.addClaim(form, toArticle: article, why: why))
    }
    if case .added(let claim) = deed { show(claim.after.id) }
    return deed
  }

  /// Corrects what the current claim says.
  ///
  /// - Throws: `QuotationProblem` too.
  package func edit(_ form: ClaimForm, why: String, correction: String?) throws -> ReviewDeed {
    let id = current.id
    return try act(correction) { .edited(try workbench.editClaim(id, form, why: why)) }
  }

  /// Makes claims of parts of the current one's content, and goes to the first of them.
  ///
  /// - Throws: `QuotationProblem` too.
  package func split(
    into parts: [String], inSentence sentence: Int?, why: String?, correction: String?
  ) throws -> ReviewDeed {
    let id = current.id
    let deed: ReviewDeed = try act(correction) {
      let (old, new) = try workbench.split(id, into: parts, inSentence: sentence, why: why)
      return .split(old: old, new: new)
    }
    // The last one shown is the one that is looked at.
    if case .split(_, let new) = deed { for claim in new.reversed() { show(claim.id) } }
    return deed
  }

  /// Gives the current claim the content and evidence of another one, which is set aside.
  package func merge(_ other: Int, why: String?, correction: String?) throws -> ReviewDeed {
    let id = current.id
    return try act(correction) {
      .merged(try workbench.merge(other, into: id, why: why), other: other)
    }
  }

  /// Says that the current claim reports the same act as others.
  package func join(with others: [Int], why: String?, correction: String?) throws -> ReviewDeed {
    let id = current.id
    return try act(correction) {
      .joined(try workbench.join([id] + others.filter { $0 != id }, why: why))
    }
  }

  /// Says that the current claim does not report the same act as those it was joined with.
  package func unjoin(why: String?, correction: String?) throws -> ReviewDeed {
    let id = current.id
    return try act(correction) {
      .unjoined(claim: id, from: try workbench.unjoin(id, why: why).map(\.id))
    }
  }
}
