import ClaimModel

/// Whether some bytes occur in others outside one given place.
///
/// Rabin and Karp's search with a polynomial over the integers modulo 2^61 − 1: linear in
/// `haystack`, whatever it repeats, because the first place whose hash and bytes agree ends it.
func occurs(_ place: TextSpan, elsewhereIn haystack: [UInt8]) -> Bool {
  let count = place.byteCount
  guard count > 0, count < haystack.count else { return false }
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
