/// The tokens of a reading, to be looked at without counting references.
///
/// Every rule reads tokens all the time, and an array would be retained and released each time. The
/// memory belongs to the `ArticleReading` that the list comes from: a list is not kept beyond it.
/// Positions are checked as those of an array.
struct TokenList: RandomAccessCollection {
  private let tokens: UnsafeBufferPointer<Token>

  /// The tokens in memory that outlives the list.
  init(_ tokens: UnsafeBufferPointer<Token>) { self.tokens = tokens }

  var startIndex: Int { 0 }
  var endIndex: Int { tokens.count }

  subscript(index: Int) -> Token {
    precondition(index >= 0 && index < tokens.count, "the token lies inside the text")
    return tokens[index]
  }
}
