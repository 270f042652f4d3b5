import Foundation

/// What a page declares of its article for machines, in JSON-LD by the schema.org vocabulary.
struct LinkedData {
  private(set) var headline: String?
  /// The article's name, where it has one beside a headline: encyclopaedias write a description there.
  private(set) var name: String?
  /// Names that are not said to be an organisation's.
  private(set) var authors: [String] = []
  /// Whether they are said to be persons.
  private(set) var arePersons = false
  private(set) var published: String?
  private(set) var modified: String?
  private(set) var publisher: String?
  private(set) var language: String?
  private(set) var address: String?
  /// The bodies of all objects that are articles: of comments' rules and of related articles too.
  private(set) var bodies: [String] = []
  /// Whether the first body is that of the object with the page's own headline.
  private(set) var isBodyNamed = false
  /// Whether there is an object of a type of article.
  private(set) var isArticle = false
  /// Whether it is said not to be free to read.
  private(set) var isPaid = false

  /// How many objects are looked at: pages have some dozens.
  private static let objectLimit = 5000

  private struct Item {
    var object: [String: Any]
    /// Whether it stands in a list, or is part of another.
    var isListed: Bool
  }

  /// Reads the scripts of a page; what is no JSON is looked through for single fields.
  ///
  /// - Parameters:
  ///   - scripts: their contents.
  ///   - names: the titles that the page gives itself; of several articles the one they name is the
  ///     page's.
  init(_ scripts: [String], titles names: [String]) {
    var items: [Item] = []
    var broken: [String] = []
    for script in scripts where !Self.gather(script, into: &items) { broken.append(script) }
    let byID = Dictionary(
      items.compactMap { item in (item.object["@id"] as? String).map { ($0, item.object) } },
      uniquingKeysWith: { first, second in first.count >= second.count ? first : second })
    readArticle(items, byID, titles: names)
    readPage(items, byID)
    for script in broken { salvage(script) }
  }

  private mutating func readArticle(
    _ items: [Item], _ byID: [String: [String: Any]], titles: [String]
  ) {
    let articles = items.filter { Self.isArticle($0.object) }
    let folded = titles.map { FoldedWords.folded($0) }
    let named = articles.first { item in
      guard var headline = Self.text(item.object["headline"]).map({ FoldedWords.folded($0) }) else {
        return false
      }
      // Long headlines are cut off for machines.
      while headline.hasSuffix(".") || headline.hasSuffix("…") { headline.removeLast() }
      guard headline.count > 8 else { return false }
      return folded.contains { $0.contains(headline) || headline.contains($0) && $0.count > 8 }
    }
    bodies = articles.compactMap { Self.body($0.object["articleBody"]) }
    guard let article = (named ?? articles.first { !$0.isListed } ?? articles.first)?.object else {
      return
    }
    isArticle = true
    // The only article of a page is its own.
    if named != nil || articles.count == 1, let own = Self.body(article["articleBody"]) {
      isBodyNamed = true
      bodies = [own] + bodies.filter { $0 != own }
    }
    name = Self.text(article["name"])
    headline = Self.text(article["headline"]) ?? name
    authors = Self.persons(article["author"] ?? article["creator"], byID)
    let author = (article["author"] as? [Any])?.first ?? article["author"]
    arePersons = (author as? [String: Any]).map { Self.types($0) == ["Person"] } ?? false
    published = Self.text(article["datePublished"]) ?? Self.text(article["dateCreated"])
    modified = Self.text(article["dateModified"])
    publisher = Self.names(article["publisher"], byID).first
    language = Self.language(article["inLanguage"])
    address =
      (article["mainEntityOfPage"] as? [String: Any])?["@id"] as? String
      ?? article["mainEntityOfPage"] as? String ?? article["url"] as? String
    isPaid = Self.isNo(article["isAccessibleForFree"])
  }

  /// What the object of the whole page adds.
  private mutating func readPage(_ items: [Item], _ byID: [String: [String: Any]]) {
    for item in items where Self.types(item.object).contains(where: { $0.hasSuffix("Page") }) {
      published = published ?? Self.text(item.object["datePublished"])
      modified = modified ?? Self.text(item.object["dateModified"])
      language = language ?? Self.language(item.object["inLanguage"])
      if authors.isEmpty, let author = item.object["author"] {
        authors = Self.persons(author, byID)
      }
    }
    for item in items where Self.types(item.object).contains("WebSite") {
      publisher = publisher ?? Self.text(item.object["name"])
    }
  }

  /// Single fields of a script that is no JSON, for authors write commas and quotes as they like.
  private mutating func salvage(_ script: String) {
    guard script.contains("Article") || script.contains("Posting") else { return }
    let bytes = Array(script.utf8.prefix(1 << 20))
    published = published ?? Self.string("\"datePublished\"", in: bytes)
    modified = modified ?? Self.string("\"dateModified\"", in: bytes)
    headline = headline ?? Self.string("\"headline\"", in: bytes)
  }

  /// The string behind a key and a colon.
  private static func string(_ key: String, in bytes: [UInt8]) -> String? {
    let key = Array(key.utf8)
    guard bytes.count > key.count else { return nil }
    for start in 0..<(bytes.count - key.count)
    where bytes[start] == key[0] && bytes[start...].starts(with: key) {
      let rest = bytes[(start + key.count)...].drop { $0 <= 0x20 || $0 == UInt8(ascii: ":") }
      guard rest.first == UInt8(ascii: "\"") else { return nil }
      let value = rest.dropFirst().prefix(1000).prefix {
        $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
      }
      return text(String(decoding: value, as: UTF8.self))
    }
    return nil
  }

  private static func gather(_ script: String, into items: inout [Item]) -> Bool {
    // Authors write raw line ends into strings, and wrap scripts in comments or CDATA.
    var source = String(
      String.UnicodeScalarView(script.unicodeScalars.map { $0.value < 0x20 ? " " : $0 }))
    for wrapper in ["<!--", "-->", "/*<![CDATA[*/", "/*]]>*/", "//<![CDATA[", "//]]>"]
    where source.contains(wrapper) {
      source = source.replacingOccurrences(of: wrapper, with: "")
    }
    let trimmed = source.trimmingCharacters(in: CharacterSet(charactersIn: " ;"))
    guard
      let value = try? JSONSerialization.jsonObject(
        with: Data(trimmed.utf8), options: [.fragmentsAllowed])
    else { return false }
    var pending: [(value: Any, isListed: Bool)] = [(value, false)]
    while let (next, isListed) = pending.popLast(), items.count < objectLimit {
      if let list = next as? [Any] {
        pending.append(contentsOf: list.reversed().map { ($0, isListed) })
      } else if let object = next as? [String: Any] {
        items.append(Item(object: object, isListed: isListed))
        for key in ["itemListElement", "item", "hasPart", "comment", "mentions"] {
          if let inside = object[key], !(inside is String) { pending.append((inside, true)) }
        }
        for key in ["@graph", "mainEntity", "mainEntityOfPage"] {
          if let inside = object[key], !(inside is String) { pending.append((inside, isListed)) }
        }
        for key in ["author", "creator", "publisher"] {
          if let inside = object[key] as? [String: Any] { pending.append((inside, true)) }
        }
      }
    }
    return true
  }

  private static func types(_ object: [String: Any]) -> [String] {
    (object["@type"] as? [Any])?.compactMap { $0 as? String }
      ?? (object["@type"] as? String).map { [$0] } ?? []
  }

  private static func isArticle(_ object: [String: Any]) -> Bool {
    types(object).contains {
      $0.hasSuffix("Article") || $0.hasSuffix("Posting") || $0.hasSuffix("Report")
        || $0 == "Review" || $0 == "Recipe"
    }
  }

  private static func isNo(_ value: Any?) -> Bool {
    if let text = value as? String { return text.lowercased().hasSuffix("false") }
    return value as? Bool == false
  }

  private static func text(_ value: Any?) -> String? {
    guard let text = (value as? String) ?? (value as? [Any])?.first as? String else { return nil }
    let folded = WhiteSpace.folded(EntityText.decoded(text))
    return folded.isEmpty ? nil : folded
  }

  private static func language(_ value: Any?) -> String? {
    if let object = value as? [String: Any] {
      return text(object["alternateName"]) ?? text(object["name"])
    }
    return text(value)
  }

  /// A body with its line ends, where it has any.
  private static func body(_ value: Any?) -> String? {
    guard let text = value as? String else { return nil }
    // Paragraphs of markup inside are lines too.
    var source = EntityText.decoded(text)
    if source.contains("</") || source.contains("<p>") { source = EntityText.decoded(source) }
    let lines = source.split(whereSeparator: \.isNewline).map {
      WhiteSpace.folded(String($0))
    }
    let body = lines.filter { !$0.isEmpty }.joined(separator: "\n")
    return body.isEmpty ? nil : body
  }

  private static func persons(_ value: Any?, _ byID: [String: [String: Any]]) -> [String] {
    let items = (value as? [Any]) ?? value.map { [$0] } ?? []
    return items.prefix(20).flatMap { item -> [String] in
      var object = item as? [String: Any]
      if let id = object?["@id"] as? String, object?["name"] == nil { object = byID[id] }
      if let object, types(object).contains(where: { $0.hasSuffix("Organization") }) { return [] }
      return object.map { names($0, byID) } ?? names(item, byID)
    }
  }

  private static func names(_ value: Any?, _ byID: [String: [String: Any]]) -> [String] {
    let items = (value as? [Any]) ?? value.map { [$0] } ?? []
    return items.prefix(20).flatMap { item -> [String] in
      guard let object = item as? [String: Any] else { return text(item).map { [$0] } ?? [] }
      if let list = object["name"] as? [Any] { return list.prefix(20).compactMap { text($0) } }
      if let name = text(object["name"]) { return [name] }
      return (object["@id"] as? String).flatMap { byID[$0] }.flatMap { text($0["name"]) }.map {
        [$0]
      }
        ?? []
    }
  }
}
