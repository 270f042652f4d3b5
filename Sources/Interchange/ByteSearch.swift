import ClaimModel

/// Whether some bytes occur in others outside one given place.
func occurs(_ place: TextSpan, elsewhereIn haystack: [UInt8]) -> Bool {
  guard place.byteCount > 0, place.byteCount < haystack.count else { return false }
  return occursAtAGlance(place, elsewhereIn: haystack)
    ?? occursForSure(place, elsewhereIn: haystack)
}

/// Looks only where the first eight bytes and the last eight agree, which in a text is seldom.
///
/// - Returns: `nil` for fewer bytes, and for a text that repeats itself so much that this would not
///   stay linear.
private func occursAtAGlance(_ place: TextSpan, elsewhereIn haystack: [UInt8]) -> Bool? {
  let width = MemoryLayout<UInt64>.size
  let count = place.byteCount
  guard count >= width else { return nil }
  return haystack.withUnsafeBytes { haystack in
    func word(_ offset: Int) -> UInt64 {
      haystack.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    }
    let first = word(place.start)
    let last = word(place.end - width)
    let wanted = UnsafeRawBufferPointer(rebasing: haystack[place.start..<place.end])
    var patience = haystack.count
    for start in 0...(haystack.count - count)
    where word(start) == first && word(start + count - width) == last && start != place.start {
      if UnsafeRawBufferPointer(rebasing: haystack[start..<start + count]).elementsEqual(wanted) {
        return true
      }
      patience -= count
      guard patience > 0 else { return nil }
    }
    return false
  }
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
