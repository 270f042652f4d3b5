import ClaimModel
import Testing

@Suite struct OriginNameTests {
  @Test(
    "Spellings of one name are one origin",
    arguments: [
      ("وكالة الأنباء", "وكالة انباء"), ("وكالة الأنباء", "وكاله الانباء"),
      ("رويترز", "\"رويترز\""), ("رويترز", "  رويترز "), ("الأهرام", "اهرام"),
      ("Reuters", "REUTERS"), ("هيئة مسؤولي النقل", "هيئة مسئولي النقل"),
    ])
  func same(one: String, other: String) {
    #expect(OriginName.key(of: one) == OriginName.key(of: other))
    #expect(OriginName.close(to: one, among: [other]) == [])
  }

  @Test(
    "Other names are not, and those that may be one are told",
    arguments: [
      ("رويترز", "وكالة رويترز", true), ("الجزيرة نت", "الجزيرة", true),
      ("سبوتنك الروسية", "سبوتنيك الروسية", true), ("رويترز", "سانا", false),
      ("وفا", "واج", false), ("AFP", "AP", false),
    ])
  func close(one: String, other: String, isClose: Bool) {
    #expect(OriginName.key(of: one) != OriginName.key(of: other))
    #expect(OriginName.close(to: one, among: [other]) == (isClose ? [other] : []))
  }

  @Test("Pages are counted by origin, under the name that was spelled first")
  func tally() {
    func weighing(_ evidence: Int, _ origin: String?) -> Weighing {
      Weighing(
        evidence: evidence, target: .claim(1), question: .content, link: nil, bearing: .supports,
        quote: nil, note: nil, origin: origin, by: "m", at: Timestamp(secondsSince1970: 0))
    }
    let tally = OriginTally(of: [
      weighing(1, "وكالة الأنباء"), weighing(2, "وكالة الانباء"), weighing(3, nil),
      weighing(4, "رويترز"),
    ])
    #expect(tally.origins == ["وكالة الأنباء", "رويترز"])
    #expect(tally.pagesByOrigin == [[1, 2], [4]])
    #expect(tally.pages == 4)
    #expect(tally.pagesWithoutOrigin == 1)
  }
}
