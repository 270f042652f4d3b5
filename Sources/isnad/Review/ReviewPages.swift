import ArgumentParser
import ClaimModel
import Foundation
import Workbench

/// Pages and files in a review: they are pulled, kept, looked at, and looked at again.
extension ReviewDeeds {
  /// An address, and in front of it a document that it is for.
  func fetch(_ words: String) -> ReviewStep {
    var target: EvidenceTarget?
    var urls: [String] = []
    for word in words.split(separator: " ").map(String.init) {
      if AddressList.isAddress(word) {
        urls.append(word)
      } else if let named = evidenceTarget(word) {
        target = named
      } else {
        return .misunderstood(
          "'\(TerminalText.isolated(word))' is not an address such as https://example.org/statement"
        )
      }
    }
    guard !urls.isEmpty else {
      return .ask(
        ReviewQuestion(text: "address of the page (D1 in front: for a document)") { fetch($0) })
    }
    return .act { [conversation] _ in
      ReviewSentences.lines(of: try conversation.fetch(urls, for: target))
    }
  }

  // MARK: Looking

  /// A page that is kept for the claim, with its text.
  func evidence(_ words: String) -> ReviewStep {
    guard words.isEmpty else {
      guard let reference = Reference(words), case .evidence = reference else {
        return .misunderstood("'\(TerminalText.isolated(words))' is not an evidence, such as E5")
      }
      return ReviewMoves(conversation).open(reference)
    }
    return choosePage("which page?", among: screen.evidence) { id in
      ReviewMoves(conversation).open(.evidence(id))
    }
  }

  /// Asks for one of some pages; of one alone it does not ask.
  func choosePage(
    _ question: String, among pages: [EvidenceRecord], _ next: @escaping (Int) -> ReviewStep
  ) -> ReviewStep {
    guard !pages.isEmpty else {
      return .misunderstood(
        "no page is kept for C\(claim.id); pull one first: fetch ADDRESS; or keep a file: attach")
    }
    if pages.count == 1 { return next(pages[0].id) }
    return .ask(
      ReviewQuestion(
        text: question,
        choices: Choice.numbered(
          pages.map { page in
            (
              "E\(page.id)",
              TerminalText.isolated(page.page?.title ?? page.url, columns: 40)
                + (page.recheck.map { "  (E\($0.of) again)" } ?? "")
            )
          })
      ) { word in
        guard case .evidence(let id)? = Reference(word) else {
          return .misunderstood("no such page")
        }
        return next(id)
      })
  }

  // MARK: Files

  private struct AttachOptions: ParsableArguments {
    @Option var url: String?
    @Option var seenBy: String?
    @Option var seenAt: String?
  }

  /// A file, and in front of it a document that it is for; what is not said of it is asked.
  func attach(_ words: String) -> ReviewStep {
    reading(words) { given in
      let options: AttachOptions = try given.options()
      try Given.require(address: options.url, of: "--url")
      try Given.require(line: options.seenBy, of: "--seen-by")
      try PastMoment.require(options.seenAt, of: "--seen-at")
      guard !given.words.isEmpty else {
        guard given.hasNoOption else {
          return .misunderstood("name the file before the options: attach scan.pdf --url …")
        }
        return asking("the file (D1 in front: for a document)") { attach($0) }
      }
      let first = given.words.prefix { !$0.isWhitespace }
      let target = evidenceTarget(String(first))
      let path = target == nil ? given.words : String(given.words.dropFirst(first.count))
      guard !path.trimmingSpaces.isEmpty else {
        return .misunderstood("name the file behind \(first), such as: attach \(first) scan.pdf")
      }
      return attach(
        // No shell stands between, which would know the home folder.
        (path.trimmingSpaces as NSString).expandingTildeInPath, for: target, options)
    }
  }

  private func attach(
    _ path: String, for target: EvidenceTarget?, _ options: AttachOptions
  ) -> ReviewStep {
    var options = options
    guard let url = options.url else {
      return asking(
        "the address that it shows", checked: { try Given.require(address: $0, of: $1) }
      ) { words in
        options.url = words
        return attach(path, for: target, options)
      }
    }
    guard let seenBy = options.seenBy else {
      let reviewer = session.workbench.reviewer
      return asking(
        "who saw it there (Enter: \(TerminalText.isolated(reviewer)))", whenEmpty: reviewer,
        checked: { try Given.require(line: $0, of: $1) }
      ) { words in
        options.seenBy = words
        return attach(path, for: target, options)
      }
    }
    guard let seenAt = options.seenAt else {
      return asking(
        "when they saw it: a day such as 2020-01-11, or a moment in UTC",
        checked: { try PastMoment.require($0, of: $1) }
      ) { words in
        options.seenAt = words
        return attach(path, for: target, options)
      }
    }
    return act { session, _ in
      try session.attach(
        Attachable(path: path, url: url, seenBy: seenBy, seenAt: seenAt), for: target)
    }
  }

  // MARK: Passages

  private struct PassageOptions: ParsableArguments {
    @Option var `for`: String?
    @Option var at: Int?
    @Flag var remove = false
  }

  /// A page, and the words of it that matter for the claim.
  func passage(_ words: String) -> ReviewStep {
    reading(words) { given in
      let options: PassageOptions = try given.options()
      if let at = options.at, at < 1 {
        throw ValidationError("--at is the number of a line, from 1")
      }
      var quote = given.words
      var page: Int?
      let first = quote.prefix { !$0.isWhitespace }
      if case .evidence(let id)? = Reference(String(first)) {
        page = id
        quote = String(quote.dropFirst(first.count)).trimmingSpaces
      }
      guard let page else {
        return choosePage("a passage of which page?", among: screen.usableEvidence) { id in
          passage("E\(id) " + words)
        }
      }
      let target: EvidenceTarget? =
        switch options.for {
        case nil: .claim(claim.id)
        case "all"?: nil
        case let name?:
          switch evidenceTarget(name) {
          case .claim(let id)?: .claim(id)
          case .sharedSource(let id)?: .sharedSource(id)
          default:
            throw ValidationError(
              "'\(TerminalText.escaped(name))' is not a claim or document; write C12, D1 or all")
          }
        }
      if options.remove {
        guard quote.isEmpty, options.at == nil else {
          return .misunderstood("to take a passage away say just: passage E\(page) --remove")
        }
        return act { session, _ in
          try session.setPassage(nil, ofEvidence: page, for: target, inLine: nil)
        }
      }
      guard !quote.isEmpty else {
        return asking(
          "the words of E\(page) that matter for C\(claim.id); a part in […] is meant alone"
        ) { setPassage($0, of: page, for: target, at: options.at) }
      }
      return setPassage(quote, of: page, for: target, at: options.at)
    }
  }

  private func setPassage(
    _ quote: String, of page: Int, for target: EvidenceTarget?, at line: Int?
  ) -> ReviewStep {
    quoting(at: line) { session, _, line in
      try session.setPassage(quote, ofEvidence: page, for: target, inLine: line)
    }
  }

  // MARK: Looking again

  /// Pages to fetch again; of several that are not named it asks which.
  func recheck(_ words: String) -> ReviewStep {
    guard words.isEmpty else {
      return reading(words) { given in
        var ids: [Int] = []
        for part in given.words.split(whereSeparator: { $0 == "," || $0 == " " }) {
          ids.append(try evidenceID(String(part)))
        }
        return recheck(ids)
      }
    }
    return .act { [conversation] _ in
      let ids = try conversation.session.recheckable()
      guard ids.count > 1 else {
        guard let id = ids.first else {
          throw ValidationError(
            "no fetched page is kept for C\(conversation.session.current.id); pull one with: "
              + "fetch ADDRESS")
        }
        return ReviewSentences.lines(of: try conversation.recheck([id]))
      }
      let known = ids.map { "E\($0)" }.joined(separator: " ")
      return [
        .asked(
          ReviewQuestion(text: "look at which pages again? (Enter: \(known))", whenEmpty: known) {
            recheck($0)
          })
      ]
    }
  }

  private func recheck(_ ids: [Int]) -> ReviewStep {
    .act { [conversation] _ in ReviewSentences.lines(of: try conversation.recheck(ids)) }
  }
}
