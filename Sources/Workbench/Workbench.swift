import ClaimModel
import ClaimStore
import Foundation

/// The steps of a check, strung together: take in an article, detect, gather evidence, assess,
/// review, publish. It prints nothing; the command line does.
///
/// Each step is an extension in the folder of its name. One workbench serves one thread.
package final class Workbench {
  /// Where it works.
  package let workspace: Workspace
  /// The name that a person's changes are recorded under. Claimed, not authenticated.
  package let reviewer: String
  /// What is set for all commands here.
  package let settings: Settings
  /// Where it is kept. What is changed through one value of this is one action, undone as one.
  var store: ClaimStore
  let clock: Clock
  /// Whether what dead processes left was cleared away; once is enough.
  var hasSwept = false
  /// Told of what a change did to what was approved or published.
  private let tell: (PublicationNotice) -> Void
  private var loadedDetection: DetectionRun?

  /// Opens a workspace.
  ///
  /// - Parameters:
  ///   - workspace: the workspace.
  ///   - purpose: what for; only adding makes a store where there is none yet.
  ///   - reviewer: the name for changes.
  ///   - clock: the time for changes.
  ///   - settings: what is set for all commands.
  ///   - correction: why what was published is changed; `nil` where it may not be.
  ///   - tell: called when a change takes an approval back or corrects what was published.
  /// - Throws: `WorkbenchError` when there is no store to read, or it is gone; else what the store says.
  package init(
    _ workspace: Workspace, for purpose: Purpose, reviewer: String, clock: Clock,
    settings: Settings = .none, correction: String? = nil,
    tell: @escaping (PublicationNotice) -> Void = { _ in }
  ) throws {
    self.workspace = workspace
    self.reviewer = reviewer
    self.clock = clock
    self.settings = settings
    self.tell = tell
    if !workspace.hasStore { try LostStore(workspace: workspace).refuse() }
    let opened: ClaimStore
    if workspace.hasStore {
      opened =
        try purpose == .reading
        ? ClaimStore.openForReading(at: workspace.store) : ClaimStore.open(at: workspace.store)
    } else if purpose == .adding {
      opened = try Self.newStore(workspace, reviewer: reviewer, clock: clock).store
    } else {
      throw WorkbenchError(
        "the workspace '\(workspace.root)' holds no article yet; add one with: isnad add FILE")
    }
    // A workbench serves one command, and what one command changes is undone as one.
    let acting = opened.oneAction()
    store = correction.map(acting.correcting) ?? acting
  }

  /// Tells of what some events did to what was approved or published.
  func tellOfPublication(_ events: [AuditEvent]) {
    for notice in PublicationNotice.all(in: events) { tell(notice) }
  }

  /// A workbench over a store that is open.
  init(_ workspace: Workspace, store: ClaimStore, reviewer: String, clock: Clock) {
    self.workspace = workspace
    self.store = store
    self.reviewer = reviewer
    self.clock = clock
    settings = .none
    tell = { _ in }
  }

  /// The detector, made when it is first needed: most commands never do.
  func detection() throws -> DetectionRun {
    if let loadedDetection { return loadedDetection }
    let run = try DetectionRun()
    loadedDetection = run
    return run
  }

  /// What a workspace is opened for.
  package enum Purpose: Sendable {
    case reading, changing, adding
  }

  /// Makes a workspace with an empty store.
  ///
  /// - Returns: false where there was one already, which is then left as it is.
  /// - Throws: `WorkbenchError` when it had a store that is gone, else what the store says.
  package static func make(_ workspace: Workspace, reviewer: String, clock: Clock) throws -> Bool {
    guard !workspace.hasStore else { return false }
    try LostStore(workspace: workspace).refuse()
    return try newStore(workspace, reviewer: reviewer, clock: clock).isNew
  }

  /// Makes the store while nobody clears away what dead processes left, or opens it where somebody
  /// else has made it meanwhile.
  private static func newStore(
    _ workspace: Workspace, reviewer: String, clock: Clock
  ) throws -> (store: ClaimStore, isNew: Bool) {
    try WorkspaceLock.hold(workspace.claims) { isHeld in
      guard !workspace.hasStore else {
        return (try ClaimStore.open(at: workspace.store), false)
      }
      if isHeld { FileBytes.sweep(workspace.claims) }
      return (
        try ClaimStore.create(at: workspace.store, by: reviewer, at: clock.now()), true
      )
    }
  }

  /// The name that changes are recorded under where none is given: the one that is set, else that of
  /// the system's user.
  package static func defaultReviewer(
    _ settings: Settings, environment: [String: String]
  ) -> String {
    for name in [settings[.by].text, environment["USER"]] {
      if let name, !name.isEmpty { return name }
    }
    if let entry = getpwuid(getuid()), let name = entry.pointee.pw_name {
      return String(cString: name)
    }
    return "user \(getuid())"
  }
}
