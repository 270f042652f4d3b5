import Testing

/// Last parts of names that look like something else, and titles and descriptions that are none.
@Suite struct NameTailTests {
  @Test(arguments: [
    ("وقال المتحدث باسم المنظمة طارق يساريفيتش إنه متفائل.", "المنظمة, p:طارق يساريفيتش"),
    ("وقال راندي ويسين المهندس العامل في الفريق إن المسبار يعمل.", "راندي ويسين"),
    ("وقال كريس وليامسون كبير المحللين في المؤسسة إن السوق ضعيف.", "كريس وليامسون"),
    ("ورأى عبد الغفار شكر وكيل الحزب أن الحل قريب.", "عبد الغفار شكر"),
    ("وقال مدير المكتب وليد بن على الجلال إن المشروع مستمر.", "وليد بن على الجلال"),
    ("أكدت موزة آل إسحاق أن الصالون مفتوح.", "موزة آل إسحاق"),
    ("وقال ذبيح الله مجاهد المتحدث باسم طالبان إن الطريق مغلق.", "طالبان, p:ذبيح الله مجاهد"),
    ("قال طارق السيد دفع الله مدير الإدارة إن المشروع قائم.", "طارق السيد دفع الله"),
    ("اعتبر لسعد الجبلي كاتب عام النقابة أن الحوار مفتوح.", "لسعد الجبلي"),
    ("وقال الستير ثورنتن الخبير الاقتصادي إن السوق ضعيف.", "الستير ثورنتن"),
  ])
  func `the last part of a name is kept`(text: String, speaker: String) throws {
    #expect(try findings(text).first?.hasSuffix(" | " + speaker) == true)
  }

  @Test(arguments: [
    ("وقال الأسترالي روب بروكس المتخصص بعلاقة البيئة بالأحياء إن النتائج جيدة.", "روب بروكس"),
    ("وأعرب مدربه ديتر هاكينغ عن استغرابه من القرار.", "ديتر هاكينغ"),
    (
      "قال الشيخ سامر بن فهد آل خليفة الأمين العام للمجلس إن البطولة بدأت.",
      "سامر بن فهد آل خليفة"
    ),
    ("أكدت وزيرة التعليم العالي لميس العلمي أن الدراسة بدأت.", "لميس العلمي"),
    ("وقال اللواء سامر فهد المتحدث الأمني باسم الوزارة إن المتهم فر.", "الوزارة, p:سامر فهد"),
    (
      "كشف المتحدث الرسمي بوزارة العمل، رؤوف المفرج، عن عجز المنشآت.",
      "وزارة العمل, p:رؤوف المفرج"
    ),
  ])
  func `what somebody is called by is no part of the name`(text: String, speaker: String) throws {
    #expect(try findings(text).first?.hasSuffix(" | " + speaker) == true)
  }

  @Test(arguments: [
    ("وقالت مؤسسة الملك فهد إن السير توقف.", "مؤسسة الملك فهد"),
    ("شكا سكان حي أبو مرخة من كثرة الحوادث.", "سكان حي أبو مرخة"),
    (
      "قالت مصادر مقربة من قائد الطائرة الكابتن سامر فهد إن الرحلة ألغيت.",
      "مصادر مقربة من قائد الطائرة الكابتن سامر فهد"
    ),
  ])
  func `a name that a group is told by is not who speaks`(text: String, speaker: String) throws {
    #expect(try findings(text).first?.hasSuffix(" | " + speaker) == true)
  }

  @Test func `a name inside marks is that of a body`() throws {
    let text =
      "وقال سامر جميل إن المشروع قائم. وأوضحت مديرة التوظيف في \"باب سعد جميل\" رولا فهد أن العدد كبير."
    #expect(try findings(text).last?.hasSuffix(" | رولا فهد") == true)
  }

  @Test func `where a player said it is no part of him`() throws {
    let text = "وقال اللاعب لبرنامج الملعب: سأغادر النادي قريبا."
    #expect(try findings(text).first?.hasPrefix("اللاعب | ") == true)
  }

  @Test(arguments: [
    (
      "وقالت وزارة الداخلية إن الطريق مغلق. وقال سامر فهد إن السوق مغلق. وأضافت الداخلية أن الحركة متوقفة.",
      "وزارة الداخلية"
    ),
    ("ووصل رجال مركز الشرطة. وقالت الشرطة إن الطريق مغلق.", "الشرطة"),
    (
      "ونجح فريق من الباحثين من جامعة النور في التجربة. وأشار الباحثون إلى أن الطريق طويل.",
      "فريق من الباحثين من جامعة النور"
    ),
    ("وكتب عمر فهد ووليد سعد المقال. وقال وليد إن النص قصير.", "وليد سعد"),
  ])
  func `a short name is that of the one called so before`(text: String, speaker: String) throws {
    #expect(try findings(text).last?.hasSuffix(" | " + speaker) == true)
  }

  @Test func `a verb behind a first name stays a verb`() throws {
    #expect(try findings("وقال سامر وسعد إن السوق مغلق.").first?.hasPrefix("سامر وسعد |") == true)
  }
}
