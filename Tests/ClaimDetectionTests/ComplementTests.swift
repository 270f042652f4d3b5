import Testing

/// Where what is reported begins and ends.
@Suite struct ComplementTests {
  @Test func `quoted words may be taken up by كما and هكذا`() throws {
    #expect(
      try findings("\"لن نعود إلى الوراء أبدا\"، كما قال المدرب سعد فهمي.") == [
        "المدرب سعد فهمي | لن نعود إلى الوراء أبدا | سعد فهمي"
      ])
  }

  @Test func `a verbal noun with ال is an object before its preposition`() throws {
    let text = "وأعلنت وزارة النقل الانتهاء من الدراسة."
    #expect(try findings(text) == ["وزارة النقل | الانتهاء من الدراسة | وزارة النقل"])
  }

  @Test func `an attribution without marks inside a sentence has what stands around it`() throws {
    let text = "قال سالم العريض إن المشروع كبير. وبلغت كلفة المشروع بحسب العريض مليون دينار."
    #expect(
      try findings(text).last
        == "العريض | وبلغت كلفة المشروع … مليون دينار | سالم العريض")
  }

  @Test func `words of one's own need no joint`() throws {
    let text = "وقال سعيد حمدان لا أعلم سبب ترك الموقع الجديد."
    #expect(
      try findings(text) == ["سعيد حمدان | لا أعلم سبب ترك الموقع الجديد | سعيد حمدان"])
  }

  @Test func `two stops in a headline stand for a colon`() throws {
    let text = "كيوان يحذر المجلس..إحباط الاتفاق خطأ كبير\n\nقال الوزير جون كيوان إن الجسر متين."
    #expect(try findings(text).first == "كيوان | إحباط الاتفاق خطأ كبير | جون كيوان")
  }

  @Test func `a byline is no report`() throws {
    let text = "كتب - حسين ماجد: كشف مدير الشركة أمين سالم عن توقيع الاتفاق."
    #expect(try findings(text) == ["مدير الشركة أمين سالم | توقيع الاتفاق | أمين سالم"])
  }

  @Test func `that others are silent is told by the reporter`() throws {
    let text = "وقال الوزير سعد فهمي إن الجسر مفتوح، فيما لم يصدر أي تعليق من البلدية."
    #expect(try findings(text) == ["الوزير سعد فهمي | الجسر مفتوح | سعد فهمي"])
  }

  @Test func `an apostrophe may be a quotation mark`() throws {
    let text = "وقالت الطفلة ليلى سالم 'لم أصدق أني هنا بين أهلي'."
    #expect(try findings(text) == ["الطفلة ليلى سالم | لم أصدق أني هنا بين أهلي | ليلى سالم"])
  }

  @Test func `marks set the wrong way round are marks`() throws {
    let text = "قال الأمين العام لـ”حزب النخيل” حسن سالم إن الأرض لنا."
    #expect(
      try findings(text) == ["الأمين العام لـ”حزب النخيل” حسن سالم | الأرض لنا | حسن سالم"])
  }

  @Test func `a preposition inside the marks opens what is called for`() throws {
    let text = "ودعا الوزير سعد فهمي الدول \"إلى الوقوف على مسافة واحدة\"."
    #expect(
      try findings(text) == ["الوزير سعد فهمي | الدول \"إلى الوقوف على مسافة واحدة | سعد فهمي"])
  }

  @Test func `a semicolon before أن is a comma`() throws {
    let text = "وذكرت الوزارة في بيان لها؛ أن الجسر متين."
    #expect(try findings(text) == ["الوزارة | الجسر متين | الوزارة, d:بيان"])
  }

  @Test func `a frame before the complement of a participle is passed over`() throws {
    let text = "وأكد الوزير سعد فهمي أن الخطة جاهزة، معلنا في هذا الصدد عن مشروع جديد."
    #expect(try findings(text).last == "- | مشروع جديد | سعد فهمي")
  }

  @Test func `another's report set against this one is no part of it`() throws {
    let text = "وأكد سعد فهمي علاقته بالمجموعة الجديدة، إلا أنه ينفي أنه يديرها."
    #expect(
      try findings(text) == [
        "سعد فهمي | علاقته بالمجموعة الجديدة | سعد فهمي", "- | أنه يديرها | سعد فهمي",
      ])
  }

  @Test func `a report ends where أما turns to somebody else`() throws {
    let text = "وقال سعيد حمدان إن الموقع بعيد، أما محمد سالم فقال إن الموقع مجهز."
    #expect(try findings(text).first == "سعيد حمدان | الموقع بعيد | سعيد حمدان")
  }

  @Test func `what is described stays with what it is called`() throws {
    let text = "وصف سعد فهمي مزاعم الصحيفة بأنها \"أخبار زائفة\"."
    #expect(
      try findings(text) == ["سعد فهمي | مزاعم الصحيفة بأنها \"أخبار زائفة | سعد فهمي"])
  }
}
