import ClaimModel
import Interchange
import Testing

@Suite struct ArticleLineTests {
  @Test("Known keys become metadata and the others come back in their order")
  func known() throws {
    let line = #"{"z":1,"id":"a1","text":"نص","date":"2020-01-11T10:00:00Z","outlet":"و","a":[2]}"#
    let article = try ArticleLine(parsing: Array(line.utf8))
    #expect(article.id == "a1")
    #expect(article.text == Array("نص".utf8))
    #expect(article.metadata.date == CalendarDate(iso8601: "2020-01-11"))
    #expect(article.metadata.outlet == "و")
    #expect(article.meta == ["z": 1, "a": [2]])
  }

  @Test("A number out of range in a foreign key refuses nothing and comes back as it was")
  func literal() throws {
    let line = #"{"id":12345678901234567890,"text":"نص","score":1e400}"#
    let article = try ArticleLine(parsing: Array(line.utf8))
    #expect(article.id == "12345678901234567890")
    #expect(article.meta.serialized() == #"{"score":1e400}"#)
  }

  @Test("Of two texts the last counts, and one that is not a string is none")
  func repeated() throws {
    let line = #"{"text":"a","id":"x","text":"\u0628\n"}"#
    #expect(try ArticleLine(parsing: Array(line.utf8)).text == Array("ب\n".utf8))
    #expect(throws: LineError.self) {
      _ = try ArticleLine(parsing: Array(#"{"text":"a","id":"x","text":[1]}"#.utf8))
    }
  }

  @Test(
    "A bad line says what is wrong",
    arguments: [
      ("{", "not a JSON object: a member's name is missing at byte 2"),
      (
        "[]",
        "not a JSON object; a line is {\"id\": …, \"text\": …}, and a plain text is given as a file"
      ),
      (
        "قال الوزير إن الأسعار سترتفع.",
        "not a JSON object; a line is {\"id\": …, \"text\": …}, and a plain text is given as a file"
      ),
      (#"{"id":"a"}"#, "no \"text\", or one that is not a string"),
      (#"{"text":"a"}"#, "no \"id\", or one that is not a string"),
      (#"{"id":" ","text":"a"}"#, "\"id\" is empty; give each article a name of its own"),
      (#"{"id":"a","text":"b","date":"yesterday"}"#, "\"date\" is not a day such as 2020-01-11"),
    ])
  func bad(line: String, problem: String) {
    do {
      _ = try ArticleLine(parsing: Array(line.utf8))
      Issue.record("read a bad line")
    } catch {
      #expect(error.problem == problem)
    }
  }
}
