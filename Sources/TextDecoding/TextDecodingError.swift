/// Why the bytes of a file are not the text of an article.
///
/// `name` is what the file is known by to the person who gave it.
package enum TextDecodingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// There is nothing in it, or only white space.
  case empty(name: String)
  /// It is a known kind of file that holds no plain text, by its first bytes.
  case notText(name: String, kind: String)
  /// It holds NUL bytes or other controls that no text has.
  case binary(name: String)
  /// It is the source of a web page.
  case webPage(name: String)
  /// It is text in a charset, with an error at a byte, counted from 0.
  case damaged(name: String, charset: String, byteOffset: Int)
  /// It is text in a charset that is known and not read.
  case unsupported(name: String, charset: String)
  /// No charset fits; `guess` is the nearest one.
  case unknownCharset(name: String, guess: String?)
  /// It is Arabic that can be read in two ways, and too short to tell which.
  case ambiguous(name: String)

  /// One line: what failed, on what, and how to mend it.
  package var description: String {
    switch self {
    case .empty(let name):
      "'\(name)' has no text in it: give a file with the article's words"
    case .notText(let name, let kind):
      "'\(name)' is \(kind), not text: save its words as plain text (.txt, UTF-8) and add that"
    case .binary(let name):
      "'\(name)' is not text, it holds control bytes: save its words as plain text (.txt, UTF-8)"
        + " and add that"
    case .webPage(let name):
      "'\(name)' is a web page, not text: add it by its address (isnad add URL), or save its words"
        + " as plain text (.txt, UTF-8)"
    case .damaged(let name, let charset, let byteOffset):
      "'\(name)' is not valid \(charset) at byte \(byteOffset): get an undamaged copy, or save it"
        + " again as UTF-8"
    case .unsupported(let name, let charset):
      "'\(name)' is in \(charset), which is not read: save it again as UTF-8"
    case .unknownCharset(let name, let guess?):
      "'\(name)' is in no charset that is read (it looks like \(guess)): save it again as UTF-8"
    case .unknownCharset(let name, nil):
      "'\(name)' is in no charset that is read: save it again as UTF-8"
    case .ambiguous(let name):
      "'\(name)' is too short to tell windows-1256 from ISO-8859-6: save it again as UTF-8"
    }
  }
}
