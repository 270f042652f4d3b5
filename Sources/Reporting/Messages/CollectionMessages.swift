import ClaimModel

/// What a report says that is not of one whole article.
protocol CollectionMessages: Sendable {
  /// The headline; `text` marks words that others wrote.
  func title(_ subject: ReportSubject, text: (String) -> String) -> String
  /// How much of how many articles stands in it, and that the rest does not; `others` are articles of
  /// which no attribution stands in it, but what was done.
  func introduction(claims: Int, articles: Int, others: Int) -> String
}

extension EnglishMessages: CollectionMessages {
  func title(_ subject: ReportSubject, text: (String) -> String) -> String {
    switch subject {
    case .claim(let id): "Claim C\(id)"
    case .source(let id): "D\(id), and what rests on it"
    case .speaker(let name): "What \(text(name)) is reported to have said"
    case .since(let moment): "What changed since \(moment)"
    }
  }

  func introduction(claims: Int, articles: Int, others: Int) -> String {
    let done = "what was done in \(Self.articles.counted(others))"
    guard articles > 0 else { return "No attribution, and \(done)." }
    let more = others == 0 ? "" : "; and \(done) of which none stands here"
    return "\(Self.attributions.counted(claims)) out of \(Self.articles.counted(articles))\(more). "
      + "Each part tells "
      + "of these alone: what else its article attributes, and how far that is checked, stands in the "
      + "article’s own report."
  }
}

extension ArabicMessages: CollectionMessages {
  func title(_ subject: ReportSubject, text: (String) -> String) -> String {
    switch subject {
    case .claim(let id): "القول " + run("C\(id)", .leftToRight)
    case .source(let id): run("D\(id)", .leftToRight) + " وما نُقل عبره"
    case .speaker(let name): "ما نُسب إلى " + text(name)
    case .since(let moment): "ما تغير منذ " + run(moment.description, .leftToRight)
    }
  }

  func introduction(claims: Int, articles: Int, others: Int) -> String {
    let done = "ما جرى في " + Self.articles.counted(others, .oblique)
    guard articles > 0 else { return "ليس في هذا التقرير قول، بل \(done)." }
    return "في هذا التقرير " + Self.claims.counted(claims) + "، من "
      + Self.articles.counted(articles, .oblique)
      + (others == 0 ? "" : "، مع \(done) لا قول منها هنا")
      + ". ويقتصر كل قسم على أقواله هذه، أما سائر ما ينسبه مقاله ومدى فحصه ففي تقرير المقال."
  }
}
