import Foundation
import TestSupport
import Testing

/// What every command does when a write, a sync or a rename fails, or when it is killed in place of
/// one: the first, the second, and so on until there is none left to fail.
@Suite struct FaultTests {
  /// What is tried of a call: by `make torture` everything, else one kind after the other, and later
  /// calls, which are much alike, with gaps.
  private static func kinds(
    ofCall call: Int, _ rehearsal: Rehearsal
  ) -> [FaultInjection.Kind] {
    let all = FaultInjection.Kind.allCases
    if Torture.isAsked { return all }
    if rehearsal.isSparse { return call % 9 == 4 ? [all[(call / 9) % all.count]] : [] }
    return call <= 6 || call.isMultiple(of: 5) ? [all[call % all.count]] : []
  }

  @Test(
    "A failure is told in one line, and leaves all of a change or nothing of it",
    arguments: Rehearsal.faulty)
  func failing(rehearsal: Rehearsal) throws {
    let stage = try RehearsalStage()
    let faults = try FaultInjection(in: stage.program.folder)
    let run = try RehearsalRun(rehearsal, on: stage)
    let mark = stage.program.folder.path("reached")
    for call in 1..<10_000 {
      for kind in Self.kinds(ofCall: call, rehearsal) {
        try? FileManager.default.removeItem(atPath: mark)
        let outcome = try run.outcome(
          environment: faults.environment(folder: stage.desk, call: call, kind: kind, mark: mark))
        let context = "\(rehearsal.testDescription), call \(call), \(kind)"
        guard FileManager.default.fileExists(atPath: mark) else {
          #expect(outcome.status == 0, "\(context): \(outcome.errors)")
          #expect(call > 5, "the library did not see the calls")
          return
        }
        judge(outcome, kind, rehearsal, context)
        try run.look(at: outcome, context)
      }
    }
    Issue.record("there was no end to the calls")
  }

  private func judge(
    _ outcome: BuiltProgram.Outcome, _ kind: FaultInjection.Kind, _ rehearsal: Rehearsal,
    _ context: String
  ) {
    guard kind != .kill else {
      #expect(outcome.status == SIGKILL, "\(context): \(outcome.errors)")
      return
    }
    // Some failures harm nobody, such as that of a clearing away.
    guard outcome.status != 0 else { return }
    #expect(outcome.status == 1, "\(context): \(outcome.errors)")
    let lines = outcome.errors.split(separator: "\n")
    #expect(lines.allSatisfy { $0.hasPrefix("isnad: ") }, "\(context): \(outcome.errors)")
    // That a published check was corrected is told as soon as the store has it.
    let failures = lines.filter { !$0.hasPrefix("isnad: corrected, ") }
    // Of a folder each article whose ledger can't be written is a failure of its own.
    #expect(failures.count == 1 || rehearsal.isOfFolder, "\(context): \(outcome.errors)")
    #expect(!failures.isEmpty, "\(context): no word of what failed")
  }
}

/// Whether tests try everything, as `make torture` asks, or a part of it.
enum Torture {
  static let isAsked = ProcessInfo.processInfo.environment["ISNAD_TORTURE"] != nil
  /// The name of the only rehearsal to run; empty for all.
  static let chosen = ProcessInfo.processInfo.environment["ISNAD_REHEARSAL"] ?? ""
}
