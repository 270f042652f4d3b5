import Foundation
import TestSupport
import Testing

/// `export` and `import` from the built program's outside.
@Suite struct BundleCommandTests {
  private let program: BuiltProgram

  init() throws {
    program = try BuiltProgram()
    try program.write("قال عمر إن العدد كبير.\r\n", to: "a.txt")
    for step in [
      "isnad init desk", "isnad add a.txt --workspace desk",
      "isnad mark C1 misquoted --note 'لا أثر له' --workspace desk",
    ] {
      let outcome = try program.shell(step)
      #expect(outcome.status == 0, "\(step): \(outcome.errors)")
    }
  }

  private func bytes(_ name: String) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: program.folder.path(name)))
  }

  @Test("A workspace goes through a pipe and is the same on the other side")
  func pipe() throws {
    let made = try program.shell(
      "isnad export --workspace desk | isnad import - --workspace copy")
    #expect(made.status == 0, "\(made.errors)")
    #expect(made.output.contains("/copy: 1 article, 1 claim, 5 events, 0 evidence files"))
    let checks = try ["desk", "copy"].map { try program.isnad("check", "--workspace", $0) }
    #expect(checks[0].status == 0)
    #expect(checks[0].output == checks[1].output)
    #expect(try bytes("copy/Claims/a.json") == bytes("desk/Claims/a.json"))
    for name in ["desk", "copy"] {
      #expect(try program.isnad("export", "\(name).ndjson", "--workspace", name).status == 0)
    }
    #expect(try bytes("copy.ndjson") == bytes("desk.ndjson"))
  }

  @Test("The settings of a workspace go with it, but for what a person says for themselves")
  func settings() throws {
    try program.write("# ours\nword.ar.refuted = كاذب\n", to: "desk/Claims/isnad.conf")
    let made = try program.shell(
      "isnad export b.ndjson --workspace desk && isnad import b.ndjson --workspace copy")
    #expect(made.status == 0, "\(made.errors)")
    #expect(try bytes("copy/Claims/isnad.conf") == bytes("desk/Claims/isnad.conf"))
    let hostile = try program.shell(
      """
      sed 's/word.ar.refuted = كاذب/pager = touch spied/' b.ndjson > h.ndjson
      n=$(($(wc -l < h.ndjson) - 1)); d=$(head -n $n h.ndjson | sha256sum | cut -d' ' -f1)
      { head -n $n h.ndjson; printf '{"kind":"end","lines":%s,"sha256":"%s"}\\n' $n $d; } > i.ndjson
      isnad import i.ndjson --workspace other
      """)
    #expect(hostile.status == 1)
    #expect(hostile.errors.contains("'Claims/isnad.conf' says 'pager', which a person says"))
    #expect(try program.shell("ls other").status != 0)
  }

  @Test("Work goes on in an imported workspace")
  func goesOn() throws {
    _ = try program.shell("isnad export b.ndjson --workspace desk")
    _ = try program.shell("isnad import b.ndjson --workspace copy")
    let marked = try program.isnad("mark", "C1", "not-found", "--workspace", "copy")
    #expect(marked.status == 0, "\(marked.errors)")
    #expect(try program.isnad("check", "--workspace", "copy").status == 0)
  }

  @Test("A bundle goes into a workspace that was only made, found from the folder here")
  func made() throws {
    _ = try program.shell("isnad export b.ndjson --workspace desk")
    let outcome = try program.shell("isnad init copy && cd copy && isnad import ../b.ndjson")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try program.isnad("check", "--workspace", "copy").status == 0)
  }

  @Test(
    "What can't be done is one line with its mend, and leaves nothing behind",
    arguments: [
      ("isnad import none.ndjson --workspace copy", "no such file or directory"),
      ("isnad import a.txt --workspace copy", "line 1: not a JSON object"),
      ("isnad import desk --workspace copy", "is a directory"),
      ("head -3 b.ndjson | isnad import - --workspace copy", "it breaks off after line 3"),
      ("isnad import - --workspace copy < /dev/null", "it is empty"),
      ("sed 's/عمر/زيد/' b.ndjson | isnad import - --workspace copy", "digest"),
      ("isnad import b.ndjson --workspace desk", "a bundle goes into an empty workspace"),
      ("isnad export no/such/b.ndjson --workspace desk", "the folder is missing: make it"),
      ("isnad export desk --workspace desk", "a folder is in the way"),
      ("isnad export b.ndjson --workspace copy", "is not a workspace"),
    ])
  func refused(command: String, what: String) throws {
    _ = try program.shell("isnad export b.ndjson --workspace desk")
    let before = try bytes("desk/Claims/claims.sqlite")
    let outcome = try program.shell(command)
    #expect(outcome.status == 1)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.split(separator: "\n").count == 1, "\(outcome.errors)")
    #expect(outcome.errors.contains(what), "\(outcome.errors)")
    #expect(!FileManager.default.fileExists(atPath: program.folder.path("copy")))
    #expect(try bytes("desk/Claims/claims.sqlite") == before)
    let left = try FileManager.default.contentsOfDirectory(atPath: program.folder.url.path)
    #expect(Set(left) == ["a.txt", "b.ndjson", "desk"])
  }

  @Test("A full disk under the bundle is told, and nothing has its name")
  func fullDisk() throws {
    let outcome = try program.shell("isnad export - --workspace desk > /dev/full")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("no space left on device"), "\(outcome.errors)")
  }
}
