import ClaimModel

extension ArabicMessages {
  func added(by person: String) -> String { "أضافه \(person)؛ لم يجده الكاشف" }

  func corrected(
    _ member: Correction.Member, by person: String?, detector: [String]
  ) -> String {
    let what = Self.name(member)
    let had = detector.isEmpty ? "لا شيء" : detector.joined(separator: comma)
    return person.map { "\(what): صححه \($0)؛ وعند الكاشف \(had)" }
      ?? "\(what): عند الكشف الأحدث \(had)"
  }

  private static func name(_ member: Correction.Member) -> String {
    switch member {
    case .cue: "لفظ الإسناد"
    case .source: "لفظ المصدر"
    case .content: "المضمون"
    case .type: "نوع الاقتباس"
    case .act: "فعل الكلام"
    case .stance: "موقف الناقل"
    case .saidAt: "وقت القول"
    case .links: "سلسلة النقل"
    }
  }

  var isLost: String { "لم يعد الكشف الأحدث يجد هذا القول؛ وهو محفوظ لما عُمل عليه" }

  func isGone(from version: String, now present: String) -> String {
    "كانت ألفاظه في النسخة \(version) من المقال، ولم تعد في النسخة \(present)؛ وهو محفوظ لما عُمل عليه"
  }

  func joined(with claims: String) -> String { "ينقل القول نفسه الذي في \(claims)" }
}
