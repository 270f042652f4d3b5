import ClaimModel

/// The words of a report in Arabic.
struct ArabicMessages: ReportMessages {
  /// The newsroom's own words for statuses.
  var words: [String: String] = [:]

  static let claims = ArabicNoun(
    zero: "لا قول", one: "قول واحد", two: "قولان", twoOblique: "قولين", few: "أقوال",
    many: "قولًا", other: "قول")
  static let attributedClaims = ArabicNoun(
    zero: "لا قول منسوبًا", one: "قول منسوب واحد", two: "قولان منسوبان",
    twoOblique: "قولين منسوبين", few: "أقوال منسوبة", many: "قولًا منسوبًا", other: "قول منسوب")
  static let otherClaims = ArabicNoun(
    zero: "لا قول آخر", one: "قول آخر", two: "قولان آخران", twoOblique: "قولين آخرين",
    few: "أقوال أخرى", many: "قولًا آخر", other: "قول آخر")
  static let articles = ArabicNoun(
    zero: "لا مقال", one: "مقال واحد", two: "مقالان", twoOblique: "مقالين", few: "مقالات",
    many: "مقالًا", other: "مقال")
  static let rows = ArabicNoun(
    zero: "لا صف", one: "صف واحد", two: "صفان", twoOblique: "صفين", few: "صفوف", many: "صفًا",
    other: "صف")
  static let pages = ArabicNoun(
    zero: "لا صفحة", one: "صفحة واحدة", two: "صفحتان", twoOblique: "صفحتين", few: "صفحات",
    many: "صفحة", other: "صفحة")
  static let origins = ArabicNoun(
    zero: "لا أصل", one: "أصل واحد", two: "أصلان", twoOblique: "أصلين", few: "أصول",
    many: "أصلًا", other: "أصل")
  static let links = ArabicNoun(
    zero: "لا حلقة", one: "حلقة واحدة", two: "حلقتان", twoOblique: "حلقتين", few: "حلقات",
    many: "حلقة", other: "حلقة")
  static let hiddenCharacters = ArabicNoun(
    zero: "لا محرف خفيًّا", one: "محرف خفي واحد", two: "محرفان خفيان", twoOblique: "محرفين خفيين",
    few: "محارف خفية", many: "محرفًا خفيًّا", other: "محرف خفي")
  static let characters = ArabicNoun(
    zero: "لا محرف", one: "محرف واحد", two: "محرفان", twoOblique: "محرفين", few: "محارف",
    many: "محرفًا", other: "محرف")
  static let bytes = ArabicNoun(
    zero: "لا بايت", one: "بايت واحد", two: "بايتان", twoOblique: "بايتين", few: "بايتات",
    many: "بايتًا", other: "بايت")
  static let events = ArabicNoun(
    zero: "لا حدث", one: "حدث واحد", two: "حدثان", twoOblique: "حدثين", few: "أحداث",
    many: "حدثًا", other: "حدث")
  static let documents = ArabicNoun(
    zero: "لا وثيقة", one: "وثيقة واحدة", two: "وثيقتان", twoOblique: "وثيقتين", few: "وثائق",
    many: "وثيقة", other: "وثيقة")
  static let occasions = ArabicNoun(
    zero: "لا مناسبة", one: "مناسبة واحدة", two: "مناسبتان", twoOblique: "مناسبتين",
    few: "مناسبات", many: "مناسبة", other: "مناسبة")
  static let speakers = ArabicNoun(
    zero: "لا قائل", one: "قائل آخر", two: "قائلان آخران", twoOblique: "قائلين آخرين",
    few: "قائلين آخرين", many: "قائلًا آخر", other: "قائل آخر")

  /// Names as a list in a sentence, each after the first with a joined و.
  static func joined(_ names: [String]) -> String { names.joined(separator: " و") }
}

extension ArabicMessages: ReportWords {
  var language: String { "ar" }
  var direction: TextDirection { .rightToLeft }
  var comma: String { "، " }
  var semicolon: String { "؛ " }
  var notRecorded: String { strong("غير مسجل") }
  var none: String { "لا شيء" }

  func number(_ number: Int) -> String { String(number) }
  func quoted(_ words: String) -> String { "«" + words + "»" }

  func workedOut(_ value: String) -> String { "\(value) (مستنتجة من النص)" }

  func languageName(_ code: String) -> String? {
    [
      "ar": "العربية", "en": "الإنجليزية", "fr": "الفرنسية", "fa": "الفارسية", "tr": "التركية",
    ][code]
  }

  // STANDARDS 5.6: the words that newsrooms print.
  func word(_ status: AttributionStatus) -> String {
    if let own = words[status.rawValue], status != .unchecked { return given(own) }
    return switch status {
    case .unchecked: "لم تُفحص النسبة"
    case .confirmed: "ثابتة النسبة"
    case .misquoted: "منقول بتحريف"
    case .misattributed: "منسوب إلى غير قائله"
    case .notFound: "لم يُعثر عليه"
    case .fabricated: "مختلق"
    }
  }

  func word(_ status: ContentStatus) -> String {
    if let own = words[status.rawValue], status != .unchecked { return given(own) }
    return switch status {
    case .unchecked: "لم يُفحص"
    case .verified: "صحيح"
    case .partly: "صحيح جزئيا"
    case .disputed: "متنازع عليه"
    case .refuted: "زائف"
    case .misleading: "مضلل"
    case .unproven: "غير مؤكد"
    case .notCheckable: "غير قابل للتحقق"
    }
  }

  func word(_ status: LinkStatus) -> String {
    switch status {
    case .unchecked: "لم تُفحص"
    case .confirmed: "ثابتة"
    case .notFound: "لم يُعثر عليها"
    case .contradicted: "منقوضة"
    }
  }

  func word(_ role: LinkRole) -> String {
    switch role {
    case .speaker: "القائل"
    case .spokesperson: "متحدث"
    case .document: "وثيقة"
    case .event: "مناسبة"
    case .outlet: "وسيلة إعلام"
    }
  }

  func word(_ basis: Basis) -> String {
    switch basis {
    case .named: "مذكور بالاسم"
    case .alias: "اسم مختصر"
    case .carried: "مأخوذ مما سبق"
    case .inferred: strong("مستنتج")
    }
  }

  func word(_ type: QuotationType) -> String {
    switch type {
    case .direct: "اقتباس"
    case .indirect: "نقل بالمعنى"
    case .mixed: "بعضه اقتباس"
    }
  }

  func word(_ act: SpeechAct) -> String {
    switch act {
    case .assert: "تصريح"
    case .deny: "نفي"
    case .accuse: "اتهام"
    case .warn: "تحذير"
    case .demand: "مطالبة"
    case .promise: "وعد"
    case .announce: "إعلان"
    case .welcome: "ترحيب"
    case .condemn: "إدانة"
    case .ask: "سؤال"
    case .estimate: "تقدير"
    case .support: "تأييد"
    case .reject: "رفض"
    case .criticise: "انتقاد"
    case .thank: "شكر"
    case .propose: "اقتراح"
    case .decide: "قرار"
    case .threaten: "تهديد"
    case .agree: "موافقة"
    case .interpret: "قراءة المقال"
    }
  }

  func word(_ bearing: Bearing) -> String {
    switch bearing {
    case .supports: "يؤيد"
    case .contradicts: "يناقض"
    case .context: "سياق"
    }
  }

  func word(_ question: Question) -> String {
    switch question {
    case .attribution: "النسبة"
    case .content: "المضمون"
    }
  }

  func word(_ outcome: FetchOutcome) -> String {
    switch outcome {
    case .captured: "محفوظة"
    case .capturedTruncated: "محفوظ بعضها"
    case .failed: "تعذر الوصول إليها"
    case .refused: "لم تُطلب: منعتها قواعد الأمان"
    case .skipped: "لم تُطلب"
    case .deferred: "مؤجلة"
    }
  }

  func word(_ reason: OwnVoiceSentence.Reason) -> String {
    switch reason {
    case .attributionDropped: strong("أُسقطت النسبة")
    case .judgement: "حكم بلا مصدر"
    case .interpretation: "تفسير من المقال"
    case .assertion: "خبر بلا مصدر"
    }
  }

  func attached(_ file: String, seenBy name: String, at time: String) -> String {
    "ملف ملحق \(file)، يقول \(name) إنه رآه، \(time)"
  }

  func copy(in archive: String, of original: String?, takenAt time: String?) -> String {
    "نسخة في \(archive)" + (original.map { " من \($0)" } ?? "")
      + (time.map { "، أُخذت \($0)" } ?? "")
  }

  func recheck(of evidence: String, _ verdict: RecheckVerdict) -> String {
    let found =
      switch verdict {
      case .same: "الألفاظ نفسها"
      case .moved: "الألفاظ نفسها في رابط آخر"
      case .edited: strong("ألفاظ غير التي كانت")
      case .gone: strong("لم تعد الصفحة موجودة")
      case .unknown: "لم يتبين شيء"
      }
    return "نظرة أخرى في \(evidence): " + found
  }

  func word(action: String) -> String? {
    [
      "article.add": "إضافة المقال", "claims.detect": "استخراج الأقوال",
      "claim.mark": "الحكم على قول", "claim.ground": "تسمية دليل", "claim.note": "كتابة ملاحظة",
      "claim.dismiss": "استبعاد قول",
      "claim.add": "إضافة قول", "claim.edit": "تصحيح قول", "claim.join": "ضم أقوال",
      "claim.unjoin": "فصل أقوال", "claims.redetect": "إعادة استخراج الأقوال",
      "article.revise": "تعديل المقال", "claim.redetect": "تغير قول عند إعادة الاستخراج",
      "source.add": "تسمية مصدر مشترك",
      "source.redetect": "تغير اسم مصدر مشترك",
      "claim.restore": "إعادة قول", "link.status": "فحص حلقة", "link.note": "ملاحظة على حلقة",
      "source.status": "فحص مصدر مشترك", "source.note": "ملاحظة على مصدر مشترك",
      "evidence.add": "إدخال دليل", "evidence.passage": "تعيين مقطع أو سحبه",
      "evidence.attach": "إلحاق دليل", "evidence.weigh": "تقييم دليل",
      "evidence.detach": "فصل دليل", "evidence.unweigh": "سحب تقييم دليل",
      "note.withdraw": "سحب ملاحظة", "article.dismiss": "استبعاد المقال",
      "article.restore": "إعادة المقال", "article.approve": "اعتماد التقرير",
      "article.reopen": "سحب الاعتماد", "article.publish": "نشر التقرير",
      "article.correct": "تصويب التقرير المنشور", "article.withdraw": "سحب التقرير",
      "claim.correct": "تصويب قول للقراء", "operation.undo": "إلغاء إجراء",
    ][action]
  }

  func head(_ column: Column) -> String {
    switch column {
    case .id: "الرقم"
    case .speaker: "القائل"
    case .through: "عبر"
    case .inShort: "القول باختصار"
    case .attribution: "النسبة"
    case .content: "المضمون"
    case .openFirst: "افتح أولًا"
    case .number: "م"
    case .role: "الدور"
    case .name: "الاسم"
    case .basis: "أساسه"
    case .place: "موضعه في المقال"
    case .state: "الحالة"
    case .evidence: "الدليل"
    case .words: "الألفاظ"
    case .whyListed: "سبب إدراجها"
    case .type: "صيغة النقل"
    case .act: "نوع القول"
    case .speakerIs: "تحديد القائل"
    case .address: "الرابط"
    case .outcome: "النتيجة"
    case .capturedAt: "وقت الجلب"
    case .digest: "بصمة المحتوى \(run("SHA-256", .leftToRight))"
    case .servesFor: "يخص"
    case .target: "يخص"
    case .question: "السؤال"
    case .bearing: "الدلالة"
    case .quote: "الألفاظ"
    case .origin: "أصلها"
    case .note: "السبب"
    case .by: "القائم به"
    case .at: "الوقت"
    case .done: "الإجراء"
    case .subject: "موضوعه"
    case .change: "التغيير"
    case .reason: "السبب"
    case .item: "العنصر"
    case .value: "البصمة أو الإصدار"
    case .what: "البند"
    case .character: "المحرف"
    case .standsIn: "موضعه"
    case .count: "العدد"
    case .old: "من قبل"
    case .new: "الآن"
    case .point: "البند"
    case .askedBy: "الجهة"
    case .passage: "الألفاظ المهمة"
    }
  }

  func heading(_ heading: Heading) -> String {
    switch heading {
    case .changes: "ما جرى منذ ذلك"
    case .mainClaims: "الأقوال الرئيسة"
    case .articleText: "نص المقال"
    case .codes: "بنود المواثيق"
    case .sharedSources: "الوثائق والمناسبات والمتحدثون"
    case .claims: "الأقوال قولًا قولًا"
    case .ownVoice: "بلسان المقال نفسه"
    case .allClaims: "القائمة الكاملة"
    case .hidden: "محارف خفية"
    case .evidence: "الأدلة"
    case .notDone: "ما لم يُنجز"
    case .howMade: "كيف أُعد هذا التقرير"
    case .manifest: "البصمات الرقمية"
    case .decisions: "سجل القرارات"
    case .corrections: "التصويبات"
    }
  }
}
