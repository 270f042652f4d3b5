import Foundation
import Interchange
import Testing

@Suite struct MarkdownTableTests {
  @Test(
    "The main columns are shown, and every one of them is a column of the table",
    arguments: ListTable.all)
  func columns(table: ListTable) {
    let shown = table.markdownHeading.split(separator: "\n")[0].split(separator: "|")
      .map { $0.replacing("\\", with: "").trimmingCharacters(in: .whitespaces) }
      .filter { !$0.isEmpty }
    let all = table.heading.split(whereSeparator: { ",\r\n".contains($0) }).map(String.init)
    #expect(!shown.isEmpty)
    #expect(shown.allSatisfy(all.contains), "\(shown) of \(all)")
  }
}
