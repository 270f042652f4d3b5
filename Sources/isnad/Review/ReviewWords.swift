import ClaimModel
import Workbench

/// Reads what a person says where nothing is asked: a status, a deed, a move.
struct ReviewWords {
  private let words: String
  private let first: String
  /// What stands behind the first word.
  private let rest: String
  private let conversation: ReviewConversation
  private var session: ReviewSession { conversation.session }
  private var deeds: ReviewDeeds { ReviewDeeds(conversation) }
  private var moves: ReviewMoves { ReviewMoves(conversation) }

  init(_ words: String, _ conversation: ReviewConversation) {
    self.words = words
    self.conversation = conversation
    let space = words.firstIndex(where: \.isWhitespace) ?? words.endIndex
    first = words[..<space].lowercased()
    rest = String(words[space...]).trimmingSpaces
  }

  /// The words that begin what can be said, for beginnings of them and for help.
  static let verbs = [
    "said", "true", "confirm", "link", "note", "fetch", "attach", "weigh", "passage", "recheck",
    "dismiss", "restore", "add", "edit", "split", "merge", "join", "unjoin", "override", "correct",
    "next", "skip", "back", "first", "last", "search", "left", "undo", "show", "evidence", "quit",
    "help",
  ]

  func step() -> ReviewStep {
    if words.isEmpty { return moves.pass() }
    if words.hasPrefix("/") { return moves.search(String(words.dropFirst()).trimmingSpaces) }
    if first == "?" { return help() }
    if AddressList.isAddress(words), !words.contains(where: \.isWhitespace) {
      return deeds.fetch(words)
    }
    if let reference = Reference(first), rest.isEmpty { return moves.open(reference) }
    if let step = deeds.marks(words) { return step }
    guard let verb = Self.verb(first) else {
      return .misunderstood(
        "'\(TerminalText.isolated(words))' is not understood"
          + (Nearest.word(to: first, among: Self.verbs + StatusWords.list)
            .map { "; did you mean '\($0)'?" } ?? "; ? lists what can be said"))
    }
    return switch verb {
    case "said": deeds.said(rest)
    case "true": deeds.isTrue(rest)
    case "confirm": deeds.link(rest, to: .confirmed)
    case "link": deeds.link(rest, to: nil)
    case "note": deeds.note(rest)
    case "fetch": deeds.fetch(rest)
    case "attach": deeds.attach(rest)
    case "weigh": deeds.weigh(rest)
    case "passage": deeds.passage(rest)
    case "recheck": deeds.recheck(rest)
    case "evidence": deeds.evidence(rest)
    case "dismiss": deeds.dismiss(rest)
    case "restore": deeds.restore(rest)
    case "add": deeds.add(rest)
    case "edit": deeds.edit(rest)
    case "split": deeds.split(rest)
    case "merge": deeds.merge(rest)
    case "join": deeds.join(rest)
    case "unjoin": deeds.unjoin(rest)
    case "override", "correct": deeds.again(rest)
    case "next", "skip": moves.next()
    case "back": moves.back()
    case "first": moves.end(last: false)
    case "last": moves.end(last: true)
    case "search": moves.search(rest)
    case "left": moves.onlyLeft()
    case "undo": deeds.undo()
    case "show": moves.show()
    case "quit": moves.quit()
    default: help()
    }
  }

  /// A verb, or the one that begins so.
  private static func verb(_ word: String) -> String? {
    if verbs.contains(word) { return word }
    if word == "exit" { return "quit" }
    let begun = verbs.filter { $0.hasPrefix(word) }
    return begun.count == 1 && word.count > 1 || word == "q" ? begun.first : nil
  }

  private func help() -> ReviewStep {
    .tell([.page(title: "What can be said", ReviewHelp.words)])
  }
}
