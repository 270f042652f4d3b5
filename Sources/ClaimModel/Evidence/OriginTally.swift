/// How many origins some weighed pages go back to, as far as people said: pages that repeat one
/// origin are one report, not several.
///
/// What people call an origin counts as one however it is spelled (`OriginName`); grouping pages by
/// what they share is a later step's work.
package struct OriginTally: Hashable, Sendable {
  /// The pages, each counted once.
  package let pages: Int
  /// The origins that were named, each as it was spelled first, in that order.
  package let origins: [String]
  /// The pages that go back to each of them, by number.
  package let pagesByOrigin: [[Int]]
  /// The pages of which nobody named an origin.
  package let pagesWithoutOrigin: Int
  /// The hosts that the pages count under, in the order they were weighed: of a copy in a web archive
  /// the original's. What is of one host is of one publisher, whoever carries it.
  package let hosts: [String]
  /// The pages of which no host is known, such as a copy whose original is not told.
  package let pagesWithoutHost: Int
  /// The pages that are files which persons attached.
  package let attachedPages: Int

  /// Counts the pages of weighings and the origins they were given.
  ///
  /// - Parameters:
  ///   - weighings: how the pages were weighed.
  ///   - evidence: the pages by number, for their hosts; of others no host is known.
  package init(of weighings: some Sequence<Weighing>, evidence: [Int: EvidenceRecord] = [:]) {
    var pages: Set<Int> = []
    var pagesWithOrigin: Set<Int> = []
    var origins: [String] = []
    var pagesByOrigin: [[Int]] = []
    var places: [String: Int] = [:]
    var hosts: [String] = []
    var withoutHost = 0
    var attached = 0
    for weighing in weighings {
      if pages.insert(weighing.evidence).inserted, let page = evidence[weighing.evidence] {
        if page.isAttached { attached += 1 }
        if let host = page.countingHost {
          if !hosts.contains(host) { hosts.append(host) }
        } else {
          withoutHost += 1
        }
      }
      guard let origin = weighing.origin else { continue }
      pagesWithOrigin.insert(weighing.evidence)
      let key = OriginName.key(of: origin)
      let place = places[key] ?? origins.count
      if place == origins.count {
        places[key] = place
        origins.append(origin)
        pagesByOrigin.append([])
      }
      if !pagesByOrigin[place].contains(weighing.evidence) {
        pagesByOrigin[place].append(weighing.evidence)
      }
    }
    self.pagesByOrigin = pagesByOrigin
    self.pages = pages.count
    self.origins = origins
    pagesWithoutOrigin = pages.count - pagesWithOrigin.count
    self.hosts = hosts
    pagesWithoutHost = withoutHost
    attachedPages = attached
  }

  /// Whether it tells more than the pages themselves: an origin was named, or several pages may go
  /// back to one.
  package var isTelling: Bool { !origins.isEmpty || pages > 1 }
}

/// The weighings for one claim or shared source that speak for or against the same thing.
package struct WeighedSide: Hashable, Sendable {
  /// Which question of a claim; `nil` for a shared source.
  package let question: Question?
  /// The link they bear on, where it is one link only.
  package let link: Int?
  /// `supports` or `contradicts`.
  package let bearing: Bearing
  /// The pages and their origins.
  package let tally: OriginTally

  /// The sides that weighings for one target take, support before contradiction; context is no side.
  ///
  /// `evidence` holds the pages, for their hosts.
  package static func sides(
    of weighings: [Weighing], evidence: [EvidenceRecord] = []
  ) -> [WeighedSide] {
    let pages = Dictionary(
      evidence.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    struct Key: Hashable {
      let question: Question?
      let link: Int?
      let bearing: Bearing
    }
    var order: [Key] = []
    var members: [Key: [Weighing]] = [:]
    for bearing in [Bearing.supports, .contradicts] {
      for weighing in weighings where weighing.bearing == bearing {
        let key = Key(question: weighing.question, link: weighing.link, bearing: bearing)
        if members[key] == nil { order.append(key) }
        members[key, default: []].append(weighing)
      }
    }
    return order.map { key in
      WeighedSide(
        question: key.question, link: key.link, bearing: key.bearing,
        tally: OriginTally(of: members[key] ?? [], evidence: pages))
    }
  }
}
