/// Something that a review asks a person, in whichever face.
struct ReviewQuestion {
  /// An answer to choose.
  struct Choice {
    /// The key for it where keys are read one by one.
    let key: Character
    /// The word for it.
    let word: String
    /// What it is, where the word does not tell.
    var meaning = ""

    private static let keys = Array("123456789abcdefghijklmnopqrstuvwxyz")

    /// The key for one of a row of things, from 0: digits, then letters; none behind the last letter.
    static func key(_ index: Int) -> Character { index < keys.count ? keys[index] : " " }

    /// Choices for a row of things.
    static func numbered(_ things: [(word: String, meaning: String)]) -> [Choice] {
      things.enumerated().map { Choice(key: key($0), word: $1.word, meaning: $1.meaning) }
    }
  }

  /// What is asked, without a question mark's answer list.
  let text: String
  /// The answers to choose from; any words where there are none.
  var choices: [Choice] = []
  /// What leaving it empty does; `nil` where it takes the question back.
  var whenEmpty: String?
  /// What follows from an answer: the word of a choice, the words, or none where it may be empty.
  let answer: (String) -> ReviewStep

  /// The answer that typed words mean: of choices the word, a beginning of it that no other has, or
  /// its key.
  func meant(by words: String) -> String? {
    guard !choices.isEmpty else { return words }
    let typed = words.lowercased()
    if let choice = choices.first(where: { $0.word.lowercased() == typed }) { return choice.word }
    let begun = choices.filter { $0.word.lowercased().hasPrefix(typed) }
    if begun.count == 1 { return begun[0].word }
    return choices.first { String($0.key) == typed }?.word
  }
}

/// What follows from something a person said.
enum ReviewStep {
  /// Something more is to be asked.
  case ask(ReviewQuestion)
  /// An answer does not serve, and the same is asked again.
  case askAgain(String, ReviewQuestion)
  /// Something is told, and nothing was done.
  case tell([ReviewLine])
  /// What was said can't be understood.
  case misunderstood(String)
  /// Something is to be done, at first with no reasons.
  case act((_ reasons: ReviewReasons) throws -> [ReviewLine], ReviewReasons = ReviewReasons())
}

/// Reasons for doing what was refused.
struct ReviewReasons {
  var override: String?
  var correction: String?

  var isEmpty: Bool { override == nil && correction == nil }
}

/// Something that a review tells a person.
enum ReviewLine {
  /// What was done, or is so.
  case told(String)
  /// What was not done, and why.
  case refused(String)
  /// Something that has to be asked before it can be done.
  case asked(ReviewQuestion)
  /// Something longer to look at.
  case page(title: String, [String], passages: Set<Int> = [])
}
