import Testing

/// Who is the origin of words that a paper, an outlet or another report passes on.
@Suite struct OriginTests {
  @Test func `what is traced back to something does not speak`() throws {
    let text = """
      قال مدير المصنع إن الإنتاج زاد. وعزا زيادة الإنتاج إلى آلات جديدة.
      وأرجع السبب إلى جهد العمال. وأوضح أن الخطة مستمرة.
      """
    #expect(
      try findings(text) == [
        "مدير المصنع | الإنتاج زاد | مدير المصنع",
        "- | زيادة الإنتاج إلى آلات جديدة | مدير المصنع",
        "- | السبب إلى جهد العمال | مدير المصنع",
        "- | الخطة مستمرة | مدير المصنع",
      ])
  }

  @Test(arguments: [
    (
      "وكان تقرير نشرته وزارة الزراعة الهولندية في مارس الماضي أشار إلى أن القمح سينقص.",
      "تقرير | القمح سينقص | وزارة الزراعة الهولندية, d:تقرير"
    ),
    (
      "وكانت معطيات غير رسمية قد أشارت إلى أن المحصول ضعيف.",
      "معطيات غير رسمية | المحصول ضعيف | معطيات غير رسمية"
    ),
    ("وذكرت تقارير صحفية أن المدرب سيرحل.", "تقارير صحفية | المدرب سيرحل | تقارير صحفية"),
  ])
  func `a paper speaks for whoever brought it out, else for itself`(text: String, found: String)
    throws
  {
    #expect(try findings(text) == [found])
  }

  @Test func `a relative clause that closes its sentence begins the speech`() throws {
    let text = """
      أوضح خبراء أن الطريق سيفتح قريبا.
      أكد ذلك مدير المرور خالد سعيد الذي قال إن الطريق مفتوح.
      وقال: سنزيد عدد الدوريات على الطريق.
      """
    #expect(
      try findings(text) == [
        "خبراء | الطريق سيفتح قريبا | خبراء",
        "مدير المرور خالد سعيد | الطريق مفتوح | خالد سعيد",
        "- | سنزيد عدد الدوريات على الطريق | خالد سعيد",
      ])
  }

  @Test func `the outlet that is told stands behind a report that trails, too`() throws {
    let text = "ونقصت مياه النهر كثيرا هذا الصيف، كما ذكر مسؤول محلي لوكالة أنباء الساحل."
    #expect(
      try findings(text) == [
        "مسؤول محلي | ونقصت مياه النهر كثيرا هذا الصيف | مسؤول محلي, o:وكالة أنباء الساحل"
      ])
  }

  @Test func `an outlet goes on quoting, and no statement made before to others`() throws {
    let text = """
      قالت وزارة النقل في بيان إن الجسر قديم.
      ونقلت قناة الساحل عن وزارة النقل أن الجسر مغلق. ونقلت عن شهود أن الجسر انهار.
      """
    #expect(
      try findings(text) == [
        "وزارة النقل | الجسر قديم | وزارة النقل, d:بيان",
        "وزارة النقل | الجسر مغلق | وزارة النقل, o:قناة الساحل",
        "شهود | الجسر انهار | شهود, o:قناة الساحل",
      ])
  }

  @Test(arguments: [
    (
      "وأشارت القناة إلى أن الطريق مغلق، لكن وزارة النقل قالت إن الطريق مفتوح.",
      ["القناة | الطريق مغلق | القناة", "وزارة النقل | الطريق مفتوح | وزارة النقل"]
    ),
    (
      "وتوقع الخبراء أن يرتفع السعر، وكانت وزارة المالية قد أعلنت خفض الضريبة.",
      ["الخبراء | يرتفع السعر | الخبراء", "وزارة المالية | خفض الضريبة | وزارة المالية"]
    ),
    (
      "وقالت الشرطة إن رجلين هربا واعتقل 3 آخرون قرب الجسر.",
      ["الشرطة | رجلين هربا واعتقل 3 آخرون قرب الجسر | الشرطة"]
    ),
  ])
  func `another's report beside one ends it, the rest of a toll does not`(
    text: String, found: [String]
  ) throws {
    #expect(try findings(text) == found)
  }

  @Test(arguments: [
    (
      "قال الشيخ نادر الزعتر إن الله رحيم، وقال عز وجل: «إن الله غفور رحيم».",
      "عز وجل | الله غفور رحيم | الله"
    ),
    (
      "صدق الكاتب نادر الزعتر حين قال «إن البحر لا يشيخ أبدا».",
      "- | البحر لا يشيخ أبدا | نادر الزعتر"
    ),
  ])
  func `a style stands for its bearer, and حين for the one named before it`(
    text: String, last: String
  ) throws {
    #expect(try findings(text).last == last)
  }

  @Test func `a spokesman for two bodies goes on alone`() throws {
    let text = """
      نادر الزعتر: الجلسة أجلت إلى الغد

      وقال الناطق باسم المحكمة وديوان المظالم نادر الزعتر إن الجلسة أجلت. وأضاف أن القاضي مريض.
      """
    #expect(
      try findings(text).last == "- | القاضي مريض | المحكمة وديوان المظالم, p:نادر الزعتر")
  }

  @Test func `whoever explains something stands before it`() throws {
    let text = "ويعزو أصحاب الاختصاص هذه الظاهرة إلى فقدان التخطيط السليم."
    #expect(
      try findings(text) == [
        "أصحاب الاختصاص | هذه الظاهرة إلى فقدان التخطيط السليم | أصحاب الاختصاص"
      ])
  }

  @Test func `a noun of action is no recording`() throws {
    let text = "ورحبت دول الساحل بتسجيل حالات شفاء كثيرة، ودعت إلى فتح الحدود."
    #expect(try findings(text).last == "- | فتح الحدود | دول الساحل")
  }
}
