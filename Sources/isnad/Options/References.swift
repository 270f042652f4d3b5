import ArgumentParser
import ClaimModel
import Workbench

/// Reads what people type to name things: `C12`, `12`, `C12,C15`, a global id's first digits, `A3`,
/// an article's name.
extension Workbench {
  /// The claims of a list with commas, each once, in the order given.
  func claimIDs(_ list: String) throws -> [Int] {
    var ids: [Int] = []
    for part in list.split(separator: ",", omittingEmptySubsequences: false) {
      let id = try claimID(String(part))
      if !ids.contains(id) { ids.append(id) }
    }
    return ids
  }

  /// One claim.
  func claimID(_ text: String) throws -> Int {
    if let number = Reference.number(text) { return number }
    switch Reference(text) {
    case .claim(let id)?: return id
    case nil where text.count >= 6 && text.allSatisfy(\.isHexDigit):
      let ids = try claimIDs(globalIDPrefix: text.lowercased())
      guard let id = ids.first else {
        throw Failure("no claim's global id begins with '\(text)'; see: isnad claims")
      }
      guard ids.count == 1 else {
        let list = ids.map { "C\($0)" }.joined(separator: ", ")
        throw Failure("several global ids begin with '\(text)': \(list); give more digits")
      }
      return id
    default:
      throw ValidationError("'\(text)' is not a claim; write its number, such as C12")
    }
  }

  /// One article, by number or name.
  func articleID(_ text: String) throws -> Int {
    if let number = Reference.number(text) { return number }
    if case .article(let id)? = Reference(text) { return id }
    if let id = try articleID(named: text) { return id }
    throw Failure("there is no article '\(text)' in this workspace; see: isnad articles")
  }
}

/// Reads `E5` or `5`.
func evidenceID(_ text: String) throws -> Int {
  if let number = Reference.number(text) { return number }
  if case .evidence(let id)? = Reference(text) { return id }
  throw ValidationError("'\(text)' is not an evidence; write its number, such as E5")
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
