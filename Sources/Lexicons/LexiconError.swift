/// What is wrong with a lexicon.
public enum LexiconError: Error, Equatable, CustomStringConvertible {
  case noHeader(file: String)
  case fieldCount(file: String, line: Int, found: Int, expected: Int)
  case unknownWord(file: String, column: String, word: String)
  case missingFile(String)
  case tooManyForms(limit: Int)

  /// One line for people.
  public var description: String {
    switch self {
    case .noHeader(let file):
      "the lexicon '\(file)' has no header row; name its columns in the first line"
    case .fieldCount(let file, let line, let found, let expected):
      "line \(line) of the lexicon '\(file)' has \(found) fields instead of \(expected); check its tabs"
    case .unknownWord(let file, let column, let word):
      "the lexicon '\(file)' has the unknown \(column) '\(word)'; use one that its reader knows"
    case .missingFile(let file):
      "the lexicon '\(file)' is not embedded; name it in lexicons.c"
    case .tooManyForms(let limit):
      "the lexicon has more than \(limit) forms; widen the numbers of WordIndex"
    }
  }
}
