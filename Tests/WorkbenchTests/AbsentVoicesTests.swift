import ClaimModel
import Foundation
import TestSupport
import Testing

@testable import Workbench

/// Who is spoken of in an article and not heard in it.
@Suite struct AbsentVoicesTests {
  private func voices(_ text: String) throws -> AbsentVoices {
    let folder = try TemporaryFolder()
    let workspace = try Workspace.make(at: "desk", from: folder.url.path)
    let workbench = try Workbench(
      workspace, for: .adding, reviewer: "نور", clock: Clock { Timestamp(secondsSince1970: 0) })
    try Data(text.utf8).write(to: URL(fileURLWithPath: folder.path("a.txt")))
    try workbench.addFiles([folder.path("a.txt")], metadata: ArticleMetadata()) { _ in }
    let review = try workbench.review(ofArticle: 1)
    return AbsentVoices(
      of: review, ArticleOverview(of: review), by: try workbench.detection())
  }

  @Test("Who is named by others and speaks nowhere is told, the accused first; who speaks is not")
  func parties() throws {
    let voices = try voices(
      """
      عنوان

      قال سامي الخطيب إن محمود عباس الحلواني وافق على الخطة.
      وقالت وزارة النقل إن سامي الخطيب سيزور الميناء.
      واتهم سامي الخطيب "شركات الصيد الكبيرة" بتلويث الخليج.
      """)
    #expect(voices.parties.map(\.name) == ["شركات الصيد الكبيرة", "محمود عباس الحلواني"])
    #expect(voices.parties.map(\.accusedIn) == [[3], []])
    #expect(voices.parties.map(\.claims) == [[3], [1]])
    #expect(voices.relayed.isEmpty)
    #expect(voices.among([1], speakers: []).parties.map(\.name) == ["محمود عباس الحلواني"])
    #expect(voices.among([2], speakers: []).parties.isEmpty)
  }

  @Test("Who is heard through others alone is told with those")
  func relayed() throws {
    let voices = try voices(
      """
      عنوان

      وقالت وزارة النقل إن الميناء يعمل.
      ونقلت صحيفة المرفأ عن الوزير سالم الحداد قوله: "لا زيادة في الرسوم هذا العام".
      """)
    #expect(voices.relayed.map(\.speaker.name) == ["سالم الحداد"])
    #expect(voices.relayed.first?.through == ["صحيفة المرفأ"])
  }
}
