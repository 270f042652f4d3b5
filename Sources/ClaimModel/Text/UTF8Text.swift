extension String {
  /// The text of UTF-8, repaired as `String(decoding:as:)` does where it is none.
  ///
  /// The standard library looks at bytes one by one where they are not ASCII; `UTF8Check` looks at sixteen,
  /// which for the names of claims takes a third of the time.
  package init(utf8 bytes: UnsafeBufferPointer<UInt8>) {
    guard UTF8Check.isValid(UnsafeRawBufferPointer(bytes)) else {
      self.init(decoding: bytes, as: UTF8.self)
      return
    }
    self.init(copying: UTF8Span(unchecked: bytes.span))
  }
}
