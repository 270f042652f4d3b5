import ClaimModel
import ClaimStore

/// What the folders of a workspace hold besides what the store speaks of.
struct FolderCheck {
  let workspace: Workspace
  let store: ClaimStore

  /// A line for each file that is nobody's. Such a file is no damage: a capture that was broken off
  /// leaves one, and a checkout has ledgers of articles that were not added yet.
  func remarks() throws -> [String] {
    try strayEvidence() + strayLedgers()
  }

  private func strayEvidence() throws -> [String] {
    // A workspace may have no evidence folder yet.
    let names = (try? Folders.names(in: workspace.evidence)) ?? []
    // Asked after the look into the folder, so that what is kept meanwhile is not called a stray.
    let known = Set(try store.warcFiles().map(\.file))
    return names.filter { !known.contains($0) }.map {
      "'\(workspace.evidence)/\($0)' belongs to no evidence of the store; a fetch that was broken "
        + "off leaves such a file; it may be deleted"
    }
  }

  private func strayLedgers() throws -> [String] {
    let names = (try? Folders.names(in: workspace.claims)) ?? []
    let known = Set(try store.articles(nil).map { "\($0.name).json" })
    return names.filter { $0.hasSuffix(".json") && !known.contains($0) }.map {
      "'\(workspace.claims)/\($0)' is the ledger of no article in the store; add the article, or "
        + "move the file away"
    }
  }
}
