/// What the names that an author gave an element (`class`, `id`, `role`) tell of its part.
///
/// Names are cut where they change from letters to other signs or from small letters to capitals,
/// and looked at word by word: `articleRelated` has `related`, and `header` is not in `headers2`.
struct ClassWords {
  /// Whether the names say that this is not the article's text: a menu, comments, advertising.
  private(set) var isBoilerplate = false
  /// The words that say so.
  private(set) var boilerplateWords: [String] = []
  /// Whether they say that readers wrote it.
  private(set) var isComments = false
  /// Whether they say that it is not about the article at all.
  private(set) var isElsewhere = false
  /// Whether they say that it is the article's text, or holds it.
  private(set) var isContent = false
  /// Whether they say that it is the article's text itself.
  private(set) var isBody = false
  /// Whether an author's name, a date, or the date of a change stands in it.
  private(set) var isAuthor = false
  private(set) var isAuthorName = false
  private(set) var isDate = false
  private(set) var isModified = false

  /// The attributes that are read.
  private static let attributes = ["class", "id", "role", "data-component", "data-testid"]

  /// All that is read of an element, as a key: elements with the same names say the same.
  static func key(_ node: PageTree.Node) -> String? {
    var key = ""
    for (name, value) in node.attributes where attributes.contains(name) || name == "itemprop" {
      key += name + "=" + value.prefix(512) + "\n"
    }
    return key.isEmpty ? nil : key
  }

  /// Reads the names of an element.
  init(_ node: PageTree.Node) {
    var words: [String] = []
    for name in Self.attributes {
      guard let value = node[name] else { continue }
      let count = words.count
      // Words of two names are no pair.
      for part in value.utf8.prefix(512).split(whereSeparator: { $0 <= 0x20 }) {
        Self.split(part, into: &words)
        words.append("")
      }
      // A long id is made of the words of a heading, which tell nothing of the element's part.
      if name == "id", words.count - count > 5 { words.removeSubrange(count...) }
    }
    let table = NameTable.shared
    var isPieceOfBody = false
    for (index, word) in words.enumerated() where !word.isEmpty {
      var parts = table.parts(of: word)
      let before = index > 0 ? words[index - 1] : ""
      // The foot of a post has its author and date.
      if parts.contains(.elsewhere), table.parts(of: before + " " + word).contains(.own) {
        parts.remove(.elsewhere)
        parts.insert(.aside)
      }
      let next = index + 1 < words.count ? words[index + 1] : ""
      if !next.isEmpty { parts.formUnion(table.parts(of: word + " " + next)) }
      if parts.contains(.comments) {
        isComments = true
        isElsewhere = true
      }
      if parts.contains(.aside) || parts.contains(.elsewhere) || parts.contains(.comments) {
        isBoilerplate = true
        boilerplateWords.append(word)
      }
      if parts.contains(.elsewhere) { isElsewhere = true }
      if parts.contains(.content) { isContent = true }
      if parts.contains(.body) { isPieceOfBody = true }
      if parts.contains(.author) {
        isAuthor = true
        if next == "name" || word == "authorname" { isAuthorName = true }
      }
      if parts.contains(.date) { isDate = true }
      if parts.contains(.modified) { isModified = true }
    }
    if node["itemprop"]?.lowercased() == "articlebody" { isPieceOfBody = true }
    isBody = isPieceOfBody && !isBoilerplate
    isContent = isContent || isBody
  }

  private static func split(_ value: Substring.UTF8View, into words: inout [String]) {
    var word: [UInt8] = []
    var wasLower = false
    for byte in value {
      let isUpper = (0x41...0x5A).contains(byte)
      let isLower = (0x61...0x7A).contains(byte)
      if !word.isEmpty, !(isUpper || isLower) || (isUpper && wasLower) {
        words.append(String(decoding: word, as: UTF8.self))
        word.removeAll(keepingCapacity: true)
      }
      if isUpper || isLower { word.append(byte | 0x20) }
      wasLower = isLower
    }
    if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
  }
}
