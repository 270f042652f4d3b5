import ClaimModel

extension ArabicMessages: ClosingMessages {
  var ownVoiceIntroduction: String {
    "لم يُذكر لهذه العبارات قائل، والتحقق من صحتها على هيئة التحرير."
  }

  var noOwnVoice: String { "لم تُدرج أي جملة." }

  func listed(_ reason: OwnVoiceSentence.Reason, claim: String?) -> String {
    switch (reason, claim) {
    case (.attributionDropped, let claim?): word(reason) + ": ينسبه \(claim) إلى قائل"
    case (_, let claim?): word(reason) + "، في " + claim
    case (_, nil): word(reason)
    }
  }

  var allClaimsLegend: String { "بترتيب المقال." }

  var hiddenIntroduction: String {
    "محارف تحكم وعلامات اتجاه لا يراها القارئ، وقد تقلب ترتيب الكلام أو تؤثر في جهازه. يُظهر التقرير كلًّا منها "
      + "علامةً مثل \(run("⟨U+202E⟩", .leftToRight))، والنصوص محفوظة كما وردت."
  }
  var replacedCharacter: String {
    "(يقوم في نص الصفحة مقام محرف تحكم ورد في مصدرها، أو بايتات لا تُقرأ نصًّا)"
  }
  var mildCharacter: String { "(لا يقلب شيئًا، وقد يُخفي الكلمة عن البحث)" }
  func hiddenPlace(lines: [Int], claims: [String]) -> String {
    guard !lines.isEmpty else { return "عنوان المقال أو اسم ناشره" }
    return "المقال، السطر " + lines.map(number).joined(separator: comma)
      + (claims.isEmpty ? "" : " (في " + Self.joined(claims) + ")")
  }
  func hiddenPlace(evidence: String) -> String { evidence }
  func nestedMark(_ claim: String) -> String { "(ضمن " + claim + ")" }

  var weighingsIntroduction: String {
    "هكذا قيّمها المراجعون. والصفحة التي لا تُثبت إلا أن القول قيل لا تؤيد صحة مضمونه."
  }

  func notDone(_ facts: OpenMatters) -> [String] {
    var lines: [String] = []
    if facts.attributionUnchecked > 0 {
      lines.append(
        "النسبة: لم تُفحص في " + Self.claims.counted(facts.attributionUnchecked, .oblique)
          + (facts.linksUnchecked > 0
            ? "؛ ومن حلقات الناقلين لم تُفحص " + Self.links.counted(facts.linksUnchecked) : "") + "."
      )
    }
    if facts.contentUnchecked > 0 {
      lines.append(
        "المضمون: لم يُفحص في " + Self.claims.counted(facts.contentUnchecked, .oblique) + ".")
    }
    if facts.usablePages == 0 {
      lines.append("الأدلة: لم تُحفظ أي صفحة" + (facts.isPart ? " لهذا القسم." : "."))
    }
    if facts.supporting + facts.contradicting == 0 {
      lines.append("الأدلة المؤيدة والمناقضة: لم يُقيَّم شيء منها.")
    } else if facts.contradicting == 0 {
      lines.append("الأدلة المناقضة: لم يُقيَّم شيء منها.")
    } else if facts.supporting == 0 {
      lines.append("الأدلة المؤيدة: لم يُقيَّم شيء منها.")
    }
    if !facts.unreached.isEmpty {
      lines.append(
        "صفحات تعذر الوصول إليها أو حفظها كاملة: " + facts.unreached.joined(separator: comma)
          + ". ولا يُعد ذلك نفيًا لشيء.")
    }
    lines.append(
      "النفي في المقال: "
        + (facts.denials.isEmpty ? "لم يُعثر على شيء منه" : Self.joined(facts.denials)) + ".")
    if facts.unknownMetadata { lines.append("ناشر المقال أو رابطه أو تاريخه: غير مسجل.") }
    lines.append(
      facts.origins == .notNamed
        ? "أول نشر والنسخ المتداولة والأصول المستقلة: لم يُبحث عنها."
        : "أول نشر والنسخ المتداولة: لم يُبحث عنهما. والأصول كما يراها المراجعون.")
    let publication = facts.publication
    lines.append(
      "من طُلب منهم الرد: لم يُسجل أحد. القارئ الثاني: "
        + (publication.secondReader?.signature ?? "لا أحد") + ". التصويبات: "
        + (publication.correctionCount > 0 ? number(publication.correctionCount) : "لا شيء") + ".")
    return lines
  }

  var method: [String] {
    [
      "استُخرجت الأقوال بقواعد لغوية، بلا شبكة وبلا نموذج متعلَّم، ويذكر السجل لكل قول القاعدة التي "
        + "استخرجته. «مذكور بالاسم»: الاسم مكتوب في الجملة. «اسم مختصر»: كُتب في الجملة اسم أقصر أو لقب، ورُد "
        + "إلى أتم اسم في المقال. «مأخوذ مما سبق»: من قول سابق. «مستنتج»: غير مكتوب في أي موضع. "
        + "والأيام مستنتجة من النص. ولا يصدر البرنامج حكمًا: الأحكام والتقييمات من عمل أشخاص."
    ]
  }

  var unknownLexicon: String { notRecorded }

  func manifestRows(_ manifest: ManifestRows) -> [(String, String)] {
    let digest = run("SHA-256", .leftToRight)
    var rows = [
      (
        "المقال كما ورد، \(Self.bytes.counted(manifest.originalByteCount)) (\(manifest.charset))، "
          + digest, manifest.originalDigest
      ),
      ("نصه بصيغة \(run("NFC", .leftToRight))، " + digest, manifest.textDigest),
    ]
    if let version = manifest.version {
      rows.append(("نسخة المقال", "\(version)؛ وقد عُدّل بعد إدخاله"))
    }
    for other in manifest.otherVersions {
      rows += [
        ("النسخة \(other.number) كما وردت، " + digest, other.originalDigest),
        ("نصها بصيغة \(run("NFC", .leftToRight))، " + digest, other.textDigest),
      ]
    }
    rows += [
      ("المستخرِج", manifest.detector),
      ("المعجم", manifest.lexicon),
    ]
    if let events = manifest.events {
      rows.append(
        (
          "سجل التدقيق",
          "\(Self.events.counted(events.count))، آخرها رقم \(events.last)، \(events.hash)"
        ))
    }
    return rows
  }

  var whatDigestsProve: String {
    "تُثبت البصمة أن هذه البايتات لم تتغير منذ أُدخلت، ولا تُثبت أنها أصيلة."
  }

  func ledger(_ path: String) -> String { "والحقائق نفسها بصيغة آلية في: " + path }

  var noDecisions: String { "لم يُتخذ أي قرار بعد." }

  func change(_ field: String, from old: String?, to new: String?) -> String {
    field + ": " + (old.map { $0 + "، ثم " } ?? "") + (new ?? none)
  }

  func field(_ name: String) -> String {
    switch name {
    case "attribution": "النسبة"
    case "content", "contentStatus": "المضمون"
    case "status": "الحالة"
    case "bearing": "الدلالة"
    case "question": "السؤال"
    case "evidence": "الدليل"
    case "publication": "التقرير"
    case "version": "النسخة"
    case "standing": "القول"
    default: given(name)
    }
  }

  func overrideReason(_ reason: String) -> String { "\(strong("على خلاف القاعدة:")) " + reason }
  func undone(by event: String) -> String { "أُلغي بالرقم " + event }
  func undoes(_ event: String) -> String { "إلغاء لما بدأ بالرقم " + event }
}
