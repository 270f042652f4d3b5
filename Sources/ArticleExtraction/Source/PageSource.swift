/// The source of a page made safe and light for the parser.
///
/// The parser takes quadratic time, or space, over four kinds of input: elements nested without
/// end, formatting elements that misnested markup makes it clone, attributes by the thousand, and
/// attributes merged from repeated `html` and `body` tags. One pass over the bytes removes their
/// causes, and with them what holds no words: scripts, styles, comments.
struct PageSource {
  /// What is left of the source, in UTF-8.
  private(set) var bytes: [UInt8] = []
  /// The contents of `application/ld+json` scripts.
  private(set) var linkedData: [String] = []
  /// The contents of `style` elements that hold on a screen with scripts, up to a limit.
  private(set) var styles: [UInt8] = []
  /// How many bytes of other scripts, and how many script tags, there were.
  private(set) var scriptByteCount = 0
  private(set) var scriptCount = 0
  /// The beginnings of other scripts, up to a limit: what asks for a person is known by them.
  private(set) var scripts: [UInt8] = []
  /// How many tags of HTML's own names there were: none in what is no page.
  private(set) var tagCount = 0
  /// Whether the source goes on behind what was read.
  private var isCut = false

  /// What a reader should know of what was left out, in words for people.
  var remark: String? {
    if tagCount >= Self.tagLimit {
      return "the page has more than \(Self.tagLimit) tags; what comes behind them was not read"
    }
    return isCut
      ? "the page is larger than \(Self.byteLimit >> 20) MiB; what comes behind them was not read"
      : nil
  }

  /// A page may have this many bytes; what follows is left out. The largest news pages have two
  /// million.
  static let byteLimit = 4 << 20
  /// A page may have this many tags; what follows is left out. A tree of them takes 70 MiB, and the
  /// largest news pages have twenty thousand.
  static let tagLimit = 100_000
  /// A tag may have this many attributes; the largest on real pages have about thirty.
  static let attributeLimit = 64
  /// Beyond so many elements nested, as the parser may count them, tags are written again so that
  /// they nest properly; the parser takes 0.1 s for 3,000.
  static let riskyDepth = 3000
  /// Where tags are written again, elements nest so deep and no deeper, as in the Blink engine.
  static let safeDepth = 512

  /// So many bytes of each script, and of all, are kept.
  private static let scriptLimits = (each: 4 << 10, all: 64 << 10)

  /// Scans a page.
  init(_ text: String) {
    let input = Array(text.utf8.prefix(Self.byteLimit))
    scan(input, isNesting: false)
    if depthBound > Self.riskyDepth {
      self = PageSource()
      scan(input, isNesting: true)
    }
    isCut = input.count >= Self.byteLimit
  }

  private init() {}

  /// Names of the open elements, innermost last, and how often each is open.
  private var open: [ArraySlice<UInt8>] = []
  private var openCounts: [ArraySlice<UInt8>: Int] = [:]
  /// Elements that an end tag closed from outside, which the parser may hold open.
  private var leakedCount = 0
  private var depthBound = 0
  private var sawHTML = false
  private var sawBody = false

  private mutating func scan(_ input: [UInt8], isNesting: Bool) {
    bytes.reserveCapacity(input.count)
    var tags = TagScanner(input)
    while tagCount < Self.tagLimit, let token = tags.next() {
      switch token {
      case .text(let range): bytes.append(contentsOf: input[range])
      case .start(let tag): start(tag, input, &tags, isNesting: isNesting)
      case .end(let name): end(name, isNesting: isNesting)
      }
    }
  }

  private mutating func start(
    _ tag: TagScanner.StartTag, _ input: [UInt8], _ tags: inout TagScanner, isNesting: Bool
  ) {
    tagCount += 1
    let name = tag.name
    switch String(decoding: name, as: UTF8.self) {
    case "script":
      let content = tags.rawText(until: name)
      script(tag, input[content], source: input[tag.range])
      return
    case "style", "iframe", "noembed", "noframes", "xmp":
      let content = tags.rawText(until: name)
      // Styles in `noscript` are for browsers that run no script, which few readers have.
      if name.elementsEqual("style".utf8), !tag.isForSomeMedia,
        openCounts[ArraySlice("noscript".utf8), default: 0] == 0
      {
        styles.append(contentsOf: input[content].prefix(HiddenNames.byteLimit - styles.count))
      }
      // A break, so that words before and after stay apart as a browser shows them.
      bytes.append(UInt8(ascii: " "))
      return
    case "title", "textarea":
      let content = tags.rawText(until: name)
      bytes.append(contentsOf: input[tag.range])
      bytes.append(contentsOf: input[content])
      bytes.append(contentsOf: Array("</".utf8) + name + [UInt8(ascii: ">")])
      return
    case "plaintext", "frameset": return
    case "html":
      if sawHTML { return }
      sawHTML = true
    case "body":
      if sawBody { return }
      sawBody = true
    default:
      if Self.formatting.contains(name) { return }
    }
    let isVoid = Self.void.contains(name)
    if !isVoid, isNesting, open.count >= Self.safeDepth { return }
    if !isVoid { push(name, isNesting: isNesting) }
    bytes.append(contentsOf: input[tag.range.lowerBound..<tag.end])
    if tag.end < tag.range.upperBound { bytes.append(UInt8(ascii: ">")) }
  }

  private mutating func push(_ name: ArraySlice<UInt8>, isNesting: Bool) {
    // A paragraph closes a paragraph right before it, and so on: those don't nest.
    if Self.closingThemselves.contains(name), open.last == name {
      if isNesting { bytes.append(contentsOf: Array("</".utf8) + name + [UInt8(ascii: ">")]) }
    } else {
      open.append(name)
      openCounts[name, default: 0] += 1
    }
    depthBound = max(depthBound, open.count + leakedCount)
  }

  /// What else an end tag holds means nothing, and the parser would compare each of its attributes
  /// with all others.
  private mutating func end(_ name: ArraySlice<UInt8>, isNesting: Bool) {
    if Self.formatting.contains(name) { return }
    let source = Array("</".utf8) + name + [UInt8(ascii: ">")]
    let isOpen = openCounts[name, default: 0] > 0
    guard isOpen else {
      if !isNesting { bytes.append(contentsOf: source) }
      return
    }
    while let last = open.popLast() {
      openCounts[last, default: 1] -= 1
      if isNesting { bytes.append(contentsOf: Array("</".utf8) + last + [UInt8(ascii: ">")]) }
      if last == name { break }
      leakedCount += 1
    }
    if !isNesting { bytes.append(contentsOf: source) }
  }

  private mutating func script(
    _ tag: TagScanner.StartTag, _ content: ArraySlice<UInt8>, source: ArraySlice<UInt8>
  ) {
    bytes.append(UInt8(ascii: " "))
    if tag.isLinkedData {
      linkedData.append(String(decoding: content, as: UTF8.self))
    } else {
      scriptCount += 1
      scriptByteCount += content.count
      let room = min(Self.scriptLimits.each, Self.scriptLimits.all - scripts.count)
      // Its address, then its beginning.
      scripts.append(contentsOf: (source + content).prefix(max(0, room)))
      scripts.append(UInt8(ascii: "\n"))
    }
  }

  private static func names(_ list: String) -> Set<ArraySlice<UInt8>> {
    Set(list.split(separator: " ").map { Array($0.utf8)[...] })
  }

  /// Elements that the parser clones when they are misnested (HTML, section 13.2.4.3), without
  /// `a`, which is kept because links count: nothing else of them bears on the words.
  private static let formatting = names("b big code em font i nobr s small strike strong tt u")
  private static let void = names(
    "area base basefont bgsound br col command embed frame hr image img input keygen link meta"
      + " param source track wbr")
  private static let closingThemselves = names("p li dt dd tr td th option")
}
