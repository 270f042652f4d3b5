import ClaimModel
import Foundation

/// Signs that a workspace without a store had one: beginning anew would give its numbers (A1, C1,
/// E1) to other things than those that ledgers, reports and people speak of.
///
/// A checkout that came with ledgers which no person touched is not such a case: whoever adds the
/// same articles gets the same ledgers again.
struct LostStore {
  let workspace: Workspace

  /// Refuses to go on where the store is gone.
  ///
  /// - Throws: `WorkbenchError` that names the sign and the mend.
  func refuse() throws(WorkbenchError) {
    guard let sign else { return }
    throw WorkbenchError(
      "the claim store '\(workspace.store)' is gone, but \(sign); put it back from a copy, or, to "
        + "begin anew, move '\(workspace.claims)' away")
  }

  /// The first thing found that only a store in use leaves, in words.
  private var sign: String? {
    // What can't be listed holds no sign that can be read; making the store will tell.
    let evidence = (try? Folders.names(in: workspace.evidence)) ?? []
    if evidence.contains(where: { !$0.hasPrefix(".") }) {
      return "'\(workspace.evidence)' keeps evidence"
    }
    let log = workspace.store + "-wal"
    var status = stat()
    // Reading leaves an empty log behind, also of a store that was taken away since.
    if stat(log, &status) == 0, status.st_size > 0 { return "'\(log)' is left of it" }
    let names = (try? Folders.names(in: workspace.claims)) ?? []
    let touched = names.first { $0.hasSuffix(".json") && isTouched("\(workspace.claims)/\($0)") }
    return touched.map { "'\(workspace.claims)/\($0)' holds a person's work" }
  }

  /// Whether a ledger shows that a person worked on its article. What is no ledger shows nothing.
  private func isTouched(_ path: String) -> Bool {
    guard let bytes = try? FileBytes.read(path, limit: FileBytes.ledgerLimit),
      let ledger = try? JSONValue(parsing: bytes)
    else { return false }
    func list(_ name: String, of value: JSONValue) -> [JSONValue] { value[name]?.arrayValue ?? [] }
    func isOpen(_ name: String, of value: JSONValue) -> Bool {
      value[name] == nil || value[name] == "unchecked"
    }
    return !list("evidence", of: ledger).isEmpty || !list("weighings", of: ledger).isEmpty
      || list("sources", of: ledger).contains { !isOpen("status", of: $0) }
      || list("claims", of: ledger).contains { claim in
        !isOpen("attribution", of: claim) || !isOpen("content_status", of: claim)
          || claim["standing"] == "dismissed" || claim["origin"] == "person"
          || !list("notes", of: claim).isEmpty
          || list("chain", of: claim).contains { !isOpen("status", of: $0) }
      }
  }
}
