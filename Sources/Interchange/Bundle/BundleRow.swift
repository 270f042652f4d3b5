import ClaimModel

/// Turns rows of the store into objects of a bundle and back.
///
/// Inside, spans are UTF-8 offsets with their words; in a bundle they count Unicode scalars, and W3C
/// selectors stand beside them. Reading takes the words from the article and leaves the selectors.
struct BundleRow {
  let article: BundleText?

  /// The members that hold passages, by kind.
  private static func passages(of kind: StoredRow.Kind) -> [String] {
    switch kind {
    case .claim: ["cue", "source", "content", "sentence", "said_at"]
    case .ownVoice: ["passage"]
    default: []
    }
  }

  func json(_ row: StoredRow) throws(LineError) -> JSONValue {
    var members: [JSONValue.Member] = [.init("kind", .string(row.kind.rawValue))]
    let passages = Self.passages(of: row.kind)
    guard !passages.isEmpty else {
      members += row.members
      if row.kind == .evidence, row["passages"]?.arrayValue?.isEmpty == false {
        let text = try pageText(of: row)
        for index in members.indices where members[index].name == "passages" {
          members[index].value = try list(members[index].value, text.spans)
        }
      }
      if row.kind == .article || row.kind == .version {
        members.append(.init("original", JSONValue(row.original.map(Base64.text))))
      }
      return .object(members)
    }
    let text = try text(of: row)
    var selectors: [JSONValue.Member] = []
    for member in row.members {
      if passages.contains(member.name) {
        members.append(.init(member.name, try text.spans(stored: member.value)))
        selectors.append(.init(member.name, try text.selectors(stored: member.value)))
      } else if member.name == "links" {
        members.append(.init("links", try list(member.value, text.spans)))
        selectors.append(.init("chain", try chainSelectors(member.value, text)))
      } else {
        members.append(member)
      }
    }
    members.append(.init("selectors", .object(selectors)))
    return .object(members)
  }

  private func text(of row: StoredRow) throws(LineError) -> BundleVersionText {
    guard let article, row["article"]?.intValue == article.article else {
      throw LineError(problem: "\(row.kind.rawValue): it does not stand below its article")
    }
    // What stands in the article's own voice is what its detection read.
    let version =
      row.kind == .ownVoice
      ? article.readVersion
      : row.kind == .claim ? row["version"]?.intValue ?? 1 : 1
    guard let text = article.version(version) else {
      throw LineError(
        problem: "\(row.kind.rawValue): version \(version) of its article is not there")
    }
    return text
  }

  private func pageText(of row: StoredRow) throws(LineError) -> BundleVersionText {
    guard let text = BundleVersionText(pageOf: row) else {
      throw LineError(problem: "evidence: passages of a page without a text")
    }
    return text
  }

  /// A list of objects, such as a claim's links, their passages turned by `convert`.
  private func list(
    _ value: JSONValue, _ convert: (JSONValue) throws(LineError) -> JSONValue
  ) throws(LineError) -> JSONValue {
    guard let list = value.arrayValue else {
      throw LineError(problem: "a list of passages is not an array")
    }
    var links: [JSONValue] = []
    for link in list {
      guard case .object(var members) = link else {
        throw LineError(problem: "an element of a list that is not an object")
      }
      for index in members.indices where members[index].name == "passage" {
        members[index].value = try convert(members[index].value)
      }
      links.append(.object(members))
    }
    return .array(links)
  }

  private func chainSelectors(
    _ links: JSONValue, _ text: BundleVersionText
  ) throws(LineError) -> JSONValue {
    var selectors: [JSONValue] = []
    for link in links.arrayValue ?? [] {
      selectors.append(try text.selectors(stored: link["passage"] ?? .null))
    }
    return .array(selectors)
  }

  func row(
    of kind: StoredRow.Kind, _ members: [JSONValue.Member]
  ) throws(LineError) -> StoredRow {
    var row = StoredRow(kind: kind, members: members.filter { $0.name != "kind" })
    if kind == .article || kind == .version {
      switch row["original"] {
      case .null: break
      case .string(let text):
        guard let bytes = Base64.bytes(of: text) else {
          throw LineError(problem: "\"original\" is not base64")
        }
        row.original = bytes
      default: throw LineError(problem: "\"original\" is missing, or is no text")
      }
      row.members.removeAll { $0.name == "original" }
    }
    if kind == .evidence, row["passages"]?.arrayValue?.isEmpty == false {
      let text = try pageText(of: row)
      for index in row.members.indices where row.members[index].name == "passages" {
        row.members[index].value = try list(row.members[index].value, text.stored)
      }
    }
    guard kind.isOfArticle else { return row }
    let text = try text(of: row)
    let passages = Self.passages(of: kind)
    if !passages.isEmpty { row.members.removeAll { $0.name == "selectors" } }
    for index in row.members.indices {
      let member = row.members[index]
      if passages.contains(member.name) {
        row.members[index].value = try text.stored(spans: member.value)
      } else if kind == .claim, member.name == "links" {
        row.members[index].value = try list(member.value, text.stored)
      }
    }
    return row
  }
}
