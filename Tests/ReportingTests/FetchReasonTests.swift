import Testing

@testable import Reporting

@Suite struct FetchReasonTests {
  @Test("What a reason is about stays, and its words are in Arabic")
  func given() {
    #expect(
      ArabicMessages().reason("connection refused by port.example:443")
        == [.words("رفض "), .given("port.example:443"), .words(" الاتصال")])
  }

  @Test("Details for the keyboard are left out")
  func details() {
    #expect(
      ArabicMessages().reason("address 10.0.0.1 is not public; allow it with --allow-host x:1")
        == [.words("العنوان "), .given("10.0.0.1"), .words(" غير عام")])
  }

  @Test("A reason that no pattern fits stands as it is")
  func unknown() {
    #expect(ArabicMessages().reason("something else") == [.given("something else")])
    #expect(ArabicMessages().reason("") == [.given("")])
    #expect(ArabicMessages().reason("connection refused by ") != [.given("connection refused by ")])
  }

  @Test("In English a reason stands as it is")
  func english() {
    #expect(EnglishMessages().reason("the answer is empty") == [.given("the answer is empty")])
  }
}
