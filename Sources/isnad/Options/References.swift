import ArgumentParser
import ClaimModel
import Foundation
import Workbench

/// Reads what people type to name things: `C12`, `12`, `C12,C15`, a global id's first digits, `A3`,
/// an article's name.
extension Workbench {
  /// The claims of a list with commas, each once, in the order given.
  func claimIDs(_ list: String) throws -> [Int] {
    var ids: [Int] = []
    for part in Reference.parts(of: list) {
      let id = try claimID(part.trimmingSpaces)
      if !ids.contains(id) { ids.append(id) }
    }
    return ids
  }

  /// One claim.
  func claimID(_ text: String) throws -> Int {
    switch ClaimName(text) {
    case .number(let id)?: return id
    case .globalIDPrefix(let digits)?:
      let ids = try claimIDs(globalIDPrefix: digits)
      guard let id = ids.first else {
        throw Failure(
          "no claim's global id begins with '\(TerminalText.escaped(text))'; see: isnad claims")
      }
      guard ids.count == 1 else {
        let list = ids.map { "C\($0)" }.joined(separator: ", ")
        throw Failure("several global ids begin with '\(text)': \(list); give more digits")
      }
      return id
    case nil: throw ClaimName.unreadable(text)
    }
  }

  /// The question which article was meant; `nil` where no name and no number is near.
  func questionOfArticle(_ text: String) throws -> String? {
    let names = Nearest.question(text, among: try articles().map(\.name))
    let question = names.isEmpty ? Reference.question(text) : names
    return question.isEmpty ? nil : question
  }

  /// One article, by number or name.
  func articleID(_ text: String) throws -> Int {
    if let number = Reference.number(text) { return number }
    if case .article(let id)? = Reference(text) { return id }
    if let id = try articleID(named: text) { return id }
    throw Failure(
      "there is no article '\(TerminalText.escaped(text))' in this workspace"
        + (try questionOfArticle(text) ?? "; see: isnad articles"))
  }
}

extension Reference {
  /// The question whether a word that names nothing was meant as the number it begins with, as `C1x`;
  /// empty where it begins with none.
  static func question(_ text: String) -> String {
    let digits = text.dropFirst().prefix { $0.isASCII && $0.isNumber }
    guard let letter = text.first, let meant = Reference(String(letter) + digits),
      text.count - digits.count - 1 <= 2, meant.description != text
    else { return "" }
    return "; did you mean '\(meant)'?"
  }
}

/// What a person may mean by a claim's name, before any store is asked.
enum ClaimName {
  case number(Int)
  /// At least six hex digits, in lower case.
  case globalIDPrefix(String)

  /// Reads `C12`, `12`, or the first digits of a global id; `nil` for anything else.
  init?(_ text: String) {
    if let number = Reference.number(text) {
      self = .number(number)
      return
    }
    switch Reference(text) {
    case .claim(let id)?: self = .number(id)
    case nil where text.utf8.count >= 6 && text.allSatisfy { $0.isASCII && $0.isHexDigit }:
      self = .globalIDPrefix(text.lowercased())
    default: return nil
    }
  }

  /// Requires that every part of a list with commas can name a claim.
  static func require(list: String) throws {
    for part in Reference.parts(of: list) {
      let name = part.trimmingSpaces
      if ClaimName(name) == nil { throw unreadable(name) }
    }
  }

  static func unreadable(_ text: String) -> ValidationError {
    ValidationError(
      "'\(TerminalText.escaped(text))' is not a claim; write its number, such as C12"
        + Reference.question(text))
  }
}

/// Reads `E5` or `5`.
func evidenceID(_ text: String) throws -> Int {
  if let number = Reference.number(text) { return number }
  if case .evidence(let id)? = Reference(text) { return id }
  throw ValidationError(
    "'\(TerminalText.escaped(text))' is not an evidence; write its number, such as E5"
      + Reference.question(text))
}

/// Reads a claim, a shared source or an article as the target of evidence; nothing else.
func evidenceTarget(_ text: String) -> EvidenceTarget? {
  switch Reference(text) {
  case .claim(let id)?: .claim(id)
  case .source(let id)?: .sharedSource(id)
  case .article(let id)?: .article(id)
  case .evidence?, nil: nil
  }
}

/// Reads a list of targets with commas; `nil` where a part of it is none.
func evidenceTargets(_ list: String) -> [EvidenceTarget]? {
  var targets: [EvidenceTarget] = []
  for part in Reference.parts(of: list) {
    guard let target = evidenceTarget(part.trimmingSpaces) else { return nil }
    targets.append(target)
  }
  return targets
}
