import ClaimModel
import ClaimStore
import Comparison

/// An article of the workspace that a text which was added is plainly a later version of.
package struct LaterVersion: Sendable {
  /// Why it is taken for one, besides the words that are the same.
  package enum Sign: Sendable {
    case sameAddress, sameName, sameWords
  }

  /// The article that was there before.
  package var of: Int
  /// What shows it.
  package var sign: Sign
  /// How much of both texts is the same, from 0 to 1.
  package var likeness: Double
}

extension Workbench {
  /// In bytes: shorter texts share most of their words by chance, as notices of one form do.
  private static let shortestLike = 300

  /// The article that a new one is plainly a later version of; `nil` where there is none.
  ///
  /// An address says much and a file's name something, so that fewer words need to be the same then.
  /// The shares are a habit put in numbers: an update of a wire report keeps more than half of it, two
  /// reports of one event by two agencies share less than a third of their words.
  ///
  /// - Parameters:
  ///   - article: the new article.
  ///   - name: the name that it came with, before a number was added to it.
  /// - Returns: the likeliest one.
  /// - Throws: what the store says.
  func laterVersion(_ article: Article, named name: String) throws -> LaterVersion? {
    let url = article.metadata.url
    let namesake = name == article.name ? nil : try articleID(named: name)
    var candidates = try store.articlesLike(article.text, url: url, but: article.id)
    if let namesake, !candidates.contains(namesake) { candidates.append(namesake) }
    let versions = try candidates.compactMap { id -> LaterVersion? in
      guard let other = try store.article(id), other.standing == .live else { return nil }
      let sign: LaterVersion.Sign =
        url != nil && other.metadata.url == url
        ? .sameAddress : id == namesake ? .sameName : .sameWords
      let likeness = TextMapping.map(from: other.text, to: article.text).likeness
      let needed =
        switch sign {
        case .sameAddress: 0.3
        case .sameName: 0.5
        case .sameWords: article.text.utf8.count < Self.shortestLike ? 2 : 0.7
        }
      return likeness >= needed ? LaterVersion(of: id, sign: sign, likeness: likeness) : nil
    }
    return versions.max { $0.likeness < $1.likeness }
  }
}
