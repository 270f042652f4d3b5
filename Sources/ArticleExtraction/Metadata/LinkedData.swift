import Foundation

/// What a page declares of its article for machines, in JSON-LD by the schema.org vocabulary.
struct LinkedData {
  private(set) var headline: String?
  private(set) var authors: [String] = []
  private(set) var published: String?
  private(set) var modified: String?
  private(set) var publisher: String?
  private(set) var language: String?
  private(set) var body: String?
  /// Whether there is an object of a type of article.
  private(set) var isArticle = false

  /// How many objects are looked at: pages have some dozens.
  private static let objectLimit = 5000

  /// Reads the scripts of a page; what is no JSON is passed over.
  init(_ scripts: [String]) {
    var objects: [[String: Any]] = []
    for script in scripts { Self.gather(script, into: &objects) }
    let byID = Dictionary(
      objects.compactMap { object in (object["@id"] as? String).map { ($0, object) } },
      uniquingKeysWith: { first, second in first.count >= second.count ? first : second })
    guard let article = objects.first(where: { Self.isArticle($0) }) else { return }
    isArticle = true
    headline = Self.text(article["headline"]) ?? Self.text(article["name"])
    authors = Self.names(article["author"] ?? article["creator"], byID)
    published = Self.text(article["datePublished"]) ?? Self.text(article["dateCreated"])
    modified = Self.text(article["dateModified"])
    publisher = Self.names(article["publisher"], byID).first
    language = Self.text(article["inLanguage"])
    body = Self.text(article["articleBody"])
  }

  private static func gather(_ script: String, into objects: inout [[String: Any]]) {
    // Authors write raw line ends into strings, and wrap scripts in comments or CDATA.
    var source = String(
      String.UnicodeScalarView(script.unicodeScalars.map { $0.value < 0x20 ? " " : $0 }))
    for wrapper in ["<!--", "-->", "/*<![CDATA[*/", "/*]]>*/", "//<![CDATA[", "//]]>"] {
      source = source.replacingOccurrences(of: wrapper, with: "")
    }
    let trimmed = source.trimmingCharacters(in: CharacterSet(charactersIn: " ;"))
    guard
      let value = try? JSONSerialization.jsonObject(
        with: Data(trimmed.utf8), options: [.fragmentsAllowed])
    else { return }
    var pending: [Any] = [value]
    while let next = pending.popLast(), objects.count < objectLimit {
      if let list = next as? [Any] {
        pending.append(contentsOf: list.reversed())
      } else if let object = next as? [String: Any] {
        objects.append(object)
        for key in ["@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "hasPart"] {
          if let inside = object[key], !(inside is String) { pending.append(inside) }
        }
        for key in ["author", "creator", "publisher"] {
          if let inside = object[key] as? [String: Any] { pending.append(inside) }
        }
      }
    }
  }

  private static func isArticle(_ object: [String: Any]) -> Bool {
    let types =
      (object["@type"] as? [Any])?.compactMap { $0 as? String }
      ?? (object["@type"] as? String).map { [$0] } ?? []
    return types.contains {
      $0.hasSuffix("Article") || $0.hasSuffix("Posting") || $0.hasSuffix("Report")
        || $0 == "Review" || $0 == "Recipe"
    }
  }

  private static func text(_ value: Any?) -> String? {
    guard let text = (value as? String) ?? (value as? [Any])?.first as? String else { return nil }
    let folded = WhiteSpace.folded(EntityText.decoded(text))
    return folded.isEmpty ? nil : folded
  }

  private static func names(_ value: Any?, _ byID: [String: [String: Any]]) -> [String] {
    let items = (value as? [Any]) ?? value.map { [$0] } ?? []
    return items.prefix(20).compactMap { item in
      if let object = item as? [String: Any] {
        if let name = text(object["name"]) { return name }
        return (object["@id"] as? String).flatMap { byID[$0] }.flatMap { text($0["name"]) }
      }
      return text(item)
    }
  }
}
