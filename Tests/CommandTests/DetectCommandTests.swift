import ClaimModel
import Foundation
import Testing

@Suite struct DetectCommandTests {
  @Test("NDJSON goes through in order, a bad line stands in its place, and the exit code tells")
  func ndjson() throws {
    let program = try BuiltProgram()
    let lines = [
      #"{"id":"a","text":"قال زيد إن المطر سيهطل غدا.","k":7}"#, "{broken", "",
      #"{"id":"b","text":"لا شيء هنا"}"#,
    ]
    let outcome = try program.isnad(
      "detect", "--format", "ndjson", "-", input: Array(lines.joined(separator: "\n").utf8))
    #expect(outcome.status == 1)
    let out = try outcome.output.split(separator: "\n").map { try JSONValue(parsing: String($0)) }
    #expect(out.count == 3)
    #expect(out[0]["article"]?["id"] == "a")
    #expect(out[0]["article"]?["meta"] == ["k": 7])
    #expect(out[0]["claims"]?.arrayValue?.count == 1)
    #expect(out[1]["line"] == 2)
    #expect(out[2]["claims"] == [])
    #expect(outcome.errors.split(separator: "\n").count == 1)
  }

  @Test("Any number of threads gives the same bytes", arguments: ["ndjson", "json", "csv"])
  func jobs(format: String) throws {
    let program = try BuiltProgram()
    let text = String(repeating: "قال الوزير زيد سالم إن المطر سيهطل غدا. ", count: 40)
    let lines = (1...300).map { number in
      number % 70 == 0
        ? "{broken" : #"{"id":\#(number),"text":"\#(text.prefix(40 + number * 7 % 1500))"}"#
    }
    let input = Array(("\u{FEFF}" + lines.joined(separator: "\n") + "\n \n").utf8)
    let outcomes = try ["1", "2", "5"].map { jobs in
      try program.isnad("detect", "--format", format, "--jobs", jobs, "-", input: input)
    }
    #expect(outcomes[0].status == 1)
    #expect(outcomes[0].errors.split(separator: "\n").count == 4)
    #expect(outcomes[0].output.utf8.count > 100_000)
    for outcome in outcomes.dropFirst() {
      #expect(outcome.status == 1)
      #expect(outcome.output == outcomes[0].output)
      #expect(outcome.errors == outcomes[0].errors)
    }
  }

  @Test("Threads are of standard input, and at least one")
  func wrongJobs() throws {
    let program = try BuiltProgram()
    for outcome in [
      try program.isnad("detect", "--jobs", "2", BuiltProgram.seed),
      try program.isnad("detect", "--jobs", "0", "-"),
    ] {
      #expect(outcome.status == 2)
      #expect(outcome.errors.contains("--jobs is"))
    }
  }

  @Test("A file gives one array, and every span lies in the text as given")
  func file() throws {
    let program = try BuiltProgram()
    let outcome = try program.isnad("detect", BuiltProgram.seed, "--selectors")
    #expect(outcome.status == 0)
    let array = try #require(try JSONValue(parsing: outcome.output).arrayValue)
    #expect(array.count == 1)
    #expect(array[0]["article"]?["id"] == "000_cf76bc28e12c8499")
    let text = try String(contentsOfFile: BuiltProgram.seed, encoding: .utf8)
    let scalars = Array(text.unicodeScalars)
    let claims = try #require(array[0]["claims"]?.arrayValue)
    #expect(!claims.isEmpty)
    for claim in claims {
      for key in ["cue", "source", "content"] {
        let spans = claim[key]?.arrayValue ?? []
        let selectors = claim["selectors"]?[key]?.arrayValue ?? []
        #expect(spans.count == selectors.count)
        for (span, selector) in zip(spans, selectors) {
          let start = try #require(span.arrayValue?[0].intValue)
          let end = try #require(span.arrayValue?[1].intValue)
          var words = String.UnicodeScalarView()
          words.append(contentsOf: scalars[start..<end])
          #expect(selector.arrayValue?[0]["exact"]?.stringValue == String(words))
        }
      }
    }
  }

  @Test("Text in the usual charsets of Arabic news gives the same claims")
  func charsets() throws {
    let program = try BuiltProgram()
    let names = ["UTF-8", "UTF-16", "WINDOWS-1256", "ISO-8859-6"]
    let text = """
      الوزير يعلن موعد الافتتاح

      قال وزير النقل سالم العمري إن الجسر سيفتح يوم الأحد.
      وأضاف الوزير أن العمل انتهى قبل موعده.
      """
    try program.write(text, to: "utf8.txt")
    var counts: Set<Int> = []
    for name in names {
      let converted = try program.shell("iconv -f UTF-8 -t \(name) utf8.txt > \(name).txt")
      #expect(converted.status == 0)
      let outcome = try program.isnad("detect", "\(name).txt")
      #expect(outcome.status == 0, "\(name): \(outcome.errors)")
      let claims = try JSONValue(parsing: outcome.output).arrayValue?.first?["claims"]?.arrayValue
      counts.insert(claims?.count ?? -1)
    }
    #expect(counts == [2])
  }

  @Test("A table has a row a claim or a row a link, and another reader finds its fields")
  func tables() throws {
    let program = try BuiltProgram()
    try program.write("قال زيد إن المطر \"سيهطل\", غدا.\n", to: "=a.txt")
    for rows in ["claims", "links"] {
      let outcome = try program.shell(
        "isnad detect --format csv --rows \(rows) ./=a.txt \(BuiltProgram.seed) > t.csv && "
          + "python3 -c 'import csv; r = list(csv.reader(open(\"t.csv\", newline=\"\"))); "
          + "print(len(r) > 12, len({len(x) for x in r}), r[1][0])'")
      #expect(outcome.output == "True 1 '=a\n", "\(outcome.errors)")
    }
    #expect(try program.isnad("detect", "--rows", "claims", "x.txt").status == 2)
    #expect(try program.isnad("detect", "--format", "csv", "--selectors", "x.txt").status == 2)
  }
}
