import ClaimModel
import Foundation
import TestSupport
import Testing

/// The formats of reports that are for programs.
@Suite struct ReportFormatTests {
  private func desk(_ further: [String] = []) throws -> BuiltProgram {
    let program = try BuiltProgram()
    let steps =
      [
        "isnad init",
        "isnad add '\(BuiltProgram.seed)' --date 2020-01-11 --outlet 'العرب' "
          + "--url https://paper.example/1",
      ] + further
    for step in steps {
      let outcome = try program.shell(step)
      #expect(outcome.status == 0, "\(step): \(outcome.errors)")
    }
    return program
  }

  private func report(_ program: BuiltProgram, _ format: String) throws -> String {
    let outcome = try program.isnad("report", "A1", "--format", format)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let path = outcome.output.split(separator: "\n").first.map(String.init) ?? ""
    return try String(contentsOfFile: path, encoding: .utf8)
  }

  @Test("An annotation's selectors find the claim's words in the article")
  func annotations() throws {
    let program = try desk()
    let annotations = try #require(
      try JSONValue(parsing: report(program, "annotations")).arrayValue)
    #expect(annotations.count == 19)
    let text = try String(contentsOfFile: BuiltProgram.seed, encoding: .utf8)
      .precomposedStringWithCanonicalMapping
    let scalars = Array(text.unicodeScalars)
    for annotation in annotations {
      #expect(annotation["@context"] == "http://www.w3.org/ns/anno.jsonld")
      #expect(annotation["type"] == "Annotation")
      #expect(annotation["motivation"] == "identifying")
      let target = try #require(annotation["target"])
      for target in target.arrayValue ?? [target] {
        #expect(target["source"] == "https://paper.example/1")
        #expect(target["state"]?["type"] == "TimeState")
        #expect(target["state"]?["sourceDate"] == "2020-01-11T00:00:00Z")
        let selectors = try #require(target["selector"]?.arrayValue)
        let quote = try #require(selectors.first { $0["type"] == "TextQuoteSelector" })
        let position = try #require(selectors.first { $0["type"] == "TextPositionSelector" })
        let start = try #require(position["start"]?.intValue)
        let end = try #require(position["end"]?.intValue)
        var exact = String.UnicodeScalarView()
        exact.append(contentsOf: scalars[start..<end])
        #expect(quote["exact"]?.stringValue == String(exact))
        let around = ["prefix", "exact", "suffix"].compactMap { quote[$0]?.stringValue }.joined()
        #expect(text.ranges(of: around).count == 1)
      }
    }
  }

  @Test("The chain of a claim stands in PROV: who for whom, in what, through whom")
  func provenance() throws {
    let program = try desk()
    let graph = try #require(
      try JSONValue(parsing: report(program, "prov"))["@graph"]?.arrayValue)
    let ids = graph.compactMap { $0["@id"]?.stringValue }
    #expect(Set(ids).count == ids.count)
    func node(_ label: String, _ type: String) throws -> JSONValue {
      try #require(
        graph.first { $0["label"]?.stringValue == label && $0["@type"]?.stringValue == type })
    }
    func leads(_ from: JSONValue, _ property: String, to other: JSONValue) -> Bool {
      from[property]?.arrayValue?.contains { $0["@id"] == other["@id"] } == true
    }
    let claim = try node("C18", "prov:Entity")
    let haftar = try node("خليفة حفتر", "prov:Agent")
    let spokesman = try node("أحمد المسماري", "prov:Agent")
    #expect(leads(claim, "prov:wasAttributedTo", to: haftar))
    #expect(leads(spokesman, "prov:actedOnBehalfOf", to: haftar))
    let statement = try #require(graph.first { $0["@id"] == "urn:isnad:source:D2" })
    #expect(leads(statement, "prov:wasAttributedTo", to: spokesman))
    #expect(leads(claim, "prov:hadPrimarySource", to: statement))
    #expect(leads(claim, "prov:wasQuotedFrom", to: statement))
    let article = try #require(graph.first { $0["@type"] == "prov:Collection" })
    #expect(leads(article, "prov:hadMember", to: claim))
    let agency = try node("وكالة سبوتنيك الروسية", "prov:Agent")
    #expect(graph.contains { leads($0, "prov:wasAttributedTo", to: agency) })
    // Whatever is referred to is there.
    for node in graph {
      for name in node.memberNames where name.hasPrefix("prov:") {
        for other in node[name]?.arrayValue ?? [] {
          let id = try #require(other["@id"]?.stringValue)
          #expect(ids.contains(id) || id.hasPrefix("urn:hash:"), "\(id)")
        }
      }
    }
  }

  @Test("The table of a report has a row a claim, and the JSON tells the same claims")
  func content() throws {
    let program = try desk(["isnad claim dismiss C3 --why twice"])
    let rows = try report(program, "csv").split(separator: "\r\n")
    #expect(rows.count == 1 + 18)
    let json = try JSONValue(parsing: report(program, "json"))
    #expect(json["schema"] == "isnad.report/1")
    #expect(json["as_of"]?.stringValue != nil)
    #expect(json["event"]?["hash"]?.stringValue?.count == 64)
    #expect(json["claims"]?.arrayValue?.count == 19)
    #expect(json["speakers"]?.arrayValue?.first?["name"] == "خليفة حفتر")
    let unheard = try #require(json["unheard"]?.arrayValue)
    #expect(unheard.first?["name"] == "بعض الدول والحكومات")
    #expect(unheard.first?["is_person"] == false)
    #expect(unheard.first?["accused_in"]?.arrayValue == ["C18"])
    let relayed = try #require(json["heard_through_others"]?.arrayValue?.first)
    #expect(relayed["name"] == "الدائرة الإعلامية بالكرملين")
    #expect(relayed["through"]?.arrayValue == ["وكالة سبوتنيك الروسية"])
  }

  @Test("Of a withdrawn report no ClaimReview is made, and no step is named that it refuses")
  func withdrawn() throws {
    let program = try desk([
      "isnad mark C1 not-found --by Mona --note looked", "isnad approve A1 --by Sami",
      "isnad publish A1 --by Sami", "isnad withdraw A1 --why wrong --by Sami",
    ])
    let outcome = try program.isnad("report", "A1", "--format", "claimreview")
    #expect(outcome.status == 1)
    #expect(
      outcome.errors.contains("A1 is withdrawn; whoever withdrew it by mistake says: isnad undo"))
    #expect(!outcome.errors.contains("isnad approve"))
    #expect(try program.isnad("undo", "--by", "Sami").status == 0)
  }

  @Test("An article that nobody touched gives the same bytes at any time, in every format")
  func untouched() throws {
    let program = try desk()
    let formats = "markdown,html,annotations,prov,json,csv"
    func bytes(_ clock: String) throws -> [Data] {
      let outcome = try program.isnad(
        "report", "A1", "--format", formats,
        environment: ["SOURCE_DATE_EPOCH": clock, "ISNAD_REVIEWER": "x\(clock)"])
      #expect(outcome.status == 0, "\(outcome.errors)")
      return try outcome.output.split(separator: "\n").map {
        try Data(contentsOf: URL(fileURLWithPath: String($0)))
      }
    }
    let first = try bytes("1600000000")
    #expect(first.count == 6)
    #expect(try first == bytes("1700000000"))
  }

  @Test("The same --as-of gives the same bytes, whatever came later")
  func asOf() throws {
    let program = try desk(["isnad mark C18 not-found --note x"])
    func page() throws -> String {
      let outcome = try program.isnad(
        "report", "A1", "--as-of", "2020-02-01", environment: ["SOURCE_DATE_EPOCH": "1600000000"])
      #expect(outcome.status == 0, "\(outcome.errors)")
      return try String(
        contentsOfFile: String(outcome.output.dropLast()), encoding: .utf8)
    }
    let before = try page()
    #expect(before.contains("as of 2020-02-01T23:59:59Z"))
    let later = try program.isnad(
      "mark", "C2", "fabricated", environment: ["SOURCE_DATE_EPOCH": "1590000000"])
    #expect(later.status == 0, "\(later.errors)")
    #expect(try page() == before)
    #expect(try report(program, "markdown") != before)
  }

  @Test("ClaimReview waits for a second reader and asks who publishes")
  func claimReview() throws {
    let program = try desk(["isnad mark C18 not-found refuted --override 'asked by phone'"])
    func refusal() throws -> String {
      let outcome = try program.isnad("report", "A1", "--format", "markdown,claimreview")
      #expect(outcome.status == 1)
      // What can be written is, and named.
      #expect(outcome.output.hasSuffix("Reports/000_cf76bc28e12c8499.md\n"))
      #expect(FileManager.default.fileExists(atPath: String(outcome.output.dropLast())))
      #expect(outcome.errors.split(separator: "\n").count == 1)
      return outcome.errors
    }
    #expect(try refusal().contains("isnad approve A1"))
    let others = try program.isnad("report", "A9", "C1", "C99", "A1")
    #expect(others.status == 1)
    #expect(others.output.split(separator: "\n").count == 2)
    #expect(others.errors.split(separator: "\n").count == 2)
    #expect(try program.isnad("report", "A1", "C1", "-q").output.isEmpty)
    #expect(try program.isnad("approve", "A1", "--by", "second").status == 0)
    #expect(try refusal().contains("isnad config publisher NAME"))
    for setting in [["publisher", "Desk"], ["report-url", "https://desk.example/r"]] {
      let outcome = try program.isnad(arguments: ["config"] + setting)
      #expect(outcome.status == 0, "\(outcome.errors)")
    }
    let reviews = try #require(try JSONValue(parsing: report(program, "claimreview")).arrayValue)
    #expect(reviews.count == 1)
    #expect(reviews[0]["url"] == "https://desk.example/r/000_cf76bc28e12c8499.html#c18")
    #expect(reviews[0]["reviewRating"]?["ratingValue"] == 1)
    let entry = "https://www.wikidata.org/wiki/Q1"
    let set = try program.isnad(
      "config", "speaker.same-as.خليفة حفتر", entry, "--in-workspace")
    #expect(set.status == 0, "\(set.errors)")
    let again = try JSONValue(parsing: report(program, "claimreview")).arrayValue
    // The rank is the article's own word: "المشير حفتر" in C16.
    #expect(
      again?.first?["itemReviewed"]?["author"] == [
        "@type": "Person", "name": "خليفة حفتر", "sameAs": .string(entry), "jobTitle": "المشير",
      ])
  }

  @Test("Hidden characters are marks in a report's table, and findings in its JSON and on its page")
  func hidden() throws {
    let program = try desk()
    try program.write(
      "عنوان\n\nقال الوزير زيد الشامي إن القرار \u{202E}نهائي\u{1B} جدا.\n", to: "h.txt")
    _ = try program.isnad("add", "h.txt")
    let outcome = try program.isnad("report", "A2", "--format", "csv,json,markdown,html")
    #expect(outcome.status == 0, "\(outcome.errors)")
    func report(_ format: String) throws -> String {
      try String(
        contentsOf: program.folder.url.appendingPathComponent("Reports/h.\(format)"),
        encoding: .utf8)
    }
    let table = try report("csv")
    #expect(table.contains("⟨U+202E⟩نهائي⟨U+001B⟩") && !table.contains("\u{202E}"))
    let json = try JSONValue(parsing: try report("json"))
    let found = try #require(json["hidden_characters"]?.arrayValue)
    #expect(found.map { $0["character"] } == ["U+001B", "U+202E"])
    #expect(found.map { $0["name"] } == ["ESCAPE", "RIGHT-TO-LEFT OVERRIDE"])
    #expect(found.allSatisfy { $0["in"] == "A2" && $0["lines"] == [3] && $0["claims"] == ["C20"] })
    for format in ["md", "html"] {
      #expect(try report(format).contains("U+202E RIGHT-TO-LEFT OVERRIDE"))
    }
  }

  @Test("A format that there is none of is refused with those there are")
  func unknown() throws {
    let program = try desk()
    for format in ["pdf", "markdown,", "", "markdown,htm"] {
      let outcome = try program.isnad("report", "A1", "--format", format)
      #expect(outcome.status == 2)
      #expect(
        outcome.errors.contains(format.hasSuffix("htm") ? "did you mean 'html'?" : "claimreview"),
        "\(outcome.errors)")
    }
  }

  @Test("A claim, a document, a speaker and what changed have reports of their own")
  func subjects() throws {
    let program = try desk(["isnad mark C18 not-found --note x"])
    let outcome = try program.isnad(
      "report", "C18,C2", "D2", "--speaker", "حفتر", "--since", "2020-01-01", "--format",
      "markdown,html,csv,json,annotations,prov")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let paths = outcome.output.split(separator: "\n").map(String.init)
    #expect(paths.count == 5 * 6)
    func text(_ number: Int, _ format: Int) throws -> String {
      try String(contentsOfFile: paths[number * 6 + format], encoding: .utf8)
    }
    #expect(paths[0].hasSuffix("/Reports/claims/C18.md"))
    #expect(paths[12].hasSuffix("/Reports/documents/D2.md"))
    #expect(paths[18].contains("/Reports/speakers/حفتر-"))
    #expect(paths[24].hasSuffix("/Reports/since/2020-01-01T000000Z.md"))
    let claim = try text(0, 0)
    #expect(claim.hasPrefix("# Claim C18\n"))
    #expect(claim.contains("<a id=\"c18\"></a>"))
    #expect(!claim.contains("<a id=\"c2\"></a>"))
    #expect(claim.contains("(#a1-all-attributions)"))
    #expect(claim.contains("<a id=\"a1-all-attributions\"></a>"))
    let cards = try (0..<5).map { try text($0, 1).ranges(of: "class=\"card\" id=\"c").count }
    #expect(cards == [1, 1, 3, 6, 19])
    let rows = try (0..<5).map { try text($0, 2).split(separator: "\r\n").count - 1 }
    #expect(rows == cards)
    let annotations = try (0..<5).map {
      try #require(try JSONValue(parsing: text($0, 4)).arrayValue).count
    }
    #expect(annotations == cards)
  }

  @Test("What changed since a moment is the claims that something was done with")
  func changes() throws {
    let program = try desk()
    let marked = try program.isnad(
      "mark", "C18", "not-found", "--note", "x", environment: ["SOURCE_DATE_EPOCH": "1600000000"])
    #expect(marked.status == 0)
    let outcome = try program.isnad("report", "--since", "2020-06-01")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let report = try String(contentsOfFile: String(outcome.output.dropLast()), encoding: .utf8)
    #expect(report.contains("<a id=\"c18\"></a>"))
    #expect(!report.contains("<a id=\"c17\"></a>"))
    let later = try program.isnad("report", "--since", "2021-01-01")
    #expect(later.status == 1)
    #expect(later.errors.contains("nothing changed in an article since 2021-01-01T00:00:00Z"))
  }

  @Test(
    "A name of a speaker never leads out of the folder",
    arguments: ["../../x", "/etc/passwd", ".", "a/b"])
  func names(name: String) throws {
    let program = try BuiltProgram()
    try program.write("قال \(name) حفتر إن العدد كبير.\nوقال حفتر إن الماء قليل.", to: "a.txt")
    _ = try program.isnad("init")
    _ = try program.isnad("add", "a.txt")
    let outcome = try program.isnad("report", "--speaker", name)
    if outcome.status == 0 {
      #expect(outcome.output.contains("/Reports/speakers/"))
      #expect(!outcome.output.contains(".."))
    } else {
      #expect(outcome.errors.contains("no claim is by a speaker"))
    }
    let found = try program.isnad("report", "--speaker", "حفتر")
    #expect(found.status == 0, "\(found.errors)")
    let folders = try FileManager.default.contentsOfDirectory(
      atPath: program.folder.path("Reports"))
    #expect(folders == ["speakers"])
  }

  @Test("A report of nothing is refused with what it may be of")
  func nothing() throws {
    let program = try desk(["isnad claim dismiss C3 --why twice"])
    let bare = try program.isnad("report")
    #expect(bare.status == 2)
    #expect(bare.errors.contains("--speaker"))
    let cases = [
      ["C3"], ["C99"], ["D99"], ["E1"], ["--speaker", "لا أحد"],
    ]
    for arguments in cases {
      let outcome = try program.isnad(arguments: ["report"] + arguments)
      #expect(outcome.status == 1)
      #expect(outcome.errors.split(separator: "\n").count == 1, "\(outcome.errors)")
    }
  }
}
