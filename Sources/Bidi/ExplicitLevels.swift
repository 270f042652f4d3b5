/// The levels that embeddings, overrides and isolates give (rules X1 to X8), and the runs of text
/// that the further rules look at (X9, X10).
struct ExplicitLevels {
  /// Deeper levels are not made (BD2).
  private static let maxDepth: UInt8 = 125

  /// The level of each character.
  var levels: [UInt8]
  /// The class of each character, as overrides leave it.
  private(set) var types: [BidiClass]
  private let classes: [BidiClass]
  private let baseLevel: UInt8

  private struct Status {
    let level: UInt8
    let override: BidiClass?
    let isIsolate: Bool
  }

  init(_ classes: [BidiClass], _ isolates: IsolatePairs, baseLevel: UInt8) {
    self.classes = classes
    self.baseLevel = baseLevel
    types = classes
    levels = [UInt8](repeating: baseLevel, count: classes.count)
    var stack = [Status(level: baseLevel, override: nil, isIsolate: false)]
    var overflowIsolates = 0
    var overflowEmbeddings = 0
    var validIsolates = 0
    func next(odd: Bool) -> UInt8 {
      let level = stack[stack.count - 1].level
      return odd ? (level + 1) | 1 : (level + 2) & ~1
    }
    for (index, name) in classes.enumerated() {
      switch name {
      case .rightToLeftEmbedding, .leftToRightEmbedding, .rightToLeftOverride,
        .leftToRightOverride:
        let isOdd = name == .rightToLeftEmbedding || name == .rightToLeftOverride
        let level = next(odd: isOdd)
        levels[index] = stack[stack.count - 1].level
        if level <= Self.maxDepth, overflowIsolates == 0, overflowEmbeddings == 0 {
          let override: BidiClass? =
            switch name {
            case .rightToLeftOverride: .rightToLeft
            case .leftToRightOverride: .leftToRight
            default: nil
            }
          stack.append(Status(level: level, override: override, isIsolate: false))
        } else if overflowIsolates == 0 {
          overflowEmbeddings += 1
        }
      case .rightToLeftIsolate, .leftToRightIsolate, .firstStrongIsolate:
        let status = stack[stack.count - 1]
        levels[index] = status.level
        if let override = status.override { types[index] = override }
        let isOdd =
          switch name {
          case .rightToLeftIsolate: true
          case .leftToRightIsolate: false
          default:
            isolates.firstStrong(
              in: classes, from: index + 1, to: isolates.ends[index] ?? classes.count) == 1
          }
        let level = next(odd: isOdd)
        if level <= Self.maxDepth, overflowIsolates == 0, overflowEmbeddings == 0 {
          validIsolates += 1
          stack.append(Status(level: level, override: nil, isIsolate: true))
        } else {
          overflowIsolates += 1
        }
      case .popIsolate:
        if overflowIsolates > 0 {
          overflowIsolates -= 1
        } else if validIsolates > 0 {
          overflowEmbeddings = 0
          while !stack[stack.count - 1].isIsolate { stack.removeLast() }
          stack.removeLast()
          validIsolates -= 1
        }
        let status = stack[stack.count - 1]
        levels[index] = status.level
        if let override = status.override { types[index] = override }
      case .popFormat:
        if overflowIsolates == 0 {
          if overflowEmbeddings > 0 {
            overflowEmbeddings -= 1
          } else if stack.count > 1, !stack[stack.count - 1].isIsolate {
            stack.removeLast()
          }
        }
        levels[index] = stack[stack.count - 1].level
      case .paragraphSeparator:
        levels[index] = baseLevel
        stack.removeSubrange(1...)
        (overflowIsolates, overflowEmbeddings, validIsolates) = (0, 0, 0)
      default:
        let status = stack[stack.count - 1]
        levels[index] = status.level
        if let override = status.override, name != .boundaryNeutral { types[index] = override }
      }
    }
  }

  /// An isolating run sequence (BD13), without what rule X9 removes.
  struct Sequence {
    var indices: [Int]
    let level: UInt8
    var before: UInt8
    var behind: UInt8
  }

  /// The isolating run sequences of the text with the levels around each (rule X10).
  func sequences(_ isolates: IsolatePairs) -> [Sequence] {
    let kept = classes.indices.filter { !classes[$0].isRemoved }
    var runs: [[Int]] = []
    for index in kept {
      if let last = runs.last?.last, levels[last] == levels[index] {
        runs[runs.count - 1].append(index)
      } else {
        runs.append([index])
      }
    }
    var runOfPop: [Int: Int] = [:]
    for (number, run) in runs.enumerated() where classes[run[0]] == .popIsolate {
      runOfPop[run[0]] = number
    }
    // Where each kept character stands among them, for its neighbours.
    var place = [Int](repeating: 0, count: classes.count)
    for (number, index) in kept.enumerated() { place[index] = number }
    return runs.compactMap { first -> Sequence? in
      if classes[first[0]] == .popIsolate, isolates.isMatched[first[0]] { return nil }
      var indices = first
      while let last = indices.last, classes[last].isIsolateInitiator,
        let pop = isolates.ends[last], let run = runOfPop[pop]
      {
        indices += runs[run]
      }
      guard let start = indices.first, let last = indices.last else { return nil }
      let level = levels[start]
      let before = place[start] > 0 ? levels[kept[place[start] - 1]] : baseLevel
      let isOpen = classes[last].isIsolateInitiator && isolates.ends[last] == nil
      let behind =
        isOpen || place[last] + 1 == kept.count ? baseLevel : levels[kept[place[last] + 1]]
      return Sequence(indices: indices, level: level, before: before, behind: behind)
    }
  }
}
