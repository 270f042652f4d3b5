import Foundation
import TestSupport
import Testing

/// A disk that is full and one that can't be written, and stores that are not isnad's or not for it.
@Suite struct DiskTests {
  /// A run of one command inside a script.
  private struct Step {
    let status: String
    let output: String
    let errors: [Substring]
  }

  private let program: BuiltProgram
  private let faults: FaultInjection

  init() throws {
    program = try BuiltProgram()
    faults = try FaultInjection(in: program.folder)
    try program.write(
      """
      وزير المياه يعلن خطة جديدة

      قال وزير المياه سالم العمري إن الوزارة ستحفر عشرين بئرا.
      """, to: "a.txt")
    for number in 1...40 {
      let text = (1...30).map { "قال عمر إن العدد \(number * 100 + $0) بلغ الحد." }
      try program.write(text.joined(separator: "\n"), to: "many/n\(100 + number).txt")
    }
    try FileManager.default.createDirectory(
      atPath: program.folder.path("small"), withIntermediateDirectories: false)
  }

  /// Whether this machine lets a process mount a disk for itself alone.
  private func canMount() throws -> Bool {
    try program.shell("unshare -rm mount -t tmpfs none small 2>/dev/null").status == 0
  }

  /// Runs a script on a small disk of its own; `try_ NAME COMMAND…` in it keeps what a command says.
  private func run(_ script: String, size: String = "700k") throws {
    try program.write(
      """
      set -u
      mount -t tmpfs -o size=\(size) none small
      export ISNAD_WORKSPACE=small/desk
      try_() {
        name=$1; shift
        "$@" > $name.out 2> $name.err; echo $? > $name.status
      }
      isnad init small/desk > /dev/null
      isnad add a.txt > /dev/null
      \(script)
      """, to: "script.sh")
    let outcome = try program.shell("unshare -rm sh script.sh")
    #expect(outcome.status == 0, "\(outcome.errors)")
  }

  private func step(_ name: String) throws -> Step {
    func text(_ suffix: String) throws -> String {
      try String(contentsOfFile: program.folder.path("\(name).\(suffix)"), encoding: .utf8)
    }
    return Step(
      status: try text("status").trimmingCharacters(in: .newlines), output: try text("out"),
      errors: try text("err").split(separator: "\n"))
  }

  private func expect(_ name: String, fails words: String...) throws {
    let step = try step(name)
    #expect(step.status == "1", "\(name): \(step)")
    #expect(step.errors.count == 1, "\(name): \(step)")
    #expect(step.errors.allSatisfy { $0.hasPrefix("isnad: ") }, "\(name): \(step)")
    #expect(
      words.contains { word in step.errors.contains { $0.contains(word) } }, "\(name): \(step)")
  }

  private func expect(done names: String...) throws {
    for name in names {
      let step = try step(name)
      #expect(step.status == "0", "\(name): \(step)")
    }
  }

  @Test("On a full disk changes are refused in a line, reading goes on, and nothing is lost")
  func full() throws {
    guard try canMount() else { return try fullByFault(["add", "a.txt"]) }
    try run(
      """
      dd if=/dev/zero of=small/filler bs=1k 2> /dev/null
      try_ mark isnad mark C1 misquoted
      try_ report isnad report A1
      try_ claims isnad claims A1
      try_ check isnad check
      rm small/filler
      try_ again isnad mark C1 misquoted
      try_ whole isnad check
      """)
    try expect(
      "mark", fails: "no space left on device; make room on the disk", "is full; make room")
    try expect("report", fails: "no space left on device; make room on the disk")
    try expect(done: "claims", "check", "again", "whole")
    #expect(try step("claims").output.contains("C1"))
  }

  @Test("On a full disk a fetch is refused in a line, and keeps whole captures only")
  func fullFetch() throws {
    let page = String(repeating: "تعلن الوزارة أنها ستحفر عشرين بئرا.\n", count: 200)
    let server = try LoopbackServer { _ in
      [
        .send(
          "HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=utf-8\r\n"
            + "Content-Length: \(page.utf8.count)\r\n\r\n\(page)")
      ]
    }
    let pages = (1...6).map { server.url("/\($0)") }.joined(separator: " ")
    guard try canMount() else {
      return try fullByFault([
        "fetch", server.url("/1"), "--ignore-robots", "--allow-host", "127.0.0.1:\(server.port)",
      ])
    }
    let options = "--delay 0 --ignore-robots --allow-host 127.0.0.1:\(server.port)"
    try run(
      """
      dd if=/dev/zero of=small/filler bs=1k 2> /dev/null
      try_ fetch isnad fetch C1 \(pages) \(options)
      try_ check isnad check
      rm small/filler
      try_ again isnad fetch C1 \(pages) \(options)
      try_ whole isnad check
      """, size: "1500k")
    try expect("fetch", fails: "no space left on device", "is full; make room")
    try expect(done: "check", "again", "whole")
    let said = try step("whole")
    #expect(!said.output.contains("belongs to no evidence"), "\(said)")
    #expect(try step("again").output.split(separator: "\n").count == 6)
  }

  /// The same where no disk can be mounted: one that is full from a call on.
  private func fullByFault(_ command: [String]) throws {
    #expect(try program.shell("isnad init small/desk && cd small/desk").status == 0)
    let desk = program.folder.path("small/desk")
    for call in [3, 6, 9] {
      let outcome = try program.isnad(
        arguments: command + ["--workspace", "small/desk"],
        environment: faults.environment(
          folder: desk, call: call, kind: .full, mark: program.folder.path("reached")))
      #expect(outcome.status == 1, "\(call)")
      #expect(outcome.errors.contains("make room"), "\(call): \(outcome.errors)")
      #expect(try program.isnad("check", "--workspace", "small/desk").status == 0, "\(call)")
    }
  }

  @Test("A folder for which the disk is too small goes in as far as it was told")
  func partly() throws {
    guard try canMount() else { return try fullByFault(["add", "a.txt"]) }
    try run(
      """
      try_ add isnad add many
      try_ check isnad check
      try_ articles isnad articles --format ndjson
      """)
    let add = try step("add")
    #expect(add.status == "1")
    #expect(add.errors.allSatisfy { $0.hasPrefix("isnad: ") && $0.contains("make room") })
    #expect(add.errors.contains { $0.contains("were not taken in: add them again") }, "\(add)")
    try expect(done: "check", "articles")
    let kept = try step("articles").output.split(separator: "\n").count
    let told = add.output.split(separator: "\n").filter { $0.hasPrefix("A") }.count
    #expect(kept > told && kept < 41, "\(kept) kept, \(told) told")
  }

  @Test("A ledger that waits for room on the disk is told by the check as that, and written later")
  func waitingLedger() throws {
    #expect(try program.shell("isnad init small/desk && cd small/desk").status == 0)
    #expect(try program.isnad("add", "a.txt", "--workspace", "small/desk").status == 0)
    let desk = program.folder.path("small/desk")
    let mark = program.folder.path("reached")
    var isMet = false
    // One of the calls is the first of those that write the ledger, behind the change itself.
    for call in 1...40 where !isMet {
      try? FileManager.default.removeItem(atPath: mark)
      func fault(_ call: Int) -> [String: String] {
        faults.environment(folder: desk, call: call, kind: .full, mark: mark)
      }
      let status = ["misquoted", "not-found"][call % 2]
      let outcome = try program.isnad(
        arguments: ["mark", "C1", status, "--workspace", "small/desk"], environment: fault(call))
      guard outcome.errors.contains("its ledger could not be written") else { continue }
      isMet = true
      #expect(outcome.status == 1)
      #expect(outcome.errors.contains("make room"))
      // While SQLite itself finds no room the store can't be read; behind that, the ledger waits.
      var isTold = false
      for call in 1...20 where !isTold {
        let full = try program.isnad(
          arguments: ["check", "--workspace", "small/desk"], environment: fault(call))
        #expect(!full.errors.contains("its ledger"), "\(full.errors)")
        isTold = full.errors.contains("the ledger of A1 could not be written for want of room")
        #expect(!isTold || full.status == 0)
      }
      #expect(isTold)
      let later = try program.isnad("check", "--workspace", "small/desk")
      #expect(later.status == 0)
      #expect(later.errors.contains("wrote the ledger of A1, which is written now"))
      #expect(try program.isnad("check", "--workspace", "small/desk").errors.isEmpty)
    }
    #expect(isMet)
  }

  @Test("Where nothing can be written, changes are refused in a line and reading goes on")
  func readOnly() throws {
    let canMount = try canMount()
    // Rights stop whoever is not root; who is can mount.
    let lock = canMount ? "mount -o remount,ro small" : "chmod -R a-w small"
    let script = """
      \(lock)
      try_ mark isnad mark C1 misquoted
      try_ add isnad add many/n101.txt
      try_ report isnad report A1
      try_ fetch isnad fetch C1 http://127.0.0.1:1/
      try_ claims isnad claims A1
      try_ check isnad check
      """
    if canMount {
      try run(script)
    } else {
      #expect(
        try program.shell(
          """
          export ISNAD_WORKSPACE=small/desk; isnad init small/desk && isnad add a.txt
          try_() { name=$1; shift; "$@" > $name.out 2> $name.err; echo $? > $name.status; }
          \(script)
          chmod -R u+w small
          """
        ).status == 0)
    }
    for name in ["mark", "add", "report", "fetch"] {
      try expect(
        name, fails: "get the right to write there", "give yourself the right to write",
        "may you write to it?")
    }
    try expect(done: "claims", "check")
  }

  @Test(
    "A store that this isnad must not touch is refused in a line by every command, and stays as it is",
    arguments: [
      ("PRAGMA user_version = 99", "written by a newer isnad (schema 99"),
      ("PRAGMA application_id = 7", "database of another program"),
      (
        "CREATE TRIGGER spy AFTER INSERT ON event BEGIN UPDATE claim SET attribution = 'confirmed'; END",
        "holds a trigger or view that is not isnad's, 'spy'"
      ),
      ("CREATE VIEW spy AS SELECT * FROM claim", "trigger or view that is not isnad's, 'spy'"),
      (
        """
        DROP TRIGGER eventRefusesDELETE;
        CREATE TRIGGER eventRefusesDELETE AFTER INSERT ON claim BEGIN DELETE FROM event; END
        """, "is not isnad's, 'eventRefusesDELETE'"
      ),
    ])
  func foreign(change: String, words: String) throws {
    #expect(try program.isnad("init").status == 0)
    #expect(try program.isnad("add", "a.txt").status == 0)
    try program.write(change, to: "change.sql")
    #expect(try program.shell("sqlite3 Claims/claims.sqlite < change.sql").status == 0)
    let path = program.folder.path("Claims/claims.sqlite")
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    for arguments in [
      ["claims"], ["show", "C1"], ["mark", "C1", "misquoted"], ["add", "many"], ["report", "A1"],
      ["fetch", "http://127.0.0.1:1/"], ["check"],
    ] {
      let outcome = try program.isnad(arguments: arguments)
      #expect(outcome.status == 1)
      #expect(outcome.errors.split(separator: "\n").count == 1, "\(arguments): \(outcome.errors)")
      #expect(outcome.errors.contains(words), "\(arguments): \(outcome.errors)")
      #expect(outcome.output.isEmpty)
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == bytes)
  }
}
