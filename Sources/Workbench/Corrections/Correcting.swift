package import ClaimModel
import ClaimStore

/// What a correction of a claim came to.
package struct CorrectedClaim: Sendable {
  /// As it was; `nil` for a new one.
  package var before: ClaimRecord?
  /// As it is held now.
  package var after: ClaimRecord
  /// What the person should know besides, a line each.
  package var remarks: [String]
}

extension Workbench {
  /// Adds a claim that a person found in an article, or in the version of its text that is named.
  ///
  /// - Throws: `QuotationProblem` for words that are not one place of the article; `WorkbenchError` for
  ///   what is missing; else what the store says.
  package func addClaim(
    _ form: ClaimForm, toArticle id: Int, version: Int? = nil, why: String?
  ) throws -> CorrectedClaim {
    var review = try review(ofArticle: id)
    let present = review.article.version
    if let version { review.article = try article(id, version: version) }
    var drafting = try drafting(form, in: review, version: version ?? present)
    let draft = try tellingFormerText(of: id, before: version ?? present) { try drafting.draft() }
    let claim = try change(touching: { [$0.article] }) {
      try store.addClaim(
        draft, toArticle: id, version: version, why: why, by: reviewer, at: clock.now())
    }.value { "C\($0.id) is added" }
    return CorrectedClaim(before: nil, after: claim, remarks: drafting.remarks)
  }

  /// Corrects what a claim says.
  ///
  /// - Throws: as `addClaim`; `StoreError.dismissed`.
  package func editClaim(_ id: Int, _ form: ClaimForm, why: String) throws -> CorrectedClaim {
    let claim = try liveClaim(id)
    var drafting = try drafting(form, of: claim)
    let edit = try drafting.edit(of: claim)
    let (before, after) = try change(touching: { [$0.after.article] }) {
      try store.edit(
        claim: id, edit, expecting: claim, why: why, by: reviewer, at: clock.now())
    }.value { "C\($0.after.id) is corrected" }
    return CorrectedClaim(
      before: before, after: after,
      remarks: drafting.remarks + (try remarks(on: before, after)))
  }

  /// Runs `draft`; of words that do not stand in a version of an article's text, but in an earlier
  /// one, the problem that it throws tells that.
  private func tellingFormerText<Draft>(
    of id: Int, before version: Int, _ draft: () throws -> Draft
  ) throws -> Draft {
    do {
      return try draft()
    } catch var problem as QuotationProblem where problem.count == 0 {
      problem.standsInVersion = try (1..<max(1, version)).last { earlier in
        let former = try article(id, version: earlier)
        return QuotationFinder(article: former, sentences: []).isFolded(problem.quotation) != nil
      }
      throw problem
    }
  }

  /// Prepares for the words of the text that a claim stands in.
  private func drafting(_ form: ClaimForm, of claim: ClaimRecord) throws -> ClaimDrafting {
    var review = try review(ofArticle: claim.article)
    review.article = review.article(of: claim)
    return try drafting(form, in: review, version: claim.version)
  }

  private func drafting(
    _ form: ClaimForm, in review: ArticleReview, version: Int
  ) throws -> ClaimDrafting {
    var review = review
    // The places of the others are places of other texts.
    review.claims.removeAll { $0.version != version }
    let sentences = try detection().sentences(of: review.article.text)
    var finder = QuotationFinder(article: review.article, sentences: sentences)
    finder.formerVersion = version == review.article.version ? nil : version
    return ClaimDrafting(review: review, finder: finder, form: form)
  }

  /// What was given for a claim as it was before.
  private func remarks(on before: ClaimRecord, _ after: ClaimRecord) throws -> [String] {
    let weighings = try store.weighings(ofClaim: after.id)
    var remarks = weighings.compactMap { weighing -> String? in
      guard let place = weighing.link else { return nil }
      let old = before.chain.first { $0.position == place }
      let new = after.chain.first { $0.position == place }
      guard old?.name != new?.name || old?.role != new?.role else { return nil }
      return "E\(weighing.evidence) was weighed for link \(place) as it was before; weigh it again"
    }
    guard before.content != after.content || before.chain.map(\.name) != after.chain.map(\.name)
    else { return remarks }
    if after.isAnswered {
      remarks.append(
        "C\(after.id) was marked before this correction, and its answers stay; if they still hold, "
          + "mark it so once more, else mark it anew")
    }
    if weighings.contains(where: { $0.link == nil }) {
      remarks.append(
        "evidence was weighed for C\(after.id) before this correction; see: isnad show C\(after.id)"
      )
    }
    return remarks
  }

  /// Sets claims aside, each with the same reason.
  ///
  /// - Returns: each claim before and after.
  package func dismiss(_ ids: [Int], why: String) throws -> [CorrectedClaim] {
    try stand(ids) {
      try store.dismiss(claims: ids, expecting: $0, why: why, by: reviewer, at: clock.now())
    }
  }

  /// Makes claims count again.
  ///
  /// - Returns: each claim before and after.
  package func restore(_ ids: [Int], why: String?) throws -> [CorrectedClaim] {
    try stand(ids) {
      try store.restore(claims: ids, expecting: $0, why: why, by: reviewer, at: clock.now())
    }
  }

  private func stand(
    _ ids: [Int], _ make: ([ClaimExpectation]) throws -> [ClaimRecord]
  ) throws -> [CorrectedClaim] {
    let before = try ids.map(claim)
    let after = try change(touching: { $0.map(\.article) }) {
      try make(before.map { ClaimExpectation(claim: $0) })
    }.value { claims in
      "\(claims.map { "C\($0.id)" }.joined(separator: ", ")): done"
    }
    return zip(before, after).map { CorrectedClaim(before: $0, after: $1, remarks: []) }
  }

  /// Makes a claim for each of some quotations of another one's content.
  ///
  /// - Returns: the claim that is set aside, and the new ones.
  /// - Throws: as `addClaim`; `WorkbenchError` for words that are not of the claim's content.
  package func split(
    _ id: Int, into quotations: [String], inSentence sentence: Int?, why: String?
  ) throws -> (old: ClaimRecord, new: [ClaimRecord]) {
    let claim = try liveClaim(id)
    let drafting = try drafting(ClaimForm(), of: claim)
    let finder = drafting.finder
    let parts = try quotations.map { words -> ClaimPart in
      let stretch = TextSpan(
        claim.content.map(\.span.start).min() ?? 0, claim.content.map(\.span.end).max() ?? 0)
      let span = try finder.place(
        of: words, option: "--content", near: stretch, inSentence: sentence
      ).span
      guard claim.content.contains(where: { $0.span.contains(span) }) else {
        throw WorkbenchError(
          "'\(words)' is not in what C\(id) attributes; a claim splits into parts of its content, "
            + "others are added with: isnad claim add A\(claim.article)")
      }
      return ClaimPart(content: [span], type: drafting.type(of: [span]))
    }
    return try change(touching: { [$0.old.article] }) {
      try store.split(
        claim: id, into: parts, expecting: claim, why: why, by: reviewer, at: clock.now())
    }.value { "C\($0.old.id) is split" }
  }

  /// Makes one claim out of two.
  ///
  /// - Returns: the claim that stays, before and after.
  /// - Throws: `WorkbenchError` where the two have different speakers; else what the store says.
  package func merge(_ other: Int, into id: Int, why: String?) throws -> CorrectedClaim {
    let first = try liveClaim(id)
    let second = try liveClaim(other)
    guard ClaimStore.isSameName(first.speaker.name, second.speaker.name) else {
      throw WorkbenchError(
        "C\(id) is said by '\(first.speaker.name)' and C\(other) by '\(second.speaker.name)'; if "
          + "they are one, say so first with: isnad claim edit C\(other) --speaker "
          + "'\(first.speaker.name)' --why …")
    }
    let drafting = try drafting(ClaimForm(), of: first)
    let content = (first.content + second.content).map(\.span).united
    let (before, after) = try change(touching: { [$0.after.article] }) {
      try store.merge(
        other, into: id, type: drafting.type(of: content), expecting: [first, second], why: why,
        by: reviewer, at: clock.now())
    }.value { "C\(other) is merged into C\($0.after.id)" }
    var remarks = try remarks(on: before, after)
    if second.isAnswered {
      remarks.append("the answers of C\(other) stay with it, and are not those of C\(id)")
    }
    return CorrectedClaim(before: before, after: after, remarks: remarks)
  }

  /// Says that claims report the same act of one speaker.
  ///
  /// - Returns: all that now belong together, by number.
  /// - Throws: `StoreError.dismissed`; `WorkbenchError` for claims that stand in two articles, or are one
  ///   inside the other.
  package func join(_ ids: [Int], why: String?) throws -> [ClaimRecord] {
    let claims = try ids.map(liveClaim)
    guard Set(claims.map(\.article)).count == 1 else {
      throw WorkbenchError("claims of several articles can't be joined; name those of one")
    }
    if let inner = claims.first(where: { $0.nestedIn.map(ids.contains) ?? false }) {
      throw WorkbenchError(
        "C\(inner.id) stands inside C\(inner.nestedIn ?? 0): what it reports is a part of that, and "
          + "not the same")
    }
    let seen = claims + (try joined(with: claims))
    return try change(touching: { $0.map(\.article) }) {
      try store.join(claims: ids, expecting: seen, why: why, by: reviewer, at: clock.now())
    }.value { "\($0.map { "C\($0.id)" }.joined(separator: ", ")) are joined" }
  }

  /// Says that a claim does not report the same act as those it is joined with.
  ///
  /// - Returns: those it was joined with, by number.
  package func unjoin(_ id: Int, why: String?) throws -> [ClaimRecord] {
    let claim = try liveClaim(id)
    let seen = [claim] + (try joined(with: [claim]))
    return try change(touching: { _ in [claim.article] }) {
      try store.unjoin(claim: id, expecting: seen, why: why, by: reviewer, at: clock.now())
    }.value { _ in "C\(id) is joined with no other" }
  }
}
