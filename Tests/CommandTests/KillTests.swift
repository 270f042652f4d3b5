import Foundation
import TestSupport
import Testing

/// What commands leave when they are killed at any moment.
@Suite struct KillTests {
  /// How often one is killed; the commands take turns.
  private static let rounds = Torture.isAsked ? 200 : 20

  @Test("Killed at any moment, a command loses nothing that was acknowledged")
  func killed() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var generator = SplitMix64(seed: seed)
    let stage = try RehearsalStage()
    let runs = try Rehearsal.killed.map { try RehearsalRun($0, on: stage) }
    // As long as the last whole run of each took: a machine is not always as busy.
    var durations = runs.map(\.duration)
    var killedCount = 0
    for round in 0..<Self.rounds {
      let index = round % runs.count
      let run = runs[index]
      let seconds = Double.random(in: 0.001...max(0.002, durations[index] * 1.1), using: &generator)
      let begun = ContinuousClock.now
      let outcome = try run.outcome(killedAfter: seconds)
      let context = "seed \(seed), round \(round), \(run.rehearsal.testDescription) at \(seconds) s"
      #expect([0, 137, SIGKILL].contains(outcome.status), "\(context): \(outcome.errors)")
      if outcome.status == 0 {
        durations[index] = begun.duration(to: .now) / .seconds(1)
      } else {
        killedCount += 1
      }
      try run.look(at: outcome, context)
    }
    #expect(killedCount > Self.rounds / 10, "seed \(seed): too few were killed to tell")
  }
}
