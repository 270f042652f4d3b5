import CHTML

/// The language of a page's text: by the text, where it tells.
enum PageLanguage {
  /// A text of fewer letters is too short to be counted.
  private static let least = 40
  /// No more scalars are counted.
  private static let sampleLimit = 4000

  /// The language as BCP 47: the declared one where the text does not speak against it.
  static func language(
    of text: String, declared: [Sourced<String>]
  ) -> Sourced<String>? {
    let tags = declared.compactMap { item in
      tag(item.value).map { Sourced(value: $0, origin: item.origin) }
    }
    let counts = letters(text)
    guard let (script, count) = counts.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }),
      count >= least
    else { return tags.first }
    let shown = language(of: text, script: script)
    for tag in tags {
      let primary = String(tag.value.prefix { $0 != "-" }).lowercased()
      if let shown {
        if shown == primary || same[primary] == shown { return tag }
      } else if scripts(of: primary).contains(script) {
        return tag
      }
    }
    return shown.map { Sourced(value: $0, origin: .text) }
  }

  /// Languages that small words don't tell apart, or that go by two names.
  private static let same = [
    "nb": "no", "nn": "no", "bs": "hr", "sr": "hr", "ms": "id", "iw": "he",
  ]

  /// A tag of a declaration such as `en_US` or `ar, en`; `nil` for what is none.
  private static func tag(_ declared: String) -> String? {
    let tag = declared.split { $0 == "," || $0 == " " }.first.map(String.init) ?? ""
    let parts = tag.split { $0 == "-" || $0 == "_" }
    guard let first = parts.first, parts.count <= 4,
      parts.allSatisfy({ $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) } })
    else { return nil }
    guard (2...3).contains(first.count), first.allSatisfy(\.isLetter) else { return nil }
    let names = ["eng": "en", "ara": "ar", "fas": "fa", "per": "fa"]
    let primary = first.lowercased()
    return ([names[primary] ?? primary] + parts.dropFirst().map(String.init)).joined(separator: "-")
  }

  /// The language that the letters or the small words show; `nil` where they don't.
  private static func language(of text: String, script: String) -> String? {
    switch script {
    case "arabic": return arabicScript(text)
    case "hebrew": return "he"
    case "greek": return "el"
    case "thai": return "th"
    case "hangul": return "ko"
    case "kana": return "ja"
    case "bengali": return "bn"
    case "armenian": return "hy"
    case "georgian": return "ka"
    case "latin", "cyrillic": return bySmallWords(text, script)
    default: return nil
    }
  }

  /// Languages of the Arabic script differ in letters that the others lack.
  private static func arabicScript(_ text: String) -> String {
    var urdu = 0
    var kurdish = 0
    var pashto = 0
    var persian = 0
    var arabic = 0
    for scalar in text.unicodeScalars.prefix(sampleLimit) {
      switch scalar.value {
      case 0x679, 0x688, 0x691, 0x6BA, 0x6BE, 0x6C1, 0x6D2: urdu += 1
      case 0x6D5, 0x6C6, 0x695, 0x6B5, 0x6CE: kurdish += 1
      case 0x67C, 0x681, 0x685, 0x689, 0x693, 0x696, 0x69A, 0x6BC, 0x6CD, 0x6D0: pashto += 1
      case 0x67E, 0x686, 0x698, 0x6AF, 0x6A9, 0x6CC: persian += 1
      case 0x643, 0x64A, 0x629, 0x649, 0x623, 0x625: arabic += 1
      default: break
      }
    }
    let all = urdu + kurdish + pashto + persian + arabic
    if urdu * 8 > all { return "ur" }
    if kurdish * 6 > all { return "ckb" }
    if pashto * 12 > all { return "ps" }
    return persian > arabic ? "fa" : "ar"
  }

  private static func bySmallWords(_ text: String, _ script: String) -> String? {
    let sample = String(text.unicodeScalars.prefix(sampleLimit))
    let words = sample.lowercased().split { !$0.isLetter }
    guard words.count >= 20 else { return nil }
    var counts: [String: Int] = [:]
    for entry in PageLexicon.shared.smallWords where entry.script == script {
      counts[entry.language] = words.count { entry.words.contains(String($0)) }
    }
    let ranked = counts.sorted { ($0.value, $1.key) > ($1.value, $0.key) }
    guard let best = ranked.first, best.value * 100 >= words.count * 12 else { return nil }
    let runnerUp = ranked.dropFirst().first?.value ?? 0
    return best.value * 4 >= runnerUp * 5 ? best.key : nil
  }

  private static func scripts(of language: String) -> [String] {
    switch language {
    case "ar", "fa", "ur", "ps", "ckb", "sd", "ug": ["arabic"]
    case "he", "iw", "yi": ["hebrew"]
    case "ru", "uk", "bg", "mk", "be", "kk", "ky", "mn", "tg": ["cyrillic"]
    case "sr", "uz", "az", "tt": ["cyrillic", "latin"]
    case "el": ["greek"]
    case "zh": ["han"]
    case "ja": ["kana", "han"]
    case "ko": ["hangul"]
    case "hi", "mr", "ne", "bn", "gu", "ta", "te", "kn", "ml", "pa", "or", "si", "my", "km", "lo",
      "am", "th", "ka", "hy":
      ["other", "thai", "bengali", "armenian", "georgian"]
    case "ku": ["latin", "arabic"]
    default: ["latin"]
    }
  }

  private static func letters(_ text: String) -> [String: Int] {
    var counts: [String: Int] = [:]
    for scalar in text.unicodeScalars.prefix(sampleLimit) {
      let script: String
      switch scalar.value {
      case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x1E00...0x1EFF: script = "latin"
      case 0x370...0x3FF: script = "greek"
      case 0x400...0x52F: script = "cyrillic"
      case 0x530...0x58F: script = "armenian"
      case 0x590...0x5FF: script = "hebrew"
      case 0x620...0x64A, 0x66E...0x6D5, 0x6EE...0x6EF, 0x6FA...0x6FF, 0x750...0x77F,
        0x8A0...0x8FF, 0xFB50...0xFDFF, 0xFE70...0xFEFC:
        script = "arabic"
      case 0x980...0x9FF: script = "bengali"
      case 0xE00...0xE7F: script = "thai"
      case 0x10A0...0x10FF: script = "georgian"
      case 0x3040...0x30FF: script = "kana"
      case 0x4E00...0x9FFF, 0x3400...0x4DBF: script = "han"
      case 0xAC00...0xD7AF, 0x1100...0x11FF: script = "hangul"
      case 0x900...0x10FF, 0x1200...0x137F, 0x1780...0x17FF: script = "other"
      default: continue
      }
      counts[script, default: 0] += 1
    }
    // Japanese mixes its own letters with Chinese ones.
    if let kana = counts["kana"], let han = counts["han"], kana * 5 > han {
      counts["kana"] = kana + han
      counts["han"] = nil
    }
    return counts
  }
}
