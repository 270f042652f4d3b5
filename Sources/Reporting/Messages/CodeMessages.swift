/// What a report says of the codes of principles.
protocol CodeMessages: Sendable {
  /// What the table is, and what it is not.
  var codesIntroduction: String { get }
  /// What a code asks for.
  func words(_ point: CodePoint) -> String
  /// How far the report meets it.
  func word(_ state: CodePoint.State) -> String
  /// How many points are met, in part met, and lacking; with a link to the table.
  func codes(met: Int, partly: Int, lacking: Int) -> String
  /// Which side may be missing, as far as names can tell.
  func sides(_ facts: SideFacts) -> String
}

/// What is known of the sides: names and counts, and nothing of who stands where.
struct SideFacts {
  /// The speaker with most claims.
  var first: String
  /// How many those are.
  var firstCount: Int
  /// All claims that count.
  var total: Int
  /// How many speakers there are.
  var speakers: Int
  /// How many of them have one claim only.
  var heardOnce: Int
  /// Some claims that accuse somebody.
  var accusations: [String]
  /// Some claims that deny something.
  var denials: [String]
  /// Some of those whom claims of others name and who speak in none.
  var unheard: [Unheard]
  /// How many more of those there are.
  var furtherUnheard: Int
  /// Some speakers who are heard through others alone.
  var relayed: [Relayed]

  /// Somebody who is named and not heard.
  struct Unheard {
    var name: String
    /// Some claims that name them.
    var claims: [String]
    /// Some of those that accuse them.
    var accusedIn: [String]
  }

  /// Somebody who is heard through others alone.
  struct Relayed {
    var name: String
    var through: [String]
  }
}

extension EnglishMessages: CodeMessages {
  var codesIntroduction: String {
    "What codes of principles ask of a published check, and how far this report has it. The program "
      + "reads its own record and judges nothing; what it keeps no record of, the desk has to see to."
  }

  func words(_ point: CodePoint) -> String {
    switch point {
    case .originalWords: "the original words, with their place in the text"
    case .linkedSources: "sources with links and kept copies, so that others can follow"
    case .primarySources: "primary sources, or why there are none"
    case .independentOrigins: "two independent origins for what is said to be true or false"
    case .bothSides: "evidence for and against"
    case .grounds: "every verdict explained by evidence or in words"
    case .conclusions: "a conclusion for each main claim"
    case .method: "how the check was made"
    case .corrections: "corrections in the open"
    case .reviewer: "who checked, by name"
    case .secondReader: "a second reader before publication"
    case .namedSources: "no anonymous source relied on"
    case .interests: "the interests of those quoted"
    case .whyChosen: "why these claims were chosen"
    case .reply: "the claimant asked for a reply"
    }
  }

  func word(_ state: CodePoint.State) -> String {
    switch state {
    case .met: "met"
    case .partly: strong("in part")
    case .lacking: strong("lacking")
    case .notRecorded: strong("no record")
    }
  }

  func codes(met: Int, partly: Int, lacking: Int) -> String {
    "Of what \(reference("the codes of principles", to: "codes")) ask of a published check: "
      + "\(met) met, \(partly) in part, \(lacking) lacking or without a record."
  }

  func sides(_ facts: SideFacts) -> String {
    let share =
      facts.speakers == 1
      ? "one speaker has all of them"
      : "\(facts.first) has \(Self.grouped(facts.firstCount)) of \(Self.grouped(facts.total))"
        + (facts.heardOnce == 0
          ? ""
          : facts.heardOnce == 1
            ? ", and 1 speaker is heard once"
            : ", and \(Self.grouped(facts.heardOnce)) speakers are heard once")
    let unheard = facts.unheard.map { party in
      party.name + " ("
        + (party.accusedIn.isEmpty
          ? Self.joined(party.claims) : "accused in " + Self.joined(party.accusedIn)) + ")"
    }
    let more = facts.furtherUnheard == 0 ? [] : [Self.others.counted(facts.furtherUnheard)]
    let missing =
      unheard.isEmpty
      ? "no name was found of anybody whom others speak of and who is not heard"
      : "named by others and never heard: " + Self.joined(unheard + more)
    let relayed = facts.relayed.map { $0.name + " (through " + Self.joined($0.through) + ")" }
    return
      "\(strong("Which side is missing:")) \(missing). "
      + (relayed.isEmpty
        ? "" : "Heard only through others: \(relayed.joined(separator: comma)). ")
      + "By names and numbers alone, for the program does not know who stands where: \(share). "
      + "Accusations: \(facts.accusations.isEmpty ? none : facts.accusations.joined(separator: comma))"
      + "; denials: \(facts.denials.isEmpty ? none : facts.denials.joined(separator: comma))."
  }
}

extension ArabicMessages: CodeMessages {
  var codesIntroduction: String {
    "ما تطلبه مواثيق التحقق من كل فحص منشور، ومدى وفاء هذا التقرير به. والبرنامج يقرأ سجله ولا يحكم، "
      + "وما لا سجل له فعلى هيئة التحرير."
  }

  func words(_ point: CodePoint) -> String {
    switch point {
    case .originalWords: "الألفاظ الأصلية بمواضعها في النص"
    case .linkedSources: "مصادر بروابطها ونسخها المحفوظة، ليتتبعها غيرنا"
    case .primarySources: "المصادر الأولية، أو سبب غيابها"
    case .independentOrigins: "أصلان مستقلان لما حُكم بصدقه أو كذبه"
    case .bothSides: "الأدلة المؤيدة والمناقضة"
    case .grounds: "تعليل كل حكم بدليل أو ببيان"
    case .conclusions: "نتيجة لكل قول رئيس"
    case .method: "طريقة الفحص"
    case .corrections: "التصويبات معلنة"
    case .reviewer: "اسم من فحص"
    case .secondReader: "قارئ ثانٍ قبل النشر"
    case .namedSources: "لا اعتماد على مصدر مجهول"
    case .interests: "مصالح من نُقل عنهم"
    case .whyChosen: "سبب اختيار هذه الأقوال"
    case .reply: "طلب الرد من صاحب القول"
    }
  }

  func word(_ state: CodePoint.State) -> String {
    switch state {
    case .met: "مستوفى"
    case .partly: strong("مستوفى بعضه")
    case .lacking: strong("ناقص")
    case .notRecorded: strong("لا سجل له")
    }
  }

  func codes(met: Int, partly: Int, lacking: Int) -> String {
    "مما تطلبه \(reference("مواثيق التحقق", to: "codes")) من كل فحص منشور: المستوفى \(met)، "
      + "والمستوفى بعضه \(partly)، والناقص أو ما لا سجل له \(lacking)."
  }

  func sides(_ facts: SideFacts) -> String {
    let share =
      facts.speakers == 1
      ? "الأقوال كلها لقائل واحد"
      : "أكثرهم أقوالًا \(facts.first) (\(facts.firstCount) من \(facts.total))"
        + (facts.heardOnce == 0 ? "" : "، ومن ورد مرة واحدة عددهم \(facts.heardOnce)")
    let unheard = facts.unheard.map { party in
      party.name + " ("
        + (party.accusedIn.isEmpty
          ? "في " + Self.joined(party.claims) : "اتهام في " + Self.joined(party.accusedIn)) + ")"
    }
    let more =
      facts.furtherUnheard == 0
      ? [] : ["وغيرهم (\(facts.furtherUnheard))"]
    let missing =
      unheard.isEmpty
      ? "لم يُعثر على اسم لمن يتحدث عنه غيره ولا صوت له هنا"
      : "يتحدث عنهم غيرهم ولا صوت لهم: " + (unheard + more).joined(separator: comma)
    let relayed = facts.relayed.map { $0.name + " (عبر " + Self.joined($0.through) + ")" }
    return "\(strong("أي طرف غائب:")) \(missing). "
      + (relayed.isEmpty
        ? "" : "ومن لا يُسمع إلا عبر غيره: \(relayed.joined(separator: comma)). ")
      + "وهذا من الأسماء والأعداد وحدها، فالبرنامج لا يعرف من في أي صف. \(share). "
      + "الاتهامات: \(facts.accusations.isEmpty ? none : facts.accusations.joined(separator: comma))"
      + "؛ النفي: \(facts.denials.isEmpty ? none : facts.denials.joined(separator: comma))."
  }
}
