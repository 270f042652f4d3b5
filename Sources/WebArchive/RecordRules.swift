import Digests

/// The rules that a record keeps or breaks by itself (WARC 1.1, sections 4 to 6).
struct RecordRules {
  let record: RawRecord

  /// What is wrong with it, by the order of the rules.
  var findings: [ArchiveFinding] {
    var found = version() + repetition() + mandatory()
    guard !record.type.isEmpty else { return found }
    found += typed() + target() + references() + digests() + others()
    return found
  }

  private func error(_ problem: String) -> ArchiveFinding {
    ArchiveFinding(offset: record.offset, problem: problem)
  }

  private func warning(_ problem: String) -> ArchiveFinding {
    ArchiveFinding(offset: record.offset, problem: problem, isWarning: true)
  }

  private func version() -> [ArchiveFinding] {
    record.version == "WARC/1.1" || record.version == "WARC/1.0"
      ? [] : [error("it does not begin with 'WARC/1.1'")]
  }

  /// Section 4: no field is repeated but WARC-Concurrent-To. WARC-Protocol, which is no field of the
  /// standard, is repeated by those who proposed it.
  private func repetition() -> [ArchiveFinding] {
    var seen: Set<String> = []
    return record.fields.compactMap { field in
      let name = field.name.lowercased()
      guard name != "warc-concurrent-to", !seen.insert(name).inserted else { return nil }
      return name == "warc-protocol"
        ? warning("\(field.name) is repeated") : error("\(field.name) is repeated")
    }
  }

  private func mandatory() -> [ArchiveFinding] {
    var found = ["Content-Length", "WARC-Date", "WARC-Record-ID", "WARC-Type"]
      .filter { record.value(of: $0) == nil }.map { error("\($0) is missing") }
    if let length = record.value(of: "Content-Length"), !FieldSyntax.isNumber(length) {
      found.append(error("Content-Length is no number"))
    }
    if let date = record.value(of: "WARC-Date"), FieldSyntax.date(date) == nil {
      found.append(error("WARC-Date is not a time in UTC"))
    }
    if let id = record.value(of: "WARC-Record-ID"), FieldSyntax.bracketedURI(id) == nil {
      found.append(error("WARC-Record-ID is not a URI in angle brackets"))
    }
    return found
  }

  private static let types: Set = [
    "warcinfo", "response", "resource", "request", "metadata", "revisit", "conversion",
    "continuation",
  ]

  private func typed() -> [ArchiveFinding] {
    var found: [ArchiveFinding] = []
    if !Self.types.contains(record.type) {
      found.append(warning("its type '\(record.type.prefix(40))' is not one of the standard"))
    }
    if !record.block.isEmpty, record.value(of: "Content-Type") == nil,
      record.type != "continuation"
    {
      found.append(warning("it has no Content-Type"))
    }
    return found
  }

  /// That of a target which is none: it names what is kept all the same.
  static let targetProblem = "WARC-Target-URI is no URI"

  /// Sections 5.7, 5.9 and 6.
  private func target() -> [ArchiveFinding] {
    let needed = ["request", "response", "resource", "revisit", "conversion", "continuation"]
    guard let target = record.value(of: "WARC-Target-URI") else {
      return needed.contains(record.type) ? [error("WARC-Target-URI is missing")] : []
    }
    var found: [ArchiveFinding] = []
    if record.type == "warcinfo" { found.append(error("a warcinfo has a WARC-Target-URI")) }
    if target.hasPrefix("<") { found.append(warning("WARC-Target-URI stands in angle brackets")) }
    if !URISyntax.isURI(target.withoutAngleBrackets) {
      found.append(error(Self.targetProblem))
    }
    return found
  }

  /// The fields that name other records: which types may have them, and what they look like.
  private func references() -> [ArchiveFinding] {
    var found = forbidden(
      "WARC-Concurrent-To", to: ["warcinfo", "conversion", "continuation"])
    found += forbidden("WARC-Warcinfo-ID", to: ["warcinfo"])
    found += forbidden(
      "WARC-Refers-To", to: ["warcinfo", "response", "resource", "request", "continuation"])
    for name in ["WARC-Concurrent-To", "WARC-Warcinfo-ID", "WARC-Refers-To"] {
      for value in record.values(of: name) where FieldSyntax.bracketedURI(value) == nil {
        found.append(error("\(name) is not a URI in angle brackets"))
      }
    }
    return found
  }

  private func forbidden(_ name: String, to types: Set<String>) -> [ArchiveFinding] {
    guard types.contains(record.type), record.value(of: name) != nil else { return [] }
    return [error("a \(record.type) has a \(name)")]
  }

  private func digests() -> [ArchiveFinding] {
    var found = forbidden("WARC-Payload-Digest", to: ["warcinfo", "metadata"])
    found += digest("WARC-Block-Digest", of: record.block, "the block's digest differs")
    return found
  }

  /// What is wrong with a digest of some bytes.
  func digest(
    _ name: String, of bytes: [UInt8], _ problem: String
  ) -> [ArchiveFinding] {
    guard let text = record.value(of: name) else { return [] }
    guard let digest = LabelledDigest(text) else {
      return [error("\(name) is not of the form algorithm:value")]
    }
    switch digest.isDigest(of: bytes) {
    case true?: return []
    case false?: return [error(problem)]
    case nil: return [warning("\(name) is by '\(digest.label.prefix(20))', which can't be checked")]
    }
  }

  private func others() -> [ArchiveFinding] {
    var found = forbidden("WARC-IP-Address", to: ["warcinfo", "conversion", "continuation"])
    found += forbidden(
      "WARC-Identified-Payload-Type", to: ["warcinfo", "metadata", "continuation"])
    if let address = record.value(of: "WARC-IP-Address"), !FieldSyntax.isIPAddress(address) {
      found.append(error("WARC-IP-Address is no address"))
    }
    if let reason = record.value(of: "WARC-Truncated"), TruncationReason(rawValue: reason) == nil {
      found.append(warning("WARC-Truncated is '\(reason.prefix(20))', no reason of the standard"))
    }
    if record.type != "warcinfo", record.value(of: "WARC-Filename") != nil {
      found.append(error("a \(record.type) has a WARC-Filename"))
    }
    return found + segments() + revisit()
  }

  /// Section 7: what is cut over several records.
  private func segments() -> [ArchiveFinding] {
    var found: [ArchiveFinding] = []
    let number = record.value(of: "WARC-Segment-Number")
    if record.type == "continuation" {
      if Int(number ?? "") ?? 0 < 2 { found.append(error("a continuation has no segment number")) }
      if record.value(of: "WARC-Segment-Origin-ID") == nil {
        found.append(error("WARC-Segment-Origin-ID is missing"))
      }
    } else {
      if let number, number != "1" {
        found.append(error("WARC-Segment-Number is not 1 in the first segment"))
      }
      for name in ["WARC-Segment-Origin-ID", "WARC-Segment-Total-Length"]
      where record.value(of: name) != nil {
        found.append(error("a \(record.type) has a \(name)"))
      }
    }
    return found
  }

  private static let profiles: [String: Revisit.Profile] = Dictionary(
    uniqueKeysWithValues: ["1.0", "1.1"].flatMap { version in
      Revisit.Profile.allCases.map {
        ("http://netpreserve.org/warc/\(version)/revisit/\($0.rawValue)", $0)
      }
    })

  /// Section 6.7.
  private func revisit() -> [ArchiveFinding] {
    let text = record.value(of: "WARC-Profile")
    let own = ["WARC-Refers-To-Target-URI", "WARC-Refers-To-Date"]
    guard record.type == "revisit" else {
      return (own + ["WARC-Profile"]).filter { record.value(of: $0) != nil }.map {
        error("a \(record.type) has a \($0)")
      }
    }
    guard let text else { return [error("WARC-Profile is missing")] }
    guard let profile = Self.profiles[text.withoutAngleBrackets] else {
      return [error("WARC-Profile is none that is known")]
    }
    var found: [ArchiveFinding] = []
    if profile == .identicalPayload {
      if record.value(of: "WARC-Payload-Digest") == nil {
        found.append(error("WARC-Payload-Digest is missing, which this revisit rests on"))
      }
      if !record.block.isEmpty, record.value(of: "WARC-Truncated") == nil {
        found.append(warning("it leaves the payload out and does not say WARC-Truncated: length"))
      }
    }
    for name in own + ["WARC-Refers-To"] where record.value(of: name) == nil {
      found.append(warning("it has no \(name)"))
    }
    if let date = record.value(of: "WARC-Refers-To-Date"), FieldSyntax.date(date) == nil {
      found.append(error("WARC-Refers-To-Date is not a time in UTC"))
    }
    if let uri = record.value(of: "WARC-Refers-To-Target-URI"),
      !URISyntax.isURI(uri.withoutAngleBrackets)
    {
      found.append(error("WARC-Refers-To-Target-URI is no URI"))
    }
    return found
  }
}
