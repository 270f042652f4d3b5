import Testing

/// A report without a subject, behind a verb that reports nothing.
@Suite struct ActorGoesOnTests {
  @Test(arguments: [
    ("وألقى وزير الثقافة الدكتور سامر عوبل كلمة قال فيها إن المكتبة ستفتح.", "سامر عوبل, e:كلمة"),
    (
      "واستعرض سامر بجاش القائم بأعمال رئيس المؤسسة ذكرياته وتساءل عن مصير الأرشيف.",
      "سامر بجاش"
    ),
    ("ورحب به رئيس البلدية كمال سعد وأعرب عن سعادته بالزيارة.", "كمال سعد"),
    (
      "حيث أكدها سابقا سامر الهزاع رئيس الهيئة حينما أوضح أن المنع مؤقت.",
      "سامر الهزاع"
    ),
    ("وتخوف بعض الخبراء من تحرير الأسعار، مؤكدين أن التجربة صعبة.", "بعض الخبراء"),
    ("فيما شن بعضهم هجوما على القرار، وقالوا إنه ظالم.", "بعضهم"),
    ("وتجمع عدد من المتضررين أمام المقر، مؤكدين أن التعويض لا يكفي.", "عدد من المتضررين"),
    ("سألت الصحيفة المدير كمال سعد عن السبب فقال إن المشروع تأخر.", "كمال سعد"),
    (
      "وكان سامر بيك الذي أعلن عن مفاجأته من الحديث وأكد أنه لم يشعر بشيء.",
      "سامر بيك"
    ),
  ])
  func `whoever acts in the sentence speaks in it`(sentence: String, speaker: String) throws {
    let found = try findings("وقال خالد منصور إن السوق مفتوح. " + sentence)
    #expect(found.last?.hasSuffix(" | " + speaker) == true)
  }

  @Test func `و before قد opens another clause`() throws {
    let text = "سامر فهد عضو بارز في مجلس الحركة وقد أكد أن الهدنة قائمة."
    #expect(try findings(text).last?.hasPrefix("- | ") == true)
  }

  @Test func `ف behind a topic does not`() throws {
    let text = "أما الوزير سامر فهد، فقد أكد أن الهدنة قائمة."
    #expect(try findings(text) == ["الوزير سامر فهد | الهدنة قائمة | سامر فهد"])
  }
}
