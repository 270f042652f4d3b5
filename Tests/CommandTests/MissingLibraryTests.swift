import Testing

@Suite struct MissingLibraryTests {
  /// Makes the loader find a file that is no library where libcurl should be.
  private static let setting = "export LD_LIBRARY_PATH=\"$PWD/libraries\""

  private func program() throws -> BuiltProgram {
    let program = try BuiltProgram()
    try program.write("", to: "libraries/libcurl.so.4")
    return program
  }

  @Test("A fetch without libcurl says what is missing and what to install")
  func fetching() throws {
    let program = try program()
    _ = try program.isnad("init")
    let outcome = try program.shell("\(Self.setting); isnad fetch https://example.org/")
    #expect(outcome.status == 1)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.hasPrefix("isnad: libcurl.so.4 can't be loaded: "))
    #expect(outcome.errors.hasSuffix("; install it with: apt-get install libcurl4\n"))
    #expect(outcome.errors.split(separator: "\n").count == 1)
  }

  @Test("Without libcurl everything but fetching works")
  func everythingElse() throws {
    let program = try program()
    let outcome = try program.shell(
      """
      \(Self.setting); isnad init && isnad add '\(BuiltProgram.seed)' && isnad claims A1 &&
      isnad report A1
      """)
    #expect(outcome.status == 0, "\(outcome.errors)")
  }
}
