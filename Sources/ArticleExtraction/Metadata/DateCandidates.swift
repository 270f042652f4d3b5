import CHTML
import ClaimModel

/// The dates that a page shows around its headline and its text, and which of them is which.
struct DateCandidates {
  /// Where the headline and the first paragraph stand in the tree, where there are such.
  struct Anchors {
    var heading: Int?
    var start: Int?
    var end: Int?
  }

  private(set) var published: Sourced<PageDate>?
  private(set) var modified: Sourced<PageDate>?
  /// Dates that stand where a date of publication would, and are not turned into a day.
  private(set) var refusals: [String] = []

  private struct Candidate {
    var date: PageDate
    var score: Int
    var isModified: Bool
    var origin: FieldOrigin.Origin
  }

  /// A date is a few words; more, in scalars, are a text that has one in it.
  private static let lengthLimit = 140
  /// No more candidates are read: a page of ten thousand dates is a calendar.
  private static let limit = 400

  private let words: PageWords
  private let tree: PageTree
  private let anchors: Anchors
  private let order: DateText.Order
  private let latest: CalendarDate?

  /// Looks through a page; no date after `latest` is taken.
  init(_ words: PageWords, anchors: Anchors, order: DateText.Order, latest: CalendarDate?) {
    self.latest = latest
    self.words = words
    tree = words.tree
    self.anchors = anchors
    self.order = order
    let candidates = gather()
    // The first of the best.
    func best(isModified: Bool) -> Candidate? {
      candidates.filter { $0.isModified == isModified && $0.score >= 4 }
        .reduce(nil) { best, next in best.map { next.score > $0.score ? next : $0 } ?? next }
    }
    published = best(isModified: false).map { Sourced(value: $0.date, origin: $0.origin) }
    modified = best(isModified: true).map { Sourced(value: $0.date, origin: $0.origin) }
  }

  private mutating func gather() -> [Candidate] {
    var candidates: [Candidate] = []
    var index = 0
    var readCount = 0
    while index < tree.nodes.count, readCount < Self.limit {
      let node = tree.nodes[index]
      guard !words.isAside(index), !words.isHidden(index) else {
        index = node.end
        continue
      }
      let isTime = node.tag == GUMBO_TAG_TIME.rawValue
      let property = node["itemprop"]?.lowercased() ?? ""
      let isMarked = property.hasPrefix("date")
      let isSmall = (6...Self.lengthLimit).contains(words.totals[index].length)
      let isHolder = words.totals[index].digitCount == 0 && !isTime && !isMarked
      guard isTime || isMarked || (isSmall && !isHolder), node.end - index < 60 else {
        index += 1
        continue
      }
      readCount += 1
      let isInner = hasDateInside(index)
      if isInner, !isTime, !isMarked {
        index += 1
        continue
      }
      candidates += read(index, isTime: isTime, property: property)
      index = node.end
    }
    return candidates
  }

  /// Whether an element marked as a date, or named so, stands inside: that one is read by itself.
  private func hasDateInside(_ index: Int) -> Bool {
    (index + 1..<tree.nodes[index].end).contains { inside in
      let node = tree.nodes[inside]
      return node.tag == GUMBO_TAG_TIME.rawValue
        || node["itemprop"]?.lowercased().hasPrefix("date") == true
        || (words.names[inside]?.isDate == true && words.totals[inside].digitCount > 0)
    }
  }

  private mutating func read(_ index: Int, isTime: Bool, property: String) -> [Candidate] {
    let node = tree.nodes[index]
    let text = tree.words(in: index)
    let machine = [node["datetime"], node["content"], node["data-datetime"]].compactMap { $0 }
    let around = PhraseSearch(surroundings(index, text))
    var place = place(index)
    if isTime { place += 3 }
    if property == "datepublished" || property == "datecreated" { place += 6 }
    if words.names[index]?.isDate == true || named(index) { place += 3 }
    if node["pubdate"] != nil { place += 3 }
    var isModified = property == "datemodified" || words.names[index]?.isModified == true
    let lexicon = PageLexicon.shared
    if lexicon.hasMarker(around, .published) {
      place += 3
    } else if lexicon.hasMarker(around, .modified) {
      isModified = true
    }
    // A text of other words beside the date is worth less than a date alone.
    if text.count > 60, !isTime { place -= 2 }
    if BlockCleaning.isSentence(text), text.count > 25, !isTime { place -= 3 }
    for source in machine + [text] + (node["title"].map { [$0] } ?? []) {
      switch DateText.reading(source, order: order) {
      case .date(let date) where latest.map({ date.day.dayNumber > $0.dayNumber }) ?? false:
        let why = "the page dates itself \(date.iso8601), which was still to come"
        if place >= 4, !refusals.contains(why) { refusals.append(why) }
      case .date(let date):
        let origin: FieldOrigin.Origin = isTime || !property.isEmpty ? .markup : .page
        return [
          Candidate(date: date, score: place, isModified: isModified, origin: origin)
        ] + second(text, place, isModified)
      case .refused(let why): if place >= 4, !refusals.contains(why) { refusals.append(why) }
      case .none: continue
      }
    }
    if place >= 4, refusals.isEmpty, text.count < 40,
      lexicon.hasMarker(PhraseSearch(FoldedWords.folded(text)), .relative)
    {
      refusals.append("the date '\(text)' counts from a moment that the page does not tell")
    }
    return []
  }

  /// In one line with both dates, the one behind the words for a change.
  private func second(_ text: String, _ place: Int, _ isModified: Bool) -> [Candidate] {
    guard !isModified, let words = PageLexicon.shared.markers[.modified]?.keys else { return [] }
    let folded = FoldedWords.folded(text)
    let search = PhraseSearch(folded)
    guard let end = words.lazy.compactMap({ search.place(of: $0) }).max(),
      case .date(let date) = DateText.reading(
        String(decoding: folded.utf8.dropFirst(end), as: UTF8.self), order: order)
    else { return [] }
    return [Candidate(date: date, score: place, isModified: true, origin: .page)]
  }

  /// The words of the element, and those right before it in the same block.
  private func surroundings(_ index: Int, _ text: String) -> String {
    let parent = tree.nodes[index].parent
    guard parent >= 0, words.totals[parent].length <= Self.lengthLimit,
      tree.nodes[parent].end - parent < 60
    else { return FoldedWords.folded(text) }
    var before = ""
    for node in tree.nodes[parent..<index] where node.tag == nil { before += " " + node.text }
    return FoldedWords.folded(String(before.suffix(40)) + " " + text)
  }

  private func named(_ index: Int) -> Bool {
    let parent = tree.nodes[index].parent
    guard parent >= 0, words.totals[parent].length <= Self.lengthLimit else { return false }
    return words.names[parent]?.isDate == true
  }

  /// What the place of an element says for its date, by its distance from headline and text.
  private func place(_ index: Int) -> Int {
    var value = 0
    if let heading = anchors.heading {
      if index > heading {
        let distance = index - heading
        value = max(value, distance < 60 ? 4 : distance < 150 ? 2 : 0)
      } else if heading - index < 30 {
        value = max(value, sharesBox(index, heading) ? 3 : 0)
      }
    }
    if let start = anchors.start {
      if index <= start {
        if start - index < 50 { value = max(value, 3) }
      } else if index - start < 12 {
        value = max(value, 2)
      }
      if let end = anchors.end, index > end { value = min(value, index - end < 60 ? 1 : -2) }
      if let end = anchors.end, index > start + 12, index <= end { value = min(value, 0) }
    }
    return value
  }

  /// Whether two nodes stand in one small box.
  private func sharesBox(_ index: Int, _ other: Int) -> Bool {
    var ancestor = tree.nodes[other].parent
    for _ in 0..<4 where ancestor > 0 {
      if tree.nodes[ancestor].tag == GUMBO_TAG_BODY.rawValue { return false }
      if index > ancestor, index < tree.nodes[ancestor].end { return true }
      ancestor = tree.nodes[ancestor].parent
    }
    return false
  }
}
