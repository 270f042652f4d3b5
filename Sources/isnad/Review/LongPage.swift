import ClaimModel

/// A text that is longer than a screen, and where in it the person is.
struct LongPage {
  /// A turn to another of the passages that stand in ⟦…⟧.
  enum Turn {
    case next, before
  }

  private let title: String
  private let lines: [String]
  /// The lines, by number from 0, that hold passages in ⟦…⟧: a page's own text may have such marks too.
  private let passages: Set<Int>
  /// The first row that is seen; what lies outside is brought back when it is drawn.
  var top = 0
  /// Where to go when it is drawn, since only then rows are known.
  var turn: Turn?
  /// The rows of the width that it was last drawn at.
  private var folded: (columns: Int, rows: [StyledLine], marks: [Int])?

  init(_ title: String, _ lines: [String], passages: Set<Int> = []) {
    self.title = title
    self.passages = passages
    self.lines = lines
  }

  /// The rows from the top of the screen.
  mutating func picture(columns: Int, rows: Int) -> [StyledLine] {
    let (text, marks) = fold(columns)
    let room = rows - 2
    switch turn {
    case .next?: top = marks.first { $0 > top + 1 }.map { $0 - 1 } ?? top
    case .before?: top = marks.last { $0 < top + 1 }.map { $0 - 1 } ?? top
    case nil: break
    }
    turn = nil
    top = max(0, min(top, text.count - room))
    var header = StyledLine(" " + title, .reversed)
    header.pad(to: columns, .reversed)
    let end = min(text.count, top + room)
    let seen = text[min(top, end)..<end].map { $0.cut(to: columns) }
    let blank = [StyledLine](repeating: StyledLine(), count: room - seen.count)
    let place = text.count > room ? "\(top + 1)–\(end) of \(text.count) · " : ""
    let passages = marks.isEmpty || text.count <= room ? "" : "n p passages, "
    return [header.cut(to: columns)] + seen + blank
      + [StyledLine("\(place)j k PgUp PgDn move, \(passages)q goes back", .dim).cut(to: columns)]
  }

  /// The rows, and those of them in which a passage begins.
  private mutating func fold(_ columns: Int) -> (rows: [StyledLine], marks: [Int]) {
    if let folded, folded.columns == columns { return (folded.rows, folded.marks) }
    var rows: [StyledLine] = []
    var marks: [Int] = []
    for (number, line) in lines.enumerated() {
      let folded = line.split(separator: "\n", omittingEmptySubsequences: false)
        .flatMap { FoldedLine(String($0)).lines(columns: columns) }
      if passages.contains(number) {
        marks += folded.indices.filter { folded[$0].contains("⟦") }.map { rows.count + $0 }
      }
      rows += StyledLine.tinted(folded)
    }
    folded = (columns, rows, marks)
    return (rows, marks)
  }
}
