import ClaimModel
import Foundation

/// One thing that can be set once for all commands.
package enum Setting: String, CaseIterable, Sendable {
  case by
  case language
  case publisher
  case publisherURL = "publisher-url"
  case publisherImage = "publisher-image"
  case reportURL = "report-url"
  case userAgent = "user-agent"
  case jobs
  case delay
  case caFile = "ca-file"
  case allowHost = "allow-host"
  case pager
  case color
  case bidi

  /// What it is for, in a few words.
  package var about: String {
    switch self {
    case .by: "the name that changes are recorded under"
    case .language: "the language of reports: en or ar"
    case .publisher: "who publishes the checks, as ClaimReview names it"
    case .publisherURL: "the publisher's address"
    case .publisherImage: "the address of a picture of the publisher, such as its sign"
    case .reportURL: "the address below which reports are published"
    case .userAgent: "how to introduce ourselves to servers"
    case .jobs: "how many transfers run at once, 1 to 256"
    case .delay: "seconds that a host is left alone between two pages"
    case .caFile: "a file of further certificate authorities"
    case .allowHost: "HOST:PORTs that may be fetched though not public, with commas between them"
    case .pager: "the program that long output goes through; empty for none"
    case .color:
      "colours on a terminal: auto, always (on one that is called dumb too) or never; none in a pipe, "
        + "unless CLICOLOR_FORCE is set"
    case .bidi:
      "what your terminal does with Arabic: isolates (orders it), none, or forms (joins no letters)"
    }
  }

  /// Whether a workspace may say it for whoever works in it.
  ///
  /// A workspace may come from somebody else. What decides who a person is, what runs on their
  /// machine and whom their machine trusts is theirs alone to say.
  package var isForWorkspaces: Bool {
    switch self {
    case .language, .publisher, .publisherURL, .publisherImage, .reportURL, .userAgent, .jobs,
      .delay:
      true
    case .by, .caFile, .allowHost, .pager, .color, .bidi: false
    }
  }

  /// The variables of the environment that say it, the first that is set winning.
  var variables: [String] {
    switch self {
    case .by: ["ISNAD_REVIEWER"]
    case .caFile: ["CURL_CA_BUNDLE", "SSL_CERT_FILE"]
    case .pager: ["ISNAD_PAGER", "PAGER"]
    case .bidi: ["ISNAD_BIDI"]
    default: []
    }
  }

  /// What holds where nothing is said; `nil` where that is worked out when it is needed.
  var standard: String? {
    switch self {
    case .language: ReportLanguage.english.rawValue
    case .userAgent: GatheringPolicy.userAgent
    case .jobs: "\(GatheringPolicy.standardJobs)"
    case .delay: "\(GatheringPolicy.standardDelay)"
    case .pager: "less"
    case .color: "auto"
    case .bidi: "isolates"
    case .by, .publisher, .publisherURL, .publisherImage, .reportURL, .caFile, .allowHost: nil
    }
  }

  /// What is wrong with a value, and how to mend it; `nil` for one that serves.
  func problem(with value: String) -> String? {
    switch self {
    case .by: PersonName.problem(with: value)
    case .publisher, .userAgent, .caFile:
      value.isEmpty ? "is empty; give it words, or take the line out" : nil
    case .language:
      ReportLanguage(rawValue: value) == nil
        ? "is '\(value)'; it is one of: "
          + ReportLanguage.allCases.map(\.rawValue).joined(separator: ", ") : nil
    case .publisherURL, .publisherImage, .reportURL:
      Self.isAddress(value)
        ? nil : "is '\(value)'; write an address such as https://example.org/checks"
    case .jobs:
      Int(value).map((1...256).contains) == true
        ? nil : "is '\(value)'; write a number from 1 to 256"
    case .delay:
      Double(value).map((0...3600).contains) == true
        ? nil : "is '\(value)'; write seconds from 0 to 3600, such as 0.5"
    case .allowHost:
      Self.parts(of: value).allSatisfy(GatheringPolicy.isHostAndPort)
        ? nil : "is '\(value)'; write HOST:PORT, such as 127.0.0.1:8080"
    case .pager: nil
    case .color: Self.problem(with: value, among: ["auto", "always", "never"])
    case .bidi: Self.problem(with: value, among: ["isolates", "none", "forms"])
    }
  }

  private static func problem(with value: String, among all: [String]) -> String? {
    all.contains(value) ? nil : "is '\(value)'" + Nearest.mend(value, among: all)
  }

  /// The parts of a value that is a list with commas.
  static func parts(of value: String) -> [String] {
    value.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
      .filter { !$0.isEmpty }
  }

  static func isAddress(_ value: String) -> Bool {
    guard let address = URLComponents(string: value) else { return false }
    return ["http", "https"].contains(address.scheme?.lowercased() ?? "")
      && address.host?.isEmpty == false
  }
}
