package import ClaimModel
import ClaimStore
import Foundation

/// What became of a seal when the log was held against it.
package struct SealVerdict: Sendable {
  /// The seal.
  package var seal: Seal
  /// What is wrong; `nil` where the log still begins with just the events that were sealed.
  package var problem: String?
  /// How many events came since.
  package var laterCount: Int
}

extension Workbench {
  /// What the log comes to now, for somebody else to keep.
  package func seal() throws -> Seal {
    let head = try store.eventHead()
    let name = (workspace.root as NSString).lastPathComponent
      .split(whereSeparator: \.isNewline).joined(separator: " ")
    return Seal(eventCount: head.count, hash: head.hash, at: clock.now(), workspace: name)
  }

  /// Holds the log against seals.
  ///
  /// That the events before the sealed one are those of its hash is for `check()` to tell.
  package func verify(_ seals: [Seal]) throws -> [SealVerdict] {
    let head = try store.eventHead()
    return try seals.map { seal in
      let hash = try store.eventHash(ofSequence: seal.eventCount)
      let problem: String? =
        switch hash {
        case seal.hash?: nil
        case nil:
          "the log ends before what was sealed on \(seal.at): the seal counts "
            + "\(seal.eventCount) events, the log \(head.count); its end was cut off, or an older "
            + "copy of the claim store was put back, or the seal is another workspace's"
        case _?:
          "event \(seal.eventCount) is not the one that was sealed on \(seal.at); the log was "
            + "written anew since, or the seal is another workspace's"
        }
      return SealVerdict(
        seal: seal, problem: problem, laterCount: max(0, head.count - seal.eventCount))
    }
  }

  /// Reads seals: a line that is one, or a file with a line for each, or with `-` standard input.
  ///
  /// - Throws: `WorkbenchError` when there is none to read, or a line is none.
  package static func seals(_ given: String) throws(WorkbenchError) -> [Seal] {
    if let seal = Seal(given) { return [seal] }
    let name = given == "-" ? "standard input" : "'\(given)'"
    guard !given.hasPrefix(Seal.schema.prefix { $0 != "/" }) else {
      throw WorkbenchError("\(name) \(notASeal)")
    }
    let bytes =
      try given == "-"
      ? FileBytes.read(descriptor: STDIN_FILENO, name: "standard input") : FileBytes.read(given)
    let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
      .filter { !$0.allSatisfy(\.isWhitespace) }
    guard !lines.isEmpty else {
      throw WorkbenchError("\(name) holds no seal; give the line that 'isnad seal' printed")
    }
    var seals: [Seal] = []
    for (index, line) in lines.enumerated() {
      guard let seal = Seal(line) else {
        throw WorkbenchError("line \(index + 1) of \(name) \(notASeal)")
      }
      seals.append(seal)
    }
    return seals
  }

  private static let notASeal =
    "is not a seal; give the whole line that 'isnad seal' printed: "
    + "\(Seal.schema) COUNT HASH TIME WORKSPACE"
}
