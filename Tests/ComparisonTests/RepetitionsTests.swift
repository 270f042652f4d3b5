import ClaimModel
import Comparison
import Testing

@Suite struct RepetitionsTests {
  private func claim(
    _ id: Int, _ words: String, speaker: String = "وزير النقل", nestedIn: Int? = nil,
    joinedTo: Int? = nil, act: SpeechAct = .assert
  ) throws -> ClaimRecord {
    var claim = try ComparedArticle(quoting: words).claim
    claim.id = id
    claim.chain[0].name = speaker
    claim.nestedIn = nestedIn
    claim.joinedTo = joinedTo
    claim.act = act
    return claim
  }

  @Test("Two reports of one speaker that share most words are a pair")
  func pair() throws {
    let claims = [
      try claim(1, "تعليق رحلات العبارات بين الجزيرتين حتى إشعار آخر"),
      try claim(2, "السلامة فوق كل اعتبار في هذا الموسم"),
      try claim(3, "إن رحلات العبارات بين الجزيرتين علقت حتى إشعار آخر"),
    ]
    #expect(Repetitions.pairs(among: claims) == [.init(first: 1, second: 3)])
  }

  @Test(
    "Few words are a repetition where they are the same words, spelling apart",
    arguments: [
      ("تعليق الرحلات", "تعليق الرحلات"), ("نعم", "«نعم»"), ("إعلان الهدنة", "اعلان الهدنه"),
    ])
  func short(first: String, second: String) throws {
    let claims = [try claim(1, first), try claim(2, "أمر آخر"), try claim(3, second)]
    #expect(Repetitions.pairs(among: claims) == [.init(first: 1, second: 3)])
  }

  @Test("Few words in another act, order or number, or by another speaker, are none")
  func shortOthers() throws {
    let first = try claim(1, "تعليق الرحلات")
    for other in [
      try claim(2, "تعليق الرحلات", act: .deny), try claim(2, "الرحلات تعليق"),
      try claim(2, "تعليق الرحلات", speaker: "نقيب البحارة"),
      try claim(2, "تعليق الرحلات", joinedTo: 1), try claim(2, "تعليق الرحلات", nestedIn: 1),
      try claim(2, "تعليق كل الرحلات"), try claim(2, "…"),
    ] {
      #expect(Repetitions.pairs(among: [first, other]).isEmpty)
    }
    #expect(Repetitions.pairs(among: [try claim(1, "…"), try claim(2, "…")]).isEmpty)
  }

  @Test("Words that many claims have are a repetition where they are all its words")
  func common() throws {
    let claims = try (1...60).map { try claim($0, "لا تعليق") }
    let pairs = Repetitions.pairs(among: claims)
    #expect(pairs.count == 59)
    #expect(pairs.allSatisfy { $0.first == 1 })
  }

  @Test("A name that is spelled otherwise is the same speaker")
  func spelling() throws {
    let claims = [
      try claim(1, "تعليق رحلات العبارات بين الجزيرتين", speaker: "أحمد علي"),
      try claim(2, "تعليق رحلات العبارات بين الجزيرتين", speaker: "احمد علي"),
    ]
    #expect(Repetitions.pairs(among: claims).count == 1)
  }

  @Test("Other speakers, claims inside another, joined ones and short ones are no pair")
  func noPair() throws {
    let words = "تعليق رحلات العبارات بين الجزيرتين"
    let first = try claim(1, words)
    for other in [
      try claim(2, words, speaker: "نقيب البحارة"), try claim(2, words, nestedIn: 1),
      try claim(2, words, joinedTo: 1), try claim(2, "تعليق الرحلات"),
    ] {
      #expect(Repetitions.pairs(among: [first, other]).isEmpty)
    }
  }

  @Test(
    "Another number is another claim, in whatever digits; one number fewer may be a repetition",
    arguments: [
      ("ينتهي العمل في الجسر خلال 3 أشهر", "ينتهي العمل في الجسر خلال 13 شهرا", false),
      ("ينتهي العمل في الجسر خلال 3 أشهر", "ينتهي العمل في الجسر خلال ٣ أشهر", true),
      ("بلغت كلفة الجسر الجديد 1,200 دينار", "بلغت كلفة الجسر الجديد 1200 دينار", true),
      ("بلغت كلفة الجسر الجديد 1.5 مليون", "بلغت كلفة الجسر الجديد 15 مليون", false),
      ("ينتهي العمل في الجسر خلال 3 أشهر", "ينتهي العمل في الجسر خلال أشهر", true),
      ("مقتل ثلاثة أشخاص في انهيار المبنى", "مقتل 3 أشخاص في انهيار المبنى", true),
      ("مقتل ثلاثة أشخاص في انهيار المبنى", "مقتل أربعة أشخاص في انهيار المبنى", false),
      ("مقتل ثلاثة أشخاص في انهيار المبنى", "مقتل 4 أشخاص في انهيار المبنى", false),
      ("مقتل ثلاثة أشخاص", "مقتل 3 أشخاص", true), ("مقتل ثلاثة أشخاص", "مقتل أربعة أشخاص", false),
      ("بلغت كلفة الجسر الجديد 3 ملايين دينار", "بلغت كلفة الجسر الجديد ثلاثة ملايين دينار", true),
      ("بلغت كلفة الجسر الجديد 3 ملايين دينار", "بلغت كلفة الجسر الجديد 3,000,000 دينار", true),
      ("بلغت كلفة الجسر الجديد 3 ملايين دينار", "بلغت كلفة الجسر الجديد 3 مليارات دينار", false),
    ])
  func numbers(first: String, second: String, isPair: Bool) throws {
    let pairs = Repetitions.pairs(among: [try claim(1, first), try claim(2, second)])
    #expect(pairs.isEmpty == !isPair)
  }
}
