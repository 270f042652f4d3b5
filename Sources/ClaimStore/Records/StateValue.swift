import ClaimModel

/// The value of one member of a state, read as what the member can hold.
struct StateValue {
  private let name: String
  private let value: JSONValue
  private let subject: AuditEvent.Subject

  /// Begins to read a member of the state of `subject`.
  init(_ member: JSONValue.Member, of subject: AuditEvent.Subject) {
    name = member.name
    value = member.value
    self.subject = subject
  }

  /// What is thrown where the value is none that the member can hold.
  func failure(_ expected: String) -> StoreError {
    .changeDisagrees(subject, what: "'\(name)' is not \(expected)")
  }

  private func optional<Value>(
    _ expected: String, _ read: (JSONValue) throws -> Value?
  ) throws -> Value? {
    if value == .null { return nil }
    guard let read = try read(value) else { throw failure(expected) }
    return read
  }

  private func required<Value>(_ value: Value?) throws -> Value {
    guard let value else { throw failure("there") }
    return value
  }

  /// A text, or `nil` for null.
  func optionalText() throws -> String? { try optional("a text") { $0.stringValue?.withoutNUL } }
  /// A text.
  func text() throws -> String { try required(optionalText()) }
  /// A whole number.
  func integer() throws -> Int { try required(optionalInteger()) }
  /// A whole number, or `nil` for null.
  func optionalInteger() throws -> Int? { try optional("a whole number", \.intValue) }

  /// A finite number.
  func number() throws -> Double {
    switch value {
    case .number(let number) where number.isFinite: number
    case .integer(let number): Double(number)
    default: throw failure("a number")
    }
  }

  /// True or false.
  func bool() throws -> Bool {
    guard case .bool(let bool) = value else { throw failure("true or false") }
    return bool
  }

  /// A day, or `nil` for null.
  func optionalDate() throws -> CalendarDate? {
    try optional("a day") { $0.stringValue.flatMap { CalendarDate(iso8601: $0) } }
  }

  /// One of the words that a type knows.
  func word<Word: RawRepresentable<String>>(_ type: Word.Type) throws -> Word {
    try required(optional("a known word") { $0.stringValue.flatMap(Word.init(rawValue:)) })
  }

  /// One of the words that a type knows, or `nil` for null.
  func optionalWord<Word: RawRepresentable<String>>(_ type: Word.Type) throws -> Word? {
    try optional("a known word") { $0.stringValue.flatMap(Word.init(rawValue:)) }
  }

  /// An object, or `nil` for null.
  func optionalObject() throws -> JSONValue? {
    try optional("an object") { if case .object = $0 { $0 } else { nil } }
  }

  /// The words under `[start, end]`, or `nil` for null.
  func optionalPassage(in texts: ArticleTexts) throws -> Passage? {
    try optional("words of the article") { Self.span($0).flatMap(texts.passage) }
  }

  /// The words under `[start, end]`.
  func passage(in texts: ArticleTexts) throws -> Passage {
    try required(optionalPassage(in: texts))
  }

  /// The words under each span of a list.
  func passages(in texts: ArticleTexts) throws -> [Passage] {
    try required(
      optional("words of the article") { value in
        guard let spans = value.arrayValue?.map(Self.span), !spans.contains(nil) else { return nil }
        let passages = spans.compactMap(\.self).map(texts.passage)
        return passages.contains(nil) ? nil : passages.compactMap(\.self)
      })
  }

  /// The passages of a page's text.
  func evidencePassages(in text: String) throws -> [EvidencePassage] {
    try required(
      optional("a list of passages of the page") { value in
        guard let passages = value.arrayValue?.map({ EvidencePassage(state: $0, in: text) }),
          !passages.contains(nil)
        else { return nil }
        return passages.compactMap(\.self)
      })
  }

  /// The objects of a list, each as its members.
  func objects() throws -> [[JSONValue.Member]] {
    try required(
      optional("a list of objects") { value in
        try value.arrayValue?.map { element in
          guard case .object(let members) = element else { throw failure("a list of objects") }
          return members
        }
      })
  }

  /// `[start, end]`; `nil` for anything else and for a span without a word in it.
  private static func span(_ value: JSONValue) -> TextSpan? {
    guard let parts = value.arrayValue, parts.count == 2, let start = parts[0].intValue,
      let end = parts[1].intValue, 0 <= start, start < end
    else { return nil }
    return TextSpan(start, end)
  }
}

extension JSONValue {
  /// The spans of a list `[[start, end], …]`; what is no span is left out.
  var spans: [TextSpan] {
    (arrayValue ?? []).compactMap { pair in
      guard let parts = pair.arrayValue, parts.count == 2, let start = parts[0].intValue,
        let end = parts[1].intValue, 0 <= start, start <= end
      else { return nil }
      return TextSpan(start, end)
    }
  }
}
