import Foundation
import Testing

@Suite struct ManualTests {
  @Test("The manual page has every command with its example, and is sound roff")
  func page() throws {
    let program = try BuiltProgram()
    let page = try program.isnad("manual")
    #expect(page.status == 0)
    for command in HelpTests.commands {
      #expect(page.output.contains("\n.SS isnad \(command)"), "\(command)")
    }
    #expect(page.output.contains("\n.SS isnad claim dismiss"))
    try program.write(page.output, to: "isnad.1")
    let lint = try program.shell("mandoc -T lint -W warning isnad.1")
    let faults = lint.output.split(separator: "\n").filter { !$0.contains("missing date") }
    #expect(faults.isEmpty, "\(faults.joined(separator: "\n"))")
  }

  @Test("Shown by man, it has the words of the help and the options as they are typed")
  func shown() throws {
    let program = try BuiltProgram()
    try program.write(try program.isnad("manual").output, to: "isnad.1")
    let shown = try program.shell("mandoc -T utf8 -O width=78 isnad.1 | col -bx").output
    #expect(shown.contains("isnad mark claims [statuses...]"))
    #expect(shown.contains("--attribution attribution"))
    #expect(shown.contains("isnad mark C15,C16,C18 confirmed"))
    #expect(shown.contains("EXIT STATUS"))
  }

  @Test(
    "Completions are written for each shell, with the statuses", arguments: ["bash", "zsh", "fish"])
  func completions(shell: String) throws {
    let script = try BuiltProgram().isnad("--generate-completion-script", shell)
    #expect(script.status == 0)
    #expect(script.output.contains("misattributed") && script.output.contains("own-voice"))
  }

  @Test("In bash the names of files are completed where a command takes files")
  func fileNames() throws {
    let program = try BuiltProgram()
    try program.write("", to: "story.txt")
    let completed = try program.shell(
      """
      isnad --generate-completion-script bash > script
      cat > ask << 'END'
      source ./script
      ask() {
        COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMP_LINE="$*"; COMP_POINT=${#COMP_LINE}
        COMPREPLY=(); _isnad isnad "${@: -1}" "${@: -2:1}" 2> /dev/null; echo "${COMPREPLY[*]}"
      }
      ask isnad add sto
      ask isnad detect sto
      ask isnad check --warc sto
      ask isnad attach C1 sto
      ask isnad report --format cl
      END
      bash ask
      """)
    #expect(
      completed.output
        == String(repeating: "story.txt\n", count: 4) + "claimreview\n", "\(completed)")
  }
}
