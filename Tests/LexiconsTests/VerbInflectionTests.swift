import Lexicons
import Testing

/// Forms that the news use, made from the principal parts.
@Suite struct VerbInflectionTests {
  static let lexicon = Result { try ArabicLexicon.embedded() }

  @Test(arguments: [
    ("قالت", "say"), ("يقولون", "say"), ("قلنا", "say"), ("قائلا", "say"), ("قائلة", "say"),
    ("أفادت", "report"), ("نفت", "deny"), ("ينفون", "deny"), ("نافيا", "deny"),
    ("دعت", "call"), ("دعوا", "call"), ("يدعو", "call"), ("داعيا", "call"), ("داعين", "call"),
    ("مشيرين", "point"), ("أشاروا", "point"), ("أكدتا", "affirm"), ("أكدا", "affirm"),
    ("ادعى", "allege"), ("تدعي", "allege"), ("حثت", "urge"), ("اكدت", "affirm"),
    ("اعلنوا", "announce"),
  ])
  func `a form is known as its verb`(form: String, id: String) throws {
    let lexicon = try Self.lexicon.get()
    let entry = try #require(lexicon.entry(WordHash(Letters.fold(form))), "\(form)")
    let verbs = lexicon.readings(from: entry.firstReading).map { reading in
      lexicon.verbs[reading.verb].id
    }
    #expect(verbs.contains(try #require(LexiconName(id.utf8))), "\(form)")
  }

  @Test func `the passive of a hollow verb is told from its active`() throws {
    let lexicon = try Self.lexicon.get()
    let entry = try #require(lexicon.entry(WordHash(Letters.fold("يقال"))))
    #expect(lexicon.readings(from: entry.firstReading).contains { $0.form.kind == .passive })
  }
}
