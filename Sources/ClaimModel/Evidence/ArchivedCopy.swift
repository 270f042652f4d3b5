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
  /// `/TIMESTAMP/URL` under its many names, and the short addresses of archive.today, perma.cc and
  /// ghostarchive.org, which don't tell the original.
  package init?(address: String) {
    guard let parts = AddressParts(address),
      let form = Self.forms.first(where: { $0.hosts.contains(parts.host) })
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
    archive = parts.host
    if let slash = path.firstIndex(of: "/"),
      let stamp = Self.stamp(path[..<slash]),
      let original = Self.original(path[path.index(after: slash)...])
    {
      takenAt = stamp.isEmpty ? nil : stamp
      self.original = original
      return
    }
    guard form.hasShortAddresses, Self.isShort(path) else { return nil }
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

  /// The host of the original, in lower case and without `www.`; `nil` where it is not told.
  package var originalHost: String? { original.flatMap(Self.host) }

  /// The host of an address, in lower case and without `www.`; `nil` of what is none.
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
    Form(hosts: ["web.archive.org", "web-beta.archive.org"], prefixes: ["web/"]),
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

  /// A timestamp of 4 to 14 digits with the archive's flags (`id_`, `if_`, `im_` …), in ISO 8601;
  /// empty for `newest` and the like, which name no moment; `nil` for anything else.
  private static func stamp(_ text: Substring) -> String? {
    if ["newest", "oldest", "timegate", "timemap"].contains(text) { return "" }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let flags = text.dropFirst(digits.count)
    guard (4...14).contains(digits.count), digits.count.isMultiple(of: 2),
      flags.isEmpty || flags == "*"
        || (flags.utf8.count == 3 && flags.hasSuffix("_")
          && flags.dropLast().allSatisfy { $0.isASCII && $0.isLetter })
    else { return nil }
    func part(_ start: Int, _ length: Int) -> Substring? {
      digits.count >= start + length ? digits.dropFirst(start).prefix(length) : nil
    }
    var day = String(digits.prefix(4))
    for start in [4, 6] { if let part = part(start, 2) { day += "-\(part)" } }
    guard let hour = part(8, 2), let minute = part(10, 2) else { return day }
    let moment = "\(day)T\(hour):\(minute):\(part(12, 2) ?? "00")Z"
    return Timestamp(iso8601: moment) == nil ? day : moment
  }

  /// The original's address as the archive's path has it: with its scheme, one slash of it perhaps
  /// lost, or without.
  private static func original(_ text: Substring) -> String? {
    let text = String(text)
    let lower = text.lowercased()
    for scheme in ["http:", "https:"] where lower.hasPrefix(scheme) {
      let rest = text.dropFirst(scheme.count).drop { $0 == "/" }
      return rest.isEmpty ? nil : "\(scheme)//\(rest)"
    }
    // Without a scheme it begins with a host.
    let host = text.prefix { !"/?#:".contains($0) }
    guard host.contains("."), !host.hasPrefix("."), !host.contains(" ") else { return nil }
    return "http://" + text
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
  /// In lower case, without user name and port.
  let host: String
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
    self.host = host.lowercased()
    rest = behind.dropFirst(authority.count)
  }
}
