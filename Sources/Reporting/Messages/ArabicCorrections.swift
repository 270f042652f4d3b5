import ClaimModel

extension ArabicMessages {
  func added(by person: String) -> String { "أضافه \(person)؛ لم يجده المستخرِج" }

  func corrected(
    _ member: Correction.Member, by person: String?, detector: [String]
  ) -> String {
    let what = Self.name(member)
    let had = detector.isEmpty ? "لا شيء" : detector.joined(separator: comma)
    return person.map { "\(what): صححه \($0)؛ وعند المستخرِج \(had)" }
      ?? "\(what): عند الاستخراج الأحدث \(had)"
  }

  private static func name(_ member: Correction.Member) -> String {
    switch member {
    case .cue: "لفظ النقل"
    case .source: "لفظ المصدر"
    case .content: "المضمون"
    case .type: "صيغة النقل"
    case .act: "نوع القول"
    case .stance: "موقف الناقل"
    case .saidAt: "وقت القول"
    case .links: "سلسلة النقل"
    }
  }

  var isLost: String { "لم يعد الاستخراج الأحدث يجد هذا القول؛ وأُبقي لأن مراجعًا عمل عليه" }

  func isGone(from version: String, now present: String) -> String {
    "كانت ألفاظه في النسخة \(version) من المقال، ولم تعد في النسخة \(present)؛ وأُبقي لأن مراجعًا عمل عليه"
  }

  func joined(with claims: String) -> String { "ينقل القول نفسه الذي في \(claims)" }
}
