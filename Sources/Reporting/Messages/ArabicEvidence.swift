import ClaimModel

extension ArabicMessages {
  func attached(seenBy name: String, on day: String) -> String {
    "ملف ألحقه شخص، كما رآه " + name + " في " + day + "، وهو دون صفحة حُفظت من مصدرها"
  }

  func copy(in archive: String, of original: String?, on day: String?) -> String {
    "نسخة في الأرشيف " + archive + (day.map { " بتاريخ " + $0 } ?? "")
      + (original.map { "، وأصلها " + $0 } ?? "، ولم يُذكر أصلها")
  }

  func word(_ verdict: RecheckVerdict) -> String {
    switch verdict {
    case .same: "بالكلمات نفسها"
    case .moved: "انتقلت بالكلمات نفسها"
    case .edited: "عُدّلت"
    case .gone: "لم تعد موجودة"
    case .unknown: "تعذر التحقق"
    }
  }

  func look(at evidence: String, _ verdict: RecheckVerdict) -> String {
    "نظرة لاحقة في " + evidence + ": " + word(verdict)
  }

  func lookedAgain(at time: String, as evidence: String, _ verdict: RecheckVerdict) -> String {
    "أُعيد النظر فيها " + time + ": " + word(verdict) + " (" + evidence + ")"
  }

  var passagesIntroduction: String {
    "كلمات هذه الصفحات التي يُعتد بها، كما عيّنها شخص، وإلا فحيث ترد كلمات القول في الصفحة."
  }

  func passage(
    _ words: String, of evidence: String, for target: String?, _ basis: ShownPassage.Basis,
    by signature: String?
  ) -> String {
    let origin =
      switch basis {
      case .person: signature.map { "عيّنها " + $0 } ?? "عيّنها شخص"
      case .exact: "وُجدت حرفا بحرف"
      case .folded: "وُجدت برسم آخر"
      }
    return evidence + (target.map { "، لـ" + $0 } ?? "") + ": " + words + " (" + origin + ")"
  }

  func hosts(_ tally: OriginTally, named: [String]) -> String {
    var parts: [String] = []
    if tally.pages > 1, !named.isEmpty {
      parts.append("وهي من " + named.joined(separator: comma))
    }
    if tally.attachedPages > 0 {
      parts.append("ومنها ملفات ألحقها شخص: " + number(tally.attachedPages))
    }
    return parts.map { "؛ " + $0 }.joined()
  }
}
