import Testing

/// What stands between a verb and what it reports.
@Suite struct InsertionTests {
  @Test(arguments: [
    (
      "ذكرت صحيفة الميزان نقلا عن مصادر مطلعة أن الوزير سيستقيل غدا.",
      "صحيفة الميزان | الوزير سيستقيل غدا | مصادر مطلعة, o:صحيفة الميزان"
    ),
    (
      "وقالت وكالة النخيل للأنباء، نقلا عن شهود عيان، إن انفجارا وقع في السوق.",
      "وكالة النخيل للأنباء | انفجارا وقع في السوق | شهود عيان, o:وكالة النخيل للأنباء"
    ),
  ])
  func `whoever an outlet quotes is the speaker`(text: String, found: String) throws {
    #expect(try findings(text) == [found])
  }

  @Test func `a body speaks through whose tongue is named`() throws {
    let text = "وقالت الوزارة على لسان الناطق باسمها أحمد كنعان إن اللقاح متوفر."
    #expect(try findings(text) == ["الوزارة | اللقاح متوفر | الوزارة, p:أحمد كنعان"])
  }

  @Test(arguments: [
    (
      "قال مصدر أمني طلب عدم الكشف عن هويته إن الهجوم فشل.",
      "مصدر أمني طلب عدم الكشف عن هويته | الهجوم فشل | مصدر أمني"
    ),
    (
      "وقال مسؤول كبير، اشترط عدم الكشف عن هويته، إن بلاده لن تنسحب.",
      "مسؤول كبير، اشترط عدم الكشف عن هويته | بلاده لن تنسحب | مسؤول كبير"
    ),
    (
      "ونقلت الصحيفة عن مسؤول لم تسمه أن الخطة جاهزة.",
      "مسؤول لم تسمه | الخطة جاهزة | مسؤول, o:الصحيفة"
    ),
    (
      "وقال موظف شريطة عدم نشر اسمه لأنه غير مخول بالتصريح إن المصنع أغلق.",
      "موظف شريطة عدم نشر اسمه لأنه غير مخول بالتصريح | المصنع أغلق | موظف"
    ),
  ])
  func `a wish not to be named is no report of its own`(text: String, found: String) throws {
    #expect(try findings(text) == [found])
  }

  @Test(arguments: [
    (
      "وقالت الشركة في بيان تلقت صحيفة الميزان نسخة منه إن المصنع سيغلق.",
      "الشركة | المصنع سيغلق | الشركة, d:بيان, o:صحيفة الميزان"
    ),
    (
      "وقال مصرف الوادي في رسالة اطلعت عليها وكالة النخيل إن الودائع آمنة.",
      "مصرف الوادي | الودائع آمنة | مصرف الوادي, d:رسالة, o:وكالة النخيل"
    ),
  ])
  func `who has seen a paper is an outlet`(text: String, found: String) throws {
    #expect(try findings(text) == [found])
  }

  @Test func `an office of former days is read on to the name`() throws {
    let text = "لكن وزير النقل في تلك الفترة سعد فهمي أكد أن الجسر متين."
    #expect(
      try findings(text) == ["وزير النقل في تلك الفترة سعد فهمي | الجسر متين | سعد فهمي"])
  }

  @Test func `what is only called so is a body all the same`() throws {
    let text = "أعلن ما يسمى مجلس الحي أن الطريق مغلق."
    #expect(try findings(text) == ["مجلس الحي | الطريق مغلق | مجلس الحي"])
  }
}
