import ClaimModel
import ClaimStore
import Digests
import Foundation
import TestSupport
import Testing

@testable import Workbench

/// Bundles out of a workspace and into another, whole and broken.
@Suite struct BundleTests {
  private let folder: TemporaryFolder
  private let clock = Clock { Timestamp(secondsSince1970: 1_579_000_000) }
  private let workbench: Workbench

  init() throws {
    folder = try TemporaryFolder()
    let workspace = try Workspace.make(at: "desk", from: folder.url.path)
    workbench = try Workbench(workspace, for: .adding, reviewer: "نور", clock: clock)
    try Data(ExampleReview.text.utf8).write(to: URL(fileURLWithPath: folder.path("a.txt")))
    try workbench.addFiles([folder.path("a.txt")], metadata: ArticleMetadata()) { _ in }
    try keep("e1.warc.gz", [UInt8](repeating: 7, count: 200_000))
  }

  /// Keeps a file as the evidence of claim C1.
  private func keep(_ name: String, _ bytes: [UInt8]) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: workbench.workspace.evidence + "/" + name))
    _ = try workbench.store.addEvidence(
      NewEvidence(
        url: "https://example.org/\(name)", finalURL: nil, outcome: .captured, reason: nil,
        httpStatus: 200, capturedAt: clock.now(), warcFile: name,
        warcDigest: SHA256.hex(of: bytes), payloadDigest: nil, page: nil, hops: []),
      for: [.claim(1)], by: "نور", at: clock.now())
    // The file the tests keep came without a capture, so its ledger is written here.
    _ = try workbench.report(ofArticle: 1, language: .english)
  }

  @Test("Writing, reading and reports tell how far they are, and never beyond the end")
  func progress() throws {
    var told: [WorkProgress] = []
    let path = folder.path("b.ndjson")
    _ = try workbench.export(withFiles: true, toFile: path) { told.append($0) }
    #expect(Set(told.map(\.what)) == ["records", "evidence files"])
    #expect(told.last { $0.what == "records" }.map { $0.done == $0.count } == true)
    var read: [WorkProgress] = []
    _ = try BundleImport(
      from: .file(path), into: folder.path("copy"), evidence: nil, clock: clock
    ) { read.append($0) }
    #expect(Set(read.map(\.what)).isSuperset(of: ["records", "articles checked", "ledgers"]))
    #expect(read.last { $0.what == "records" }.map { $0.done == $0.count } == true)
    var reported: [WorkProgress] = []
    _ = try workbench.report(
      on: .since(Timestamp(secondsSince1970: 0)), as: [.markdown], language: .english
    ) { reported.append($0) }
    #expect(reported.map(\.count) == [1])
    for progress in told + read + reported { #expect(progress.done <= progress.count) }
  }

  private func bundle(withFiles: Bool = true, of workbench: Workbench? = nil) throws -> [UInt8] {
    var bytes: [UInt8] = []
    _ = try (workbench ?? self.workbench).export(withFiles: withFiles) { bytes += $0 }
    return bytes
  }

  @discardableResult
  private func importing(
    _ bytes: [UInt8], into name: String = "copy", evidence: String? = nil
  ) throws -> Workbench {
    let path = folder.path("bundle.ndjson")
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    let made = try BundleImport(
      from: .file(path), into: folder.path(name), evidence: evidence, clock: clock)
    return try Workbench(made.workspace, for: .changing, reviewer: "سمر", clock: clock)
  }

  /// The bundle with its lines changed and an end that fits them.
  private func changed(_ change: (inout [String]) -> Void) throws -> [UInt8] {
    var lines = String(decoding: try bundle(), as: UTF8.self).split(separator: "\n").map(
      String.init)
    lines.removeLast()
    change(&lines)
    let body = lines.map { $0 + "\n" }.joined()
    let end =
      "{\"kind\":\"end\",\"lines\":\(lines.count),\"sha256\":\"\(SHA256.hex(of: body))\"}\n"
    return Array((body + end).utf8)
  }

  /// What an import of these bytes says, after which there is no workspace.
  private func refusal(_ bytes: [UInt8]) throws -> String {
    do {
      try importing(bytes)
      return ""
    } catch let error as WorkbenchError {
      #expect(!FileManager.default.fileExists(atPath: folder.path("copy")))
      #expect(!error.description.contains("\n"))
      return error.description
    }
  }

  @Test("Out and in and out again gives the same bytes, and a whole workspace")
  func roundTrip() throws {
    let bytes = try bundle()
    let copy = try importing(bytes)
    #expect(try bundle(of: copy) == bytes)
    #expect(try copy.check().damage == [])
    #expect(try copy.store.eventHead() == workbench.store.eventHead())
    #expect(
      try Folders.names(in: copy.workspace.root) == ["Claims", "Reports", "seeds"])
  }

  @Test("A workspace that was only made takes a bundle; one that holds anything does not")
  func target() throws {
    let bytes = try bundle()
    let made = try Workspace.make(at: "copy", from: folder.url.path)
    #expect(try Workbench.make(made, reviewer: "سمر", clock: clock))
    let copy = try importing(bytes)
    #expect(try copy.check().damage == [])
    #expect(throws: WorkbenchError.self) { try importing(bytes) }
    try FileManager.default.createDirectory(
      atPath: folder.path("other/Reports"), withIntermediateDirectories: true)
    try Data().write(to: URL(fileURLWithPath: folder.path("other/Reports/a.md")))
    #expect {
      try importing(bytes, into: "other")
    } throws: { "\($0)".contains("it holds '\(folder.path("other/Reports/a.md"))'") }
  }

  @Test("Files that were left out come from a folder, by their digests")
  func withoutFiles() throws {
    let bytes = try bundle(withFiles: false)
    #expect(try refusal(bytes).contains("name the folder that has them with --evidence"))
    let files = folder.path("files")
    try FileManager.default.createDirectory(atPath: files, withIntermediateDirectories: true)
    #expect {
      try importing(bytes, evidence: files)
    } throws: { "\($0)".contains("has no file with the digest of 'e1.warc.gz'") }
    try Data("x".utf8).write(to: URL(fileURLWithPath: files + "/e1.warc.gz"))
    try FileManager.default.copyItem(
      atPath: workbench.workspace.evidence + "/e1.warc.gz", toPath: files + "/other")
    #expect(try importing(bytes, evidence: files).check().damage == [])
  }

  @Test("A bundle that breaks off anywhere is refused, and nothing is left")
  func truncated() throws {
    let bytes = try bundle()
    let ends = bytes.indices.filter { bytes[$0] == 0x0A }.map { $0 + 1 }
    for end in [0] + ends.dropLast() + [bytes.count / 2, bytes.count - 5] {
      let said = try refusal(Array(bytes[..<end]))
      #expect(said.hasSuffix("nothing was imported"), "\(end): \(said)")
    }
  }

  @Test("A flipped byte anywhere is refused")
  func flipped() throws {
    let bytes = try bundle()
    for offset in stride(from: 0, to: bytes.count - 1, by: bytes.count / 23) {
      var other = bytes
      other[offset] ^= 1
      #expect(try refusal(other).hasSuffix("nothing was imported"), "\(offset)")
    }
  }

  @Test("A file with other bytes than its evidence speaks of is refused, though the end fits")
  func otherFile() throws {
    let said = try refusal(
      changed { lines in
        let index = lines.firstIndex { $0.contains("\"chunk\"") } ?? 0
        lines[index] = lines[index].replacing("BwcH", with: "BwcI", maxReplacements: 1)
      })
    #expect(said.contains("the bytes of the file 'e1.warc.gz' don't have its digest"))
  }

  @Test(
    "Hostile lines are refused with their number",
    arguments: [
      (#"{"kind":"file","name":"../x","sha256":"0","bytes":1}"#, "'../x' is no name"),
      (#"{"kind":"file","name":".x","sha256":"0","bytes":1}"#, "'.x' is no name"),
      (#"{"kind":"file","name":"x","sha256":"0","bytes":-1}"#, "a file without its name"),
      (#"{"kind":"chunk","base64":"AAAA"}"#, "there is no file that these bytes belong to"),
      (#"{"kind":"chunk","base64":"?"}"#, "not base64"),
      (#"{"kind":"claims"}"#, "which no bundle has"),
      (#"{"kind":"claim","article":9}"#, "it does not stand below its article"),
      (#"{"kind":"note","id":1}"#, "'claim' is missing"),
      ("[1]", "not an object with a \"kind\""), ("", "not a JSON object"),
      ("{\u{0}}", "not a JSON object"),
      (
        #"{"kind":"attachment","id":9,"evidence":1,"claim":99,"source":null,"article":null}"#,
        "FOREIGN KEY"
      ),
    ])
  func hostile(line: String, what: String) throws {
    var number = 0
    let said = try refusal(
      changed { lines in
        number = (lines.firstIndex { $0.contains("\"kind\":\"file\"") } ?? 0) + 1
        lines.insert(line, at: number - 1)
      })
    #expect(said.contains("line \(number): "), "\(said)")
    #expect(said.contains(what), "\(said)")
  }

  @Test("A header that says what is not so is refused")
  func header() throws {
    for (from, to, what) in [
      ("isnad.bundle/1", "isnad.bundle/9", "update isnad"),
      ("\"layout\":4", "\"layout\":99", "newer"),
      ("\"claim\":", "\"claim\":1", "its header says that it holds"),
      ("\"layout\":4", "\"layout\":-1", "no isnad writes a schema of the number -1"),
      ("\"file\":1", "\"file\":3", "3 evidence files, and its evidence speaks of 1"),
      ("\"head\":\"", "\"head\":\"0", "its last event is not the one"),
    ] {
      let said = try refusal(changed { $0[0] = $0[0].replacing(from, with: to) })
      #expect(said.contains(what), "\(said)")
    }
  }

  @Test("A state that its events don't give is refused, though every digest fits")
  func forged() throws {
    let said = try refusal(
      changed { lines in
        let index = lines.firstIndex { $0.hasPrefix("{\"kind\":\"claim\"") } ?? 0
        lines[index] = lines[index].replacing(
          "\"attribution\":\"unchecked\"", with: "\"attribution\":\"confirmed\"")
      })
    #expect(said.contains("claim C1: its 'attribution' is not what its events say"), "\(said)")
  }

  @Test("A bundle goes into a device or a pipe, and in the place of what a link leads to")
  func targets() throws {
    let (pipe, link, real) = (folder.path("pipe"), folder.path("link"), folder.path("real"))
    #expect(mkfifo(pipe, 0o600) == 0)
    // Opened for both, so that the writer finds a reader; what is read first fits the pipe.
    let end = open(pipe, O_RDWR | O_NONBLOCK)
    defer { close(end) }
    _ = try workbench.export(withFiles: false, toFile: pipe)
    var head = [UInt8](repeating: 0, count: 15)
    #expect(read(end, &head, head.count) == head.count)
    #expect(String(decoding: head, as: UTF8.self) == "{\"kind\":\"header")
    try Data("old".utf8).write(to: URL(fileURLWithPath: real))
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "real")
    _ = try workbench.export(withFiles: true, toFile: link)
    #expect(try Array(Data(contentsOf: URL(fileURLWithPath: real))) == bundle())
    let names = ["pipe", "link"].map { name in
      var status = stat()
      lstat(folder.path(name), &status)
      return status.st_mode & S_IFMT
    }
    #expect(names == [S_IFIFO, S_IFLNK])
    try FileManager.default.removeItem(atPath: real)
    #expect {
      _ = try workbench.export(withFiles: true, toFile: link)
    } throws: { "\($0)".contains("a link to what is not there") }
  }

  @Test(
    "Names that no file can have are refused",
    arguments: ["../x", "", String(repeating: "x", count: 300)])
  func names(name: String) {
    #expect(!Workspace.isFileName(name))
    #expect(Workspace.isFileName("خبر-2"))
  }

  @Test("An evidence file that is damaged or gone stops an export, which can leave files out")
  func damagedFile() throws {
    let path = workbench.workspace.evidence + "/e1.warc.gz"
    try Data("x".utf8).write(to: URL(fileURLWithPath: path))
    #expect { try bundle() } throws: { "\($0)".contains("has other bytes than were kept") }
    try FileManager.default.removeItem(atPath: path)
    let target = folder.path("out.ndjson")
    #expect {
      _ = try workbench.export(withFiles: true, toFile: target)
    } throws: { "\($0)".contains("--without-files") }
    #expect(try Folders.names(in: folder.url.path).sorted() == ["a.txt", "desk"])
    _ = try workbench.export(withFiles: false, toFile: target)
    #expect(FileManager.default.fileExists(atPath: target))
  }

  @Test("What a killed import left is removed by the next, what a living one has is not")
  func leftovers() throws {
    let dead = folder.path("copy/.import-1/Claims")
    try FileManager.default.createDirectory(atPath: dead, withIntermediateDirectories: true)
    let living = folder.path("copy/.import-2")
    try FileManager.default.createDirectory(atPath: living, withIntermediateDirectories: true)
    let descriptor = open(living, O_RDONLY | O_DIRECTORY)
    defer { close(descriptor) }
    #expect(flock(descriptor, LOCK_EX | LOCK_NB) == 0)
    let copy = try importing(try bundle())
    #expect(
      try Folders.names(in: copy.workspace.root) == [".import-2", "Claims", "Reports", "seeds"])
  }
}
