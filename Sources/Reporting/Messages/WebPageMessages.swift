/// What only the HTML form of a report says.
protocol WebPageMessages: Sendable {
  /// The link that keyboards meet first.
  var skipToReport: String { get }
  /// The name of the list of sections.
  var contents: String { get }
  /// The caption of the table of metadata.
  var aboutThisReport: String { get }
  /// What the marks in the article's text mean.
  var articleTextLegend: String { get }
  /// The link from a card to the words in the article's text.
  var inTheText: String { get }
  /// The name of the drawing of a claim's chain.
  func chainTitle(_ claim: String) -> String
  /// What unfolds a table of so many rows.
  func showRows(_ count: Int) -> String
}

extension EnglishMessages: WebPageMessages {
  var skipToReport: String { "Skip to the report" }
  var contents: String { "Contents" }
  var aboutThisReport: String { "The article and this report" }
  var articleTextLegend: String {
    "Marked words are attributed to somebody; the number in front leads to their card. A double line "
      + "marks words inside other attributed words. Words in bold attribute."
  }
  var inTheText: String { "in the article’s text" }
  func chainTitle(_ claim: String) -> String { "The source chain of " + claim }
  func showRows(_ count: Int) -> String { "Show all \(Self.grouped(count)) rows" }
}

extension ArabicMessages: WebPageMessages {
  var skipToReport: String { "انتقل إلى التقرير" }
  var contents: String { "المحتويات" }
  var aboutThisReport: String { "المقال وهذا التقرير" }
  var articleTextLegend: String {
    "الألفاظ المعلَّمة منسوبة إلى قائل، والرقم قبلها يقود إلى بطاقة القول. والخط المزدوج لقول ضمن قول. "
      + "والألفاظ بالخط العريض هي ألفاظ النسبة."
  }
  var inTheText: String { "موضعه في نص المقال" }
  func chainTitle(_ claim: String) -> String { "سلسلة إسناد القول " + claim }
  func showRows(_ count: Int) -> String { "اعرض الصفوف كلها: " + Self.rows.counted(count) }
}
