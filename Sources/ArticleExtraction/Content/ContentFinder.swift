import CHTML

/// Finds the elements that hold a page's article, by where its paragraphs lie close together.
///
/// Each paragraph speaks for the elements around it, the nearest most, with its length and its
/// commas; links speak against. The idea is that of the readers built into browsers.
struct ContentFinder {
  private let words: PageWords
  private let tree: PageTree
  private var scores: [Double]
  /// Headings of the first level.
  private let headlines: [Int]

  /// Scores a page.
  init(_ words: PageWords) {
    self.words = words
    tree = words.tree
    headlines = words.tree.elements(GUMBO_TAG_H1).filter { !words.isSetAside[$0] }
    scores = [Double](repeating: 0, count: tree.nodes.count)
    for index in tree.nodes.indices where !words.isSetAside[index] { speak(for: index) }
    for index in tree.nodes.indices where scores[index] > 0 {
      scores[index] += weight(of: index)
      scores[index] *= 1 - words.totals[index].linkDensity
    }
  }

  /// The elements, in order; empty for a page without paragraphs.
  func roots() -> [Int] {
    guard let best = scores.indices.max(by: { scores[$0] < scores[$1] }), scores[best] > 0 else {
      return []
    }
    let dense = withSiblings(of: completed(widened(best)))
    return namedBodies(against: dense) ?? dense
  }

  /// Lets the words of one block count for the elements around it.
  private mutating func speak(for index: Int) {
    let figures = words.own[index]
    guard figures.length >= 25, figures.linkDensity < 0.5 else { return }
    var value = 1 + Double(figures.commaCount) + min(Double(figures.length) / 100, 3)
    value *= 1 - figures.linkDensity
    let node = tree.nodes[index]
    if TagSet.headings.contains(node.tag) { return }
    // From block to block, for the elements between may be thousands deep.
    var element = TagSet.paragraphs.contains(node.tag) ? blockAround(index) : index
    var level = 0
    while let block = element, level < 5 {
      scores[block] += value / (level == 0 ? 1 : level == 1 ? 2 : Double(level * 3))
      level += 1
      element = blockAround(block)
    }
  }

  private func blockAround(_ index: Int) -> Int? {
    let parent = tree.nodes[index].parent
    return parent < 0 ? nil : words.blocks[parent]
  }

  private func weight(of index: Int) -> Double {
    var weight = 0.0
    switch tree.nodes[index].tag {
    case GUMBO_TAG_ARTICLE.rawValue?, GUMBO_TAG_MAIN.rawValue?: weight += 15
    case GUMBO_TAG_DIV.rawValue?, GUMBO_TAG_SECTION.rawValue?: weight += 5
    case GUMBO_TAG_UL.rawValue?, GUMBO_TAG_OL.rawValue?, GUMBO_TAG_FORM.rawValue?: weight -= 3
    default: break
    }
    if let names = words.names[index] {
      if names.isContent { weight += 25 }
      if names.isBoilerplate { weight -= 25 }
    }
    return weight
  }

  /// The elements that their author names the article's body, where they hold about as much as the
  /// dense ones; `nil` where they don't.
  ///
  /// A body that is cut by advertising or pictures is several elements of one name.
  private func namedBodies(against dense: [Int]) -> [Int]? {
    var fullest: Int?
    var outermost: [Int] = []
    var end = 0
    for index in tree.nodes.indices where words.names[index]?.isBody == true {
      let length = words.totals[index].paragraphLength
      // What holds more than running text holds more than the body.
      guard !words.isSetAside[index], length > 0, length * 2 >= words.totals[index].length else {
        continue
      }
      if length > (fullest.map { words.totals[$0].paragraphLength } ?? 0) { fullest = index }
      if index >= end {
        outermost.append(index)
        end = tree.nodes[index].end
      }
    }
    guard let fullest else { return nil }
    let node = tree.nodes[fullest]
    let isOutermost = outermost.contains(fullest)
    let twins = outermost.filter {
      $0 == fullest
        || (isOutermost && tree.nodes[$0].tag == node.tag
          && Self.firstName(tree.nodes[$0]) == Self.firstName(node)
          && words.totals[$0].linkDensity < 0.3)
    }
    let bodies = isOutermost ? twins : [fullest]
    let needed = length(of: dense) * 8 / 10
    return length(of: bodies) >= needed ? bodies : nil
  }

  private static func firstName(_ node: PageTree.Node) -> Substring? {
    node["class"]?.split(whereSeparator: \.isWhitespace).first
  }

  /// How much the paragraphs of some elements hold.
  private func length(of indices: [Int]) -> Int {
    indices.reduce(0) { $0 + words.totals[$1].paragraphLength }
  }

  /// The element around the best one that holds several good ones, or nothing else.
  private func widened(_ best: Int) -> Int {
    let limit = scores[best] * 0.75
    let own = articleAround(best)
    let rivals = scores.indices.filter {
      scores[$0] >= limit && $0 != best && articleAround($0) == own
    }.prefix(50)
    var result = best
    var ancestor = tree.nodes[best].parent
    while ancestor > 0, tree.nodes[ancestor].tag != GUMBO_TAG_BODY.rawValue {
      let range = ancestor..<tree.nodes[ancestor].end
      let inside = rivals.filter {
        range.contains($0) && $0 != ancestor && !(tree.nodes[$0].end > best && $0 < best)
          && !(best < $0 && $0 < tree.nodes[best].end)
      }
      if inside.count >= 2 {
        result = ancestor
        break
      }
      ancestor = tree.nodes[ancestor].parent
    }
    return climbed(result)
  }

  /// The innermost article or item of a list around an element; two of them are two articles, or
  /// teasers of such.
  private func articleAround(_ index: Int) -> Int? {
    var ancestor = index
    for _ in 0..<40 where ancestor > 0 {
      let tag = tree.nodes[ancestor].tag
      if tag == GUMBO_TAG_ARTICLE.rawValue || tag == GUMBO_TAG_LI.rawValue { return ancestor }
      ancestor = tree.nodes[ancestor].parent
    }
    return nil
  }

  /// Climbs while the element around scores better, or holds this one alone.
  private func climbed(_ start: Int) -> Int {
    var result = start
    var last = scores[start]
    let floor = last / 3
    var parent = tree.nodes[start].parent
    while parent > 0, tree.nodes[parent].tag != GUMBO_TAG_BODY.rawValue {
      if scores[parent] < floor { break }
      if scores[parent] > last {
        result = parent
        break
      }
      last = scores[parent]
      parent = tree.nodes[parent].parent
    }
    parent = tree.nodes[result].parent
    while parent > 0, tree.nodes[parent].tag != GUMBO_TAG_BODY.rawValue,
      words.totals[parent].length == words.totals[result].length
    {
      result = parent
      parent = tree.nodes[result].parent
    }
    return result
  }

  /// The element around one that holds much more running text of the same sort: an article whose
  /// sections stand in boxes of their own.
  ///
  /// Two articles on one page each have a headline of the first level, so that is not passed over.
  private func completed(_ start: Int) -> Int {
    var result = start
    var ancestor = tree.nodes[start].parent
    while ancestor > 0, tree.nodes[ancestor].tag != GUMBO_TAG_BODY.rawValue {
      let inner = words.totals[result]
      let outer = words.totals[ancestor]
      let gained = outer.paragraphLength - inner.paragraphLength
      let length = outer.length - inner.length
      let links = outer.linkLength - inner.linkLength
      if gained >= 200, gained * 3 >= inner.paragraphLength, gained * 10 >= length * 6,
        links * 5 <= length,
        isMissing(ancestor, around: result), !hasAnotherHeadline(in: ancestor, outside: result)
      {
        result = ancestor
      }
      ancestor = tree.nodes[ancestor].parent
    }
    return result
  }

  /// Whether what an element adds is more likely the article's than comments or other articles
  /// behind it: it stands before what was found and behind the headline, or that is a fragment.
  private func isMissing(_ outer: Int, around inner: Int) -> Bool {
    let from = max(outer, headlines.last { $0 < inner } ?? outer)
    let before = (from..<inner).reduce(0) { sum, index in
      let own = words.own[index]
      return own.length >= 40 && own.linkDensity < 0.5 && !words.isSetAside[index]
        ? sum + own.length : sum
    }
    let length = words.totals[inner].paragraphLength
    if before * 4 >= length { return true }
    let all = words.totals[outer].paragraphLength
    return length < Self.fragment && (all - length) > length * 3
  }

  /// An article of fewer scalars may be a piece of one.
  private static let fragment = 1500

  private func hasAnotherHeadline(in outer: Int, outside inner: Int) -> Bool {
    // Where there are many, they head the sections of one article.
    if headlines.count > 3 { return false }
    let around = headlines.filter { $0 > outer && $0 < tree.nodes[outer].end }
    let outside = around.count { $0 < inner || $0 >= tree.nodes[inner].end }
    return outside > 1 || (outside == 1 && around.count > 1)
  }

  /// The element and those beside it that read on: good scores of their own, or paragraphs.
  private func withSiblings(of best: Int) -> [Int] {
    let parent = tree.nodes[best].parent
    guard parent >= 0 else { return [best] }
    let limit = max(10, scores[best] * 0.2)
    return tree.children(of: parent).filter { child in
      if child == best { return true }
      guard !words.isSetAside[child], tree.nodes[child].tag != nil else { return false }
      if scores[child] >= limit { return true }
      let figures = words.totals[child]
      guard tree.nodes[child].tag == GUMBO_TAG_P.rawValue else { return false }
      return figures.length > 80
        ? figures.linkDensity < 0.25
        : figures.length > 0
          && figures.linkLength == 0 && figures.commaCount > 0
    }
  }
}
