/// One paragraph whose characters have their embedding levels, by the Unicode Bidirectional
/// Algorithm (UAX #9, revision 46, of Unicode 15).
///
/// Near linear in the text: only looking back for a strong character may pass a run of numbers or
/// neutrals more than once, and remembers what it found.
package struct BidiParagraph: Sendable {
  /// The direction that a paragraph has as a whole.
  package enum Direction: Sendable {
    case leftToRight, rightToLeft
    /// That of the first strong character (rules P2 and P3), else left to right.
    case automatic
  }

  /// The characters.
  package let scalars: [Unicode.Scalar]
  /// The level of the paragraph: 0 from left to right, 1 from right to left.
  package let baseLevel: UInt8
  /// The level of each character; of those that rule X9 removes the level means nothing.
  package private(set) var levels: [UInt8]
  let classes: [BidiClass]

  /// Finds the levels.
  package init(_ scalars: [Unicode.Scalar], direction: Direction) {
    self.scalars = scalars
    let classes = scalars.map(BidiClass.init(of:))
    self.classes = classes
    let isolates = IsolatePairs(classes)
    switch direction {
    case .leftToRight: baseLevel = 0
    case .rightToLeft: baseLevel = 1
    case .automatic:
      baseLevel = isolates.firstStrong(in: classes, from: 0, to: classes.count) ?? 0
    }
    var explicit = ExplicitLevels(classes, isolates, baseLevel: baseLevel)
    for sequence in explicit.sequences(isolates) {
      var run = IsolatingRun(sequence, explicit.types, original: classes, scalars)
      run.resolve()
      for (place, index) in sequence.indices.enumerated() {
        explicit.levels[index] = run.level(at: place)
      }
    }
    levels = explicit.levels
    resetSpaces()
  }

  /// Whether a character takes no part in the order (rule X9).
  package func isRemoved(_ index: Int) -> Bool { classes[index].isRemoved }

  /// Rule L1: separators, and white space before them and at the end, have the paragraph's level.
  private mutating func resetSpaces() {
    var isTrailing = true
    for index in classes.indices.reversed() {
      switch classes[index] {
      case .paragraphSeparator, .segmentSeparator:
        levels[index] = baseLevel
        isTrailing = true
      case .whitespace, .firstStrongIsolate, .leftToRightIsolate, .rightToLeftIsolate, .popIsolate:
        if isTrailing { levels[index] = baseLevel }
      default:
        if !classes[index].isRemoved { isTrailing = false }
      }
    }
  }

  /// The order on a screen, from left to right, of the characters that are not removed (rule L2),
  /// the whole paragraph being one line.
  package func visualOrder() -> [Int] {
    var order = levels.indices.filter { !classes[$0].isRemoved }
    guard let highest = order.map({ levels[$0] }).max() else { return [] }
    var level = highest
    while level > 0 {
      var start = 0
      while start < order.count {
        guard levels[order[start]] >= level else {
          start += 1
          continue
        }
        var end = start
        while end < order.count, levels[order[end]] >= level { end += 1 }
        order[start..<end].reverse()
        start = end
      }
      level -= 1
    }
    return order
  }

  /// The character that stands for one on a screen: its mirror image in text from right to left
  /// (rule L4).
  package func shown(_ index: Int) -> Unicode.Scalar {
    guard levels[index] % 2 == 1,
      let mirror = BidiTables.shared.mirror(of: scalars[index].value)
    else { return scalars[index] }
    return Unicode.Scalar(mirror) ?? scalars[index]
  }
}

/// Which isolate initiator ends where (BD9).
struct IsolatePairs {
  /// For each initiator the place of its end; `nil` where it has none, and for all others.
  let ends: [Int?]
  /// For each end of an isolate whether it ends one.
  let isMatched: [Bool]

  init(_ classes: [BidiClass]) {
    var ends = [Int?](repeating: nil, count: classes.count)
    var isMatched = [Bool](repeating: false, count: classes.count)
    var open: [Int] = []
    for (index, name) in classes.enumerated() {
      if name.isIsolateInitiator {
        open.append(index)
      } else if name == .popIsolate, let start = open.popLast() {
        ends[start] = index
        isMatched[index] = true
      } else if name == .paragraphSeparator {
        open.removeAll()
      }
    }
    (self.ends, self.isMatched) = (ends, isMatched)
  }

  /// The level that the first strong character outside isolates gives (rules P2 and P3).
  func firstStrong(in classes: [BidiClass], from start: Int, to end: Int) -> UInt8? {
    var index = start
    while index < end {
      switch classes[index] {
      case .leftToRight: return 0
      case .rightToLeft, .arabicLetter: return 1
      case .leftToRightIsolate, .rightToLeftIsolate, .firstStrongIsolate:
        guard let pop = ends[index] else { return nil }
        index = pop
      default: break
      }
      index += 1
    }
    return nil
  }
}
