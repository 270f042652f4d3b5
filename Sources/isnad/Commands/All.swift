import ArgumentParser
import ClaimModel

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
    ReviewCommand.self,
    FetchCommand.self,
    AttachCommand.self,
    EvidenceCommand.self,
    PassageCommand.self,
    RecheckCommand.self,
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

extension CommandConfiguration {
  /// The same for a command that is parsed on its own and is still one of isnad's: its help says
  /// `isnad mark`, and `--version` works there too.
  var ofIsnad: CommandConfiguration {
    var configuration = self
    configuration._superCommandName = "isnad"
    configuration.version = isnadVersion
    return configuration
  }
}
