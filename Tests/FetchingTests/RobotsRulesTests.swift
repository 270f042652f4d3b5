import Testing

@testable import Fetching

@Suite struct RobotsRulesTests {
  private func allows(_ file: String, _ path: String, product: String = "isnad") -> Bool {
    RobotsRules(Array(file.utf8), product: product).verdict(on: path).isAllowed
  }

  @Test("A file without rules forbids nothing", arguments: ["", "Disallow: /a", "<html></html>"])
  func empty(file: String) { #expect(allows(file, "/a")) }

  @Test("The longest rule that fits decides, and Allow on a tie")
  func longest() {
    let file = "User-agent: *\nDisallow: /a\nAllow: /a/b\nAllow: /c\nDisallow: /c\n"
    #expect(!allows(file, "/a/x"))
    #expect(allows(file, "/a/b/x"))
    #expect(allows(file, "/c"))
  }

  @Test("Groups of our name are one, whatever its case, and those for all then do not hold")
  func groups() {
    let file = """
      User-agent: other
      User-agent: ISNAD/2.0
      Disallow: /a

      User-agent: *
      Disallow: /

      user-agent: Isnad
      Disallow: /b
      """
    #expect(!allows(file, "/a"))
    #expect(!allows(file, "/b"))
    #expect(allows(file, "/c"))
    #expect(!allows(file, "/c", product: "another"))
  }

  @Test("A line of another standard does not end a group's names")
  func unknownLines() {
    #expect(!allows("User-agent: isnad\nCrawl-delay: 3\nUser-agent: b\nDisallow: /a", "/a"))
  }

  @Test(
    "Stars and dollars",
    arguments: [
      ("/*.php", "/x/a.php?b=1", true), ("/*.php$", "/a.php?b", false), ("/*.php$", "/a.php", true),
      ("/a*b*c", "/a1b2c3", true), ("/a*b*c", "/a1c2b3", false), ("/a$", "/a", true),
      ("/a$", "/ab", false), ("*/print", "/x/print/", true), ("/a*a$", "/a", false),
      ("/*a*a$", "/aba", true), ("$", "/", false), ("/", "/", true),
    ])
  func wildcards(pattern: String, path: String, fits: Bool) {
    #expect(allows("User-agent: *\nDisallow: \(pattern)", path) == !fits)
  }

  @Test(
    "Paths are compared in one form of percent-encoding",
    arguments: [
      ("/أخبار", "/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1/1"), ("/%d8%a3", "/%D8%A3"),
      ("/%7Ename", "/~name"), ("/a%2Fb", "/a%2fb"),
      ("/path/file-with-a-%2A.html", "/path/file-with-a-*.html"),
      ("/path/file-with-a-%2A.html", "/path/file-with-a-%2a.html"),
      ("/path/foo-%24", "/path/foo-$"), ("/path/foo-%24$", "/path/foo-$"), ("/a$b", "/a$bc"),
      ("/a$b", "/a%24b"), ("/*.x", "/a*b.x"),
      ("/foo/bar?baz=https://foo.bar", "/foo/bar?baz=https%3A%2F%2Ffoo.bar"),
      ("/foo/bar?baz=https%3A%2F%2Ffoo.bar", "/foo/bar?baz=https://foo.bar"),
      ("*baz=https%3A%2F%2F", "/foo?baz=https%3A%2F%2Fa"), ("*baz=https://", "/foo?baz=https://a"),
      ("/a:b", "/a%3Ab"), ("/a%2Cb", "/a,b"), ("/a%7Cb", "/a|b"), ("/a|b", "/a%7cb"),
      ("/a|{b}", "/a|%7Bb}"),
    ])
  func encoding(pattern: String, path: String) {
    #expect(!allows("User-agent: *\nDisallow: \(pattern)", path))
  }

  @Test(
    "An encoded slash is another path than a slash, and an encoded star no star",
    arguments: [
      ("/a%2Fb", "/a/b"), ("/a/b", "/a%2Fb"), ("/a%3Fb", "/a?b"), ("/a%2Ab", "/acb"),
      ("/a%24", "/a"),
    ])
  func encodedSpecials(pattern: String, path: String) {
    #expect(allows("User-agent: *\nDisallow: \(pattern)", path))
  }

  @Test("Byte order mark, comments, and every kind of line end are read")
  func lines() {
    #expect(
      !allows("\u{FEFF}User-agent: * # all\r\n# x\rDisallow:/a # not this\r\n", "/a"))
  }

  @Test("The file itself may always be asked for, and an empty value names no path")
  func always() {
    #expect(allows("User-agent: *\nDisallow: /", "/robots.txt"))
    #expect(allows("User-agent: *\nDisallow:", "/a"))
  }

  @Test("The rule that decided is named with its line")
  func rule() {
    let verdict = RobotsRules(Array("User-agent: *\n\nDisallow: /a*b".utf8), product: "isnad")
      .verdict(on: "/axb")
    #expect(verdict == .init(isAllowed: false, rule: "Disallow: /a*b (line 3)"))
  }

  @Test("A file of many stars against a long path ends soon")
  func hostile() {
    let rule = "Disallow: /" + String(repeating: "a*", count: 500) + "b\n"
    let file = "User-agent: *\n" + String(repeating: rule, count: 400)
    #expect(allows(file, "/" + String(repeating: "a", count: 16_000)))
  }
}
