import ClaimModel

extension ArabicMessages: PublicationMessages {
  func verdict(_ facts: PublicationFacts) -> String? {
    switch facts.state {
    case .draft: nil
    case .approved where facts.secondReader == nil:
      strong("اعتمده من حكم على أقوال منه، ولم يقرأه قارئ ثانٍ، ولم يُنشر بعد.")
    case .approved: strong("اعتمده قارئ ثانٍ، ولم يُنشر بعد.")
    case .published: strong("منشور.")
    case .corrected:
      strong("منشور، وصُوِّب بعد نشره: انظر \(reference("التصويبات", to: "corrections")).")
    case .withdrawn:
      strong("سُحب هذا التقرير")
        + (facts.withdrawal.map { step in
          " (\(step.signature))" + (step.why.map { "، والسبب: \($0)" } ?? "")
        } ?? "") + "."
    }
  }

  func state(_ state: PublicationState) -> String {
    switch state {
    case .draft: "مسودة"
    case .approved: "معتمد"
    case .published: "منشور"
    case .corrected: "منشور ومصوَّب"
    case .withdrawn: "مسحوب"
    }
  }

  func secondReader(_ facts: PublicationFacts) -> String {
    if let reader = facts.secondReader {
      return "القارئ الثاني: " + reader.signature + also(facts.readersWork)
    }
    guard let approval = facts.approval else { return "القارئ الثاني: لا أحد" }
    return "القارئ الثاني: لا أحد · الاعتماد: " + approval.signature
      + (approval.why.map {
        " (\(strong("حكم هو نفسه على أقوال منه، فهو على خلاف القاعدة، والسبب:")) \($0))"
      }
        ?? "")
  }

  private func also(_ work: [OwnWork.Kind]) -> String {
    guard !work.isEmpty else { return "" }
    let parts = work.map { kind in
      switch kind {
      case .weighed: "وزن الأدلة"
      case .checked: "فحص حلقات السند"
      case .corrected: "تصحيح الأقوال"
      }
    }
    return " (وشارك في: \(parts.joined(separator: comma)))"
  }

  func published(_ signature: String) -> String { "النشر: " + signature }

  var correctionsIntroduction: String {
    "ما قيل لقراء التقرير المنشور من قبل، وما يقوله منذ التصويب."
  }

  func correction(of claim: String, by signature: String, because why: String) -> String {
    claim + " · " + signature + " · السبب: " + why
  }

  func word(_ standing: Standing) -> String {
    switch standing {
    case .live: "مدرج"
    case .dismissed: "مستبعد"
    }
  }

  func head(_ detail: CorrectedDetail) -> String {
    switch detail {
    case .cue: "لفظ النقل"
    case .source: "لفظ المصدر"
    case .type: head(Column.type)
    case .act: head(Column.act)
    case .stance: "موقف الناقل"
    case .saidAt: "وقت القول"
    case .saidOn: "يوم القول"
    case .bases: head(Column.basis)
    case .nestedIn: "ضمن"
    case .joined: "القول نفسه في"
    }
  }

  func word(_ stance: ReporterStance) -> String {
    switch stance {
    case .neutral: "محايد"
    case .distancing: "يتحفظ على ما قيل"
    case .endorsing: "يعامله معاملة الثابت"
    }
  }

  func link(_ role: LinkRole, _ name: String) -> String { word(role) + ": " + name }

  var notTold: String { "لم يكن في التقرير" }
}
