import ClaimModel
import Foundation

/// The file NAME.json beside an article's file: what is known of the article.
enum Sidecar {
  /// What its name ends with.
  static let suffix = ".json"

  /// Where the sidecar of a file would be.
  static func path(beside file: String) -> String {
    (file as NSString).deletingPathExtension + suffix
  }

  /// What the sidecar tells; nothing where there is none.
  ///
  /// - Throws: `WorkbenchError` when there is one that is not an object with text values.
  static func metadata(beside file: String) throws(WorkbenchError) -> ArticleMetadata {
    let path = path(beside: file)
    guard path != file, FileManager.default.fileExists(atPath: path) else {
      return ArticleMetadata()
    }
    let value: JSONValue
    do { value = try JSONValue(parsing: try FileBytes.read(path)) } catch let error as JSONError {
      throw WorkbenchError("'\(path)' is not JSON: \(error); mend it or move it away")
    } catch let error as WorkbenchError {
      throw error
    } catch {
      throw WorkbenchError("'\(path)': \(error)")
    }
    guard case .object = value else {
      throw WorkbenchError(
        "'\(path)' is not a JSON object such as {\"title\": …, \"outlet\": …}; mend it or move it "
          + "away")
    }
    var metadata = ArticleMetadata()
    metadata.title = try text(value, "title", path)
    metadata.isTitleGiven = metadata.title != nil
    metadata.outlet = try text(value, "outlet", path)
    metadata.url = try text(value, "url", path)
    metadata.language = try text(value, "language", path)
    if let date = try text(value, "date", path) {
      guard let day = CalendarDate(iso8601: date) else {
        throw WorkbenchError(
          "\"date\" in '\(path)' is '\(date)'; write a day such as 2020-01-11")
      }
      metadata.date = day
    }
    return metadata
  }

  private static func text(
    _ value: JSONValue, _ name: String, _ path: String
  ) throws(WorkbenchError) -> String? {
    switch value[name] {
    case nil, .null: return nil
    case .string(let text): return text
    default: throw WorkbenchError("\"\(name)\" in '\(path)' is not a text; mend it")
    }
  }
}
