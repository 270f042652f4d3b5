import ArticleExtraction
import ClaimModel

/// The text of a file that a person saved or scanned.
struct SavedPage {
  /// What was taken out of it, each field with its place; `nil` where it is no page of text.
  private(set) var report: PageReport?
  /// Why there is no text, for people.
  private(set) var problem: String?
  /// Whether the file breaks off before its own end; then the problem says so, and the text is what
  /// there is of it.
  private(set) var isCut = false
  /// What the file says of its address otherwise than the person, or that a picture or a document
  /// breaks off.
  private(set) var remark: String?

  /// The text and what the page says of itself.
  var page: ExtractedPage? { report?.page }

  /// Reads the bytes of a file, which are of a type by their own look; `day` is that on which it was
  /// taken in.
  init(_ bytes: [UInt8], mediaType: String, url: String, day: CalendarDate) {
    switch mediaType {
    case "text/plain":
      report = PageReading.plainText(bytes, nil)
      if report == nil { problem = "the file's bytes are no text that can be read" }
    case "text/html", "text/xml": read(bytes, charset: nil, url: url, day: day)
    case "multipart/related":
      guard let saved = SavedMessage(bytes), let root = saved.root else {
        problem = "the saved page can't be read: its parts are not told apart"
        return
      }
      if let own = saved.location ?? root.location, PagePlace(own) != PagePlace(url),
        ArchivedCopy.host(of: own) != nil
      {
        remark = "the saved page says that it is of \(own)"
      }
      read(root.body, charset: root.charset, url: url, day: day)
      if !saved.isWhole {
        isCut = true
        problem = "the saved page breaks off: the boundary that ends it is missing"
      }
    default:
      problem =
        "no text is taken out of \(mediaType); say where the words stand with --note when weighing, "
        + "or attach its text as a file of its own"
      // Persons judge by what they see of it: it is told, and no reason to turn it down.
      if let missing = FileEnd.missing(in: bytes, of: mediaType) {
        remark = "the file breaks off: \(missing)"
        problem = problem.map { "the file breaks off: \(missing); \($0)" }
      }
    }
  }

  private mutating func read(_ bytes: [UInt8], charset: String?, url: String, day: CalendarDate) {
    let report = ArticleExtractor.report(bytes, httpCharset: charset, url: url, today: day)
    if let why = report.problem { problem = why.description } else { self.report = report }
  }
}
