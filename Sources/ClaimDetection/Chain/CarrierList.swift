import ClaimModel
import Lexicons

/// A document, event or outlet with the reference it keeps through the article.
struct ResolvedCarrier: BitwiseCopyable {
  var role: LinkRole
  var gender: VerbForm.Gender
  /// Whether it is somebody who passes words on without being an outlet.
  var isTeller = false
  /// Whether it belongs to one claim, and not to what the same speaker says further on.
  var isOfOneClaim = false
  private var ownNumber: Int32
  private var firstToken: Int32
  private var endToken: Int32
  /// The folded head noun.
  var key: WordHash

  init(role: LinkRole, name: Range<Int>, key: WordHash, number: Int, gender: VerbForm.Gender) {
    self.role = role
    self.gender = gender
    ownNumber = Int32(truncatingIfNeeded: number)
    firstToken = Int32(truncatingIfNeeded: name.lowerBound)
    endToken = Int32(truncatingIfNeeded: name.upperBound)
    self.key = key
  }

  /// Distinguishes it from all others of the article.
  var number: Int { Int(ownNumber) }

  /// The tokens that name it.
  var name: Range<Int> {
    get { Range(kept: firstToken, endToken) }
    set {
      firstToken = Int32(truncatingIfNeeded: newValue.lowerBound)
      endToken = Int32(truncatingIfNeeded: newValue.upperBound)
    }
  }
}

/// What the words of a claim came through: a few carriers in place, and what is more than `room` in the
/// memory of the reading.
///
/// So copying a claim copies bytes and counts no references.
struct CarrierList: RandomAccessCollection, BitwiseCopyable {
  /// How many are kept in place; a claim seldom has more.
  private static let room = 3

  private var few = InlineArray<3, ResolvedCarrier>(
    repeating: ResolvedCarrier(
      role: .document, name: 0..<0, key: WordHash(), number: 0, gender: .none))
  private var total: Int32 = 0
  /// The carriers behind those in place. Never written to once it stands here, since copies share it.
  private var rest: UnsafePointer<ResolvedCarrier>?

  init() {}

  var startIndex: Int { 0 }
  var endIndex: Int { Int(total) }

  @inline(__always)
  subscript(index: Int) -> ResolvedCarrier {
    precondition(index >= 0 && index < endIndex, "the carrier was added")
    if index < CarrierList.room { return few[index] }
    guard let rest else { preconditionFailure("the carrier was added") }
    return rest[index - CarrierList.room]
  }

  /// Adds a carrier; more than a few take memory of a reading, and are not kept beyond it.
  mutating func append(_ carrier: ResolvedCarrier, in memory: ReadingMemory) {
    guard endIndex >= CarrierList.room else { return put(carrier) }
    append(contentsOf: CollectionOfOne(carrier), in: memory)
  }

  /// Adds carriers, in one piece of memory where they are many.
  mutating func append(
    contentsOf carriers: some Collection<ResolvedCarrier>, in memory: ReadingMemory
  ) {
    var place = carriers.startIndex
    while place != carriers.endIndex, endIndex < CarrierList.room {
      put(carriers[place])
      place = carriers.index(after: place)
    }
    guard place != carriers.endIndex else { return }
    let known = endIndex - CarrierList.room
    let more = carriers[place...]
    let room = memory.carriers(known + more.count)
    for index in 0..<known { room[index] = self[CarrierList.room + index] }
    for (index, carrier) in more.enumerated() { room[known + index] = carrier }
    rest = UnsafePointer(room.baseAddress)
    total = Int32(truncatingIfNeeded: CarrierList.room + room.count)
  }

  /// Adds those of others that are wanted.
  mutating func append(
    _ others: CarrierList, in memory: ReadingMemory, where isWanted: (ResolvedCarrier) -> Bool
  ) {
    if others.isEmpty { return }
    if endIndex + others.count <= CarrierList.room {
      for place in 0..<others.endIndex where isWanted(others[place]) { put(others[place]) }
    } else {
      append(contentsOf: others.filter(isWanted), in: memory)
    }
  }

  /// The same with a carrier before all others.
  func preceded(by carrier: ResolvedCarrier, in memory: ReadingMemory) -> CarrierList {
    var list = CarrierList()
    list.put(carrier)
    list.append(contentsOf: self, in: memory)
    return list
  }

  /// Takes another carrier in the place of one.
  mutating func replace(at index: Int, by carrier: ResolvedCarrier, in memory: ReadingMemory) {
    if index < CarrierList.room {
      precondition(index < endIndex, "the carrier was added")
      few[index] = carrier
    } else {
      var all = Array(self)
      all[index] = carrier
      self = CarrierList()
      append(contentsOf: all, in: memory)
    }
  }

  /// Takes carriers out.
  mutating func removeAll(in memory: ReadingMemory, where isUnwanted: (ResolvedCarrier) -> Bool) {
    if endIndex <= CarrierList.room {
      var kept = 0
      for place in 0..<endIndex where !isUnwanted(few[place]) {
        few[kept] = few[place]
        kept += 1
      }
      total = Int32(truncatingIfNeeded: kept)
    } else {
      let all = filter { !isUnwanted($0) }
      self = CarrierList()
      append(contentsOf: all, in: memory)
    }
  }

  /// Whether a carrier has a role.
  func has(_ role: LinkRole) -> Bool {
    for place in 0..<endIndex where self[place].role == role { return true }
    return false
  }

  private mutating func put(_ carrier: ResolvedCarrier) {
    few[Int(total)] = carrier
    total += 1
  }
}
