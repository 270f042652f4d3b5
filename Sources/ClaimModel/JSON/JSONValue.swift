/// A JSON value whose objects keep the order of their members, so that the same value always gives
/// the same bytes.
public enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  /// A finite number; written with as few digits as read back to the same value.
  case number(Double)
  /// A number as it was written, where it is out of the range of both: what other programs meant by
  /// it is for them, and it goes out again as it came in.
  case literal(String)
  case string(String)
  case array([JSONValue])
  /// Members in the order they are written.
  case object([Member])

  /// One member of an object.
  public struct Member: Hashable, Sendable {
    /// The name.
    public var name: String
    /// The value.
    public var value: JSONValue

    /// Makes a member.
    public init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  /// The value of a member of an object, the last where a name stands twice; `nil` where there is
  /// none, or for anything but an object.
  public subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.last { $0.name == name }?.value
  }

  /// The members of an object, in order; none for anything else.
  public var members: [Member] { if case .object(let members) = self { members } else { [] } }

  /// The names of the members of an object, in order; none for anything else.
  public var memberNames: [String] {
    if case .object(let members) = self { members.map(\.name) } else { [] }
  }

  /// The text of a string; `nil` for anything else.
  public var stringValue: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// The value of a whole number; `nil` for anything else.
  public var intValue: Int? {
    if case .integer(let number) = self { number } else { nil }
  }

  /// The elements of an array; `nil` for anything else.
  public var arrayValue: [JSONValue]? {
    if case .array(let elements) = self { elements } else { nil }
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral,
  ExpressibleByNilLiteral
{
  /// A string.
  public init(stringLiteral value: String) { self = .string(value) }
  /// A whole number.
  public init(integerLiteral value: Int) { self = .integer(value) }
  /// True or false.
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  /// An array.
  public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
  /// An object, its members in the order written.
  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(elements.map { Member($0.0, $0.1) })
  }
  /// Null.
  public init(nilLiteral: ()) { self = .null }

  /// A string, or null for `nil`.
  public init(_ text: String?) { self = text.map(JSONValue.string) ?? .null }
  /// A whole number, or null for `nil`.
  public init(_ number: Int?) { self = number.map(JSONValue.integer) ?? .null }
}
