import Foundation
import TestSupport

/// A pane of a tmux of its own: a real terminal, whose screen can be read.
final class TmuxPane {
  private let program: BuiltProgram
  private let socket = "isnad-\(UUID().uuidString)"

  /// Starts a command in a pane of a size.
  init(
    _ command: String, in program: BuiltProgram, columns: Int = 80, rows: Int = 24
  ) throws {
    self.program = program
    _ = try tmux("new-session -d -x \(columns) -y \(rows) '\(command); cat'")
  }

  deinit { _ = try? tmux("kill-server") }

  /// What stands on the screen.
  func screen() throws -> String { try tmux("capture-pane -p").output }

  /// Presses keys, by tmux's names for them.
  func press(_ keys: String) throws { _ = try tmux("send-keys \(keys)") }

  /// Gives the window another size.
  func resize(columns: Int, rows: Int) throws {
    _ = try tmux("resize-window -x \(columns) -y \(rows)")
  }

  /// Waits until the screen fulfils something; a slow machine has its time.
  ///
  /// - Returns: the screen as it last was.
  func screen(until isThere: (String) -> Bool) throws -> String {
    var last = ""
    for _ in 0..<200 {
      last = try screen()
      if isThere(last) { return last }
      usleep(100_000)
    }
    return last
  }

  private func tmux(_ words: String) throws -> BuiltProgram.Outcome {
    // The server outlives its first client, and would keep open what Foundation waits at for that
    // client's end: Python hands down the three streams alone.
    try program.run(
      "/usr/bin/python3",
      [
        "-c", "import subprocess, sys; subprocess.run(['/bin/sh', '-c', sys.argv[1]])",
        "tmux -L \(socket) -f /dev/null \(words)",
      ], input: [],
      environment: ["TERM": "xterm-256color", "TMUX_TMPDIR": program.folder.url.path])
  }
}
