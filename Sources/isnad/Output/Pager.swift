import Glibc
import Synchronization
import Workbench

/// A command whose output for people may be longer than a screen.
protocol PagedCommand {}

/// A program between the results and the terminal, through which long output can be read.
enum Pager {
  private struct Running {
    let process: pid_t
    let terminal: Int32
  }

  private static let running = Mutex<Running?>(nil)

  /// The stream that results end up on: the terminal behind the pager, else standard output.
  static var terminal: Int32 { running.withLock { $0?.terminal } ?? STDOUT_FILENO }

  /// Puts the pager between results and terminal, where results go to one that can be paged.
  ///
  /// - Parameter environment: of the program; the person's file says the pager where it does not.
  /// - Throws: `WorkbenchError` for a settings file that can't be taken as meant.
  static func begin(environment: [String: String]) throws {
    guard isatty(STDOUT_FILENO) == 1, environment["TERM"].map({ $0 != "dumb" }) ?? false else {
      return
    }
    let setting = try Settings(environment: environment)[.pager]
    guard let command = setting.text, !command.isEmpty, command != "cat" else { return }
    guard isThere(command, path: environment["PATH"] ?? "") else {
      // That nobody's wish can't be met is no news.
      if setting.origin != .standard {
        Output.complain("isnad: the pager '\(TerminalText.escaped(command))' is not there")
      }
      return
    }
    start(command, environment: environment)
  }

  /// Lets the pager show what is left, and waits until the person is done with it.
  static func end() {
    guard let pager = running.withLock({ $0 }) else { return }
    // The pager learns by this that no more comes.
    _ = dup2(pager.terminal, STDOUT_FILENO)
    running.withLock { $0 = nil }
    close(pager.terminal)
    var status: Int32 = 0
    while waitpid(pager.process, &status, 0) < 0, errno == EINTR {}
    signal(SIGINT, SIG_DFL)
  }

  /// Whether the program that a command names is on the path; of a line of shell only the shell knows.
  private static func isThere(_ command: String, path: String) -> Bool {
    guard let word = command.split(separator: " ").first.map(String.init),
      word.allSatisfy({ $0.isLetter || $0.isNumber || "_-./+".contains($0) })
    else { return true }
    if word.contains("/") { return access(word, X_OK) == 0 }
    return path.split(separator: ":").contains { access("\($0)/\(word)", X_OK) == 0 }
  }

  private static func start(_ command: String, environment: [String: String]) {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return }
    // Neither end may live on in the pager, or it would wait for itself.
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[0], STDIN_FILENO)
    var variables = environment
    // As git does: leave when it fits the screen, let colours through, leave the screen as it is.
    variables["LESS"] = environment["LESS"] ?? "FRX"
    func copies(_ words: [String]) -> [UnsafeMutablePointer<CChar>?] {
      words.map { word in strdup(word) } + [nil]
    }
    let arguments = copies(["/bin/sh", "-c", command])
    let settings = copies(variables.map { "\($0.key)=\($0.value)" })
    defer { (arguments + settings).forEach { free($0) } }
    var process: pid_t = 0
    let code = posix_spawn(&process, "/bin/sh", &actions, nil, arguments, settings)
    close(ends[0])
    let terminal = dup(STDOUT_FILENO)
    guard code == 0, terminal >= 0, dup2(ends[1], STDOUT_FILENO) >= 0 else {
      close(ends[1])
      return
    }
    close(ends[1])
    _ = fcntl(terminal, F_SETFD, FD_CLOEXEC)
    // Ctrl-C is for the pager now, which outlives us otherwise and fights the shell for the keys.
    signal(SIGINT, SIG_IGN)
    running.withLock { $0 = Running(process: process, terminal: terminal) }
  }
}
