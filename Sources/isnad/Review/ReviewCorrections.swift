import ArgumentParser
import ClaimModel
import Workbench

/// Corrections of what the detector has, in a review: the claim is edited, split, merged, joined.
extension ReviewDeeds {
  // MARK: Editing

  private struct EditOptions: ParsableArguments {
    @OptionGroup var edit: ClaimEditOptions
    @Option var why: String?
  }

  /// What is otherwise, by the options of `claim edit`; without any asks for one thing and the
  /// reason.
  func edit(_ words: String) -> ReviewStep {
    guard words.isEmpty else {
      return reading(words) { given in
        let options: EditOptions = try given.options()
        guard given.words.isEmpty, !options.edit.isEmpty else {
          return .misunderstood(
            "say what is otherwise, such as: edit --speaker NAME --why REASON; or just: edit")
        }
        return edit(options.edit.form, why: options.why)
      }
    }
    return .ask(
      ReviewQuestion(
        text: "what is otherwise in C\(claim.id)?",
        choices: EditedPart.allCases.map {
          Choice(key: $0.key, word: $0.rawValue, meaning: meaning(of: $0))
        }
      ) { word in
        EditedPart(rawValue: word).map(editPart) ?? .misunderstood("no such part")
      })
  }

  /// A part of a claim that is asked for by itself.
  private enum EditedPart: String, CaseIterable {
    case speaker, content, source, cue, link, carrier, act, type, stance, when

    var key: Character {
      switch self {
      case .speaker: "s"
      case .content: "c"
      case .source: "o"
      case .cue: "q"
      case .link: "l"
      case .carrier: "t"
      case .act: "a"
      case .type: "y"
      case .stance: "n"
      case .when: "w"
      }
    }
  }

  /// What is held of a part now.
  private func meaning(of part: EditedPart) -> String {
    func words(_ passages: [Passage]) -> String {
      passages.isEmpty
        ? "none" : TerminalText.isolated(passages.map(\.text).joined(separator: " … "), columns: 50)
    }
    return switch part {
    case .speaker: TerminalText.isolated(claim.speaker.name, columns: 50)
    case .content: words(claim.content)
    case .source: words(claim.source)
    case .cue: words(claim.cue)
    case .link: "\(Wording.count(claim.chain.count - 1, "carrier")): rename one, or take it out"
    case .carrier: "one more that the words came through"
    case .act: claim.act.rawValue
    case .type: claim.type.rawValue
    case .stance: claim.stance.rawValue
    case .when: words([claim.saidAt].compactMap(\.self))
    }
  }

  private func editPart(_ part: EditedPart) -> ReviewStep {
    switch part {
    case .speaker:
      return asking("who said it, under the fullest name") { editing { $0.speaker = $1 }($0) }
    case .cue:
      return asking("the words that attribute, quoted from the article") {
        editing { $0.cue = $1 }($0)
      }
    case .source:
      return asking("the words that name the source, quoted (Enter for none)", whenEmpty: "") {
        words in
        var form = ClaimForm()
        if words.isEmpty { form.hasNoSource = true } else { form.source = words }
        return edit(form, why: nil)
      }
    case .when:
      return asking("the words that tell when, quoted (Enter for none)", whenEmpty: "") { words in
        var form = ClaimForm()
        if words.isEmpty { form.hasNoWhen = true } else { form.when = words }
        return edit(form, why: nil)
      }
    case .content:
      return pieces("what is attributed, all of it, quoted", least: 1) { parts in
        var form = ClaimForm()
        form.content = parts
        return edit(form, why: nil)
      }
    case .act:
      let all = SpeechAct.allCases.map(\.rawValue).joined(separator: ", ")
      return asking(
        "what the source does in saying it: \(all)",
        checked: { words, _ in
          guard SpeechAct(rawValue: words.lowercased()) == nil else { return }
          let nearest = Nearest.question(words, among: SpeechAct.allCases.map(\.rawValue))
          throw ValidationError("'\(TerminalText.isolated(words))' is no kind of speech\(nearest)")
        }
      ) { words in editing { form, _ in form.act = SpeechAct(rawValue: words.lowercased()) }("") }
    case .type:
      return choosing("how are the words given?", QuotationType.self, "dim") { chosen in
        editing { form, _ in form.type = chosen }("")
      }
    case .stance:
      return choosing("what does the reporter let show?", ReporterStance.self, "nde") { chosen in
        editing { form, _ in form.stance = chosen }("")
      }
    case .carrier: return addCarrier()
    case .link: return editLink()
    }
  }

  private func editing(
    _ change: @escaping (inout ClaimForm, String) -> Void
  ) -> (String) -> ReviewStep {
    { words in
      var form = ClaimForm()
      change(&form, words)
      return edit(form, why: nil)
    }
  }

  private static let carriers: [LinkRole] = [.spokesperson, .document, .event, .outlet]

  private func chooseRole(_ next: @escaping (LinkRole) -> ReviewStep) -> ReviewStep {
    .ask(
      ReviewQuestion(
        text: "what is it?",
        choices: zip("pdeo", Self.carriers).map { Choice(key: $0, word: $1.rawValue) }
      ) { word in LinkRole(rawValue: word).map(next) ?? .misunderstood("no such part") })
  }

  private func addCarrier() -> ReviewStep {
    chooseRole { role in
      asking("its name, or D1 for one that the article has") { name in
        var form = ClaimForm()
        form.carriers = [.init(role: role, name: name)]
        return edit(form, why: nil)
      }
    }
  }

  private func editLink() -> ReviewStep {
    let links = Array(claim.chain.dropFirst())
    guard !links.isEmpty else {
      return .misunderstood("C\(claim.id) names no carrier yet; add one with: edit, then carrier")
    }
    return askLink("which link?", among: links) { link in
      .ask(
        ReviewQuestion(
          text: "what of it?",
          choices: [
            Choice(key: "n", word: "name", meaning: "it has another name, or is D1"),
            Choice(key: "p", word: "part", meaning: "it plays another part"),
            Choice(key: "r", word: "remove", meaning: "it is no link of the chain"),
          ]
        ) { word in
          func changed(_ name: String?, _ role: LinkRole?, isRemoved: Bool = false) -> ReviewStep {
            var form = ClaimForm()
            form.link = .init(
              position: link.position, name: name, role: role, isRemoved: isRemoved)
            return edit(form, why: nil)
          }
          switch word {
          case "name":
            return asking("its name, or D1 for one that the article has") { changed($0, nil) }
          case "part": return chooseRole { changed(nil, $0) }
          default: return changed(nil, nil, isRemoved: true)
          }
        })
    }
  }

  private func edit(_ form: ClaimForm, why: String?) -> ReviewStep {
    guard let why else {
      return asking("why? (kept in the audit trail)") { edit(form, why: $0) }
    }
    return Self.problem(in: why)
      ?? quoting(at: form.sentence) { session, reasons, sentence in
        var form = form
        form.sentence = sentence
        return try session.edit(form, why: why, correction: reasons.correction)
      }
  }

  // MARK: Splitting, merging, joining

  private struct SplitOptions: ParsableArguments {
    @Option var content: [String] = []
    @Option var at: Int?
    @Option var why: String?

    func validate() throws {
      for part in content { try Given.require(text: part, of: "--content") }
      try Given.require(text: why, of: "--why")
    }
  }

  private struct WhyOption: ParsableArguments {
    @Option var why: String?

    func validate() throws { try Given.require(text: why, of: "--why") }
  }

  /// The parts that the claim is made into, each with `--content`; without any asks for them.
  func split(_ words: String) -> ReviewStep {
    guard words.isEmpty else {
      return reading(words) { given in
        let options: SplitOptions = try given.options()
        guard given.words.isEmpty, options.content.count > 1 else {
          return .misunderstood(
            "give at least two parts, such as: split --content WORDS --content WORDS; or just: split"
          )
        }
        return split(options)
      }
    }
    return pieces("split C\(claim.id): a part of what it attributes, quoted", least: 2) { parts in
      var options = SplitOptions()
      options.content = parts
      options.at = nil
      options.why = nil
      return split(options)
    }
  }

  private func split(_ options: SplitOptions) -> ReviewStep {
    quoting(at: options.at) { session, reasons, sentence in
      let deed = try session.split(
        into: options.content, inSentence: sentence, why: options.why,
        correction: reasons.correction)
      conversation.guide?.begin()
      return deed
    }
  }

  /// The claim that is merged into the current one.
  func merge(_ words: String) -> ReviewStep {
    claims(words, "which claim is one with C\(claim.id), and goes into it?") { ids, why in
      guard ids.count == 1, let other = ids.first else {
        return .misunderstood("one claim is merged into C\(claim.id) at a time, such as: merge C8")
      }
      return act { try $0.merge(other, why: why, correction: $1.correction) }
    }
  }

  /// The claims that report the same act as the current one.
  func join(_ words: String) -> ReviewStep {
    claims(words, "which claims report the same act as C\(claim.id)?") { ids, why in
      act { try $0.join(with: ids, why: why, correction: $1.correction) }
    }
  }

  func unjoin(_ words: String) -> ReviewStep {
    reading(words) { given in
      let options: WhyOption = try given.options()
      guard given.words.isEmpty else {
        return .misunderstood("it is C\(claim.id) that is taken out; say just: unjoin")
      }
      return act { try $0.unjoin(why: options.why, correction: $1.correction) }
    }
  }

  private func claims(
    _ words: String, _ question: String,
    _ make: @escaping ([Int], _ why: String?) -> ReviewStep
  ) -> ReviewStep {
    guard !words.isEmpty else { return asking(question) { claims($0, question, make) } }
    return reading(words) { given in
      let options: WhyOption = try given.options()
      var ids: [Int] = []
      for part in given.words.split(whereSeparator: { $0 == "," || $0 == " " }) {
        switch ClaimName(String(part)) {
        case .number(let id)? where id != claim.id: ids.append(id)
        case .number?: return .misunderstood("C\(claim.id) is the claim itself; name another one")
        default: throw ClaimName.unreadable(String(part))
        }
      }
      guard !ids.isEmpty else { return .misunderstood("name a claim, such as C8") }
      return make(ids, options.why)
    }
  }

  /// Asks for quotations one after the other, until none follows.
  private func pieces(
    _ question: String, least: Int, _ parts: [String] = [],
    _ make: @escaping ([String]) -> ReviewStep
  ) -> ReviewStep {
    let isEnough = parts.count >= least
    return asking(
      parts.isEmpty
        ? question : isEnough ? "a further piece, quoted (Enter: that is all)" : "the next, quoted",
      whenEmpty: isEnough ? "" : nil
    ) { words in
      words.isEmpty ? make(parts) : pieces(question, least: least, parts + [words], make)
    }
  }
}
