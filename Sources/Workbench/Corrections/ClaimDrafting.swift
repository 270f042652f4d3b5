import ClaimModel
import ClaimStore

/// Turns what a person filled in into spans and links.
struct ClaimDrafting {
  let review: ArticleReview
  let finder: QuotationFinder
  let form: ClaimForm
  /// Things that the person should know of what was made of the form, a line each.
  private(set) var remarks: [String] = []

  /// Prepares for one form.
  init(review: ArticleReview, finder: QuotationFinder, form: ClaimForm) {
    self.review = review
    self.finder = finder
    self.form = form
  }

  /// The claim that a person found.
  ///
  /// - Throws: `QuotationProblem` for words that are not one place; `WorkbenchError` for what is
  ///   missing or not of the article.
  mutating func draft() throws -> ClaimDraft {
    guard let cueWords = form.cue, !form.content.isEmpty else {
      throw WorkbenchError("a claim has the words that attribute and what is attributed; give both")
    }
    let cue = try span(of: cueWords, "--cue", near: nil)
    let sentence = finder.sentence(around: cue)
    let source = try form.source.map { try span(of: $0, "--source", near: sentence) }
    let content = try contents(near: sentence)
    try Self.requireApart(cue: [cue], content: content)
    let name = try speakerName(source)
    var chain = [speaker(name, source: source, in: sentence, keeps: nil)]
    for carrier in form.carriers { chain.append(try link(carrier, in: sentence)) }
    return ClaimDraft(
      cue: [cue], source: source.map { [$0] } ?? [], content: content, sentence: sentence,
      type: form.type ?? type(of: content), act: form.act ?? .assert,
      stance: form.stance ?? .neutral, saidAt: try saidAt(near: sentence), chain: chain,
      nestedIn: holder(of: cue))
  }

  /// What a person corrects of a claim.
  ///
  /// - Throws: as `draft()`.
  mutating func edit(of claim: ClaimRecord) throws -> ClaimEdit {
    var edit = ClaimEdit()
    var sentence = claim.sentence.span
    if let words = form.cue {
      let cue = try span(of: words, "--cue", near: sentence)
      edit.cue = [cue]
      if !sentence.contains(cue) {
        sentence = finder.sentence(around: cue)
        edit.sentence = sentence
      }
    }
    if form.hasNoSource { edit.source = [] }
    if let words = form.source { edit.source = [try span(of: words, "--source", near: sentence)] }
    if !form.content.isEmpty {
      let content = try contents(near: sentence)
      edit.content = content
      edit.type = type(of: content)
    }
    try Self.requireApart(
      cue: edit.cue ?? claim.cue.map(\.span), content: edit.content ?? claim.content.map(\.span))
    edit.type = form.type ?? edit.type
    edit.act = form.act
    edit.stance = form.stance
    if form.hasNoWhen { edit.saidAt = .some(nil) }
    if form.when != nil { edit.saidAt = try saidAt(near: sentence) }
    edit.chain = try chain(of: claim, source: edit.source?.first, in: sentence)
    return edit
  }

  // MARK: Words

  private mutating func span(
    of words: String, _ option: String, near: TextSpan?
  ) throws -> TextSpan {
    let found = try finder.place(
      of: words, option: option, near: near, inSentence: form.sentence)
    if found.isFolded {
      remarks.append("\(option): the article spells it '\(finder.text(found.span))'")
    }
    return found.span
  }

  private mutating func contents(near sentence: TextSpan) throws -> [TextSpan] {
    var spans: [TextSpan] = []
    for words in form.content { spans.append(try span(of: words, "--content", near: sentence)) }
    let sorted = spans.sorted()
    guard zip(sorted, sorted.dropFirst()).allSatisfy({ !$0.overlaps($1) }) else {
      throw WorkbenchError(
        "two of the --content words overlap in the article; quote each piece once")
    }
    return sorted
  }

  private static func requireApart(
    cue: [TextSpan], content: [TextSpan]
  ) throws(WorkbenchError) {
    guard cue.contains(where: { cue in content.contains { $0.overlaps(cue) } }) else { return }
    throw WorkbenchError(
      "the words of the cue stand inside the content; quote the content without them, in two "
        + "pieces where they interrupt it")
  }

  private mutating func saidAt(near sentence: TextSpan) throws -> SayingTime? {
    // The day is not worked out: who gives the words can tell.
    try form.when.map { SayingTime(span: try span(of: $0, "--when", near: sentence), date: nil) }
  }

  /// Direct when all pieces stand inside quotation marks, indirect when nothing of them does; a
  /// quotation of one word is a name more often than a quotation.
  func type(of content: [TextSpan]) -> QuotationType {
    let pairs = QuotationPairs(utf8: Array(finder.wholeText.utf8)).pairs
    let isInside = content.map { part in pairs.contains { $0.contains(part) } }
    if isInside.allSatisfy(\.self) { return .direct }
    let holdsWords = content.contains { part in
      pairs.contains {
        part.contains($0) && finder.text($0).split(whereSeparator: \.isWhitespace).count > 1
      }
    }
    return isInside.contains(true) || holdsWords ? .mixed : .indirect
  }

  /// The innermost claim whose content holds the cue.
  private func holder(of cue: TextSpan) -> Int? {
    review.liveClaims.compactMap { claim in
      claim.content.first { $0.span.contains(cue) }.map { ($0.span.byteCount, claim.id) }
    }.min { $0 < $1 }?.1
  }

  // MARK: Links

  private func speakerName(_ source: TextSpan?) throws(WorkbenchError) -> String {
    if let speaker = form.speaker { return speaker }
    if let source { return finder.text(source) }
    throw WorkbenchError(
      "who is said to have said it? quote the words that name them with --source, or give their "
        + "name with --speaker")
  }

  private func speaker(
    _ name: String, source: TextSpan?, in sentence: TextSpan, keeps: Int?
  ) -> LinkDraft {
    var link = LinkDraft(role: .speaker, name: name, basis: .inferred, span: nil, keeps: keeps)
    if let source, finder.name(name, in: source) != nil {
      (link.basis, link.span) = (.named, source)
    } else if let source, isShort(finder.text(source), for: name) {
      (link.basis, link.span) = (.alias, source)
    } else if let place = finder.name(name, in: sentence) {
      (link.basis, link.span) = (.named, place)
    } else if let source, finder.holds(name: name) {
      // The fuller name stands elsewhere: the words here are a title, or a short name for it.
      (link.basis, link.span) = (.alias, source)
    } else if isKnown(.speaker, name, before: sentence) {
      link.basis = .carried
    }
    return link
  }

  /// Whether some words of the article are words of a name, so that they are short for it.
  private func isShort(_ words: String, for name: String) -> Bool {
    func parts(of text: String) -> Set<Substring> {
      Set(FoldedName.fold(text).split(separator: " "))
    }
    let short = parts(of: words)
    return !short.isEmpty && short.isSubset(of: parts(of: name))
  }

  private func isKnown(_ role: LinkRole, _ name: String, before sentence: TextSpan) -> Bool {
    review.liveClaims.contains { claim in
      claim.cue[0].span.start < sentence.start
        && claim.chain.contains { $0.role == role && ClaimStore.isSameName($0.name, name) }
    }
  }

  private func link(
    _ carrier: ClaimForm.Carrier, in sentence: TextSpan
  ) throws(WorkbenchError) -> LinkDraft {
    var link = LinkDraft(role: carrier.role, name: carrier.name, basis: .inferred, span: nil)
    if case .source(let id)? = Reference(carrier.name) {
      guard let source = review.sharedSources.first(where: { $0.id == id }) else {
        throw WorkbenchError(
          "A\(review.article.id) has no D\(id); see: isnad claims A\(review.article.id) --sources")
      }
      guard source.role == carrier.role else {
        throw WorkbenchError(
          "D\(id), '\(source.name)', is held as \(source.role.rawValue), not as "
            + carrier.role.rawValue)
      }
      link.name = source.name
      link.sharedSource = id
    } else if let twin = review.sharedSources.first(where: {
      $0.role == carrier.role && ClaimStore.isSameName($0.name, carrier.name)
    }) {
      throw WorkbenchError(
        "A\(review.article.id) has '\(twin.name)' as \(carrier.role.rawValue) already; if that is "
          + "meant, give its number, D\(twin.id), else a name that tells them apart")
    }
    if let place = finder.name(link.name, in: sentence) {
      (link.basis, link.span) = (.named, place)
    } else if isKnown(link.role, link.name, before: sentence) {
      link.basis = .carried
    }
    return link
  }

  /// The chain of a claim with what the form changes; `nil` where it changes nothing of it.
  private func chain(
    of claim: ClaimRecord, source: TextSpan?, in sentence: TextSpan
  ) throws(WorkbenchError) -> [LinkDraft]? {
    var chain = claim.chain.map(LinkDraft.init)
    if let name = form.speaker {
      let isSame = ClaimStore.isSameName(name, claim.speaker.name)
      chain[0] = speaker(
        name, source: source ?? (form.hasNoSource ? nil : claim.source.first?.span), in: sentence,
        keeps: isSame ? 1 : nil)
    }
    if let edit = form.link { try apply(edit, to: &chain, of: claim, in: sentence) }
    for carrier in form.carriers { chain.append(try link(carrier, in: sentence)) }
    return chain == claim.chain.map(LinkDraft.init) ? nil : chain
  }

  private func apply(
    _ edit: ClaimForm.LinkEdit, to chain: inout [LinkDraft], of claim: ClaimRecord,
    in sentence: TextSpan
  ) throws(WorkbenchError) {
    guard chain.indices.contains(edit.position - 1) else {
      throw WorkbenchError(
        "C\(claim.id) has no link \(edit.position): its chain has \(chain.count); "
          + "see: isnad show C\(claim.id)")
    }
    guard edit.position > 1 else {
      throw WorkbenchError(
        "link 1 of C\(claim.id) is its speaker; name another one with --speaker")
    }
    let index = edit.position - 1
    if edit.isRemoved {
      chain.remove(at: index)
      return
    }
    let carrier = ClaimForm.Carrier(
      role: edit.role ?? chain[index].role, name: edit.name ?? chain[index].name)
    if edit.name == nil, edit.role == chain[index].role { return }
    chain[index] = try link(carrier, in: sentence)
  }
}
