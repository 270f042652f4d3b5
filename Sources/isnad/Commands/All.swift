import ArgumentParser

extension Isnad {
  /// In the order of a person's work, which is the order of the help text.
  static let commands: [any ParsableCommand.Type] = [
    InitCommand.self, AddCommand.self, ArticlesCommand.self, ClaimsCommand.self,
    ShowCommand.self, NextCommand.self, FetchCommand.self, EvidenceCommand.self,
    CompareCommand.self, WeighCommand.self, LinkCommand.self, MarkCommand.self, NoteCommand.self,
    ReportCommand.self,
    HistoryCommand.self, CheckCommand.self, DetectCommand.self,
  ]
}
