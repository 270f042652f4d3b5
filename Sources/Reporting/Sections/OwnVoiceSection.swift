import ClaimModel

/// What the article itself asserts or judges, a dropped attribution first.
struct OwnVoiceSection {
  private let page: ReportPage
  private var messages: any ReportMessages { page.messages }

  init(_ page: ReportPage) { self.page = page }

  /// The words of a listed sentence.
  static func words(of sentence: OwnVoiceSentence, on page: ReportPage) -> String {
    Passage(sentence.span, in: page.article.text)?.text ?? ""
  }

  /// The section; of a part only where a sentence says the same as one of its claims.
  var sections: [ReportSection] {
    let listed = OwnVoiceSentence.Reason.allCases.flatMap { reason in
      page.review.ownVoice.filter { $0.reason == reason }
    }
    guard !listed.isEmpty else {
      return page.isPart ? [] : [ReportSection(.ownVoice, [.paragraph(messages.noOwnVoice)])]
    }
    var table = ReportTable([Column.words, .whyListed].map(messages.head))
    for sentence in listed {
      let claim = sentence.claim.map { page.claim($0) }
      table.add([
        page.text(Self.words(of: sentence, on: page).shortened(toScalars: 240)),
        messages.listed(sentence.reason, claim: claim),
      ])
    }
    return [
      ReportSection(.ownVoice, [.paragraph(messages.ownVoiceIntroduction), .table(table)])
    ]
  }
}
