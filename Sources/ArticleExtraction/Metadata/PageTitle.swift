import CHTML
import Foundation

/// The headline of a page.
struct PageTitle {
  /// The headline; `nil` for a page without any.
  private(set) var title: Sourced<String>?
  /// The element that shows it; `nil` where none does.
  private(set) var node: Int?
  /// What the title of the window has beside the headline: the site's name, as a rule.
  private(set) var site: String?

  /// Finds the headline as a reader sees it: the heading that the declared title repeats, or the
  /// declared title without the site's name.
  init(_ words: PageWords, declared: [String], meta: MetaTags, sites: SiteNames) {
    let tree = words.tree
    let window = tree.elements(GUMBO_TAG_TITLE).first.map { tree.words(in: $0) } ?? ""
    let others: [Sourced<String>?] = [
      (meta["og:title"] ?? meta["twitter:title"]).map { Sourced(value: $0, origin: .openGraph) },
      ["dc.title", "dcterms.title", "citation_title", "title", "parsely-title", "sailthru.title"]
        .lazy.compactMap { meta[$0] }.first.map { Sourced(value: $0, origin: .meta) },
      Sourced(value: window, origin: .window),
    ]
    let names =
      (declared.map { Sourced(value: $0, origin: .linkedData) } + others.compactMap(\.self))
      .filter { !$0.value.isEmpty && !sites.contains($0.value) }
    let headings = Self.headings(words, sites)
    let bare = names.map {
      Sourced(value: Self.parts(of: $0.value, sites).title, origin: $0.origin)
    }
    if let heading = Self.repeated(headings, names + bare) ?? Self.alike(headings, names) {
      // A heading may hold a section or a second line beside the headline.
      let inside = bare.first {
        $0.value.count * 3 >= heading.text.count && $0.value.count < heading.text.count
          && $0.value.count > 15 && heading.text.contains($0.value)
      }
      title =
        inside.map { Sourced(value: WhiteSpace.composed($0.value), origin: $0.origin) }
        ?? Sourced(value: WhiteSpace.composed(heading.text), origin: .page)
      node = heading.node
    } else if let name = bare.first {
      title = Sourced(value: WhiteSpace.composed(name.value), origin: name.origin)
      node = headings.first { $0.level == 1 }?.node
    } else if let heading = headings.first(where: { $0.level == 1 }) {
      title = Sourced(value: WhiteSpace.composed(heading.text), origin: .page)
      node = heading.node
    }
    site = Self.site(in: WhiteSpace.composed(window), beside: title?.value, sites)
  }

  /// What the window's title has beside the headline.
  private static func site(in window: String, beside title: String?, _ sites: SiteNames) -> String?
  {
    let split = parts(of: window, sites)
    if let title, let range = window.range(of: title) {
      let before = window[..<range.lowerBound].trimmingCharacters(in: edges)
      let after = window[range.upperBound...].trimmingCharacters(in: edges)
      let rest = before.isEmpty ? after : after.isEmpty ? before : ""
      if !sites.contains(rest), rest.contains(" - ") || rest.contains(" | ") {
        return split.site
      }
      // A second half of the headline begins with a small letter, a name does not.
      guard (2...40).contains(rest.count), rest.first?.isLowercase == false else { return nil }
      return rest
    }
    return split.site
  }

  private static let edges = CharacterSet(charactersIn: " -–—|:·•»«/‹›_").union(.whitespaces)

  private struct Heading {
    var node: Int
    var level: Int
    var text: String
    var folded: Set<Substring>
  }

  private static func headings(_ words: PageWords, _ sites: SiteNames) -> [Heading] {
    let tree = words.tree
    return [GUMBO_TAG_H1, GUMBO_TAG_H2, GUMBO_TAG_H3].enumerated().flatMap { level, tag in
      tree.elements(tag).prefix(20).compactMap { index in
        let text = tree.words(in: index)
        guard !text.isEmpty, !words.isHidden(index), !sites.contains(text) else { return nil }
        return Heading(
          node: index, level: level + 1, text: text, folded: contentWords(FoldedWords.folded(text)))
      }
    }
  }

  private static func contentWords(_ folded: String) -> Set<Substring> {
    Set(folded.split { !($0.isLetter || $0.isNumber) }.filter { $0.count > 2 })
  }

  /// The first heading that makes up most of a declared title: less than half of it is the site's
  /// name, which many sites set as a heading too.
  private static func repeated(_ headings: [Heading], _ names: [Sourced<String>]) -> Heading? {
    headings.first { heading in
      heading.text.count > 4
        && names.contains { name in
          heading.text.count * 2 >= name.value.count && name.value.count < 1000
            && name.value.contains(heading.text)
        }
    }
  }

  /// The only heading of the first level, where it says what a declared title says in other words:
  /// sites give machines a shorter headline than readers.
  private static func alike(_ headings: [Heading], _ names: [Sourced<String>]) -> Heading? {
    let first = headings.filter { $0.level == 1 }
    guard first.count == 1, let heading = first.first, heading.text.count < 400,
      heading.folded.count >= 3
    else { return nil }
    let isAlike = names.contains { name in
      let declared = contentWords(FoldedWords.folded(name.value))
      let common = heading.folded.intersection(declared).count
      return common >= 2 && common * 5 >= min(heading.folded.count, declared.count) * 2
    }
    return isAlike ? heading : nil
  }

  private static let separators = [
    " | ", " - ", " – ", " — ", " :: ", " » ", " « ", " · ", " • ", " / ", " ‹ ", " ~ ", "|", "_",
    " : ", " ‹ ", " — ", " ﹣ ",
  ]

  /// A title without a site's name behind or before a bar or a dash, and that name.
  static func parts(of title: String, _ sites: SiteNames) -> (title: String, site: String?) {
    var rest = title
    var site: String?
    // Sections and sites stand behind one another: 'Headline - Politics - Site'.
    for _ in 0..<3 {
      guard let (shorter, cut) = shortened(rest, sites, isCut: site != nil) else { break }
      rest = shorter
      site = cut
    }
    return (rest, site)
  }

  private static func shortened(
    _ title: String, _ sites: SiteNames, isCut: Bool
  ) -> (String, String)? {
    for separator in separators {
      let parts = title.components(separatedBy: separator).map { WhiteSpace.folded($0) }
      guard parts.count > 1, let last = parts.last, let first = parts.first else { continue }
      let head = parts.dropLast().joined(separator: separator)
      let tail = parts.dropFirst().joined(separator: separator)
      if sites.contains(last), !head.isEmpty { return (head, last) }
      if sites.contains(first), !tail.isEmpty { return (tail, first) }
      let isShort = last.split(separator: " ").count <= 4 && last.count <= 40
      // A bar parts a site's name; a dash or a low line may be the author's own, so that a name
      // which nothing else tells is taken for one only behind a longer headline.
      let isBar = separator.contains("|") || separator == " :: " || separator == " » "
      if isShort, !isCut, separator != "_", separator != " / ", separator != " : ",
        head.split(separator: " ").count >= (isBar ? 3 : 4)
      {
        return (head, last)
      }
    }
    return nil
  }
}
