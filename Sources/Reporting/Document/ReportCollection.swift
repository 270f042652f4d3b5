package import ClaimModel

/// What a report tells that is not of one whole article: of each article the part that it is about.
package struct ReportCollection: Sendable {
  /// What it is about.
  package var subject: ReportSubject
  /// The articles, each with the claims alone that belong to it. At least one.
  package var parts: [ReportInput]

  /// Makes one.
  package init(subject: ReportSubject, parts: [ReportInput]) {
    precondition(!parts.isEmpty, "a report is of something")
    self.subject = subject
    self.parts = parts
  }
}

/// A collection put together, before a format is chosen.
struct CollectionDocument {
  let messages: any ReportMessages
  let title: String
  /// What it holds and what not.
  let introduction: String
  let parts: [ReportDocument]

  init(_ collection: ReportCollection, language: ReportLanguage, forScreen: Bool = false) {
    let messages = language.messages(collection.parts[0].words)
    let pages = collection.parts.map { ReportPage($0, messages: messages) }
    self.messages = messages
    title = messages.title(collection.subject) { pages[0].text($0.shortened(toScalars: 120)) }
    let telling = pages.filter { !$0.live.isEmpty }
    introduction = messages.introduction(
      claims: telling.reduce(0) { $0 + $1.live.count }, articles: telling.count,
      others: pages.count - telling.count)
    parts = pages.map { ReportDocument($0, forScreen: forScreen) }
  }
}

extension ReportDocument {
  /// What stands before the names of its sections where several documents share a file.
  var prefix: String { "a\(page.article.id)-" }
}
