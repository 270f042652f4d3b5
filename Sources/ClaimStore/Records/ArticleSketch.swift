import ClaimModel
import GRDB

/// A few hashes by which a text that is much like another is found without reading all texts.
///
/// Those of its runs of four words whose hashes are the smallest, as in Broder's min-wise sketches:
/// of two texts that share a part of their runs, each of these hashes is shared with that
/// probability. With four, a text of which seven runs in ten are the same is missed once in a
/// hundred times. Bytes are hashed as they stand, by FNV-1a in 64 bits.
enum ArticleSketch {
  private static let hashCount = 4
  private static let runLength = 4

  /// The hashes, smallest first; none for a text of fewer than four words.
  static func hashes(of text: String) -> [Int] {
    var text = text
    return text.withUTF8 { bytes in
      var words: [UInt64] = []
      words.reserveCapacity(bytes.count / 8)
      var hash = offsetBasis
      var isInWord = false
      for byte in bytes {
        // Letters beyond ASCII are all taken for letters of words: it is a sketch.
        if byte >= 0x80 || (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A
          || byte >= 0x30 && byte <= 0x39
        {
          hash = (hash ^ UInt64(byte)) &* prime
          isInWord = true
        } else if isInWord {
          words.append(hash)
          hash = offsetBasis
          isInWord = false
        }
      }
      if isInWord { words.append(hash) }
      return smallest(ofRunsIn: words)
    }
  }

  private static let offsetBasis: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let prime: UInt64 = 0x100_0000_01B3

  private static func smallest(ofRunsIn words: [UInt64]) -> [Int] {
    guard words.count >= runLength else { return [] }
    var smallest: [UInt64] = []
    for start in 0...(words.count - runLength) {
      var hash = offsetBasis
      for word in words[start..<(start + runLength)] { hash = (hash ^ word) &* prime }
      // The multiplication leaves the low bits weak, and order looks at the high ones first.
      hash ^= hash >> 29
      guard smallest.count < hashCount || hash < smallest[smallest.count - 1],
        !smallest.contains(hash)
      else { continue }
      smallest.insert(hash, at: smallest.firstIndex { $0 > hash } ?? smallest.count)
      if smallest.count > hashCount { smallest.removeLast() }
    }
    // What every reader of JSON and SQLite holds exactly.
    return smallest.map { Int($0 >> 11) }
  }

  /// As many hashes as a look-up takes; no text has a negative one.
  static func padded(_ hashes: [Int]) -> [Int] {
    hashes + Array(repeating: -1, count: hashCount - hashes.count)
  }

  /// Writes the sketch of a version of an article.
  static func insert(_ text: String, ofArticle article: Int, version: Int, _ db: Database) throws {
    let statement = try db.cachedStatement(
      sql: "INSERT OR IGNORE INTO articleSketch (hash, article, version) VALUES (?, ?, ?)")
    for hash in hashes(of: text) { try statement.execute(arguments: [hash, article, version]) }
  }

  /// Writes the sketches of a store of a layout that had none.
  static func fill(_ db: Database) throws {
    let rows = try Row.fetchCursor(db, sql: "SELECT article, text FROM articleText")
    while let row = try rows.next() {
      var columns = Columns(row, of: "the text of an article")
      let article = try columns.integer()
      try insert(try columns.text(), ofArticle: article, version: 1, db)
    }
  }

  /// Finds versions of articles that share hashes with a text: the hashes, as many as `padded(_:)`
  /// gives, then the article that is left out.
  static let likeSQL = """
    SELECT articleSketch.article, articleSketch.version, count(*)
    FROM articleSketch JOIN article ON article.id = articleSketch.article
    WHERE hash IN (\(Array(repeating: "?", count: hashCount).joined(separator: ", ")))
      AND articleSketch.article <> ?
      AND article.standing = 'live'
    GROUP BY articleSketch.article, articleSketch.version ORDER BY 3 DESC, 1 LIMIT 3
    """
}
