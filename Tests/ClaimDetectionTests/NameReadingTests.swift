import Testing

/// Where names begin and end, whatever their words look like, and whom callings and titles mean.
@Suite struct NameReadingTests {
  @Test(arguments: [
    // A name spelled like a verb, or with و, behind an office.
    (
      "قال المتحدث باسم البرلمان يوتام ياكير أمس إن الجلسة أجلت.",
      "المتحدث باسم البرلمان يوتام ياكير | الجلسة أجلت | البرلمان, p:يوتام ياكير"
    ),
    (
      "قال المتحدث باسم وزارة النقل الصينية ليو ويمين إن الجسر مفتوح.",
      "المتحدث باسم وزارة النقل الصينية ليو ويمين | الجسر مفتوح | وزارة النقل الصينية, p:ليو ويمين"
    ),
    // A calling as a middle name, an office behind a name, a city as a first name.
    (
      "وقال المواطن سالم مرشد الرشيدي إن الماء انقطع.",
      "المواطن سالم مرشد الرشيدي | الماء انقطع | سالم مرشد الرشيدي"
    ),
    (
      "وأوضحت البروفيسور صوفيا لعراوي أن اللقاح آمن.",
      "البروفيسور صوفيا لعراوي | اللقاح آمن | صوفيا لعراوي"
    ),
    ("قالت د. أميرة بهران إن اللقاح آمن.", "د. أميرة بهران | اللقاح آمن | أميرة بهران"),
    (
      "وأعرب ميرزا الصايغي، مدير مكتب الشيخ حمدان، عن سعادته بهذا الفوز.",
      "ميرزا الصايغي، مدير مكتب الشيخ حمدان | سعادته بهذا الفوز | ميرزا الصايغي"
    ),
    (
      "وأعلن رئيس النادي الأمير عبدالرحمن بن مساعد أن الفريق جاهز.",
      "رئيس النادي الأمير عبدالرحمن بن مساعد | الفريق جاهز | عبدالرحمن بن مساعد"
    ),
    (
      "وأكدت مديرة معهد العلاج بالجينات بكليفلاند الدكتورة شاريز إنغ أن اللقاح آمن.",
      "مديرة معهد العلاج بالجينات بكليفلاند الدكتورة شاريز إنغ | اللقاح آمن | شاريز إنغ"
    ),
    // A common word behind بن, a family name that is a calling, an unknown word before بن.
    (
      "وقال المهندس جديع بن نهار القحطاني إن النظام جديد.",
      "المهندس جديع بن نهار القحطاني | النظام جديد | جديع بن نهار القحطاني"
    ),
    (
      "وقال المهندس سالم بن أحمد آل الشيخ إن النظام جديد.",
      "المهندس سالم بن أحمد آل الشيخ | النظام جديد | سالم بن أحمد آل الشيخ"
    ),
    (
      "وقال المدير التنفيذي للسياحة هلال بن ناصر الرواحي إن النظام جديد.",
      "المدير التنفيذي للسياحة هلال بن ناصر الرواحي | النظام جديد | هلال بن ناصر الرواحي"
    ),
    // What belongs to an office and is no name.
    (
      "قال وزير الدولة لشؤون مجلس الوزراء الشيخ محمد المبارك إن القرار صائب.",
      "وزير الدولة لشؤون مجلس الوزراء الشيخ محمد المبارك | القرار صائب | محمد المبارك"
    ),
    (
      "وقال المدير العام لسوناطراك، السيد عبد الحميد زرفين، إن الشركة رابحة.",
      "المدير العام لسوناطراك، السيد عبد الحميد زرفين | الشركة رابحة | عبد الحميد زرفين"
    ),
    (
      "أعلن سمو أمير منطقة الرياض أن المعرض مجاني.",
      "سمو أمير منطقة الرياض | المعرض مجاني | سمو أمير منطقة الرياض"
    ),
    (
      "وأكد المستشار المشرف العام على مركز النخيل الدكتور سعد فهمي أن العمل مستمر.",
      "المستشار المشرف العام على مركز النخيل الدكتور سعد فهمي | العمل مستمر | سعد فهمي"
    ),
    // A title of one letter in the middle, a family name spelled like a verb or a calling.
    (
      "وأفاد الفنان د. عبدالله رشاد أن المعرض مفتوح.",
      "الفنان د. عبدالله رشاد | المعرض مفتوح | عبدالله رشاد"
    ),
    (
      "وأكد رئيس الحكومة يوسف الشاهد أن المعرض مفتوح.",
      "رئيس الحكومة يوسف الشاهد | المعرض مفتوح | يوسف الشاهد"
    ),
    // Another attribution or addressee behind the name.
    (
      "وقال أحمد جمال ـ المسئول عن البرامج ـ إن المعرض مفتوح.",
      "أحمد جمال ـ المسئول عن البرامج | المعرض مفتوح | أحمد جمال"
    ),
    (
      "وقال العيسى بحسب بيان نقلته وكالة النخيل إن الضوابط جديدة.",
      "العيسى | الضوابط جديدة | العيسى, d:بيان, o:وكالة النخيل"
    ),
    // An office broken by the place where it is held.
    (
      "قال السفير الأردني في القاهرة محمود عوفان إن الجالية بخير.",
      "السفير الأردني في القاهرة محمود عوفان | الجالية بخير | محمود عوفان"
    ),
  ])
  func `a name is told from the words around it`(text: String, found: String) throws {
    #expect(try findings(text) == [found])
  }

  @Test func `a family name behind a first name is known again`() throws {
    let text = """
      قال سمير واعلي، عضو الحركة، إن الجسر مفتوح.
      وأضاف واعلي أن الطريق مغلق.
      """
    #expect(
      try findings(text) == [
        "سمير واعلي، عضو الحركة | الجسر مفتوح | سمير واعلي", "واعلي | الطريق مغلق | سمير واعلي",
      ])
  }

  @Test func `an office behind a name stands for it later`() throws {
    let text = """
      ونفى حسن نجمي رئيس اتحاد الصيادين أن يكون الميناء مغلقا.
      واعتبر رئيس اتحاد الصيادين أن الموسم كان جيدا.
      """
    #expect(try findings(text).last == "رئيس اتحاد الصيادين | الموسم كان جيدا | حسن نجمي")
  }

  @Test func `a calling means the one who was named last`() throws {
    let text = """
      انتقد عبد الله بادو، رئيس الشبكة، قرار المجلس.
      وقال الناشط الحقوقي إن القرار متسرع.
      """
    #expect(try findings(text).last == "الناشط الحقوقي | القرار متسرع | عبد الله بادو")
  }

  @Test func `an office that one man holds is not given to another`() throws {
    let text = """
      قال الباحث سالم منصور إن الماء ملوث.
      وقال الوزير إن الماء صالح.
      """
    #expect(try findings(text).last == "الوزير | الماء صالح | الوزير")
  }

  @Test func `a club is the body that spoke last`() throws {
    let text = """
      أعلنت إدارة برومفيلد أنها ضمت المهاجم.
      وأوضح النادي أن العقد مدته عامان.
      """
    #expect(try findings(text).last == "النادي | العقد مدته عامان | إدارة برومفيلد")
  }

  @Test func `question marks that stand for lost commas end no sentence`() throws {
    let text = """
      قال سالم منصور الناطق باسم المؤتمر ? إن المؤتمر سيد نفسه.
      من جهة أخرى? أبرز منصور أن الانسحاب موقف شخصي? مبرزا أن الباب مفتوح.
      """
    #expect(try findings(text).count == 3)
  }

  @Test func `stops that stand for commas end no sentence`() throws {
    let text = """
      وأوضح سالم منصور. في حوار مع الصحيفة. نشرته الخميس. أن الجسر مفتوح.
      وقال إن الطريق. التي أغلقت أمس. سالكة.
      وأكد منصور. أن الماء نظيف.
      """
    #expect(try findings(text).count == 3)
  }
}

/// Two spellings of one name, people of one family, and what points back.
@Suite struct SameSpeakerTests {
  @Test func `a foreign name in another spelling is the same`() throws {
    let text = """
      قالت أليسون فيلكاس إن اللقب صعب.
      واعتبرت فليكاس أن الفريق قوي.
      """
    #expect(try findings(text).last == "فليكاس | الفريق قوي | أليسون فيلكاس")
  }

  @Test func `a man's father is not the man`() throws {
    let text = """
      قال خلف حسن الحربي إن الماء انقطع.
      وطالب حسن الحربي بوجود فرع للبلدية.
      """
    #expect(try findings(text).last?.hasSuffix("| حسن الحربي") == true)
  }

  @Test func `the same official is the one who spoke last`() throws {
    let text = """
      قال سالم منصور إن الماء نظيف.
      واعتبر ذات المسؤول أن الجسر آمن.
      """
    #expect(try findings(text).last == "ذات المسؤول | الجسر آمن | سالم منصور")
  }

  @Test func `where somebody serves is no part of what is said`() throws {
    let text = "وأوضح المتحدث الرسمي بتعليم القريات سالم منصور أن المدارس مفتوحة."
    #expect(try findings(text).first?.contains("| المدارس مفتوحة |") == true)
  }

  @Test func `فان is a name before the same word twice`() throws {
    let text = """
      وصل المدرب لويس فان دال إلى المدينة. وقال فان دال «اللاعب ممتاز وموهوب للغاية».
      """
    #expect(
      try findings(text).first?.hasPrefix("فان دال | اللاعب ممتاز وموهوب للغاية |") == true)
    #expect(try findings("وقال الوزير سعد فهمي فان الجسر متين.").isEmpty)
  }
}
