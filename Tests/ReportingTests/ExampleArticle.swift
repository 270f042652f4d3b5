import ClaimModel
import Reporting

/// A small article of our own with the claims a reader finds in it, and the reviews made from it.
enum ExampleArticle {
  static let text = """
    ميناء المنارة يعمل من جديد

    قالت وزارة النقل في بيان الأحد إن ميناء المنارة استأنف العمل بعد توقف دام ثلاثة أيام.
    وأضاف البيان أن "سبع سفن تنتظر التفريغ، وأن العمل سيجري ليلا ونهارا".
    ونقلت صحيفة المرفأ عن الوزير سالم الحداد قوله في البيان: "لا زيادة في الرسوم. ولن نفرض رسوما \
    جديدة قبل عام".
    واتهم "جهات لا تريد للميناء خيرا" بتعطيل الرافعات.
    وقال نقيب العمال يوسف عمران إن الإضراب مستمر، مضيفا أن الإدارة وعدت بصرف الأجور.
    ورحب المجلس البلدي باستئناف العمل.
    وزعم مدير الرافعات أن لا أعطال فيها.
    وهذه ضربة موجعة لتجار المدينة.

    """

  /// A passage by its words, the first after other words.
  static func passage(_ words: String, after lead: String = "") -> Passage {
    let start =
      lead.isEmpty ? text.startIndex : (text.firstRange(of: lead)?.upperBound ?? text.endIndex)
    guard let range = text[start...].firstRange(of: words),
      let passage = Passage(
        TextSpan(
          text.utf8.distance(from: text.startIndex, to: range.lowerBound),
          text.utf8.distance(from: text.startIndex, to: range.upperBound)), in: text)
    else { preconditionFailure("the example holds '\(words)'") }
    return passage
  }

  private static func line(holding words: String) -> Passage {
    let found = passage(words)
    let lines = text.split(separator: "\n")
    guard let line = lines.first(where: { $0.contains(found.text) }) else { return found }
    return passage(String(line))
  }

  static func link(
    _ position: Int, _ role: LinkRole, _ name: String, _ basis: Basis, _ passage: Passage?,
    source: Int? = nil
  ) -> LinkRecord {
    LinkRecord(
      position: position, role: role, name: name, basis: basis, passage: passage,
      sharedSource: source, status: .unchecked)
  }

  static func claim(
    _ id: Int, cue: String, source: String?, content: String, type: QuotationType = .indirect,
    act: SpeechAct = .assert, stance: ReporterStance = .neutral, said: String? = nil,
    chain: [LinkRecord], nestedIn: Int? = nil
  ) -> ClaimRecord {
    ClaimRecord(
      id: id, article: 4, globalID: String(repeating: "\(id)", count: 32),
      cue: [passage(cue)], source: source.map { [passage($0, after: cue)] } ?? [],
      content: [passage(content)], sentence: line(holding: cue), type: type, act: act,
      stance: stance, saidAt: said.map { passage($0) },
      saidOn: said == nil ? nil : CalendarDate(year: 2021, month: 3, day: 14), chain: chain,
      nestedIn: nestedIn, confidence: 0.5, rule: "ar.verb-that", origin: .detector, standing: .live,
      attribution: .unchecked, contentStatus: .unchecked)
  }

  static let claims: [ClaimRecord] = [
    claim(
      11, cue: "قالت", source: "وزارة النقل",
      content: "ميناء المنارة استأنف العمل بعد توقف دام ثلاثة أيام", said: "الأحد",
      chain: [
        link(1, .speaker, "وزارة النقل", .named, passage("وزارة النقل")),
        link(2, .document, "بيان", .named, passage("بيان"), source: 3),
      ]),
    claim(
      12, cue: "وأضاف", source: "البيان",
      content: "سبع سفن تنتظر التفريغ، وأن العمل سيجري ليلا ونهارا", type: .direct,
      chain: [
        link(1, .speaker, "وزارة النقل", .carried, nil),
        link(2, .document, "بيان", .alias, passage("البيان"), source: 3),
      ]),
    claim(
      13, cue: "قوله", source: nil, content: "ولن نفرض رسوما جديدة قبل عام", type: .direct,
      act: .promise,
      chain: [
        link(1, .speaker, "سالم الحداد", .named, passage("سالم الحداد")),
        link(2, .document, "بيان", .alias, passage("البيان", after: "قوله"), source: 3),
        link(3, .outlet, "صحيفة المرفأ", .named, passage("صحيفة المرفأ")),
      ]),
    claim(
      14, cue: "واتهم", source: nil, content: "جهات لا تريد للميناء خيرا\" بتعطيل الرافعات",
      type: .mixed, act: .accuse,
      chain: [
        link(1, .speaker, "سالم الحداد", .inferred, nil),
        link(2, .spokesperson, "مكتب الوزير", .carried, nil, source: 4),
        link(3, .document, "بيان", .carried, nil, source: 3),
      ]),
    claim(
      15, cue: "وقال", source: "نقيب العمال يوسف عمران", content: "الإضراب مستمر",
      chain: [link(1, .speaker, "يوسف عمران", .named, passage("نقيب العمال يوسف عمران"))]),
    claim(
      16, cue: "مضيفا", source: nil, content: "الإدارة وعدت بصرف الأجور",
      chain: [link(1, .speaker, "يوسف عمران", .carried, passage("يوسف عمران"))]),
    claim(
      17, cue: "وعدت", source: nil, content: "صرف الأجور", act: .promise,
      chain: [link(1, .speaker, "الإدارة", .named, passage("الإدارة"))], nestedIn: 16),
    claim(
      18, cue: "ورحب", source: "المجلس البلدي", content: "استئناف العمل", act: .welcome,
      chain: [link(1, .speaker, "المجلس البلدي", .named, passage("المجلس البلدي"))]),
    claim(
      19, cue: "وزعم", source: "مدير الرافعات", content: "لا أعطال فيها", act: .deny,
      stance: .distancing,
      chain: [link(1, .speaker, "مدير الرافعات", .named, passage("مدير الرافعات"))]),
  ]

  static let untouched = ArticleReview(
    article: Article(
      id: 4, name: "manara", metadata: ArticleMetadata(title: "ميناء المنارة يعمل من جديد"),
      text: text, textDigest: String(repeating: "ab", count: 32),
      originalDigest: String(repeating: "cd", count: 32), originalByteCount: 1_234,
      charset: "windows-1256", addedAt: Timestamp(secondsSince1970: 1_615_800_000),
      pageEvidence: nil),
    claims: claims,
    sharedSources: [
      SharedSource(
        id: 3, article: 4, role: .document, name: "بيان", status: .unchecked,
        claims: [11, 12, 13, 14]),
      SharedSource(
        id: 4, article: 4, role: .spokesperson, name: "مكتب الوزير", status: .unchecked,
        claims: [14]),
    ],
    evidence: [], weighings: [], notes: [],
    ownVoice: [
      OwnVoiceSentence(span: passage("وهذه ضربة موجعة لتجار المدينة.").span, reason: .judgement),
      OwnVoiceSentence(
        span: passage("ميناء المنارة يعمل من جديد").span, reason: .attributionDropped, claim: 11),
    ],
    detectedLanguage: "ar", detectorVersion: "0.1.0",
    lexiconDigest: String(repeating: "ef", count: 32), events: [])

  static let overview = ArticleOverview(
    speakers: [
      .init(name: "وزارة النقل", claims: [11, 12], isInferredIn: []),
      .init(name: "سالم الحداد", claims: [13, 14], isInferredIn: [14]),
      .init(name: "يوسف عمران", claims: [15, 16], isInferredIn: []),
      .init(name: "الإدارة", claims: [17], isInferredIn: []),
      .init(name: "المجلس البلدي", claims: [18], isInferredIn: []),
      .init(name: "مدير الرافعات", claims: [19], isInferredIn: []),
    ],
    carriers: [
      .init(name: "بيان", role: .document, sharedSource: 3, claims: [11, 12, 13, 14]),
      .init(name: "صحيفة المرفأ", role: .outlet, sharedSource: nil, claims: [13]),
      .init(name: "مكتب الوزير", role: .spokesperson, sharedSource: 4, claims: [14]),
    ],
    withoutCarrier: [15, 16, 17, 18, 19], checked: [],
    priorities: [
      .init(claim: 14, reasons: [.act(.accuse), .inferredSpeaker, .sharedSource(3, claims: 4)]),
      .init(claim: 11, reasons: [.attributionDropped, .sharedSource(3, claims: 4)]),
      .init(claim: 19, reasons: [.act(.deny), .noCarrier]),
      .init(claim: 12, reasons: [.sharedSource(3, claims: 4), .exactWords]),
      .init(claim: 13, reasons: [.linkUnchecked(position: 3)]),
      .init(claim: 15, reasons: [.noCarrier]),
    ],
    mainClaims: [11, 12, 13, 14, 15, 16, 18, 19])
}

extension ExampleArticle {
  static func moment(_ minutes: Int) -> Timestamp {
    Timestamp(secondsSince1970: 1_615_800_000 + minutes * 60)
  }

  private static func event(
    _ sequence: Int, _ action: String, _ subject: AuditEvent.Subject, _ before: JSONValue,
    _ after: JSONValue, actor: String = "Huda", why: String? = nil
  ) -> AuditEvent {
    AuditEvent(
      sequence: sequence, at: moment(sequence), actor: actor, action: action, subject: subject,
      before: before, after: after, why: why, operation: sequence,
      previousHash: String(repeating: "0", count: 64),
      hash: String(repeating: "\(sequence)", count: 64))
  }

  /// The same article after a person's work: marks, one against the rule, a page weighed, one that
  /// could not be reached, one not weighed yet, a claim set aside.
  static let marked: ArticleReview = {
    var review = untouched
    review.claims[0].attribution = .confirmed
    review.claims[0].contentStatus = .partly
    review.claims[1].attribution = .misquoted
    review.claims[3].contentStatus = .refuted
    review.claims[7].contentStatus = .notCheckable
    review.claims[5].standing = .dismissed
    review.claims[6].nestedIn = nil
    review.sharedSources[0].status = .confirmed
    for index in 0..<4 {
      for place in review.claims[index].chain.indices
      where review.claims[index].chain[place].sharedSource == 3 {
        review.claims[index].chain[place].status = .confirmed
      }
    }
    review.evidence = [
      evidence(7, "https://transport.example/statement?id=1", .captured, 200, for: .claim(11)),
      evidence(8, "https://marfa.example/a_b", .failed, 503, for: .claim(13)),
      evidence(9, "https://port.example/ar", .captured, 200, for: .claim(19)),
    ]
    review.weighings = [
      Weighing(
        evidence: 7, target: .claim(11), question: .attribution, link: nil, bearing: .supports,
        quote: "استأنف ميناء المنارة عمله", note: "الموقع الرسمي للوزارة",
        origin: "وكالة المرافئ", by: "Huda", at: moment(5)),
      Weighing(
        evidence: 7, target: .claim(12), question: .attribution, link: 2, bearing: .contradicts,
        quote: "ثماني سفن", note: nil, by: "Huda", at: moment(6)),
    ]
    review.notes = [Note(claim: 12, text: "eight ships, not seven", author: "Huda", at: moment(7))]
    review.events = [
      event(1, "article.add", .init(.article, 4), .null, ["name": "manara"]),
      event(
        2, "claims.detect", .init(.article, 4), .null, ["claims": [11, 12]], actor: "isnad 0.1.0"),
      event(
        3, "claim.mark", .init(.claim, 11),
        ["attribution": "unchecked", "contentStatus": "unchecked"],
        ["attribution": "confirmed", "contentStatus": "partly", "evidence": [7]],
        why: "the ministry read it out to us"),
      event(
        4, "claim.dismiss", .init(.claim, 16), ["standing": "live"], ["standing": "dismissed"],
        why: "same words as C15"),
      event(
        5, "evidence.weigh", .init(.claim, 12), .null,
        ["evidence": 7, "question": "attribution", "link": 2, "bearing": "contradicts"]),
      event(6, "claim.note", .init(.claim, 12), .null, ["text": "eight ships, not seven"]),
      event(
        7, "source.status", .init(.source, 3), ["status": "unchecked"], ["status": "confirmed"],
        why: "on the ministry's own site"),
      event(8, "later.action", .init(.workspace, 0), .null, .null),
    ]
    return review
  }()

  /// The marked article once readers have its report: approved against the rule, published, one claim
  /// corrected in everything a report says of it, one added.
  static let corrected: ArticleReview = {
    var review = marked
    review.article.publication = .corrected
    review.claims[1].attribution = .confirmed
    func wording(
      _ attribution: String, _ words: String, speaker: String, _ links: JSONValue
    ) -> JSONValue {
      [
        "attribution": .string(attribution), "contentStatus": "unchecked", "standing": "live",
        "speaker": .string(speaker), "words": .string(words), "links": links,
      ]
    }
    let before = wording(
      "misquoted", "سبع سفن", speaker: "الوزير",
      [
        ["role": "speaker", "name": "الوزير", "status": "unchecked"],
        ["role": "document", "name": "بيان", "status": "unchecked"],
        ["role": "outlet", "name": "وكالة الميناء", "status": "confirmed"],
      ])
    let after = wording(
      "confirmed", "ثماني سفن", speaker: "وزير النقل",
      [
        ["role": "speaker", "name": "وزير النقل", "status": "unchecked"],
        ["role": "document", "name": "بيان", "status": "confirmed"],
      ])
    let article = AuditEvent.Subject(.article, 4)
    var undone = event(
      9, "claim.mark", .init(.claim, 13), ["attribution": "unchecked"],
      ["attribution": "fabricated"])
    undone.undoneBy = 10
    var undoing = event(
      11, "claim.mark", .init(.claim, 13), ["attribution": "fabricated"],
      ["attribution": "unchecked"])
    undoing.undoes = 9
    review.events += [
      undone, undoing,
      event(
        12, "article.approve", article, ["publication": "draft"],
        ["publication": "approved", "marked": [11, 12]], why: "alone on the desk"),
      event(
        13, "article.publish", article, ["publication": "approved"], ["publication": "published"],
        actor: "سمير"),
      event(
        14, "claim.correct", .init(.claim, 12), before, after, why: "the ministry sent the original"
      ),
      event(
        15, "article.correct", article, ["publication": "published"],
        ["publication": "corrected"], why: "the ministry sent the original"),
      event(16, "claim.correct", .init(.claim, 19), .null, after, why: "overlooked | before"),
    ]
    return review
  }()

  static let markedOverview: ArticleOverview = {
    var overview = Self.overview
    overview.speakers[2].claims = [15]
    overview.withoutCarrier = [15, 17, 18, 19]
    overview.checked = [11, 12, 14, 18]
    overview.mainClaims = [11, 12, 13, 14, 15, 17, 18, 19]
    overview.priorities = [
      .init(claim: 12, reasons: [.contradicted(1)]),
      .init(claim: 19, reasons: [.act(.deny), .unweighedEvidence(1), .noCarrier]),
      .init(claim: 14, reasons: [.act(.accuse), .inferredSpeaker]),
    ]
    return overview
  }()

  private static func evidence(
    _ id: Int, _ url: String, _ outcome: FetchOutcome, _ status: Int, for target: EvidenceTarget
  ) -> EvidenceRecord {
    EvidenceRecord(
      id: id, url: url, finalURL: nil, outcome: outcome,
      reason: outcome == .failed ? "the server is busy" : nil, httpStatus: status,
      capturedAt: moment(4), warcFile: nil, warcDigest: nil,
      payloadDigest: outcome == .captured ? String(repeating: "12", count: 32) : nil, page: nil,
      targets: [target])
  }

  static let untouchedInput = ReportInput(
    review: untouched, overview: overview, asOf: nil, isTouched: false)
  static let markedInput = ReportInput(
    review: marked, overview: markedOverview, asOf: moment(60), isTouched: true)
  static let correctedInput = ReportInput(
    review: corrected, overview: markedOverview, asOf: moment(60), isTouched: true)
}
