import ClaimModel
import Fetching

/// The Link headers by which a web archive names the original of a copy (RFC 8288, RFC 7089).
enum MementoLinks {
  /// The original that a head names, and when the copy was taken; `nil` where it names none.
  static func copy(in head: ResponseHead) -> (original: String, takenAt: String?)? {
    guard let original = original(in: head) else { return nil }
    let moment = head.firstValue(of: "memento-datetime").flatMap { HTTPDate.timestamp($0) }
    return (original, moment?.description)
  }

  /// The target of the link whose relation is `original`; `nil` where there is none that is an
  /// address of the web.
  private static func original(in head: ResponseHead) -> String? {
    for value in head.values(of: "link") {
      for link in String(decoding: value, as: UTF8.self).split(separator: "<").prefix(64) {
        let parts = link.split(separator: ">", maxSplits: 1)
        guard parts.count == 2, let address = parts.first.map(String.init) else { continue }
        let relations = parts[1].split(separator: ";").first { parameter in
          parameter.trimming(" \t").lowercased().hasPrefix("rel=")
        }
        let names = relations.map {
          $0.trimming(" \t,").dropFirst(4).trimming("\"").lowercased().split(separator: " ")
        }
        guard names?.contains("original") == true, ArchivedCopy.host(of: address) != nil,
          address.utf8.allSatisfy({ (0x21...0x7E).contains($0) })
        else { continue }
        return address
      }
    }
    return nil
  }
}

extension ArchivedCopy {
  /// A copy that its address tells of, with what a header adds; `nil` where that speaks against it.
  func completed(by memento: (original: String, takenAt: String?)) -> ArchivedCopy? {
    guard let original else {
      let told = Self.innermost(memento.original, memento.takenAt ?? takenAt)
      return ArchivedCopy(archive: archive, original: told.original, takenAt: told.takenAt)
    }
    // As archives write it: with a port that the scheme has anyway, or another scheme.
    let isSame = PagePlace(original) == PagePlace(memento.original)
    guard isSame, let moment = memento.takenAt, moment.hasPrefix(takenAt ?? "") else { return nil }
    return ArchivedCopy(archive: archive, original: original, takenAt: moment)
  }
}

extension StringProtocol {
  /// Without some characters at both ends.
  fileprivate func trimming(_ characters: String) -> SubSequence {
    var rest = self[...]
    while let first = rest.first, characters.contains(first) { rest = rest.dropFirst() }
    while let last = rest.last, characters.contains(last) { rest = rest.dropLast() }
    return rest
  }
}
