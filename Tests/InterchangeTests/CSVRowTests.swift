import Interchange
import Testing

@Suite struct CSVRowTests {
  @Test(
    "A field is quoted where it must be, and never becomes a formula",
    arguments: [
      ("قال", "قال"), ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("a\nb", "\"a\nb\""),
      ("=1+1", "\"'=1+1\""), ("+2", "\"'+2\""), ("-2", "\"'-2\""), ("@x", "\"'@x\""),
      ("\n=1", "\"'\n=1\""), ("＝1", "\"'＝1\""), ("\tx", "\"'\tx\""), (" x", "\" x\""), ("", ""),
    ])
  func field(text: String, field: String) {
    var row = CSVRow()
    row.text(text)
    #expect(row.line == field + "\r\n")
  }

  @Test("Numbers of our own stay numbers, and what is not there is empty")
  func numbers() {
    var row = CSVRow()
    row.number(-1)
    row.number(nil)
    row.number(0.5)
    row.text(nil)
    #expect(row.line == "-1,,0.5,\r\n")
  }
}
