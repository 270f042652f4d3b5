import ArgumentParser

/// Why what was published is changed.
struct CorrectionOptions: ParsableArguments {
  @Option(
    help: """
      Change what readers were told, with the reason: the report keeps the old wording beside the \
      new. Needed for claims of a published report, and refused for others.
      """)
  var correction: String?

  func validate() throws { try Given.require(text: correction, of: "--correction") }
}
