import CHTML
import ClaimModel
import Foundation

/// Tells why a page has no article, where it has none.
enum PageVerdict {
  /// A text of so many scalars is something to read, whatever else is on the page.
  private static let plenty = 700
  /// Below so many, words on subscribing are not those of an offer beside a whole article.
  private static let stub = 500
  /// Below so many, a page that runs scripts waits for them to bring its words.
  private static let little = 80
  /// So many scalars in paragraphs of the page's own are a short article.
  private static let shortStory = 200
  /// With so many behind it a notice on subscribing does not cut the text off.
  private static let someWords = 90

  /// The reason; `nil` for a page with an article.
  static func reason(
    source: PageSource, words: PageWords, content: PageContent, metadata: PageMetadata
  ) -> NotArticle? {
    if source.tagCount == 0 { return .notHTML }
    let length = content.text.unicodeScalars.count
    let story = StoryParagraphs(words)
    if length >= plenty * 2, story.length >= shortStory { return nil }
    let notices = NoticesFound(words, metadata, source, story: story, length: length)
    // What asks to be paid stands behind a beginning of the article, which may be of some length.
    if notices.has(.paywall), metadata.isPaid || length < stub { return .paywall }
    // Where title and headline say nothing else, or the headline says it and no story follows, what does
    // is what the site shows instead.
    if length >= plenty {
      return notices.isAll(.softNotFound) && story.length < plenty
        || notices.isHeadline(.softNotFound) && story.length < shortStory ? .softNotFound : nil
    }
    if notices.has(.captcha) || (length < plenty / 2 && hasCaptcha(words.tree)) { return .captcha }
    if notices.has(.softNotFound) { return .softNotFound }
    if notices.has(.loginWall) || (length < little && hasPasswordField(words.tree)) {
      return .loginWall
    }
    if notices.has(.cookieWall), length < plenty / 2 { return .cookieWall }
    let scripts = source.scriptByteCount + source.scriptCount * 200
    if length < little * 4, notices.has(.scriptOnly) { return .scriptOnly }
    if length < little, scripts > 2 * length, source.scriptCount > 0 { return .scriptOnly }
    return length == 0 ? .noText : nil
  }

  private static func hasPasswordField(_ tree: PageTree) -> Bool {
    tree.elements(GUMBO_TAG_INPUT).contains { tree.nodes[$0]["type"]?.lowercased() == "password" }
  }

  /// Marks of the services that ask for a person, in the names of elements.
  private static func hasCaptcha(_ tree: PageTree) -> Bool {
    tree.nodes.contains { node in
      node.tag != nil
        && ["id", "class", "action"].contains { name in
          guard let value = node[name]?.lowercased() else { return false }
          return value.contains("captcha") || value.contains("cf-challenge")
            || value.contains("challenge-form") || value.contains("px-block")
            || value.contains("cf-turnstile")
        }
    }
  }

  /// The wordings of `notices.tsv` that a page shows, weighed against the story that it tells.
  private struct NoticesFound {
    private var kinds: Set<String> = []
    private var wholeKinds: Set<String> = []
    private var headlineKinds: Set<String> = []

    init(
      _ words: PageWords, _ metadata: PageMetadata, _ source: PageSource, story: StoryParagraphs,
      length: Int
    ) {
      let title = FoldedWords.folded(metadata.page.title ?? "")
      let headlines = words.tree.elements(GUMBO_TAG_H1).map {
        FoldedWords.folded(words.tree.words(in: $0)).trimmingEdges
      }
      let titleParts = Self.parts(of: title, sites: metadata.sites)
      let isTitleSilent =
        title.isEmpty || metadata.sites.contains(title) || headlines.contains(title.trimmingEdges)
      // An article may speak of such things: in its headline, or in a sentence of its own.
      let hasArticle = words.hasParagraphs && length >= Self.shortArticle
      let hasStory = hasArticle && story.length >= shortStory
      let shown = ShownText(words, withoutHeadlines: words.hasParagraphs)
      let spoken = PageLexicon.shared.notices.filter { $0.place == .text && shown.has($0.phrase) }
      let spokenKinds = Set(spoken.map(\.kind))
      for notice in spoken {
        let softNotFound = NotArticle.softNotFound.rawValue
        if notice.kind == softNotFound ? hasStory : hasArticle { continue }
        // Where the text goes on behind it, it does not end there: a sentence speaks of such notices.
        if notice.kind == NotArticle.paywall.rawValue,
          let place = shown.lastPlace(of: notice.phrase), story.length(after: place) >= someWords
        {
          continue
        }
        kinds.insert(notice.kind)
      }
      for notice in PageLexicon.shared.notices {
        switch notice.place {
        case .title:
          // "Sorry, the page was not found" is nothing else; "Access denied: reporters kept out" is.
          let further = headlines.compactMap { Self.furtherWords($0, notice.phrase) }
          let isHeadline = further.contains { $0 <= Self.apology }
          let isTitle =
            titleParts.contains(notice.phrase) && !further.contains { $0 > Self.apology }
          guard isTitle || isHeadline else { continue }
          // A story may be called so, where nothing in it says that the page is not what was asked for.
          let isMissing = notice.kind == NotArticle.softNotFound.rawValue
          if hasStory, !spokenKinds.contains(notice.kind), isMissing || metadata.isSigned {
            continue
          }
          kinds.insert(notice.kind)
          if isHeadline { headlineKinds.insert(notice.kind) }
          if isHeadline, isTitle || isTitleSilent { wholeKinds.insert(notice.kind) }
        case .text: continue
        case .script:
          if source.scripts.firstRange(of: Array(notice.phrase.utf8)) != nil {
            kinds.insert(notice.kind)
          }
        }
      }
    }

    /// So many scalars in paragraphs are a short article.
    private static let shortArticle = 250
    /// So many words more are an apology.
    private static let apology = 2

    /// How many words a headline has besides a phrase; `nil` where it does not have the phrase.
    private static func furtherWords(_ headline: String, _ phrase: String) -> Int? {
      guard PhraseSearch(headline).has(phrase) else { return nil }
      func count(_ text: String) -> Int { text.split { !$0.isLetter && !$0.isNumber }.count }
      return count(headline) - count(phrase)
    }

    func has(_ reason: NotArticle) -> Bool { kinds.contains(reason.rawValue) }

    /// Whether a headline is such a wording.
    func isHeadline(_ reason: NotArticle) -> Bool { headlineKinds.contains(reason.rawValue) }

    /// Whether title and headline are such a wording and nothing else.
    func isAll(_ reason: NotArticle) -> Bool { wholeKinds.contains(reason.rawValue) }

    /// A title, and its parts between bars and dashes; those at a colon only beside the site's name,
    /// for a headline may begin with anything.
    private static func parts(of title: String, sites: SiteNames) -> Set<String> {
      let parts = title.split { "|-–—·".contains($0) }.map(\.trimmed)
      let pieces = parts.flatMap { part -> [String] in
        let pieces = part.split(separator: ":").map(\.trimmed)
        return pieces.count == 2 && pieces.contains(where: sites.contains) ? pieces : []
      }
      return Set([title] + parts + pieces).reduce(into: []) {
        $0.formUnion([$1, $1.trimmingEdges])
      }
    }
  }
}

extension String {
  /// Without white space and full stops at the ends.
  fileprivate var trimmingEdges: String {
    trimmingCharacters(in: .whitespaces.union(CharacterSet(charactersIn: ".…")))
  }
}

extension Substring {
  /// Without white space at the ends.
  fileprivate var trimmed: String {
    var rest = self
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
