/// What a person may have meant by a word that is none of those that serve.
package enum Nearest {
  /// The word of a list that takes the fewest slips to become another one: a letter left out, put in,
  /// mistaken, or two that changed places.
  ///
  /// - Returns: `nil` where none is near: at most one slip for every three letters counts, and at
  ///   least one.
  package static func word(to typed: String, among words: [String]) -> String? {
    let letters = Array(typed.lowercased())
    // Longer than any word of ours: not worth the time.
    guard letters.count <= 64 else { return nil }
    let limit = max(1, letters.count / 3)
    let nearest = words.map { (word: $0, slips: slips(letters, Array($0.lowercased()))) }
      .min { $0.slips < $1.slips }
    return nearest.flatMap { $0.slips <= limit ? $0.word : nil }
  }

  /// The end of a message about a word that is none of a list's: what was meant, or the whole list.
  package static func mend(_ typed: String, among words: [String]) -> String {
    word(to: typed, among: words).map { "; did you mean '\($0)'?" }
      ?? "; it is one of: \(words.joined(separator: ", "))"
  }

  /// The question to ask at the end of a message: `; did you mean 'show'?`, or nothing.
  package static func question(_ typed: String, among words: [String]) -> String {
    word(to: typed, among: words).map { "; did you mean '\($0)'?" } ?? ""
  }

  /// The optimal string alignment distance (Damerau's four slips, no letter touched twice).
  private static func slips(_ a: [Character], _ b: [Character]) -> Int {
    var rows: [[Int]] = [Array(0...b.count)]
    for i in 0..<a.count {
      var row = [i + 1]
      for j in 0..<b.count {
        let above = rows[i]
        var slips = min(above[j + 1] + 1, row[j] + 1, above[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          slips = min(slips, rows[i - 1][j - 1] + 1)
        }
        row.append(slips)
      }
      rows.append(row)
    }
    return rows[a.count][b.count]
  }
}
