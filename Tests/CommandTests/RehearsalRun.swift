import ClaimModel
import Foundation
import TestSupport
import Testing

/// One command that is run again and again, each time broken off in another way, and what it leaves
/// when it is not.
struct RehearsalRun {
  let rehearsal: Rehearsal
  private let stage: RehearsalStage
  /// How long it takes from start to end, in seconds.
  let duration: Double
  private let countBefore: Int?
  /// The hashes of the events in order, without a fault.
  private let hashes: [String]
  /// The sequence of the last event of the taking in of each article, by its number.
  private let kept: [Int: Int]
  private let products: [String: Data]

  init(_ rehearsal: Rehearsal, on stage: RehearsalStage) throws {
    self.rehearsal = rehearsal
    self.stage = stage
    try stage.prepare(rehearsal.start)
    countBefore = rehearsal.start == .nothing ? nil : try stage.check("before").count
    let begun = ContinuousClock.now
    let outcome = try stage.run(rehearsal.arguments)
    duration = begun.duration(to: .now) / .seconds(1)
    try #require(outcome.status == 0, "\(outcome.errors)")
    _ = try stage.check("without a fault")
    let events = try stage.events()
    hashes = events.compactMap { $0["hash"]?.stringValue }
    kept = Dictionary(
      events.enumerated().compactMap { index, event in
        event["action"] == "claims.detect"
          ? event["subject"]?.stringValue.flatMap { Int($0.dropFirst()) }.map { ($0, index + 1) }
          : nil
      }, uniquingKeysWith: max)
    try #require(hashes.count == events.count)
    try #require(!kept.isEmpty || rehearsal.start == .nothing)
    products = stage.products
  }

  /// Runs the command in a fresh workspace.
  func outcome(
    environment: [String: String] = [:], killedAfter seconds: Double? = nil
  ) throws -> BuiltProgram.Outcome {
    try stage.prepare(rehearsal.start)
    return try stage.run(
      rehearsal.arguments, environment: environment, killedAfter: seconds)
  }

  /// Looks at what a run left: the workspace is whole, what was acknowledged is there, and of what was
  /// not, all of a change or nothing.
  func look(at outcome: BuiltProgram.Outcome, _ context: String) throws {
    if rehearsal.start == .nothing, !stage.hasStore {
      // There is no workspace yet; nothing that is left may stand in the way of making it.
      let again = try stage.run(rehearsal.arguments)
      #expect(again.status == 0, "\(context), again: \(again.errors)")
    }
    let left = try stage.check(context)
    #expect(
      ((countBefore ?? 1)...hashes.count).contains(left.count), "\(context): \(left.count) events")
    if rehearsal.isRepeatable, hashes.indices.contains(left.count - 1) {
      #expect(left.head == hashes[left.count - 1], "\(context): other events")
    }
    if rehearsal.isOfFolder {
      for line in outcome.output.split(separator: "\n") where line.hasPrefix("A") {
        let article = try #require(Int(line.dropFirst().prefix { $0.isNumber }))
        #expect(left.count >= kept[article, default: .max], "\(context): lost \(line)")
      }
    } else if rehearsal.isInParts {
      let told = outcome.output.split(separator: "\n").filter { $0.hasPrefix("  E") }.count
      // One is there before; each has an event of its keeping and one of its attaching.
      let count = try stage.evidenceCount() - 1
      #expect(count >= told, "\(context): \(count) kept of \(told) that were told")
      #expect(left.count == (countBefore ?? 1) + 2 * count, "\(context): half a change")
    } else {
      #expect([countBefore ?? 1, hashes.count].contains(left.count), "\(context): half a change")
    }
    if outcome.status == 0 || !(rehearsal.isInParts || outcome.output.isEmpty) {
      #expect(left.count == hashes.count, "\(context): an acknowledged change is lost")
      #expect(stage.products == products, "\(context): what was told to be written is not there")
    }
    for (name, bytes) in stage.products {
      #expect(bytes == products[name], "\(context): half of \(name)")
    }
  }
}
