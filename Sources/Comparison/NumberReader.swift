/// Reads numbers, in digits and in words, out of the words of a text: ثلاثة وعشرون, 3 ملايين, 2,500.
struct NumberReader {
  /// A number and the words it takes.
  struct Number: Hashable {
    /// In one spelling: `23`, `3000000`, `1.5`.
    let value: String
    let words: Range<Int>
  }

  private let words: [String]
  private var total = 0.0
  /// What stands before the next scale; `nil` where nothing does.
  private var current: Double?
  private var last: NumberWords.Kind?

  private init(_ words: [String]) { self.words = words }

  /// The numbers among folded words, in order.
  static func numbers(in words: [String]) -> [Number] {
    var numbers: [Number] = []
    var index = 0
    while index < words.count {
      var reader = NumberReader(words)
      if let number = reader.number(at: index) {
        numbers.append(number)
        index = number.words.upperBound
      } else {
        index += 1
      }
    }
    return numbers
  }

  private mutating func number(at start: Int) -> Number? {
    var index = start
    while index < words.count {
      if let digits = Self.digits(words[index]) {
        guard index == start || last == .scale && words[index].hasPrefix("و") else { break }
        current = digits
        last = .unit
      } else if let (entry, isJoined) = NumberWords.shared.reading(of: words[index]) {
        if entry.kind == .joint {
          // أحد is somebody where no ten follows.
          guard index + 1 < words.count,
            let next = NumberWords.shared.reading(of: words[index + 1]),
            next.entry.kind == .ten && !next.isJoined || next.entry.kind == .tens && next.isJoined,
            index == start || isJoined && takes(.unit, isJoined: true)
          else { break }
          last = .unit
          current = (current ?? 0) + entry.value
        } else {
          guard
            index == start
              ? entry.kind != .many && !isJoined || isBegun(entry, isJoined)
              : takes(entry.kind, isJoined: isJoined)
          else { break }
          add(entry)
        }
      } else {
        break
      }
      index += 1
    }
    guard index > start else { return nil }
    return Number(value: Self.spelled(total + (current ?? 0)), words: start..<index)
  }

  /// وثلاثة جرحى: و may stand before the first word of a number.
  private func isBegun(_ entry: NumberWords.Entry, _ isJoined: Bool) -> Bool {
    isJoined && entry.kind != .many
  }

  /// Whether a number goes on with a word of a kind.
  private func takes(_ kind: NumberWords.Kind, isJoined: Bool) -> Bool {
    switch (kind, isJoined) {
    case (.ten, false): last == .unit
    case (.hundred, false): last == .unit && (current ?? 0) < 10
    case (.scale, false), (.many, false): current != nil
    case (.tens, true):
      last == .unit && (current ?? 0).truncatingRemainder(dividingBy: 100) < 10
        || last == .hundred || last == .scale
    case (.unit, true), (.ten, true), (.joint, true): last == .hundred || last == .scale
    case (.hundred, true), (.scale, true): last == .scale
    default: false
    }
  }

  private mutating func add(_ entry: NumberWords.Entry) {
    switch entry.kind {
    case .hundred where last == .unit: current = (current ?? 1) * entry.value
    case .scale, .many:
      total += (current ?? 1) * entry.value
      current = nil
    default: current = (current ?? 0) + entry.value
    }
    last = entry.kind == .many ? .scale : entry.kind
  }

  /// The value of a word in digits, with و joined to its front or without; `nil` for another.
  private static func digits(_ word: String) -> Double? {
    let bare = word.hasPrefix("و") ? word.dropFirst() : word[...]
    guard bare.unicodeScalars.first.map({ WordScalars.kind($0) == .digit }) == true else {
      return nil
    }
    return Double(bare.filter { $0 != "," })
  }

  /// A value in one spelling.
  private static func spelled(_ value: Double) -> String {
    value.rounded() == value && abs(value) < 1e15
      ? String(Int(value)) : value.description
  }
}
