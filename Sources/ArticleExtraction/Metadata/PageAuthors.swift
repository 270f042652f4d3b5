import CHTML
import Foundation

/// The names in the byline of a page: of persons, as far as can be told.
struct PageAuthors {
  private static let limit = 20
  private static let metaNames = [
    "author", "article:author", "article:author_name", "dc.creator", "dcterms.creator",
    "parsely-author", "sailthru.author", "citation_author", "byl", "article.author", "og:author",
    "twitter:data1",
  ]

  private let words: PageWords
  private let tree: PageTree
  private let sites: SiteNames
  /// The page's headlines, folded: some templates give them as the author.
  private let headlines: Set<String>
  private let lexicon = PageLexicon.shared

  /// Prepares to look in a page.
  init(_ words: PageWords, sites: SiteNames) {
    self.words = words
    tree = words.tree
    self.sites = sites
    let tree = words.tree
    headlines = Set(
      (tree.elements(GUMBO_TAG_H1) + tree.elements(GUMBO_TAG_TITLE)).prefix(20).map {
        FoldedWords.folded(tree.words(in: $0))
      })
  }

  /// The names: declared for machines, else in `meta`, else in the elements that are marked as the
  /// author's, else behind the words of a byline near the headline.
  func authors(
    declared: LinkedData, meta: MetaTags, heading: Int?, start: Int?
  ) -> Sourced<[String]>? {
    let fromMeta = Self.metaNames.lazy.map { name in
      // A card's first datum is the author only where it is labelled so.
      name == "twitter:data1" && meta["twitter:label1"]?.lowercased().hasPrefix("writ") != true
        ? [] : meta.all(name)
    }.map { cleaned($0) }.first { !$0.isEmpty }
    let lists: [(names: () -> [String], origin: FieldOrigin.Origin)] = [
      ({ cleaned(declared.authors, arePersons: declared.arePersons) }, .linkedData),
      ({ fromMeta ?? [] }, .meta),
      ({ cleaned(marked(heading)) }, .markup), ({ cleaned(named(heading, start)) }, .page),
      ({ cleaned(spoken(heading, start)) }, .page),
    ]
    for (names, origin) in lists {
      let names = names()
      if !names.isEmpty { return Sourced(value: names, origin: origin) }
    }
    return nil
  }

  private func marked(_ heading: Int?) -> [String] {
    var names: [String] = []
    var end = 0
    for index in tree.nodes.indices where names.count < Self.limit && index >= end {
      let node = tree.nodes[index]
      guard !node.attributes.isEmpty, !words.isAside(index) else { continue }
      let isMarked =
        node["rel"]?.lowercased() == "author"
        || node["itemprop"]?.lowercased().split(separator: " ").contains("author") == true
      guard isMarked, node.tag != GUMBO_TAG_LINK.rawValue else { continue }
      end = node.end
      // A box about the author has the name marked inside it.
      let name = (index..<node.end).first { tree.nodes[$0]["itemprop"]?.lowercased() == "name" }
      let inside = name ?? index
      names.append(tree.nodes[inside]["content"] ?? tree.words(in: inside))
    }
    return names
  }

  /// Small elements near the headline that are named after the author.
  private func named(_ heading: Int?, _ start: Int?) -> [String] {
    var names: [String] = []
    var end = 0
    for index in near(heading, start) where index >= end {
      let node = tree.nodes[index]
      guard node.tag != nil, (2...80).contains(words.totals[index].length),
        words.names[index]?.isAuthor == true
      else { continue }
      end = node.end
      // The name itself may be marked inside, beside a role or a date.
      let inner = (index + 1..<node.end).first { inside in
        words.names[inside]?.isAuthorName == true && words.totals[inside].length > 1
      }
      let link = (index + 1..<node.end).first {
        tree.nodes[$0].tag == GUMBO_TAG_A.rawValue && words.totals[$0].length > 3
      }
      let text = tree.words(in: inner ?? link ?? index)
      if inner == nil, link == nil, Self.isAccount(text) {
        // A few lines on the author, which may begin with the name.
        if let name = nameBeforeRole(text) { names.append(name) }
      } else {
        names.append(text)
      }
      if names.count == 5 { break }
    }
    return names
  }

  /// Whether a text is a sentence on somebody and no name.
  private static func isAccount(_ text: String) -> Bool {
    BlockCleaning.isSentence(text) && text.split(separator: " ").count > 5
  }

  /// The name that a sentence begins with, where a word for what the person is or does follows it.
  private func nameBeforeRole(_ text: String) -> String? {
    let name = ended(text)
    return name.count < text.count - 1 && (2...4).contains(name.split(separator: " ").count)
      ? name : nil
  }

  /// A short line near the headline that begins with the words of a byline.
  private func spoken(_ heading: Int?, _ start: Int?) -> [String] {
    var headlineEnd = 0
    for index in near(heading, start) {
      let node = tree.nodes[index]
      // A headline may begin with any of these words: "a report warns", "edited texts".
      if Self.headings.contains(node.tag) { headlineEnd = node.end }
      guard index >= headlineEnd, (4...90).contains(words.totals[index].length),
        node.tag == nil || TagSet.blocks.contains(node.tag) || words.names[index] != nil
      else { continue }
      let text = tree.words(in: index)
      if let rest = withoutOpening(text), !BlockCleaning.isSentence(rest),
        let name = split(rest).first, readsLikeNames(name)
      {
        return [rest]
      }
    }
    return []
  }

  private static let headings = TagSet([
    GUMBO_TAG_H1, GUMBO_TAG_H2, GUMBO_TAG_H3, GUMBO_TAG_H4, GUMBO_TAG_TITLE,
  ])

  /// Whether words may be names: none of them is one that sentences are made with, and the first has
  /// no article, which Arabic given names don't have.
  private func readsLikeNames(_ text: String) -> Bool {
    let words = FoldedWords.folded(text).split { !($0.isLetter || $0.isNumber) }.map(String.init)
    guard let first = words.first, !first.hasPrefix("ال") || first.count < 5 else { return false }
    return words.count <= 8 && !words.contains { lexicon.bylines[.small]?.contains($0) == true }
  }

  /// The nodes around the headline and before the text, in order.
  private func near(_ heading: Int?, _ start: Int?) -> [Int] {
    let from = heading ?? start ?? 0
    let to = max(start ?? from, from)
    let range = max(0, min(from, to) - 25)..<min(tree.nodes.count, max(to + 12, from + 160))
    return range.filter { !words.isAside($0) }
  }

  /// What follows the opening words of a byline; `nil` for another text.
  private func withoutOpening(_ text: String) -> String? {
    let parts = text.split(separator: " ", maxSplits: 6, omittingEmptySubsequences: true)
    for count in stride(from: min(4, parts.count - 1), to: 0, by: -1) {
      let head = FoldedWords.folded(parts[..<count].joined(separator: " "))
      let bare = head.trimmingCharacters(in: Self.edges)
      guard lexicon.bylines[.opening]?.contains(bare) == true else { continue }
      let rest = parts[count...].joined(separator: " ").trimmingCharacters(in: Self.edges)
      // In scripts with capitals a name begins with one.
      guard let first = rest.first, first.isLetter, !first.isLowercase else { return nil }
      return rest
    }
    return nil
  }

  private static let edges = CharacterSet(charactersIn: " :-–—|•·/*").union(.whitespacesAndNewlines)

  // MARK: names

  private func cleaned(_ bylines: [String], arePersons: Bool = false) -> [String] {
    var seen: Set<String> = []
    let bylines = bylines.prefix(Self.limit).filter {
      !headlines.contains(FoldedWords.folded(WhiteSpace.folded($0)))
    }
    let names = bylines.flatMap { split($0) }.prefix(Self.limit).compactMap { name in
      let composed = WhiteSpace.composed(name)
      return isPerson(composed, isDeclared: arePersons)
        && seen.insert(FoldedWords.folded(composed)).inserted
        ? composed : nil
    }
    // What begins with another one is that person with a role: "Jane Miller, Jane Miller reporter".
    return names.filter { name in
      !names.contains { $0.contains(" ") && name.hasPrefix($0 + " ") }
    }
  }

  private func isPerson(_ name: String, isDeclared: Bool) -> Bool {
    guard (2...60).contains(name.count), !name.contains("://"), !name.contains("@"),
      !name.hasPrefix("www."), name.contains(where: \.isLetter), isDeclared || !sites.contains(name)
    else { return false }
    let folded = FoldedWords.folded(name)
    let parts = folded.split { !($0.isLetter || $0 == "'" || $0 == "." || $0.isNumber) }
    let hasDigit = parts.contains { $0.contains(where: \.isNumber) }
    guard (1...7).contains(parts.count), !hasDigit || parts.count == 1 else { return false }
    let bare = folded.hasSuffix(".") ? String(folded.dropLast()) : folded
    if lexicon.bylines[.credential]?.contains(bare) == true { return false }
    if lexicon.isMarker(folded, .published) || lexicon.isMarker(folded, .modified) { return false }
    return !parts.contains { part in
      lexicon.bylines[.organisation]?.contains(String(part)) == true
    }
  }

  /// The names in one byline: apart by commas, semicolons or conjunctions, without what stands
  /// before and behind.
  private func split(_ byline: String) -> [String] {
    var text = WhiteSpace.folded(byline)
    guard text.count <= 200 else { return [] }
    if let rest = withoutOpening(text) { text = rest }
    for joint in [" and ", " & ", "،", ";", " | ", " y ", " et ", " und ", " / ", "•", "·", "\\"] {
      text = text.replacingOccurrences(of: joint, with: ",", options: .caseInsensitive)
    }
    let names = text.split(separator: ",").flatMap { part in
      let name = String(part).trimmingCharacters(in: Self.edges)
      return joined(ended(person(in: withoutOpening(name) ?? name)))
    }.filter { !$0.isEmpty }
    // Beside a name of several words one word alone is the place: "Jane Miller, Aden".
    let isPlain = names.contains { $0.contains(" ") && isPerson($0, isDeclared: false) }
    return isPlain ? names.filter { $0.contains(" ") } : names
  }

  /// The piece of a byline that is a person's: "Aden - Jane Miller - The Harbour".
  ///
  /// A place of one word stands before the name as often as behind it, and outlets stand in quotation
  /// marks; so of several pieces the first that has two words and may be a person's is taken, and of
  /// single words none.
  private func person(in byline: String) -> String {
    let pieces = Self.pieces(of: byline)
    guard pieces.count > 1 else { return byline }
    return pieces.first { piece in
      let name = ended(piece)
      return name.contains(" ") && !Self.isQuoted(name) && isPerson(name, isDeclared: false)
        && lexicon.bylines[.place]?.contains(FoldedWords.folded(name)) != true
    } ?? ""
  }

  /// Apart at dashes and slashes with a space on a side, and at a colon behind one word.
  private static func pieces(of byline: String) -> [String] {
    var pieces: [String] = [""]
    let words = byline.split(separator: " ").map(String.init)
    for (index, word) in words.enumerated() {
      if ["-", "–", "—", "/", ":"].contains(word) {
        pieces.append("")
        continue
      }
      var bare = word
      let endsPiece =
        ["-", "–", "—", "/"].contains(word.last.map(String.init))
        || (index == 0 && word.hasSuffix(":"))
      if endsPiece { bare.removeLast() }
      pieces[pieces.count - 1] += (pieces[pieces.count - 1].isEmpty ? "" : " ") + bare
      if endsPiece { pieces.append("") }
    }
    return pieces.filter { !$0.isEmpty }
  }

  private static func isQuoted(_ name: String) -> Bool {
    name.contains { "«»\"“”".contains($0) }
  }

  /// Arabic names that a joined و puts together, where there are two words of each; names that begin
  /// with و are a table's.
  private func joined(_ name: String) -> [String] {
    let words = name.split(separator: " ").map(String.init)
    guard words.count >= 4 else { return [name] }
    for index in 2..<(words.count - 1)
    where words[index].hasPrefix("و") && words[index].count > 3
      && lexicon.bylines[.wawName]?.contains(FoldedWords.folded(words[index])) != true
    {
      let first = words[..<index].joined(separator: " ")
      let rest = [String(words[index].dropFirst())] + words[(index + 1)...]
      return [first] + joined(rest.joined(separator: " "))
    }
    return [name]
  }

  /// A name without what a closing word or a dash begins.
  private func ended(_ name: String) -> String {
    var kept: [Substring] = []
    for word in name.split(separator: " ") {
      let folded = FoldedWords.folded(word)
      if !kept.isEmpty, folded == "-" || folded == "–" || folded == "—" || folded == "(" { break }
      if !kept.isEmpty, lexicon.bylines[.closing]?.contains(folded) == true { break }
      if !kept.isEmpty, word.hasPrefix("(") { break }
      kept.append(word)
    }
    return kept.joined(separator: " ").trimmingCharacters(in: Self.edges)
  }
}
