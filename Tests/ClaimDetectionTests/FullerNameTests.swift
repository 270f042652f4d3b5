import Testing

/// The fullest name that an article gives somebody or something, wherever it gives it.
@Suite struct FullerNameTests {
  @Test(arguments: [
    // What somebody is in charge of, or where, before the name; what somebody is behind it.
    (
      "قالت سلمى الزعتر مسؤولة المكتبة إن القاعة مفتوحة.",
      ["سلمى الزعتر مسؤولة المكتبة | القاعة مفتوحة | سلمى الزعتر"]
    ),
    (
      "وقال المسؤول في بلدية الساحل نادر شلبوط إن الجسر مغلق.",
      ["المسؤول في بلدية الساحل نادر شلبوط | الجسر مغلق | نادر شلبوط"]
    ),
    // A family name that looks like a future, an unknown one behind a joint of names.
    (
      "وقال مدير المختبر ماتيوس سيغنوس لوكالة الأنباء إن الجهاز صغير.",
      ["مدير المختبر ماتيوس سيغنوس | الجهاز صغير | ماتيوس سيغنوس, o:وكالة الأنباء"]
    ),
    (
      "أكد الوزير توماس دي لومير أن الحدود مفتوحة. وزار دي لومر الميناء. وكان دي لومر مسافرا.",
      ["الوزير توماس دي لومير | الحدود مفتوحة | توماس دي لومير"]
    ),
    // آلان is a name, and الآن is now.
    (
      "قال النائب الفرنسي آلان لوموند إن الميناء مغلق.",
      ["النائب الفرنسي آلان لوموند | الميناء مغلق | آلان لوموند"]
    ),
    // A rank behind a joint of names belongs to the name, the office behind it does not.
    (
      "حذر الشيخ نادر آل الشيخ مفتي عام البلاد رئيس هيئة العلماء من الغلو في الدين.",
      [
        "الشيخ نادر آل الشيخ مفتي عام البلاد رئيس هيئة العلماء | الغلو في الدين | نادر آل الشيخ"
      ]
    ),
    // The outlet that was told, and the day before yesterday, are no part of the name.
    (
      "وقال الزعفراني لـ «أخبار البحر»: إن المرفأ مغلق.",
      ["الزعفراني | المرفأ مغلق | الزعفراني, o:أخبار البحر"]
    ),
    (
      "وذكرت «البريد» أول من أمس أن المصنع بيع لشركة أجنبية.",
      ["«البريد» | المصنع بيع لشركة أجنبية | البريد"]
    ),
  ])
  func `a name has all its words and no more`(text: String, found: [String]) throws {
    #expect(try findings(text) == found)
  }

  @Test(arguments: [
    // With its country, or where it is.
    (
      "وكشفت وزارة المياه أن السد امتلأ. وزار وفد من وزارة المياه الهولندية السد أمس.",
      ["وزارة المياه | السد امتلأ | وزارة المياه الهولندية"]
    ),
    (
      "وأوضحت قيادة الشرطة البحرية في لبنان أن الميناء مغلق.",
      ["قيادة الشرطة البحرية في لبنان | الميناء مغلق | قيادة الشرطة البحرية في لبنان"]
    ),
    // In marks without its kind.
    (
      "قرر البنك المركزي الليبي رفع الفائدة. وأكد \"المركزي الليبي\" أن السوق بحاجة إلى نقد.",
      [
        "البنك المركزي الليبي | رفع الفائدة | البنك المركزي الليبي",
        "\"المركزي الليبي\" | السوق بحاجة إلى نقد | البنك المركزي الليبي",
      ]
    ),
    // In a headline by its field alone.
    (
      """
      «التموين»: 300 مخبز جديد ستفتح في الشمال هذا العام

      قال أحد السكان إن وزارة التموين وعدت بالكثير.
      """,
      [
        "«التموين» | 300 مخبز جديد ستفتح في الشمال هذا العام | وزارة التموين",
        "أحد السكان | وزارة التموين وعدت بالكثير | أحد السكان",
      ]
    ),
  ])
  func `a body has the fullest name that the article gives it`(text: String, found: [String]) throws
  {
    #expect(try findings(text) == found)
  }

  @Test func `a town before a colon is a dateline, though the article names its district`() throws {
    let text = """
      الزعترية: إغلاق الجسر القديم

      أغلقت محافظة الزعترية الجسر القديم أمس.
      """
    #expect(try findings(text) == [])
  }

  @Test func `a topic with a figure behind its colon is nobody`() throws {
    #expect(try findings("الانتخابات المحلية: 16 لجنة للفصل في الطعون والمخالفات") == [])
  }

  @Test func `an office is its holder's, named where he says nothing`() throws {
    let text = """
      واستقبل الرئيس المفوض الأوروبي للصيد يانوش كراسنوف في قصره. وحذر المفوض من أن البحر سيفرغ.
      """
    #expect(try findings(text) == ["المفوض | البحر سيفرغ | يانوش كراسنوف"])
  }

  @Test func `a cabinet's head does not hold the offices of its ministers`() throws {
    let text = """
      وزير الصيد: البحر غني بالسمك

      نشرت الصحف أمس صورة وزير الصيد في حكومة خالد سعيد على الشاطئ.
      """
    #expect(try findings(text) == ["وزير الصيد | البحر غني بالسمك | وزير الصيد"])
  }
}
