/// What a site's robots.txt says of a page (RFC 9309), and how that was asked for.
package struct RobotsCheck: Sendable {
  /// What is known of the file.
  package enum Answer: Hashable, Sendable {
    /// It has rules, or none that speak to us.
    case read
    /// The site has none: everything may be asked for (section 2.3.1.3).
    case absent(status: Int)
    /// It could not be read, why for people: nothing may be asked for (section 2.3.1.4).
    case unreachable(String)
    /// Its server asked to wait, or is overloaded; why for people: nothing may be asked for until it
    /// answers.
    case postponed(String)
    /// It was not asked for, because a person said so.
    case ignored
  }

  /// Where the file is.
  package let url: String
  /// What was asked and answered; empty where it was ignored. Pages of one site share it.
  package let hops: [FetchHop]
  /// What is known of the file.
  package let answer: Answer
  /// Whether the page may be asked for.
  package let isAllowed: Bool
  /// The rule that decided, as the file writes it, with its line.
  package let rule: String?

  /// Makes a check.
  package init(
    url: String, hops: [FetchHop], answer: Answer, isAllowed: Bool, rule: String? = nil
  ) {
    self.url = url
    self.hops = hops
    self.answer = answer
    self.isAllowed = isAllowed
    self.rule = rule
  }

  /// Why the page was not asked for, for people; `nil` where it was.
  package var reason: String? {
    guard !isAllowed else { return nil }
    let mend =
      "; ask the publisher, attach a saved copy, or fetch it with --ignore-robots, which "
      + "the evidence records"
    switch answer {
    case .unreachable(let why), .postponed(let why):
      return "'\(url)' could not be read (\(why)), and then nothing may be fetched from there"
        + mend
    case .read, .absent, .ignored:
      return "'\(url)' asks programs not to fetch it (\(rule ?? "no rule"))" + mend
    }
  }
}
