package import Foundation
import Glibc

/// A program on a terminal that a test plays: it types, reads what is drawn, and asks the terminal
/// for its settings.
package final class PseudoTerminal {
  private let master: Int32
  private let slave: Int32
  private let process = Process()
  private var output: [UInt8] = []

  /// Starts a program with the terminal as its three streams.
  ///
  /// - Throws: what the system says when there is no terminal to be had, or no such program.
  package init(
    _ program: String, _ arguments: [String], in folder: URL, environment: [String: String],
    columns: UInt16 = 80, rows: UInt16 = 24
  ) throws {
    var (master, slave): (Int32, Int32) = (-1, -1)
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    guard openpty(&master, &slave, nil, nil, &size) == 0 else {
      throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
    }
    (self.master, self.slave) = (master, slave)
    _ = fcntl(master, F_SETFL, O_NONBLOCK)
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = environment
    let terminal = FileHandle(fileDescriptor: slave, closeOnDealloc: false)
    process.standardInput = terminal
    process.standardOutput = terminal
    process.standardError = terminal
    try process.run()
  }

  deinit {
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    close(master)
    close(slave)
  }

  /// Everything that was written so far.
  package var text: String {
    drain()
    return String(decoding: output, as: UTF8.self)
  }

  /// Forgets what was written so far.
  package func forget() {
    drain()
    output.removeAll()
  }

  /// Types text.
  package func type(_ text: String) {
    let bytes = Array(text.utf8)
    _ = bytes.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
  }

  /// Gives the window another size, and tells the program as a terminal does.
  package func resize(columns: UInt16, rows: UInt16) {
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
    signal(SIGWINCH)
  }

  /// Sends the program a signal.
  package func signal(_ number: Int32) { kill(process.processIdentifier, number) }

  /// What the terminal is set to, as bytes to compare.
  package var settings: [UInt8] {
    var settings = termios()
    tcgetattr(slave, &settings)
    return withUnsafeBytes(of: &settings) { Array($0) }
  }

  /// Waits until what was written fulfils something, on a busy machine for half a minute and more.
  ///
  /// - Returns: whether it did.
  package func wait(until isThere: (String) -> Bool) -> Bool {
    for _ in 0..<2_000 {
      if isThere(text) { return true }
      usleep(10_000)
    }
    return false
  }

  /// Waits until the terminal is set in a way: the program writes first and sets it then.
  ///
  /// - Returns: whether it came to be.
  package func wait(for wanted: [UInt8]) -> Bool { wait { _ in settings == wanted } }

  /// Waits for the program's end.
  ///
  /// - Returns: its exit code, or 128 and the number of the signal that ended it, as shells tell it; -1
  ///   where it does not end.
  package func end() -> Int32 {
    // It may wait for its output to be read.
    for _ in 0..<2_000 where process.isRunning {
      drain()
      usleep(10_000)
    }
    drain()
    if process.isRunning { return -1 }
    let status = process.terminationStatus
    return process.terminationReason == .uncaughtSignal ? 128 + status : status
  }

  private func drain() {
    var bytes = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(master, &bytes, bytes.count)
      guard count > 0 else { return }
      output += bytes[..<count]
    }
  }
}
