/// Where the words of one text stand in another that was made out of it by editing.
///
/// Positions are UTF-8 offsets.
package struct TextMap: Sendable {
  /// A stretch of the old text and what stands for it in the new one.
  package struct Piece: Hashable, Sendable {
    /// Where it stood; empty for what was put in.
    package var old: TextSpan
    /// Where it stands; empty for what was taken out.
    package var new: TextSpan
    /// Whether the words are the same, byte for byte.
    package var isKept: Bool

    /// Makes a piece.
    package init(old: TextSpan, new: TextSpan, isKept: Bool) {
      self.old = old
      self.new = new
      self.isKept = isKept
    }
  }

  /// The pieces in order; what lies between two are spaces.
  private let pieces: [Piece]
  /// Those that the old text has, in order.
  private let oldPieces: [Piece]

  /// Makes a map of pieces that rise in both texts.
  package init(_ pieces: [Piece]) {
    self.pieces = pieces
    oldPieces = pieces.filter { !$0.old.isEmpty }
  }

  /// How much of both texts is the same, from 0 to 1, by the bytes of their words.
  package var likeness: Double {
    let total = pieces.reduce(0) { $0 + $1.old.byteCount + $1.new.byteCount }
    let kept = pieces.reduce(0) { $0 + ($1.isKept ? 2 * $1.old.byteCount : 0) }
    return total == 0 ? 0 : Double(kept) / Double(total)
  }

  /// Where the words of a span stand now, the changed ones among them too.
  ///
  /// - Returns: `nil` where less than a third of them, or of what stands there now, is the same: that
  ///   is another sentence, and not the same one edited.
  package func place(of span: TextSpan) -> TextSpan? {
    let first = oldPieces.firstIndex { $0.old.end > span.start }
    guard let first, oldPieces[first].old.start < span.end else { return nil }
    var last = first
    var keptByteCount = 0
    for index in first..<oldPieces.count {
      let piece = oldPieces[index]
      guard piece.old.start < span.end else { break }
      last = index
      if piece.isKept {
        keptByteCount += min(piece.old.end, span.end) - max(piece.old.start, span.start)
      }
    }
    let start = start(span.start, in: oldPieces[first])
    let end = end(span.end, in: oldPieces[last])
    guard start < end, keptByteCount * 3 >= span.byteCount, keptByteCount * 3 >= end - start else {
      return nil
    }
    return TextSpan(start, end)
  }

  /// Where a beginning stands now. What replaces words that begin before it is not part of it.
  private func start(_ offset: Int, in piece: Piece) -> Int {
    if piece.isKept { return piece.new.start + max(0, offset - piece.old.start) }
    return piece.old.start >= offset ? piece.new.start : piece.new.end
  }

  private func end(_ offset: Int, in piece: Piece) -> Int {
    if piece.isKept { return min(piece.new.end, piece.new.start + offset - piece.old.start) }
    return piece.old.end <= offset ? piece.new.end : piece.new.start
  }
}
