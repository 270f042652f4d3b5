import ClaimDetection
package import ClaimModel
import Digests
package import Interchange
import TextDecoding

/// Reads articles and finds their claims without touching a store.
package struct DetectionRun: Sendable {
  private let detector: ClaimDetector

  /// Prepares the detector.
  ///
  /// - Throws: what is wrong with the language data; only a broken build has such.
  package init() throws {
    detector = try ClaimDetector.arabic()
  }

  /// The claims of a text that is already decoded.
  ///
  /// - Parameters:
  ///   - id: the name of the article.
  ///   - utf8: its words, as valid UTF-8.
  ///   - metadata: what is known of it besides.
  ///   - meta: other keys that came with it.
  ///   - listsOwnVoice: whether the sentences in the article's own voice are listed too.
  /// - Returns: the claims, with what else `isnad detect` tells of the article.
  package func document(
    id: String, utf8: [UInt8], metadata: ArticleMetadata, meta: JSONValue = [:],
    listsOwnVoice: Bool = true
  ) -> DetectionDocument {
    var metadata = metadata
    if metadata.title == nil { metadata.title = FirstLine.title(of: utf8) }
    return DetectionDocument(
      id: id, metadata: metadata, textDigest: SHA256.hex(of: utf8), meta: meta,
      detection: detector.detection(
        in: utf8, metadata: metadata, listsOwnVoice: listsOwnVoice), utf8: utf8)
  }

  /// The claims of a file without its own voice; the article's id is the file's name without extension.
  ///
  /// - Throws: `WorkbenchError` when the file can't be read or is not a text.
  package func document(
    ofFile path: String, metadata: ArticleMetadata
  ) throws(WorkbenchError) -> DetectionDocument {
    let decoded = try ArticleFile.decode(try FileBytes.read(path), name: path)
    return document(
      id: ArticleFile.name(of: path), utf8: Array(decoded.text.utf8), metadata: metadata,
      listsOwnVoice: false)
  }

  /// The claims of one NDJSON line, without its own voice.
  ///
  /// - Throws: `LineError` when the line is not an article.
  package func document(ofLine line: [UInt8]) throws(LineError) -> DetectionDocument {
    let article = try ArticleLine(parsing: line)
    return document(
      id: article.id, utf8: article.text, metadata: article.metadata, meta: article.meta,
      listsOwnVoice: false)
  }

  /// Whom stretches of a text name; see `ClaimDetector.parties`.
  func parties(
    in text: String, metadata: ArticleMetadata, named stretches: [[TextSpan]]
  ) -> [NamedParties] {
    detector.parties(in: Array(text.utf8), metadata: metadata, named: stretches)
  }

  /// The sentences of a text, in order, as the detector cuts them.
  func sentences(of text: String) -> [TextSpan] { detector.sentences(of: Array(text.utf8)) }
}
