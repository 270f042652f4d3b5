import Foundation
import TestSupport
import Testing

@testable import Workbench

@Suite struct WorkspaceTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: folder.path("desk/Claims"), withIntermediateDirectories: true)
    try FileManager.default.createDirectory(
      atPath: folder.path("desk/a/b"), withIntermediateDirectories: true)
    try FileManager.default.createDirectory(
      atPath: folder.path("other/Claims"), withIntermediateDirectories: true)
  }

  @Test("The folder that was named wins, then the environment, then the nearest upwards")
  func order() throws {
    let below = folder.path("desk/a/b")
    let other = ["ISNAD_WORKSPACE": folder.path("other")]
    let named = try Workspace.find(named: "../..", environment: other, from: below)
    #expect(named.root == folder.path("desk"))
    #expect(
      try Workspace.find(named: nil, environment: other, from: below).root == folder.path("other"))
    #expect(
      try Workspace.find(named: nil, environment: [:], from: below).root == folder.path("desk"))
  }

  @Test("A file is written whole or stays as it was")
  func write() throws {
    let path = folder.path("a.json")
    try FileBytes.write(Array("one".utf8), to: path)
    try FileBytes.write(Array("two".utf8), to: path)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "two")
    #expect(throws: WorkbenchError.self) {
      try FileBytes.write(Array("x".utf8), to: folder.path("none/a.json"))
    }
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.url.path)
    #expect(!left.contains { $0.hasSuffix(".part") })
  }

  @Test("A pipe in place of a file is refused and not waited for")
  func pipe() throws {
    let path = folder.path("fifo")
    #expect(mkfifo(path, 0o600) == 0)
    #expect(throws: WorkbenchError.self) { try FileBytes.read(path) }
  }

  @Test("Lines come whole over the edges of the buffer, the last one without a line feed too")
  func lines() throws {
    let long = String(repeating: "ا", count: 300_000)
    let path = folder.path("lines")
    try Data("a\r\n\n\(long)\nend".utf8).write(to: URL(fileURLWithPath: path))
    let descriptor = open(path, O_RDONLY)
    defer { close(descriptor) }
    var reader = LineReader(descriptor: descriptor, name: "lines")
    var found: [String] = []
    while let line = try reader.next() { found.append(String(decoding: line, as: UTF8.self)) }
    #expect(found == ["a", "", long, "end"])
  }

  @Test(
    "A first line becomes the title, however it is spaced",
    arguments: [("\n  \n عنوان \t كبير\nنص", "عنوان كبير"), (" \n", nil)])
  func title(text: String, title: String?) {
    #expect(FirstLine.title(of: text) == title)
  }

  @Test(
    "A title makes a file name that stays in its folder",
    arguments: [
      ("../../etc/passwd", "etc-passwd"), ("خبر: عاجل!", "خبر-عاجل"), ("///", "article"),
    ])
  func fileName(title: String, name: String) {
    #expect(Workbench.fileName(title) == name)
  }
}
