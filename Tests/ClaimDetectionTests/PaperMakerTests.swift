import Testing

/// Who made a paper, told by a clause behind it.
@Suite struct PaperMakerTests {
  @Test(arguments: [
    (
      "كشفت دراسة قام بها الاتحاد العام للتجار أن الاستهلاك ارتفع.", "الاتحاد العام للتجار, d:دراسة"
    ),
    ("كشفت دراسة علمية أشرف عليها باحثون كنديون عن نتائج جديدة.", "باحثون كنديون, d:دراسة"),
    ("كشف تقرير قدمه المركز المغربي أن النمو تباطأ.", "المركز المغربي, d:تقرير"),
    ("أظهر استطلاع للرأي أجراه معهد النور أن السكان راضون.", "معهد النور, d:استطلاع"),
    ("وأوضحت الدراسة، التي أنجزها معهد النور، أن السكان راضون.", "معهد النور, d:الدراسة"),
    ("وأشارت ورقة تقديمية، أعدها الكاتب سامر فهد، إلى أن اللغة تموت.", "سامر فهد, d:ورقة"),
  ])
  func `whoever made a paper speaks in it`(text: String, chain: String) throws {
    #expect(try findings(text).first?.hasSuffix(" | " + chain) == true)
  }

  @Test func `whoever received it does not`() throws {
    let text = "وأكد البيان، الذي تلقته الصحيفة، أن الطريق مغلق."
    #expect(try findings(text).first?.contains("الصحيفة, d:") == false)
  }

  @Test func `the source before a relative clause begins behind وفقا`() throws {
    let text =
      "وقال الوزير سامر فهد إن السوق مغلق. وعاد رئيسا للفريق بحسب الوزير الذي أكد أن المشروع مستمر."
    #expect(try findings(text).last == "الوزير | المشروع مستمر | سامر فهد")
  }
}
