package import ClaimModel

/// What became of an article that was to be added.
package enum Intake: Sendable {
  /// It is new, and now in the workspace with its claims.
  case added(Article)
  /// The workspace has the same text already, under whatever name; nothing was written.
  case alreadyThere(Article)

  /// The text is one that an article had before it was edited; nothing was written.
  case superseded(Article, version: Int)
  /// The workspace has the same text, which had been set aside; it counts again, with all that was
  /// held about it.
  case broughtBack(Article)

  /// The article as the workspace holds it.
  package var article: Article {
    switch self {
    case .added(let article), .alreadyThere(let article), .broughtBack(let article),
      .superseded(let article, _):
      article
    }
  }
}
