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
  private var line = ProgressLine()

  /// Makes a report that has nothing yet.
  init(format: ListFormat) {
    self.format = format
  }

  /// Tells how far the run is.
  func tell(_ progress: FetchProgress) {
    line.tell(Self.text(progress))
  }

  /// How many are done, how fast bytes come, and which address is slow: in that order, so that what
  /// matters most stays on a narrow screen.
  private static func text(_ progress: FetchProgress) -> String {
    let seconds = max(0.001, progress.elapsed / .seconds(1))
    let rate = Int(Double(progress.byteCount) / seconds / 1024)
    var text = "\(progress.ended) of \(progress.total) pages, \(rate) KiB/s"
    if let slow = progress.underWay.first, slow.elapsed > .seconds(2) {
      text +=
        ", waiting \(Int(slow.elapsed / .seconds(1))) s for "
        + TerminalText.escaped(String(slow.url.prefix(60)))
    }
    return TerminalText.isolated(text, columns: (Screen.columns ?? 80) - 1)
  }

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
    case .ndjson: Output.print(EvidenceDocument.json(evidence, withText: true).serialized())
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
          .serialized(.pretty))
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
