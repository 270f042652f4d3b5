import ClaimModel
import Fetching
import Foundation
import Interchange
import Workbench

/// What a run of fetches prints: a line or an object a page as it comes, how far it is on a terminal,
/// and at its end what is wrong.
final class FetchReport {
  private let format: ListFormat
  private var fetched: [EvidenceRecord] = []
  private var left = 0
  private var complaints: [String] = []
  private let line = FetchLine()

  /// Makes a report that has nothing yet.
  init(format: ListFormat) {
    self.format = format
  }

  /// Tells how far the run is.
  func tell(_ progress: FetchProgress) { line.tell(progress) }

  /// Takes a page, or an attempt.
  func take(_ evidence: EvidenceRecord) {
    line.end()
    if FetchResult.stoppedReasons.contains(evidence.reason ?? "") {
      left += 1
    } else if let complaint = Self.complaint(evidence) {
      complaints.append(complaint)
    }
    switch format {
    case .text: Output.say(EvidenceLine.text(evidence))
    case .ndjson:
      Output.print(EvidenceDocument.json(evidence, withText: true).serialized(), as: .json)
    case .json: fetched.append(evidence)
    }
  }

  /// Tells, where that was asked for, how long each stage worked and waited.
  static func tell(_ times: StageTimes) {
    func seconds(_ duration: Duration) -> String {
      String(format: "%.3f s", duration / .seconds(1))
    }
    for (stage, spent) in times.all {
      Volume.detail(
        "\(stage.rawValue): \(seconds(spent.work)) of work, \(seconds(spent.waiting)) of waiting")
    }
  }

  /// Ends the report.
  ///
  /// - Throws: `Failure` with a line for each page that was not got.
  func end() throws {
    line.end()
    if format == .json {
      Output.print(
        JSONValue.array(fetched.map { EvidenceDocument.json($0, withText: true) })
          .serialized(.pretty), as: .json)
    }
    if left > 0 {
      complaints.append(
        "\(Wording.count(left, "address", "addresses")) left by the stop; go on with: "
          + "isnad fetch --resume")
    }
    guard complaints.isEmpty else { throw Failure(complaints) }
  }

  /// What is wrong with what a fetch brought; `nil` where nothing is.
  private static func complaint(_ evidence: EvidenceRecord) -> String? {
    guard let why = evidence.unusableBecause else { return nil }
    // Where no page came the reason holds the mend.
    let mend =
      evidence.payloadDigest == nil ? "" : "; look for another address, or open it in a browser"
    return TerminalText.escaped("\(evidence.url): \(why)\(mend)")
  }
}
