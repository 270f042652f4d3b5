import ArgumentParser

extension Isnad {
  /// In the order of a person's work, which is the order of the help text.
  static let commands: [any ParsableCommand.Type] = [
    InitCommand.self,
    AddCommand.self,
    ArticlesCommand.self,
    ArticleCommand.self,
    ClaimsCommand.self,
    ShowCommand.self,
    NextCommand.self,
    FetchCommand.self,
    EvidenceCommand.self,
    CompareCommand.self,
    WeighCommand.self,
    LinkCommand.self,
    MarkCommand.self,
    ClaimCommand.self,
    NoteCommand.self,
    UndoCommand.self,
    ReportCommand.self,
    ApproveCommand.self,
    PublishCommand.self,
    WithdrawCommand.self,
    HistoryCommand.self,
    CheckCommand.self,
    SealCommand.self,
    ExportCommand.self,
    ImportCommand.self,
    DetectCommand.self,
    ExtractCommand.self,
    SchemaCommand.self,
    ConfigCommand.self,
    ManualCommand.self,
  ]
}
