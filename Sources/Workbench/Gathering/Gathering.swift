package import ClaimModel
import ClaimStore
package import Fetching
import WebArchive

extension Workbench {
  /// Pulls pages and keeps them as evidence for some targets.
  ///
  /// A page that is kept already is used again unless `again` is set. A fetch that fails is kept
  /// too, with its reason.
  ///
  /// - Parameters:
  ///   - urls: as people write them; each counts once.
  ///   - targets: what the pages are for; may be none.
  ///   - again: whether pages already kept are fetched anew.
  ///   - policy: what may be fetched, and how.
  ///   - watch: told how far it is, and may stop it: what is left then is recorded as skipped.
  ///   - times: where it is told how long each stage took.
  ///   - deliver: called with each evidence once it is in the store.
  /// - Throws: when a target is unknown or something can't be written.
  package func fetch(
    _ urls: [String], for targets: [EvidenceTarget], again: Bool, policy: GatheringPolicy,
    watch: FetchWatch = FetchWatch(), times: StageTimes? = nil,
    _ deliver: (EvidenceRecord) throws -> Void
  ) throws {
    let articles = try targets.map(article)
    var ledgerProblem: String?
    var wanted: [String] = []
    // The form that is asked for, so that one page is one address. What has none is refused by the
    // fetcher, which says why.
    for url in urls.map({ Fetcher.normalForm(of: $0) ?? $0 }).uniqued() {
      guard !again, let kept = try kept(at: url) else {
        wanted.append(url)
        continue
      }
      if !targets.isEmpty {
        let change = try change(touching: { _ in articles }) {
          try store.attachEvidence(kept.id, to: targets, by: reviewer, at: clock.now())
        }
        ledgerProblem = ledgerProblem ?? change.problem
      }
      try deliver(try evidence(kept.id))
    }
    // What was asked for anew may bring what is kept already.
    try GatheringRun(
      policy: policy.fetchPolicy, clock: clock, watch: watch,
      via: { [via = targets.map(\.reference)] _ in via },
      earlier: again ? self.captures : nil, readsPages: policy.readsPages, times: times
    ).gather(wanted) { captures in
      var lap = StageLap(times)
      // The files are written under the workspace's lock, so that what lies in the folder and
      // belongs to nothing is what a killed command left.
      let change = try change(touching: { _ in articles }) {
        try Folders.make(workspace.evidence)
        try CaptureFile.keep(captures.compactMap(\.file), in: workspace.evidence)
        lap.end(.disk)
        return try store.addEvidence(
          captures.map(\.evidence), for: targets, by: reviewer, at: clock.now())
      }
      lap.end(.store)
      ledgerProblem = ledgerProblem ?? change.problem
      for evidence in change.value { try deliver(evidence) }
    }
    if let ledgerProblem {
      throw WorkbenchError("what was fetched is kept and attached, but \(ledgerProblem)")
    }
  }

  /// The addresses that were left at an earlier time, because somebody stopped a run or a server
  /// asked to wait, and that were not reached since, with what they are for.
  package func leftAddresses() throws -> [(url: String, targets: [EvidenceTarget])] {
    var left: [String: [EvidenceTarget]] = [:]
    var order: [String] = []
    for evidence in try store.evidence(.left(skippedBecause: FetchResult.stoppedReasons)) {
      if left[evidence.url] == nil { order.append(evidence.url) }
      left[evidence.url, default: []] += evidence.targets
    }
    return order.compactMap { url in
      left[url].map { (url, $0.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }) }
    }
  }

  /// Those of some addresses that were not reached for some targets: nothing is kept of them there, or
  /// only that they were left.
  ///
  /// - Throws: when the store can't be read.
  package func unreached(_ urls: [String], for targets: [EvidenceTarget]) throws -> [String] {
    try urls.filter { url in
      try !store.evidence(.url(Fetcher.normalForm(of: url) ?? url)).contains { evidence in
        let isLeft =
          evidence.outcome == .deferred
          || FetchResult.stoppedReasons.contains(evidence.reason ?? "")
        return !isLeft && !evidence.isAttached && targets.allSatisfy(evidence.targets.contains)
      }
    }
  }

  /// The page that is kept for an address: the last that was asked for there, else the last whose
  /// redirects ended there. A file that somebody attached is no page that was fetched.
  private func kept(at url: String) throws -> EvidenceRecord? {
    let usable = try store.evidence(.url(url)).filter { $0.isUsable && !$0.isAttached }
    return usable.last { $0.url == url } ?? usable.last
  }

  /// Takes in the article of a web page: the page is kept as evidence, and its text is added.
  ///
  /// - Throws: `WorkbenchError` when the page could not be reached or holds no article; the attempt
  ///   is kept as evidence all the same.
  package func addPage(
    _ url: String, metadata: ArticleMetadata, policy: GatheringPolicy
  ) throws -> IntakeResult {
    var fetched: EvidenceRecord?
    try fetch([url], for: [], again: false, policy: policy) { fetched = $0 }
    guard let fetched else { throw WorkbenchError("'\(url)' gave no answer; try again") }
    if let why = fetched.unusableBecause {
      throw WorkbenchError(
        "'\(url)' could not be added: \(why); the attempt is kept as E\(fetched.id); try "
          + "again later, or save the article's text to a file and add that")
    }
    // Of a page that was cut, the text that came is no article.
    guard let page = fetched.page, fetched.outcome == .captured else {
      throw WorkbenchError(
        "'\(url)' could not be added: \(fetched.reason ?? "no article was found in the page"); the "
          + "page is kept as E\(fetched.id); save the article's text to a file and add that")
    }
    return try add(ArticleDraft(page, of: fetched, input: url, metadata: metadata))
  }
}

extension ArticleDraft {
  /// A draft of the text of a page that is kept as evidence; `metadata` wins over what it says.
  init(
    _ page: ExtractedPage, of fetched: EvidenceRecord, input: String, metadata: ArticleMetadata
  ) {
    // A page can call itself anything. Where it was fetched is what is known: the address is the one
    // that answered, and the name it gives itself stands beside its host.
    let address = fetched.finalURL ?? fetched.url
    let host = Fetcher.host(of: address)
    let known = ArticleMetadata(
      title: page.title, isTitleGiven: page.title != nil,
      outlet: page.outlet.map { name in host.map { "\(name) (\($0))" } ?? name } ?? host,
      date: page.published.flatMap { CalendarDate(iso8601: $0.prefix(10)) },
      url: address, language: page.language
    ).overridden(by: metadata)
    // The headline belongs to the text: claims in it are found too.
    let text = [page.title, page.text].compactMap { $0 }.joined(separator: "\n\n")
    self.init(
      name: Workbench.fileName(known.title ?? FirstLine.title(of: text) ?? "article"),
      input: input, text: text, charset: "UTF-8", original: Array(text.utf8), metadata: known,
      pageEvidence: fetched.id)
  }
}

extension [String] {
  /// Each once, where it stands first.
  fileprivate func uniqued() -> [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
