import ClaimModel
import Foundation
import GRDB

/// The columns of one row, taken from left to right.
///
/// A value that the program never writes there is an error and never a trap, since the file may have
/// been changed by anything.
struct Columns {
  private let row: Row
  /// What the row is, for errors.
  var owner: String
  private var index = 0

  /// Starts at the first column; `owner` says in errors what the row is, such as `claim C12`.
  init(_ row: Row, of owner: @autoclosure () -> String) {
    self.row = row
    self.owner = owner()
  }

  private func failure(_ expected: String) -> StoreError {
    let name = index <= row.count && index > 0 ? Array(row.columnNames)[index - 1] : "?"
    return .unreadable(row: owner, what: "'\(name)' is not \(expected)")
  }

  private mutating func next() -> DatabaseValue {
    defer { index += 1 }
    return index < row.count ? row[index] : .null
  }

  /// A whole number, or `nil` for NULL.
  mutating func optionalInteger() throws -> Int? {
    switch next().storage {
    case .null: nil
    case .int64(let number): Int(number)
    default: throw failure("a whole number")
    }
  }

  /// A text, or `nil` for NULL.
  mutating func optionalText() throws -> String? {
    switch next().storage {
    case .null: nil
    case .string(let text): text
    default: throw failure("a text")
    }
  }

  /// A whole number.
  mutating func integer() throws -> Int {
    guard let number = try optionalInteger() else { throw failure("there") }
    return number
  }

  /// A text.
  mutating func text() throws -> String {
    guard let text = try optionalText() else { throw failure("there") }
    return text
  }

  /// A number.
  mutating func number() throws -> Double {
    switch next().storage {
    case .double(let number): number
    case .int64(let number): Double(number)
    default: throw failure("a number")
    }
  }

  /// Bytes.
  mutating func bytes() throws -> [UInt8] {
    guard case .blob(let data) = next().storage else { throw failure("a blob") }
    return [UInt8](data)
  }

  /// One of the words that a type knows, or `nil` for NULL.
  mutating func optionalWord<Word: RawRepresentable<String>>(_ type: Word.Type) throws -> Word? {
    guard let text = try optionalText() else { return nil }
    guard let word = Word(rawValue: text) else { throw failure("a known word") }
    return word
  }

  /// One of the words that a type knows.
  mutating func word<Word: RawRepresentable<String>>(_ type: Word.Type) throws -> Word {
    guard let word = try optionalWord(type) else { throw failure("there") }
    return word
  }

  /// A moment.
  mutating func timestamp() throws -> Timestamp {
    guard let moment = Timestamp(iso8601: try text()) else { throw failure("a moment") }
    return moment
  }

  /// A day, or `nil` for NULL.
  mutating func optionalDate() throws -> CalendarDate? {
    guard let text = try optionalText() else { return nil }
    guard let date = CalendarDate(iso8601: text) else { throw failure("a day") }
    return date
  }

  /// A JSON value.
  mutating func json() throws -> JSONValue {
    guard let value = try optionalJSON() else { throw failure("there") }
    return value
  }

  /// A JSON value, or `nil` for NULL.
  mutating func optionalJSON() throws -> JSONValue? {
    guard let text = try optionalText() else { return nil }
    guard let value = try? JSONValue(parsing: text) else { throw failure("JSON") }
    return value
  }

  /// What a type makes of a JSON object, or `nil` for NULL.
  mutating func optionalObject<Value>(_ read: (JSONValue) -> Value?) throws -> Value? {
    guard let json = try optionalJSON() else { return nil }
    guard let value = read(json) else { throw failure("an object that isnad writes") }
    return value
  }

  /// A list of passages.
  mutating func passages() throws -> [Passage] {
    guard let list = try json().arrayValue?.map(Passage.init(stored:)), !list.contains(nil) else {
      throw failure("a list of passages")
    }
    return list.compactMap(\.self)
  }

  /// The only passage of a list, or `nil` for NULL.
  mutating func optionalPassage() throws -> Passage? {
    guard let text = try optionalText() else { return nil }
    guard let list = (try? JSONValue(parsing: text))?.arrayValue, list.count == 1,
      let passage = Passage(stored: list[0])
    else { throw failure("a passage") }
    return passage
  }

  /// The only passage of a list.
  mutating func passage() throws -> Passage {
    guard let passage = try optionalPassage() else { throw failure("there") }
    return passage
  }
}

extension Passage {
  /// A passage out of `[start, end, "words"]`; `nil` for anything else.
  init?(stored value: JSONValue) {
    guard let parts = value.arrayValue, parts.count == 3, let start = parts[0].intValue,
      let end = parts[1].intValue, 0 <= start, start <= end, let text = parts[2].stringValue
    else { return nil }
    self.init(span: TextSpan(start, end), text: text)
  }

  /// `[start, end, "words"]`.
  var stored: JSONValue {
    [.integer(span.start), .integer(span.end), .string(text)]
  }

  /// The span alone, as events hold it.
  var spanState: JSONValue { [.integer(span.start), .integer(span.end)] }
}

extension [Passage] {
  /// The list as the JSON of a column.
  var stored: String { JSONValue.array(map(\.stored)).serialized() }

  /// The spans alone, as events hold them.
  var spanStates: JSONValue { .array(map(\.spanState)) }
}
