import CBidi

/// The shapes of Arabic letters, as the presentation forms of Unicode have them.
struct LetterForms: Sendable {
  static let shared = LetterForms()

  private struct Forms {
    /// Alone, joined to the letter before, to the letter behind, to both.
    let alone: UInt32
    let final: UInt32?
    let initial: UInt32?
    let medial: UInt32?
  }

  private let letters: [UInt32: Forms]
  /// For an alef its ligatures with the lam before it: alone, and joined to the letter before.
  private let lamAlefs: [UInt32: (alone: UInt32, final: UInt32)]

  private init() {
    var letters: [UInt32: Forms] = [:]
    var lamAlefs: [UInt32: (alone: UInt32, final: UInt32)] = [:]
    for row in BidiTables.rows(isnad_bidi_forms()) {
      guard row.count == 5, let alone = UInt32(row[1], radix: 16) else {
        preconditionFailure("a row of the embedded table of letters can't be read: \(row)")
      }
      if let alef = row[0].split(separator: "+").dropFirst().first {
        guard let alef = UInt32(alef, radix: 16), let final = UInt32(row[2], radix: 16) else {
          preconditionFailure("a ligature of the embedded table can't be read: \(row)")
        }
        lamAlefs[alef] = (alone, final)
      } else if let letter = UInt32(row[0], radix: 16) {
        letters[letter] = Forms(
          alone: alone, final: UInt32(row[2], radix: 16), initial: UInt32(row[3], radix: 16),
          medial: UInt32(row[4], radix: 16))
      }
    }
    (self.letters, self.lamAlefs) = (letters, lamAlefs)
  }

  /// The shape of each character in its word; `nil` for an alef that the lam before it took in.
  func shapes(of scalars: [Unicode.Scalar]) -> [Unicode.Scalar?] {
    var shapes = scalars.map(Optional.some)
    var index = 0
    // Whether the last letter can join to what follows.
    var joining = false
    while index < scalars.count {
      let value = scalars[index].value
      if Self.isTransparent(scalars[index]) {
        index += 1
        continue
      }
      guard let forms = letters[value] else {
        joining = value == 0x0640 || value == 0x200D
        index += 1
        continue
      }
      let behind = next(after: index, in: scalars)
      if value == 0x0644, let behind, let ligature = lamAlefs[scalars[behind].value] {
        shapes[index] = Unicode.Scalar(joining ? ligature.final : ligature.alone)
        shapes[behind] = nil
        joining = false
        index = behind + 1
        continue
      }
      let joinsBefore = joining && forms.final != nil
      let joinsBehind = forms.initial != nil && behind.map { canFollow(scalars[$0]) } ?? false
      let shape: UInt32? =
        switch (joinsBefore, joinsBehind) {
        case (true, true): forms.medial ?? forms.final
        case (true, false): forms.final
        case (false, true): forms.initial
        case (false, false): forms.alone
        }
      shapes[index] = Unicode.Scalar(shape ?? forms.alone)
      joining = forms.initial != nil
      index += 1
    }
    return shapes
  }

  private func next(after index: Int, in scalars: [Unicode.Scalar]) -> Int? {
    scalars.indices[(index + 1)...].first { !Self.isTransparent(scalars[$0]) }
  }

  /// Whether a letter can join to one before it.
  private func canFollow(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0x0640 || scalar.value == 0x200D || letters[scalar.value]?.final != nil
  }

  /// Marks don't part letters.
  private static func isTransparent(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: true
    default: false
    }
  }
}
