import ArgumentParser

/// `isnad claim`: corrects what the detector found.
struct ClaimCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "claim",
    abstract: "Correct the detector: add, edit, dismiss, split, merge and join claims.",
    discussion: """
      What the detector found stays on record beside what you change, and every report says which \
      is which. Words are given by quoting the article; where they stand in several places, choose \
      one with --at SENTENCE, or quote more words with those you mean in […].

      Example:
        isnad claim edit C7 --speaker "ليلى الشامي" --why "the sentence before names her"
        isnad claim dismiss C9 --why "a headline, not a report"
      """,
    subcommands: [
      ClaimAddCommand.self, ClaimEditCommand.self, ClaimDismissCommand.self,
      ClaimRestoreCommand.self, ClaimSplitCommand.self, ClaimMergeCommand.self,
      ClaimJoinCommand.self, ClaimUnjoinCommand.self,
    ]
  )
  .ofIsnad
}

/// What every correction takes.
struct ClaimCorrectionOptions: ParsableArguments {
  @OptionGroup var correction: CorrectionOptions
  @OptionGroup var reviewer: ReviewerOptions
  @OptionGroup var workspace: WorkspaceOptions
}
