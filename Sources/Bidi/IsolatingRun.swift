/// The characters of one isolating run sequence while their types are worked out (rules W1 to I2).
struct IsolatingRun {
  /// More open brackets are not followed (BD16).
  private static let bracketLimit = 63

  private let level: UInt8
  private let start: BidiClass
  private let end: BidiClass
  private var types: [BidiClass]
  private let original: [BidiClass]
  private let scalars: [Unicode.Scalar]

  init(
    _ sequence: ExplicitLevels.Sequence, _ types: [BidiClass], original: [BidiClass],
    _ scalars: [Unicode.Scalar]
  ) {
    level = sequence.level
    start = Self.direction(of: max(sequence.level, sequence.before))
    end = Self.direction(of: max(sequence.level, sequence.behind))
    self.types = sequence.indices.map { types[$0] }
    self.original = sequence.indices.map { original[$0] }
    self.scalars = sequence.indices.map { scalars[$0] }
  }

  private static func direction(of level: UInt8) -> BidiClass {
    level % 2 == 0 ? .leftToRight : .rightToLeft
  }

  private var embedding: BidiClass { Self.direction(of: level) }

  mutating func resolve() {
    resolveMarks()
    resolveNumbers()
    resolveSeparators()
    resolveTerminators()
    resolveNumbersInLatin()
    resolveBrackets()
    resolveNeutrals()
  }

  /// Rules I1 and I2.
  func level(at place: Int) -> UInt8 {
    switch (level % 2 == 0, types[place]) {
    case (true, .rightToLeft): level + 1
    case (true, .arabicNumber), (true, .europeanNumber): level + 2
    case (false, .leftToRight), (false, .arabicNumber), (false, .europeanNumber): level + 1
    default: level
    }
  }

  /// W1: a mark has the type of what it stands on.
  private mutating func resolveMarks() {
    var last = start
    for place in types.indices {
      if types[place] == .nonspacingMark { types[place] = last }
      let isIsolate = types[place].isIsolateInitiator || types[place] == .popIsolate
      last = isIsolate ? .otherNeutral : types[place]
    }
  }

  /// W2 and W3: numbers behind an Arabic letter are Arabic numbers; Arabic letters are then as any
  /// others from right to left.
  private mutating func resolveNumbers() {
    var strong = start
    for place in types.indices {
      switch types[place] {
      case .leftToRight, .rightToLeft: strong = types[place]
      case .arabicLetter:
        strong = .arabicLetter
        types[place] = .rightToLeft
      case .europeanNumber where strong == .arabicLetter: types[place] = .arabicNumber
      default: break
      }
    }
  }

  /// W4: one separator between two numbers of a kind belongs to them.
  private mutating func resolveSeparators() {
    guard types.count > 2 else { return }
    for place in 1..<(types.count - 1) {
      let (left, right) = (types[place - 1], types[place + 1])
      guard left == right else { continue }
      switch types[place] {
      case .europeanSeparator where left == .europeanNumber: types[place] = .europeanNumber
      case .commonSeparator where left == .europeanNumber || left == .arabicNumber:
        types[place] = left
      default: break
      }
    }
  }

  /// W5 and W6: terminators beside a European number belong to it; the rest is neutral.
  private mutating func resolveTerminators() {
    var place = 0
    while place < types.count {
      guard types[place] == .europeanTerminator else {
        if types[place] == .europeanSeparator || types[place] == .commonSeparator {
          types[place] = .otherNeutral
        }
        place += 1
        continue
      }
      var behind = place
      while behind < types.count, types[behind] == .europeanTerminator { behind += 1 }
      let isNumber =
        (place > 0 && types[place - 1] == .europeanNumber)
        || (behind < types.count && types[behind] == .europeanNumber)
      for index in place..<behind { types[index] = isNumber ? .europeanNumber : .otherNeutral }
      place = behind
    }
  }

  /// W7: European numbers behind a letter from left to right go with it.
  private mutating func resolveNumbersInLatin() {
    var strong = start
    for place in types.indices {
      switch types[place] {
      case .leftToRight, .rightToLeft: strong = types[place]
      case .europeanNumber where strong == .leftToRight: types[place] = .leftToRight
      default: break
      }
    }
  }

  /// The direction a type counts as for neutrals: numbers as right to left.
  private func strong(_ type: BidiClass) -> BidiClass? {
    switch type {
    case .leftToRight: .leftToRight
    case .rightToLeft, .europeanNumber, .arabicNumber: .rightToLeft
    default: nil
    }
  }

  /// The pairs of brackets in order of the opening one (BD16).
  private func bracketPairs() -> [(open: Int, close: Int)] {
    var pairs: [(open: Int, close: Int)] = []
    var open: [(pair: UInt32, place: Int)] = []
    for place in types.indices where types[place] == .otherNeutral {
      guard let bracket = BidiTables.shared.bracket(scalars[place].value) else { continue }
      if bracket.isOpening {
        if open.count == Self.bracketLimit { return [] }
        open.append((bracket.pair, place))
      } else if let match = open.lastIndex(where: { $0.pair == bracket.form }) {
        pairs.append((open[match].place, place))
        open.removeSubrange(match...)
      }
    }
    return pairs.sorted { $0.open < $1.open }
  }

  /// N0: a pair of brackets has one direction.
  private mutating func resolveBrackets() {
    let pairs = bracketPairs()
    guard !pairs.isEmpty else { return }
    let embedding = embedding
    for pair in pairs {
      var holdsOther = false
      var direction: BidiClass?
      for place in (pair.open + 1)..<pair.close {
        guard let strong = strong(types[place]) else { continue }
        if strong == embedding {
          direction = embedding
          break
        }
        holdsOther = true
      }
      if direction == nil, holdsOther {
        direction = start
        for place in (0..<pair.open).reversed() {
          guard let strong = strong(types[place]) else { continue }
          direction = strong
          break
        }
      }
      guard let direction else { continue }
      for bracket in [pair.open, pair.close] {
        types[bracket] = direction
        var mark = bracket + 1
        while mark < types.count, original[mark] == .nonspacingMark {
          types[mark] = direction
          mark += 1
        }
      }
    }
  }

  /// N1 and N2: neutrals between two of one direction have it, others that of the embedding.
  private mutating func resolveNeutrals() {
    var place = 0
    var before = start
    while place < types.count {
      guard types[place].isNeutralOrIsolate else {
        before = strong(types[place]) ?? before
        place += 1
        continue
      }
      var behind = place
      while behind < types.count, types[behind].isNeutralOrIsolate { behind += 1 }
      let after = behind < types.count ? strong(types[behind]) ?? end : end
      for index in place..<behind { types[index] = before == after ? before : embedding }
      place = behind
    }
  }
}
