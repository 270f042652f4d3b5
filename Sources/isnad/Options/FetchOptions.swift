import ArgumentParser
import Workbench

/// How pages are fetched.
struct FetchOptions: ParsableArguments {
  @Option(
    help: """
      A host and port that may be fetched though its address is not public, such as \
      127.0.0.1:8080. May be given several times.
      """)
  var allowHost: [String] = []

  @Option(
    help: "A file of further certificate authorities; else CURL_CA_BUNDLE or SSL_CERT_FILE.",
    completion: .file())
  var caFile: String?

  @Option(help: "How many transfers run at once; each host is asked for one page at a time.")
  var jobs: Int?

  @Option(help: "Seconds that a host is left alone between two pages; 1 unless given.")
  var delay: Double?

  @Option(help: "Seconds that the fetch of a page may take, redirects included; 60 unless given.")
  var maxTime: Double?

  @Option(help: "MiB of a page that are kept, as they come over the network; 16 unless given.")
  var maxSize: Double?

  @Option(
    help: "Seconds that a page is waited for where its server asks for time; 60 unless given.")
  var maxWait: Double?

  @Flag(help: "Fetch also what robots.txt asks programs not to; the evidence records it.")
  var ignoreRobots = false

  @Option(help: "How to introduce ourselves to servers; robots.txt knows us by its first word.")
  var userAgent: String?

  func validate() throws {
    for host in allowHost where GatheringPolicy.isHostAndPort(host) == false {
      throw ValidationError(
        "--allow-host is '\(TerminalText.escaped(host))'; write HOST:PORT, such as 127.0.0.1:8080")
    }
    if let jobs, !(1...256).contains(jobs) {
      throw ValidationError("--jobs is \(jobs); write a number from 1 to 256")
    }
    if let delay, !(0...3600).contains(delay) {
      throw ValidationError("--delay is \(delay); write seconds from 0 to 3600, such as 0.5")
    }
    for (name, value, most) in [
      ("--max-time", maxTime, 3600), ("--max-size", maxSize, 64), ("--max-wait", maxWait, 86400),
    ] {
      if let value, !(0.001...Double(most)).contains(value) {
        throw ValidationError("\(name) is \(value); write a number above 0 and up to \(most)")
      }
    }
    try Given.require(text: userAgent, of: "--user-agent")
  }

  /// The options as a value; where one is not given, what is set holds.
  func policy(_ settings: Settings) throws -> GatheringPolicy {
    var wishes = GatheringPolicy.Wishes()
    wishes.allowedHosts = allowHost + settings.allowedHosts
    wishes.caFile = caFile ?? settings[.caFile].text
    wishes.jobs = jobs ?? settings[.jobs].text.flatMap { Int($0) }
    wishes.delay = delay ?? settings[.delay].text.flatMap { Double($0) }
    wishes.longestTime = maxTime
    wishes.mostBytes = maxSize.map { Int($0 * 1_048_576) }
    wishes.longestWait = maxWait
    wishes.ignoresRobots = ignoreRobots
    wishes.userAgent = userAgent ?? settings[.userAgent].text
    return try GatheringPolicy(wishes)
  }
}
