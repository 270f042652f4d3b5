import Lexicons
import Testing

@testable import Comparison

/// Numbers in digits and in words.
@Suite struct NumberReaderTests {
  private func numbers(_ text: String) -> [String] {
    NumberReader.numbers(in: text.split(separator: " ").map { WordScalars.folded(String($0)) })
      .map(\.value)
  }

  @Test(
    "A number is one value, however it is written",
    arguments: [
      ("قتل ثلاثة", ["3"]), ("قتل الثلاثة", ["3"]), ("أصيب 3", ["3"]), ("أصيب ٣", ["3"]),
      ("ثلاثة عشر جنديا", ["13"]), ("أحد عشر جنديا", ["11"]), ("إحدى عشرة سفينة", ["11"]),
      ("اثنا عشر جنديا", ["12"]), ("خمسة وعشرون جنديا", ["25"]), ("إحدى وعشرون سفينة", ["21"]),
      ("مئة وخمسة جنود", ["105"]), ("ثلاثمئة وخمسة وعشرين", ["325"]), ("ثلاث مئة", ["300"]),
      ("ثلاثة آلاف وخمسمئة", ["3500"]), ("ألفان ومئتا جندي", ["2200"]), ("1.5 مليون", ["1500000"]),
      ("2,500 دينار", ["2500"]), ("مليونين و300 ألف", ["2300000"]), ("خمسة وعشرون ألفا", ["25000"]),
      ("مليون وألف وثلاثة", ["1001003"]),
      ("ثلاثة قتلى وأربعة جرحى", ["3", "4"]), ("ثلاثة وأربعة", ["3", "4"]), ("بثلاثة", ["3"]),
    ])
  func value(text: String, expected: [String]) {
    #expect(numbers(text) == expected)
  }

  @Test(
    "Words that look like numbers are none",
    arguments: [
      "قال أحد الجنود", "يوم الاثنين", "عشرات الجرحى", "آلاف الجرحى", "في المئة", "واحدة",
    ])
  func none(text: String) {
    #expect(numbers(text).allSatisfy { text == "واحدة" && $0 == "1" })
  }

  @Test("Each row of the table is read as its value where it stands in its example")
  func table() throws {
    let table = try LexiconTable.embeddedWords("numbers")
    for row in table.rows {
      let (kind, value, form) = (table.text(row, 0), table.text(row, 2), table.text(row, 3))
      let found = numbers(table.text(row, 4))
      #expect(table.text(row, 4).contains(form))
      switch kind {
      case "joint": #expect(found == ["\((Int(value) ?? 0) + 10)"], "\(form)")
      case "many":
        #expect(found.count == 1 && found[0].hasSuffix(value.dropFirst()), "\(form) \(found)")
      default: #expect(found == [value], "\(form)")
      }
    }
  }
}
