import ArgumentParser
import ClaimModel
import Workbench

/// What a claim says, in a person's words.
struct ClaimFormOptions: ParsableArguments {
  @Option(help: "The words that name the source, quoted from the article.")
  var source: String?

  @Option(help: "What is attributed, quoted from the article; once for each piece.")
  var content: [String] = []

  @Option(help: "Who said it, under the fullest name.")
  var speaker: String?

  @Option(help: "Who spoke for them: a name, or D1 for one that the article has.")
  var spokesperson: [String] = []

  @Option(help: "The statement or report it came through: a name, or D1.")
  var document: [String] = []

  @Option(help: "The press conference, interview or speech: a name, or D1.")
  var event: [String] = []

  @Option(help: "The agency, newspaper or channel that carried it.")
  var outlet: [String] = []

  @Option(help: "What the source does in saying it, such as accuse.")
  var act: SpeechAct?

  @Option(help: "direct, indirect or mixed; by default worked out from the quotation marks.")
  var type: QuotationType?

  @Option(help: "What the reporter lets show: neutral, distancing or endorsing.")
  var stance: ReporterStance?

  @Option(help: "The words that tell when it was said, quoted from the article.")
  var when: String?

  @Option(
    help: "Of words that stand in several sentences, take those in the sentence of this number.")
  var at: Int?

  func validate() throws {
    for (text, option) in [(source, "--source"), (when, "--when")] {
      try Given.require(text: text, of: option)
    }
    for text in content { try Given.require(text: text, of: "--content") }
    try Given.require(line: speaker, of: "--speaker")
    for (names, option) in [
      (spokesperson, "--spokesperson"), (document, "--document"), (event, "--event"),
      (outlet, "--outlet"),
    ] {
      for name in names { try Given.require(line: name, of: option) }
    }
    if let at, at < 1 { throw ValidationError("--at is the number of a sentence, from 1") }
  }

  /// The options as a value.
  var form: ClaimForm {
    var form = ClaimForm()
    form.source = source
    form.content = content
    form.speaker = speaker
    form.carriers =
      spokesperson.map { .init(role: .spokesperson, name: $0) }
      + document.map { .init(role: .document, name: $0) }
      + event.map { .init(role: .event, name: $0) }
      + outlet.map { .init(role: .outlet, name: $0) }
    form.act = act
    form.type = type
    form.stance = stance
    form.when = when
    form.sentence = at
    return form
  }

  /// Whether nothing was given.
  var isEmpty: Bool {
    source == nil && content.isEmpty && speaker == nil && form.carriers.isEmpty && act == nil
      && type == nil && stance == nil && when == nil
  }
}

extension QuotationType: ExpressibleByArgument {}
extension ReporterStance: ExpressibleByArgument {}
