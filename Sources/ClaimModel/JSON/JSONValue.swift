/// A JSON value whose objects keep the order of their members, so that the same value always gives
/// the same bytes.
package enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  /// A finite number; written with as few digits as read back to the same value.
  case number(Double)
  case string(String)
  case array([JSONValue])
  /// Members in the order they are written.
  case object([Member])

  /// One member of an object.
  package struct Member: Hashable, Sendable {
    /// The name.
    package var name: String
    /// The value.
    package var value: JSONValue

    /// Makes a member.
    package init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  /// The value of a member of an object, the last where a name stands twice; `nil` where there is
  /// none, or for anything but an object.
  package subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.last { $0.name == name }?.value
  }

  /// The text of a string; `nil` for anything else.
  package var stringValue: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// The value of a whole number; `nil` for anything else.
  package var intValue: Int? {
    if case .integer(let number) = self { number } else { nil }
  }

  /// The elements of an array; `nil` for anything else.
  package var arrayValue: [JSONValue]? {
    if case .array(let elements) = self { elements } else { nil }
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral,
  ExpressibleByNilLiteral
{
  /// A string.
  package init(stringLiteral value: String) { self = .string(value) }
  /// A whole number.
  package init(integerLiteral value: Int) { self = .integer(value) }
  /// True or false.
  package init(booleanLiteral value: Bool) { self = .bool(value) }
  /// An array.
  package init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
  /// An object, its members in the order written.
  package init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(elements.map { Member($0.0, $0.1) })
  }
  /// Null.
  package init(nilLiteral: ()) { self = .null }

  /// A string, or null for `nil`.
  package init(_ text: String?) { self = text.map(JSONValue.string) ?? .null }
  /// A whole number, or null for `nil`.
  package init(_ number: Int?) { self = number.map(JSONValue.integer) ?? .null }
}
