import ClaimModel
import Testing

@Suite struct ReferenceTests {
  @Test(
    "Digits of ASCII, of Arabic and of Persian are one number",
    arguments: ["C13", "c13", "C١٣", "C۱۳", "C1٣"])
  func digits(text: String) { #expect(Reference(text) == .claim(13)) }

  @Test(
    "What is no letter and a number from 1 names nothing",
    arguments: ["C", "C0", "C1x", "X1", "", "C-1", "C१"])
  func nothing(text: String) { #expect(Reference(text) == nil) }

  @Test("A number larger than any is one that nothing has, however large it is")
  func large() {
    #expect(Reference.number("99999999999999999999") == Reference.tooLarge)
    #expect(Reference.number("9" + String(repeating: "0", count: 60)) == Reference.tooLarge)
    #expect(Reference.number("99999999999999999999x") == nil)
  }

  @Test("A list is parted at commas, ASCII and Arabic")
  func parts() { #expect(Reference.parts(of: "C3،C4, C5") == ["C3", "C4", " C5"]) }
}
