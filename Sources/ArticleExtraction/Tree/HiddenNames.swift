/// The classes and ids that a page's own style sheets hide.
///
/// Only plain rules count: one class or id as the whole selector, outside of `@media` and other
/// conditions, for those hold on some screens alone.
struct HiddenNames {
  /// Classes, with a point in front, and ids, with a number sign.
  private(set) var names: Set<String> = []

  /// So many bytes of style sheets are read.
  static let byteLimit = 256 << 10

  /// Reads style sheets.
  init(_ source: [UInt8]) {
    let sheets = Self.withoutComments(source)
    var index = 0
    var selectorStart = 0
    while index < sheets.count {
      switch sheets[index] {
      case UInt8(ascii: "{"):
        let selector = sheets[selectorStart..<index]
        if isConditional(selector) {
          index = Self.endOfBlock(sheets, from: index)
        } else {
          let end = sheets[index...].firstIndex(of: UInt8(ascii: "}")) ?? sheets.count
          take(selector, sheets[(index + 1)..<max(end, index + 1)])
          index = end
        }
        selectorStart = min(index + 1, sheets.count)
      case UInt8(ascii: ";"), UInt8(ascii: "}"): selectorStart = index + 1
      default: break
      }
      index += 1
    }
  }

  /// Whether an element is hidden by its class or id.
  func hides(_ node: PageTree.Node) -> Bool {
    guard !names.isEmpty, !node.attributes.isEmpty else { return false }
    if let id = node["id"], names.contains("#" + id) { return true }
    guard let classes = node["class"] else { return false }
    return classes.utf8.prefix(512).split(whereSeparator: { $0 <= 0x20 }).contains {
      names.contains("." + String(decoding: $0, as: UTF8.self))
    }
  }

  private func isConditional(_ selector: ArraySlice<UInt8>) -> Bool {
    selector.drop { $0 <= 0x20 }.first == UInt8(ascii: "@")
  }

  private mutating func take(_ selectors: ArraySlice<UInt8>, _ rules: ArraySlice<UInt8>) {
    guard names.count < 2000, rules.count < 2000, selectors.count < 2000 else { return }
    let isHidden = InlineStyle(String(decoding: rules, as: UTF8.self)).isHidden
    for selector in selectors.split(separator: UInt8(ascii: ",")) {
      let name = String(decoding: selector.filter { $0 > 0x20 }, as: UTF8.self)
      guard name.count > 1, name.hasPrefix(".") || name.hasPrefix("#"),
        name.dropFirst().allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }),
        // White space between names is a relation of two elements.
        !selector.drop(while: { $0 <= 0x20 }).reversed().drop(while: { $0 <= 0x20 })
          .contains(where: { $0 <= 0x20 })
      else { continue }
      if isHidden { names.insert(name) } else if Self.shows(rules) { names.remove(name) }
    }
  }

  /// Whether rules bring an element back that an earlier rule hid.
  private static func shows(_ rules: ArraySlice<UInt8>) -> Bool {
    String(decoding: rules, as: UTF8.self).contains("display")
  }

  private static func endOfBlock(_ sheets: [UInt8], from start: Int) -> Int {
    var depth = 0
    for index in start..<sheets.count {
      if sheets[index] == UInt8(ascii: "{") { depth += 1 }
      if sheets[index] == UInt8(ascii: "}") {
        depth -= 1
        if depth == 0 { return index }
      }
    }
    return sheets.count
  }

  /// The sheets with a space for each comment, which may stand inside a selector too.
  private static func withoutComments(_ sheets: [UInt8]) -> [UInt8] {
    var rest: [UInt8] = []
    rest.reserveCapacity(sheets.count)
    var index = 0
    while index < sheets.count {
      guard sheets[index] == UInt8(ascii: "/"), index + 1 < sheets.count,
        sheets[index + 1] == UInt8(ascii: "*")
      else {
        rest.append(sheets[index])
        index += 1
        continue
      }
      index += 3
      while index < sheets.count,
        sheets[index] != UInt8(ascii: "/") || sheets[index - 1] != UInt8(ascii: "*")
      { index += 1 }
      index += 1
      rest.append(UInt8(ascii: " "))
    }
    return rest
  }
}
