import ArgumentParser

extension Isnad {
  /// In the order of a person's work, which is the order of the help text.
  static let commands: [any ParsableCommand.Type] = [
    DetectCommand.self
  ]
}
