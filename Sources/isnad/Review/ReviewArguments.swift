import ArgumentParser

/// What stands behind a verb of a review: words, then options as the command of that name has them.
///
/// A value goes on to the next option, so that nothing has to be quoted as for a shell.
struct ReviewArguments {
  /// What stands before the first option.
  let words: String
  private var options: [String] = []

  /// Takes a line apart; `--` with a letter behind it, at the beginning of a word, begins an option.
  init(_ line: String) {
    var starts: [String.Index] = []
    var isInWord = false
    for place in line.indices {
      if line[place].isWhitespace {
        isInWord = false
      } else if !isInWord {
        isInWord = true
        let rest = line[place...]
        if rest.hasPrefix("--"), rest.dropFirst(2).first.map({ $0.isASCII && $0.isLetter }) == true
        {
          starts.append(place)
        }
      }
    }
    words = String(line[..<(starts.first ?? line.endIndex)]).trimmingSpaces
    for (start, end) in zip(starts, starts.dropFirst() + [line.endIndex]) {
      let option = String(line[start..<end]).trimmingSpaces
      let name = option.prefix { !$0.isWhitespace }
      let value = String(option[name.endIndex...]).trimmingSpaces
      options.append(value.isEmpty ? String(name) : "\(name)=\(value)")
    }
  }

  /// Whether there is no option.
  var hasNoOption: Bool { options.isEmpty }

  /// The options as a group that commands have too.
  ///
  /// - Throws: `ValidationError` for what the group does not take.
  func options<Group: ParsableArguments>(_: Group.Type = Group.self) throws -> Group {
    do {
      return try Group.parse(options)
    } catch {
      throw ValidationError(UsageComplaint.line(Group.message(for: error), command: nil))
    }
  }
}
