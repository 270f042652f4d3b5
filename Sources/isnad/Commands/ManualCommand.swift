import ArgumentParser

/// `isnad manual`: writes the manual page.
struct ManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual",
    abstract: "Print the manual page, for man.",
    discussion: """
      'make install' puts it in its place, so that 'man isnad' shows it.

      Example:
        isnad manual > isnad.1 && man ./isnad.1
      """
  )
  .ofIsnad

  func run() throws {
    Output.write(try ManualPage().roff, as: .plain)
  }
}
