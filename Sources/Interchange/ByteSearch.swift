import ClaimModel

/// Whether some bytes occur in others outside one given place.
func occurs(_ place: TextSpan, elsewhereIn haystack: [UInt8]) -> Bool {
  guard place.byteCount > 0, place.byteCount < haystack.count else { return false }
  return occursAtAGlance(place, elsewhereIn: haystack)
    ?? occursForSure(place, elsewhereIn: haystack)
}

/// Horspool's search over groups of four bytes: of a text it looks at a small part, since behind most
/// places it can tell that the next few dozen can't be it.
///
/// - Returns: `nil` for less than eight bytes, and for a text that repeats itself so much that this
///   would not stay linear.
private func occursAtAGlance(_ place: TextSpan, elsewhereIn haystack: [UInt8]) -> Bool? {
  let width = MemoryLayout<UInt32>.size
  let count = place.byteCount
  guard count >= 2 * width else { return nil }
  return haystack.withUnsafeBytes { haystack in
    withUnsafeTemporaryAllocation(of: Int.self, capacity: 1 << groupBits) { shifts in
      func group(_ offset: Int) -> UInt32 {
        haystack.loadUnaligned(fromByteOffset: offset, as: UInt32.self)
      }
      // How far the window may go on where it ends with a group: 0 for the end of what is looked for.
      shifts.initialize(repeating: count - width + 1)
      for offset in 0..<count - width {
        shifts[hash(group(place.start + offset))] = count - width - offset
      }
      let (first, last) = (group(place.start), group(place.end - width))
      let shiftBehindMatch = shifts[hash(last)]
      shifts[hash(last)] = 0
      let wanted = UnsafeRawBufferPointer(rebasing: haystack[place.start..<place.end])
      var patience = haystack.count
      var start = 0
      while start <= haystack.count - count {
        let end = group(start + count - width)
        let shift = shifts[hash(end)]
        guard shift == 0 else {
          start += shift
          continue
        }
        if end == last, group(start) == first, start != place.start {
          if UnsafeRawBufferPointer(rebasing: haystack[start..<start + count])
            .elementsEqual(wanted)
          {
            return true
          }
          patience -= count
          guard patience > 0 else { return nil }
        }
        start += shiftBehindMatch
      }
      return false
    }
  }
}

private let groupBits = 10

/// A number of `groupBits` bits, by Knuth's multiplication.
private func hash(_ group: UInt32) -> Int {
  Int((group &* 2_654_435_769) >> UInt32(32 - groupBits))
}

/// Rabin and Karp's search with a polynomial over the integers modulo 2^61 − 1: linear in
/// `haystack`, whatever it repeats, because the first place whose hash and bytes agree ends it.
private func occursForSure(_ place: TextSpan, elsewhereIn haystack: [UInt8]) -> Bool {
  let count = place.byteCount
  let base: UInt64 = 1_000_003
  var wanted: UInt64 = 0
  var rolling: UInt64 = 0
  var leading: UInt64 = 1
  for index in 0..<count {
    wanted = add(multiply(wanted, base), UInt64(haystack[place.start + index]))
    rolling = add(multiply(rolling, base), UInt64(haystack[index]))
    if index > 0 { leading = multiply(leading, base) }
  }
  var start = 0
  while true {
    if rolling == wanted, start != place.start,
      haystack[start..<start + count].elementsEqual(haystack[place.start..<place.end])
    {
      return true
    }
    guard start + count < haystack.count else { return false }
    let gone = multiply(leading, UInt64(haystack[start]))
    rolling = add(rolling, modulus - gone)
    rolling = add(multiply(rolling, base), UInt64(haystack[start + count]))
    start += 1
  }
}

private let modulus: UInt64 = (1 << 61) - 1

private func add(_ left: UInt64, _ right: UInt64) -> UInt64 {
  let sum = left + right
  return sum >= modulus ? sum - modulus : sum
}

private func multiply(_ left: UInt64, _ right: UInt64) -> UInt64 {
  let (high, low) = left.multipliedFullWidth(by: right)
  return add((high << 3) | (low >> 61), low & modulus)
}
