import ClaimModel

extension ArabicMessages: FirstScreenMessages {
  func readiness(_ standings: Standings) -> String {
    let ownVerdict: String
    switch (standings.total, standings.isComplete) {
    case (0, _) where standings.isPart:
      return strong("ليس فيما تغير من هذا المقال قول معتمد.")
    case (_, true) where standings.isPart: ownVerdict = strong("فُحصت أقوال هذا القسم كلها.")
    case (_, false) where standings.isPart: ownVerdict = strong("لم تُفحص أقوال هذا القسم كلها.")
    case (0, _) where !standings.isLookedFor:
      ownVerdict = strong("لم يُبحث في النص: لا قواعد للغته بعد.")
    case (0, _) where standings.areDismissed:
      ownVerdict = strong("لا شيء يُفحص: استُبعدت الأقوال المنسوبة كلها.")
    case (0, _): ownVerdict = strong("لا شيء يُفحص: لم يُعثر على أقوال منسوبة.")
    case (_, true):
      ownVerdict = strong(
        standings.attributionChecked == standings.total
          ? "فُحصت الأقوال كلها، والتقرير جاهز لقارئ ثانٍ."
          : "فُحصت الأقوال كلها عدا المتداخلة والمكررة، والتقرير جاهز لقارئ ثانٍ.")
    default: ownVerdict = strong("غير جاهز للنشر.")
    }
    let verdict = verdict(standings.publication) ?? ownVerdict
    let pages =
      standings.pages == 0
      ? "لم تُحفظ أي صفحة" + (standings.isPart ? " لهذا القسم" : "")
      : "حُفظت " + Self.pages.counted(standings.pages)
        + (standings.weighedPages == 0
          ? " (لم يُقيَّم شيء منها)" : " (قُيّم منها \(standings.weighedPages))")
    guard standings.total > 0 else { return verdict + " " + pages + "." }
    let total = Self.attributedClaims.counted(standings.total, .oblique)
    guard standings.attributionChecked + standings.contentChecked > 0 else {
      return verdict + " لم يُفحص شيء من " + total + "، و" + pages + "."
    }
    let said =
      standings.attributionChecked == 0
      ? "لم تُفحص في أي من " + total
      : "فُحصت في " + Self.claims.counted(standings.attributionChecked, .oblique) + " من " + total
    let isTrue =
      standings.contentChecked == 0
      ? "لم يُفحص في أي منها"
      : "فُحص في " + Self.claims.counted(standings.contentChecked, .oblique)
    return verdict + " النسبة: " + said + ". المضمون: " + isTrue + ". " + pages + "."
  }

  func hidden(_ count: Int) -> String {
    "في المقال أو الصفحات المحفوظة " + strong(Self.hiddenCharacters.counted(count)) + ": "
      + reference("قائمتها", to: "hidden-characters") + "."
  }

  func results(_ results: [String], more: Int) -> String {
    "\(strong("ما انتهى إليه الفحص:")) " + results.joined(separator: semicolon)
      + (more > 0 ? semicolon + "و" + Self.otherClaims.counted(more) : "") + "."
  }

  func speakers(_ speakers: [String], others: Int, withClaims: Int) -> String {
    "\(strong("من يتكلم:")) " + speakers.joined(separator: semicolon)
      + (others > 0
        ? semicolon + "و" + Self.speakers.counted(others) + ": " + Self.claims.counted(withClaims)
        : "") + "."
  }

  func speaker(_ name: String, claims: Int, inferredIn: [String]) -> String {
    let counted = name + ": " + Self.claims.counted(claims)
    guard !inferredIn.isEmpty else { return counted }
    return counted + " (استُنتج القائل في " + Self.joined(inferredIn) + ")"
  }

  func carriers(withCarrier: Int, without: Int) -> String {
    let label = "\(strong("الناقلون:")) "
    if withCarrier == 0 { return label + "لم يُذكر ناقل لأي قول." }
    if without == 0 { return label + "لكل قول ناقل مذكور." }
    return label + "ذُكر الناقل في " + Self.claims.counted(withCarrier, .oblique) + "، ولم يُذكر في "
      + Self.claims.counted(without, .oblique) + "."
  }

  func carrier(_ name: String, role: LinkRole, principal: String?, claims: Int) -> String {
    let behind = role == .spokesperson ? " باسم " : " من "
    let part = word(role) + (principal.map { behind + $0 } ?? "")
    return name + "، " + part + ": " + Self.claims.counted(claims)
  }

  func shared(documents: Int, events: Int, carry claims: Int) -> String {
    var parts: [String] = []
    if documents > 0 { parts.append(Self.documents.counted(documents, .oblique)) }
    if events > 0 { parts.append(Self.occasions.counted(events, .oblique)) }
    return "ويستند " + Self.claims.counted(claims) + " إلى " + Self.joined(parts)
      + "، فمتى وُجد أصلها أمكنت مقابلتها به حرفيًا."
  }

  func lookFirst(_ priorities: [String]) -> String {
    "\(strong("ابدأ بـ:")) " + priorities.joined(separator: semicolon) + "."
  }

  func priority(_ claim: String, reasons: [String]) -> String {
    claim + ": " + reasons.joined(separator: comma)
  }

  func reason(_ reason: ArticleOverview.Reason, link: String) -> String {
    switch reason {
    case .reworded: "تغيرت ألفاظه أو سلسلته بعد الحكم فيه"
    case .unsupported: "لم تعد حلقات سلسلته وأدلته تسند الحكم فيه"
    case .act(let act): word(act)
    case .inferredSpeaker: "لا تسمي الجملة قائله"
    case .noCarrier: "لم يُذكر ناقل"
    case .sharedSource(_, let claims):
      "يقوم على \(link) ومعه " + Self.otherClaims.counted(claims - 1)
    case .attributionDropped: "يقرره العنوان أو المقدمة بلا نسبة"
    case .exactWords: "ألفاظ مقتبسة تمكن مقابلتها"
    case .linkUnchecked: "حلقة لم تُفحص: \(link)"
    case .contentUnchecked: "لم يُفحص مضمونه بعد"
    case .unweighedEvidence(let count): "أدلة تنتظر التقييم (\(Self.pages.counted(count)))"
    case .contradicted(let count): "أدلة تناقضه (\(Self.pages.counted(count)))"
    }
  }

  func opening(_ reason: ArticleOverview.Reason, link: String) -> String? {
    switch reason {
    case .reworded: "ألفاظه"
    case .unsupported: "حلقات سلسلته وأدلته"
    case .act: nil
    case .inferredSpeaker: "من المتكلم؟"
    case .noCarrier: "من نشره أولًا؟"
    case .sharedSource: link
    case .attributionDropped: "العنوان والمقدمة"
    case .exactWords: "الألفاظ المقتبسة"
    case .linkUnchecked: link
    case .contentUnchecked: "هل هو صحيح؟"
    case .unweighedEvidence: "أدلة تنتظر التقييم"
    case .contradicted: "ما يناقضه"
    }
  }

  func metadataRows(_ metadata: MetadataRows) -> [(String, String)] {
    let language = metadata.language ?? "اللغة \(strong("غير مسجلة"))"
    let report =
      metadata.isTouched
      ? state(metadata.publication.state) + (metadata.asOf.map { " · حتى \($0)" } ?? "")
        + (metadata.event.map { " · الحدث \($0)" } ?? "")
        + " · المراجعة: "
        + (metadata.reviewers.isEmpty ? "لا أحد" : metadata.reviewers.joined(separator: comma))
        + " · " + secondReader(metadata.publication)
        + (metadata.publication.publication.map { " · " + published($0.signature) } ?? "")
      : "مسودة · لم يراجعها أحد"
    return [
      (
        "المقال",
        ([metadata.article, language, Self.characters.counted(metadata.characterCount)]
          + (metadata.version.map { ["النسخة \($0) من نصه"] } ?? []))
          .joined(separator: " · ")
      ),
      ("الناشر", metadata.outlet ?? notRecorded),
      ("الرابط", metadata.address ?? notRecorded),
      (
        "التاريخ",
        metadata.date ?? notRecorded
          + (metadata.latestDay.map { " · ينقل كلامًا قيل في \($0) (مستنتج من النص)" } ?? "")
      ),
      ("التقرير", report),
    ]
  }

  func mainClaimsLegend(shown: Int, of total: Int) -> String {
    let table = reference("القائمة الكاملة", to: "all-attributions")
    return
      "«النسبة»: هل قال القائل هذا عبر هؤلاء الناقلين؟ «المضمون»: هل ما قيل صحيح؟ وما بين قوسين موقف "
      + "(ترحيب أو تحذير أو مطالبة) قد لا يكون فيه ما يُتحقق منه، والحكم فيه للمراجع. "
      + (shown < total
        ? "المعروض هنا \(Self.claims.counted(shown)) من أصل \(Self.claims.counted(total, .oblique))، "
          + "والبقية في \(table)."
        : "والأقوال كلها معروضة هنا، وفي \(table) نوع كل منها وفعله.")
  }

  func noClaims(areDismissed: Bool) -> String {
    areDismissed
      ? "استُبعدت الأقوال المنسوبة في هذا المقال كلها، والأسباب في سجل القرارات."
      : "لم يعثر البرنامج على قول منسوب في هذا المقال."
  }
  var noCarrier: String { "لم يُذكر ناقل" }
  var inferredMark: String { "(مستنتج)" }
  func againstRule(_ result: String) -> String { result + " (على خلاف القاعدة)" }
  func unsupported(_ result: String) -> String { result + " (لم يعد له سند)" }
  func more(_ count: Int) -> String { Self.otherClaims.counted(count) }
  func content(_ word: String, position: String) -> String { word + " (" + position + ")" }
}

extension ArabicMessages: CardMessages {
  var sharedSourcesIntroduction: String {
    "من وجد واحدًا منها أمكنه أن يقابل به كل قول نُقل عبره."
  }

  func carries(_ claims: [String]) -> String {
    "\(strong("نُقل عبره:")) " + Self.joined(claims) + "."
  }

  func behind(_ role: LinkRole, names: [String]) -> String {
    switch role {
    case .spokesperson: "\(strong("يتحدث باسم:")) " + Self.joined(names) + "."
    case .event: "\(strong("المتكلم فيها:")) " + Self.joined(names) + "."
    default: "\(strong("صدر عن:")) " + Self.joined(names) + "."
    }
  }

  func sameSpeakerWithoutCarrier(_ claims: [String]) -> String {
    "\(strong("وربما أيضًا:")) " + Self.joined(claims) + "، فالقائل واحد ولم يُذكر هناك ناقل."
  }

  func namedIn(_ places: [String]) -> String {
    "\(strong("لفظه في المقال:")) " + places.joined(separator: semicolon) + "."
  }

  func place(_ words: String, claims: [String]) -> String {
    words + " في " + Self.joined(claims)
  }

  var neverWritten: String { "\(strong("لفظه في المقال:")) غير مكتوب في أي موضع." }
  func state(_ word: String) -> String { "\(strong("الحالة:")) " + word + "." }

  func keptCopies(_ evidence: [String]) -> String {
    "\(strong("النسخة المحفوظة:")) "
      + (evidence.isEmpty ? "لا توجد" : evidence.joined(separator: comma))
      + "."
  }

  func saidWhen(_ times: [String]) -> String {
    "\(strong("متى:")) " + (times.isEmpty ? "لا يذكره المقال" : times.joined(separator: semicolon))
  }

  func time(_ words: String, workedOut date: String?) -> String {
    words + (date.map { "، واستُنتج أنه يوم \($0)" } ?? "، ولم يُستنتج أي يوم هو")
  }

  func statuses(
    _ attribution: AttributionStatus, _ content: ContentStatus, speaker: String, isCarried: Bool,
    isDenial: Bool
  ) -> String {
    let own = strong(word(attribution))
    let said =
      switch attribution {
      case .unchecked: own + " إلى \(speaker)"
      case .confirmed: own + " إلى \(speaker)" + (isCarried ? " عبر السلسلة المذكورة" : "")
      case .misquoted: own + ": ليست هذه ألفاظ \(speaker)"
      case .misattributed: own + ": القائل غير \(speaker)"
      case .notFound: own + ": لا أثر لصدوره عن \(speaker)"
      case .fabricated: own + ": لم يصدر عن \(speaker)"
      }
    return said + ". و" + truth(content, isDenial: isDenial)
  }

  func truth(_ content: ContentStatus, isDenial: Bool) -> String {
    let own = strong(word(content))
    let verdict =
      switch content {
      case .unchecked, .verified: own
      case .partly: own + ": يصح بعضه دون بعض"
      case .disputed: own + ": تختلف فيه مصادر يُعتد بها"
      case .refuted: own + ": ليس الأمر كما قيل"
      case .misleading: own + ": يعطي صورة غير صحيحة"
      case .unproven: own + ": بُحث فيه ولا سبيل إلى الجزم به الآن"
      case .notCheckable: own + ": ليس فيه ما يوصف بصدق أو كذب"
      }
    return (isDenial ? "النفي " : "المضمون ") + verdict + "."
  }

  func manner(_ type: QuotationType, _ act: SpeechAct, positions: String) -> String {
    word(type) + " · " + word(act) + " · المحارف " + positions
  }

  func stance(_ stance: ReporterStance, cue: String) -> String {
    switch stance {
    case .neutral: "لفظ النقل \(cue)"
    case .distancing: "لفظ \(cue) يتحفظ على ما قيل"
    case .endorsing: "لفظ \(cue) يعامل ما قيل معاملة الثابت"
    }
  }

  func nested(in claim: String) -> String { "ضمن " + claim }
  func contains(_ claims: [String]) -> String { "يتضمن " + Self.joined(claims) }
  var isCut: String { "الجملة أطول مما يظهر" }
  var thisArticle: String { "هذا المقال" }
  var theSentenceAbove: String { "الجملة أعلاه" }
  var inHand: String { "بين أيدينا" }
  func nowhereWritten(byPerson: Bool) -> String {
    byPerson ? "غير مكتوب: استنتجه مراجع" : "غير مكتوب: مستنتج"
  }
  func carried(from claim: String?) -> String { "ليس هنا: من " + (claim ?? "قول سابق") }
  var toCheck: String { strong("للفحص") }

  func check(_ check: Check) -> String {
    switch check {
    case .inferredSpeaker(let name):
      "لا تسمي الجملة المتكلم، واستُنتج أنه \(name)؛ وهذا يحتاج إلى تثبت مراجع."
    case .carriedSpeaker(let name, let claim):
      "القائل، وهو \(name)، مأخوذ من \(claim ?? "قول سابق")."
    case .noCarrier:
      "لم يُذكر أحد بين القائل والمقال: من نشر هذا أولًا؟"
    case .sharedSource(let source, let others):
      "قابِل الألفاظ بالمصدر \(source)، ويقوم عليه أيضًا \(Self.joined(others))."
    case .ownSource(let source): "قابِل الألفاظ بالمصدر \(source)."
    case .unweighed(let evidence): "أدلة ملحقة تنتظر التقييم: \(Self.joined(evidence))."
    case .attributionDropped(let words): "يقرره المقال أيضًا بلسانه: \(words)."
    case .unconfirmedLinks(let links):
      "حُكم بثبوت النسبة وفي سلسلتها ما لم يثبت: \(links.joined(separator: comma))."
    case .position(let act):
      "القول موقف (\(word(act))): هل فيه ما يوصف بصدق أو كذب؟"
    }
  }

  func evidence(
    _ evidence: String, _ bearing: Bearing, _ question: Question?, link: Int?
  ) -> String {
    let what: String
    switch (link, question) {
    case (let position?, _): what = self.link(position)
    case (nil, let question?): what = word(question)
    case (nil, nil): what = "المصدر"
    }
    switch bearing {
    case .supports, .contradicts: return evidence + " " + word(bearing) + " " + what
    case .context: return evidence + " سياق يخص " + what
    }
  }

  func link(_ position: Int) -> String { "الحلقة \(position)" }
  func withoutEvidence(_ state: String) -> String { state + "، \(strong("ولم يُسمَّ دليل"))" }

  func linkRemark(_ text: String, link: Int?, by signature: String) -> String {
    (link.map { "في " + self.link($0) } ?? strong("ملاحظة")) + ": " + text + " (" + signature + ")"
  }

  func origins(_ side: WeighedSide, named: [String]) -> String {
    let what: String
    switch (side.link, side.question) {
    case (let position?, _): what = link(position)
    case (nil, let question?): what = word(question)
    case (nil, nil): what = "المصدر"
    }
    let tally = side.tally
    let origins =
      named.isEmpty
      ? "لم يُذكر أصلها"
      : Self.origins.counted(named.count) + ": " + named.joined(separator: comma)
        + (tally.pagesWithoutOrigin > 0
          ? "؛ ولم يُذكر أصل " + Self.pages.counted(tally.pagesWithoutOrigin, .oblique) : "")
    let bearing = side.bearing == .contradicts ? "ما يناقض" : "ما يؤيد"
    return bearing + " " + what + ": " + Self.pages.counted(tally.pages) + "؛ " + origins
  }

  func goesBack(to origin: String) -> String { "أصلها " + origin }

  func signed(_ name: String, at time: String) -> String { name + "، " + time }

  func note(_ text: String, by signature: String) -> String {
    "ملاحظة: " + text + " (" + signature + ")"
  }

  func override(_ reason: String, by signature: String) -> String {
    "\(strong("حُكم على خلاف القاعدة:")) " + reason + " (" + signature + ")"
  }
}
