import ClaimStore
import GRDB

extension TemporaryStore {
  /// Runs SQL on the file as a stranger would: over another connection, without our settings.
  func tamper(_ sql: String) throws {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    configuration.busyMode = .timeout(10)
    let queue = try DatabaseQueue(path: store.path, configuration: configuration)
    try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
    try queue.close()
  }

  /// Takes away the triggers that refuse changes, then runs SQL.
  func tamperUnguarded(_ sql: String) throws {
    let queue = try DatabaseQueue(path: store.path)
    let triggers = try queue.read {
      try Row.fetchAll($0, sql: "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
        .map { (name: $0["name"] as String, sql: $0["sql"] as String) }
    }
    try queue.close()
    // The triggers are put back, so that only what was changed behind them is there to find.
    try tamper(
      (triggers.map { "DROP TRIGGER \($0.name)" } + [sql] + triggers.map(\.sql))
        .joined(separator: ";\n"))
  }
}
