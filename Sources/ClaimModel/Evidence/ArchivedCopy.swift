/// That a page is a copy kept by a web archive: the archive carries it, the original is what counts.
package struct ArchivedCopy: Hashable, Sendable {
  /// The archive's host, such as `web.archive.org`.
  package var archive: String
  /// The address of the original; `nil` where nothing tells it (a short address such as
  /// `archive.ph/AbCd1`).
  package var original: String?
  /// When the archive took the copy, in ISO 8601, as far as it is told: `2020`, `2020-01-11` or a
  /// moment in UTC.
  package var takenAt: String?

  /// Makes one.
  package init(archive: String, original: String?, takenAt: String?) {
    self.archive = archive
    self.original = original
    self.takenAt = takenAt
  }

  /// Recognises a copy by its address; `nil` for any other address.
  ///
  /// The forms are those that the archives use today: the Wayback Machine's
  /// `/web/TIMESTAMP[flags_]/URL` (also of other archives that run its software), archive.today's
  /// `/TIMESTAMP/URL` and `/o/ID/URL` under its many names, and the short addresses of archive.today,
  /// perma.cc and ghostarchive.org, which don't tell the original. Where no timestamp stands, or
  /// `*`, the address names no moment. Of a copy of another archive's copy the innermost original
  /// counts, with the moment at which that was copied.
  package init?(address: String) {
    guard let copy = Self.outermost(address) else { return nil }
    let inner = Self.innermost(copy.original, copy.takenAt)
    self.init(archive: copy.archive, original: inner.original, takenAt: inner.takenAt)
  }

  /// The original at the bottom of an address that may itself be that of a copy, and when it was
  /// copied; each original is shorter than the address that tells it.
  package static func innermost(
    _ original: String?, _ takenAt: String?
  ) -> (original: String?, takenAt: String?) {
    var (original, takenAt) = (original, takenAt)
    while let address = original, let copy = outermost(address) {
      (original, takenAt) = (copy.original, copy.takenAt)
    }
    return (original, takenAt)
  }

  /// What an address tells by itself.
  private static func outermost(_ address: String) -> ArchivedCopy? {
    guard let parts = AddressParts(address),
      let form = forms.first(where: { $0.hosts.contains(parts.host) })
    else { return nil }
    var path = parts.rest.dropFirst(parts.rest.hasPrefix("/") ? 1 : 0)
    if let prefix = form.prefixes.first(where: { path.hasPrefix($0) }) {
      path = path.dropFirst(prefix.count)
    } else if !form.prefixes.isEmpty {
      return nil
    }
    if form.hasCollection, let slash = path.firstIndex(of: "/") {
      path = path[path.index(after: slash)...]
    }
    if let slash = path.firstIndex(of: "/"), let stamp = stamp(path[..<slash]),
      let original = original(path[path.index(after: slash)...])
    {
      return ArchivedCopy(
        archive: parts.host, original: original, takenAt: stamp.isEmpty ? nil : stamp)
    }
    if form.hasShortAddresses, path.hasPrefix("o/"),
      let slash = path.dropFirst(2).firstIndex(of: "/"), isShort(path.dropFirst(2)),
      let original = original(path[path.index(after: slash)...])
    {
      return ArchivedCopy(archive: parts.host, original: original, takenAt: nil)
    }
    // Without a moment only a scheme tells an address from a page of the archive itself.
    if path.lowercased().hasPrefix("http"), let original = original(path, isSchemeNeeded: true) {
      return ArchivedCopy(archive: parts.host, original: original, takenAt: nil)
    }
    guard form.hasShortAddresses, isShort(path) else { return nil }
    return ArchivedCopy(archive: parts.host, original: nil, takenAt: nil)
  }

  /// As stores and events hold it.
  package var json: JSONValue {
    [
      "archive": .string(archive), "original": JSONValue(original), "taken_at": JSONValue(takenAt),
    ]
  }

  /// Out of that form; `nil` for anything else.
  package init?(_ json: JSONValue) {
    guard let archive = json["archive"]?.stringValue else { return nil }
    self.init(
      archive: archive, original: json["original"]?.stringValue,
      takenAt: json["taken_at"]?.stringValue)
  }

  /// The host of the original, as `host(of:)` gives it; `nil` where it is not told.
  package var originalHost: String? { Self.innermost(original, nil).original.flatMap(Self.host) }

  /// The host of an address, in lower case and ASCII (`xn--…`) and without `www.`; `nil` of what is
  /// none.
  package static func host(of address: String) -> String? {
    guard let host = AddressParts(address)?.host, !host.isEmpty else { return nil }
    return host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
  }
}

extension ArchivedCopy {
  /// How the addresses of some archives are formed.
  private struct Form {
    let hosts: Set<String>
    /// What the path begins with, one of them; empty for nothing.
    let prefixes: [String]
    /// Whether the name of a collection stands before the timestamp.
    var hasCollection = false
    var hasShortAddresses = false
  }

  private static let forms = [
    Form(
      hosts: ["web.archive.org", "web-beta.archive.org", "archive.org", "www.archive.org"],
      prefixes: ["web/", "save/"]),
    Form(hosts: ["arquivo.pt"], prefixes: ["wayback/", "noFrame/replay/"]),
    Form(hosts: ["wayback.archive-it.org"], prefixes: [], hasCollection: true),
    Form(hosts: ["webarchive.nationalarchives.gov.uk"], prefixes: ["ukgwa/", ""]),
    Form(hosts: ["webarchive.loc.gov", "www.webarchive.org.uk"], prefixes: ["all/", "wayback/"]),
    Form(
      hosts: [
        "archive.today", "archive.ph", "archive.is", "archive.li", "archive.md", "archive.vn",
        "archive.fo",
      ], prefixes: [], hasShortAddresses: true),
    Form(hosts: ["perma.cc"], prefixes: [], hasShortAddresses: true),
    Form(
      hosts: ["ghostarchive.org"], prefixes: ["archive/", "varchive/"], hasShortAddresses: true),
  ]

  /// A timestamp of up to 14 digits with the archive's flags (`id_`, `if_`, `im_` …), or in
  /// archive.today's form `2021.02.03-040506`, in ISO 8601; empty for `newest`, `*` and the like and
  /// for a date that there is not, which name no moment; `nil` for anything else.
  private static func stamp(_ text: Substring) -> String? {
    if ["newest", "oldest", "timegate", "timemap", "*"].contains(text) { return "" }
    let isDotted = text.dropFirst(4).hasPrefix(".")
    let text = isDotted ? text.filter { $0 != "." && $0 != "-" }[...] : text
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let flags = text.dropFirst(digits.count)
    guard (1...14).contains(digits.count),
      flags.isEmpty || flags == "*"
        || (flags.utf8.count == 3 && flags.hasSuffix("_")
          && flags.dropLast().allSatisfy { $0.isASCII && $0.isLetter })
    else { return nil }
    guard digits.count >= 4, flags != "*" else { return "" }
    func part(_ start: Int) -> Substring? {
      digits.count >= start + 2 ? digits.dropFirst(start).prefix(2) : nil
    }
    let (year, month, day) = (digits.prefix(4), part(4), part(6))
    guard Timestamp(iso8601: "\(year)-\(month ?? "01")-\(day ?? "01")T00:00:00Z") != nil else {
      return ""
    }
    let date = [year, month, day].compactMap(\.self).joined(separator: "-")
    guard let hour = part(8), let minute = part(10) else { return date }
    let moment = "\(date)T\(hour):\(minute):\(part(12) ?? "00")Z"
    return Timestamp(iso8601: moment) == nil ? date : moment
  }

  /// The original's address as the archive's path has it: with its scheme, one slash of it perhaps
  /// lost or all of it escaped, or without. Its host is brought to ASCII.
  private static func original(_ text: Substring, isSchemeNeeded: Bool = false) -> String? {
    var text = String(text)
    // `https%3A%2F%2F…`, perhaps escaped over again; each time it gets shorter.
    while ["http%", "https%"].contains(where: text.lowercased().hasPrefix),
      let decoded = PercentEncoding.decoded(text), decoded != text
    {
      text = decoded
    }
    let lower = text.lowercased()
    for scheme in ["http:", "https:"] where lower.hasPrefix(scheme) {
      let rest = text.dropFirst(scheme.count).drop { $0 == "/" }
      return rest.isEmpty ? nil : withHostInASCII("\(scheme)//\(rest)")
    }
    guard !isSchemeNeeded else { return nil }
    // Without a scheme it begins with a host.
    let host = text.prefix { !"/?#:".contains($0) }
    guard host.contains("."), !host.hasPrefix("."), !host.contains(" ") else { return nil }
    return withHostInASCII("http://" + text)
  }

  private static func withHostInASCII(_ address: String) -> String {
    guard let parts = AddressParts(address), parts.writtenHost.lowercased() != parts.host else {
      return address
    }
    let scheme = address.prefix { $0 != ":" }
    return "\(scheme)://\(parts.host)\(parts.port)\(parts.rest)"
  }

  private static func isShort(_ path: Substring) -> Bool {
    let name = path.prefix { !"/?#".contains($0) }
    return (4...16).contains(name.utf8.count)
      && name.utf8.allSatisfy {
        (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) || $0 == 0x2D
          || $0 == 0x5F
      }
  }
}

/// The host of a web address, and what stands behind it.
private struct AddressParts {
  /// In lower case and ASCII, without user name and port.
  let host: String
  /// As it stands in the address.
  let writtenHost: String
  /// With its colon; empty where none is written.
  let port: Substring
  let rest: Substring

  init?(_ address: String) {
    let lower = address.lowercased()
    guard let scheme = ["http://", "https://"].first(where: { lower.hasPrefix($0) }) else {
      return nil
    }
    let behind = address.dropFirst(scheme.count)
    let authority = behind.prefix { !"/?#".contains($0) }
    let name = authority.split(separator: "@", omittingEmptySubsequences: false).last ?? ""
    let host = name.hasPrefix("[") ? name.prefix { $0 != "]" } + "]" : name.prefix { $0 != ":" }
    writtenHost = String(host)
    port = name.dropFirst(host.count)
    self.host = HostName.ascii(writtenHost)
    rest = behind.dropFirst(authority.count)
  }
}
