import ClaimModel

/// All the words of a report in one language.
///
/// A further language is one more type that conforms. What reaches these functions as a `String` is
/// marked text (`RichText`): isolated where its direction is another one, and escaped by the writer of
/// each format.
protocol ReportMessages: ReportWords, FirstScreenMessages, CardMessages, ClosingMessages,
  PublicationMessages, EvidenceMessages, CodeMessages, WebPageMessages, CollectionMessages
{}

/// The printed words for the values of the model.
protocol ReportWords: Sendable {
  /// BCP 47.
  var language: String { get }
  /// The direction that the whole report runs in.
  var direction: TextDirection { get }
  /// What stands between the parts of a list.
  var comma: String { get }
  /// What ends a part of a sentence that another follows.
  var semicolon: String { get }
  /// What stands where something is not known.
  var notRecorded: String { get }
  /// What stands where there is none of something.
  var none: String { get }

  /// A number for people.
  func number(_ number: Int) -> String
  /// Words inside the quotation marks of the language.
  func quoted(_ words: String) -> String
  /// The name of a language of articles.
  func languageName(_ code: String) -> String?
  /// A value that was worked out from the text and not recorded by anybody.
  func workedOut(_ value: String) -> String
  func word(_ status: AttributionStatus) -> String
  func word(_ status: ContentStatus) -> String
  func word(_ status: LinkStatus) -> String
  func word(_ role: LinkRole) -> String
  func word(_ basis: Basis) -> String
  func word(_ type: QuotationType) -> String
  func word(_ act: SpeechAct) -> String
  func word(_ bearing: Bearing) -> String
  func word(_ question: Question) -> String
  func word(_ outcome: FetchOutcome) -> String
  func word(_ reason: OwnVoiceSentence.Reason) -> String
  /// That a person attached a file, who saw what it shows, and when.
  func attached(_ file: String, seenBy name: String, at time: String) -> String
  /// That a page is a copy of a web archive: of what, and when it was taken, where that is told.
  func copy(in archive: String, of original: String?, takenAt time: String?) -> String
  /// What looking at another evidence again showed.
  func recheck(of evidence: String, _ verdict: RecheckVerdict) -> String
  /// Why a page was not kept whole, as the evidence tells it in English.
  func reason(_ english: String) -> [ReasonPiece]
  /// What was done, by the name of an event's action; `nil` for one without a word.
  func word(action: String) -> String?
}

/// What a first screen counts.
struct Standings {
  /// The live claims.
  var total: Int
  /// Those of which the attribution is answered.
  var attributionChecked: Int
  /// Those of which the content is answered.
  var contentChecked: Int
  /// Whether there are rules for the language of the text.
  var isLookedFor: Bool
  /// Whether attributions were found and all of them set aside.
  var areDismissed: Bool
  /// The pages that are kept and can bear on a claim.
  var pages: Int
  /// The pages of these that a person weighed.
  var weighedPages: Int
  /// Whether both questions are answered for every claim that has to be answered; of a position the
  /// first is enough.
  var isComplete: Bool
  /// Whether these are some claims of an article and not all.
  var isPart: Bool
  /// How the report came to its readers.
  var publication: PublicationFacts
}

/// The heads of the columns of the tables.
enum Column: Sendable {
  case id, speaker, through, inShort, attribution, content, openFirst
  case number, role, name, basis, place, state, evidence
  case words, whyListed, type, act, speakerIs
  case address, outcome, capturedAt, digest, servesFor
  case target, question, bearing, quote, origin, note, by, at
  case done, subject, change, reason, item, value
  case what, old, new
  case character, standsIn, count
  case point, askedBy, passage
}

/// The headings of the sections.
enum Heading: Sendable, CaseIterable {
  case changes, mainClaims, articleText, sharedSources, claims, ownVoice, allClaims, hidden,
    evidence,
    notDone, codes
  case howMade, manifest, decisions, corrections
}

/// The first screen.
protocol FirstScreenMessages: Sendable {
  func head(_ column: Column) -> String
  func heading(_ heading: Heading) -> String
  /// That there are hidden characters, so many, in a sentence that leads to their list.
  func hidden(_ count: Int) -> String
  /// The first sentences: ready or not, and why.
  func readiness(_ standings: Standings) -> String
  /// What was found so far, as `C3 Misquoted`; `more` results are left out.
  func results(_ results: [String], more: Int) -> String
  /// Who speaks: each as written by `speaker`; `others` more with so many claims together.
  func speakers(_ speakers: [String], others: Int, withClaims: Int) -> String
  /// One speaker with a count, and the claims in which they are inferred.
  func speaker(_ name: String, claims: Int, inferredIn: [String]) -> String
  /// How many claims name a carrier and how many do not.
  func carriers(withCarrier: Int, without: Int) -> String
  /// One carrier with a count; `principal` is who stands behind a document or a spokesperson.
  func carrier(_ name: String, role: LinkRole, principal: String?, claims: Int) -> String
  /// So many shared documents and events carry so many claims.
  func shared(documents: Int, events: Int, carry claims: Int) -> String
  /// What to open first: each as written by `priority`.
  func lookFirst(_ priorities: [String]) -> String
  /// One claim to open, with the reasons.
  func priority(_ claim: String, reasons: [String]) -> String
  /// A reason to open a claim; `link` names the link or shared source it is about.
  func reason(_ reason: ArticleOverview.Reason, link: String) -> String
  /// What to open first for a reason, in a table cell; `nil` where the reason names nothing to open.
  func opening(_ reason: ArticleOverview.Reason, link: String) -> String?
  /// The rows of the metadata table.
  func metadataRows(_ metadata: MetadataRows) -> [(String, String)]
  /// What the columns of the table of main claims mean, and how many of all it shows.
  func mainClaimsLegend(shown: Int, of total: Int) -> String
  /// There is no claim in the article.
  func noClaims(areDismissed: Bool) -> String
  /// No carrier is named.
  var noCarrier: String { get }
  /// The speaker was worked out, in brackets behind a name.
  var inferredMark: String { get }
  /// A result that a person set against a rule.
  func againstRule(_ result: String) -> String
  /// A result that what is held of links and evidence no longer supports.
  func unsupported(_ result: String) -> String
  /// A claim that a person found.
  func added(by person: String) -> String
  /// What is held otherwise than the detector has it; `detector` is empty where it has nothing.
  func corrected(_ member: Correction.Member, by person: String?, detector: [String]) -> String
  /// A claim that the newest detection no longer finds.
  var isLost: String { get }
  /// A claim whose words stood in an earlier version of the article and are not in the present one.
  func isGone(from version: String, now present: String) -> String
  /// Claims that report the same act.
  func joined(with claims: String) -> String
  /// So many more of a list that is cut.
  func more(_ count: Int) -> String
  /// A status with the position that was taken, such as a welcome.
  func content(_ word: String, position: String) -> String
}

/// What the metadata table shows; parts that are not known are `nil`.
struct MetadataRows {
  var article: String
  var language: String?
  var characterCount: Int
  /// Which version of the text this is, where the article was edited.
  var version: String?
  var outlet: String?
  var address: String?
  var date: String?
  /// The latest day that a statement of the article was made on, worked out from its text, where the
  /// article's own day is not recorded.
  var latestDay: String?
  var isTouched: Bool
  var asOf: String?
  /// The last event about the article: its number and the beginning of its hash.
  var event: String?
  var reviewers: [String]
  var publication: PublicationFacts
}

/// Shared sources and claim cards.
protocol CardMessages: Sendable {
  /// What the section of shared sources is for.
  var sharedSourcesIntroduction: String { get }
  func carries(_ claims: [String]) -> String
  func behind(_ role: LinkRole, names: [String]) -> String
  func sameSpeakerWithoutCarrier(_ claims: [String]) -> String
  /// Where the article names a source: words, in claims.
  func namedIn(_ places: [String]) -> String
  func place(_ words: String, claims: [String]) -> String
  /// The article never writes the source out.
  var neverWritten: String { get }
  func state(_ word: String) -> String
  func keptCopies(_ evidence: [String]) -> String
  func saidWhen(_ times: [String]) -> String
  /// A time as the article words it, with the day that was worked out from it.
  func time(_ words: String, workedOut date: String?) -> String

  /// Both statuses in a sentence.
  /// `isCarried` says that somebody or something is named between the speaker and the article,
  /// `isDenial` that what is true or false is the denial, not what was denied.
  func statuses(
    _ attribution: AttributionStatus, _ content: ContentStatus, speaker: String, isCarried: Bool,
    isDenial: Bool
  ) -> String
  /// How the words are given, what is done with them, and where they stand.
  func manner(_ type: QuotationType, _ act: SpeechAct, positions: String) -> String
  /// What the second question comes to, in a sentence of its own.
  func truth(_ content: ContentStatus, isDenial: Bool) -> String
  /// The words that attribute, and what they let show.
  func stance(_ stance: ReporterStance, cue: String) -> String
  func nested(in claim: String) -> String
  func contains(_ claims: [String]) -> String
  var isCut: String { get }
  /// The last row of a chain.
  var thisArticle: String { get }
  var theSentenceAbove: String { get }
  var inHand: String { get }
  /// Of a link that is written nowhere, whether the detector or a person worked it out.
  func nowhereWritten(byPerson: Bool) -> String
  /// A link is taken over from an earlier claim, where that is known.
  func carried(from claim: String?) -> String
  var toCheck: String { get }
  func check(_ check: Check) -> String
  func evidence(
    _ evidence: String, _ bearing: Bearing, _ question: Question?, link: Int?
  ) -> String
  /// A link of a chain by its place in it.
  func link(_ position: Int) -> String
  /// A state of a link that nobody named evidence for.
  func withoutEvidence(_ state: String) -> String
  /// A remark that was made with a link's status, or with that of a shared source (`nil`).
  func linkRemark(_ text: String, link: Int?, by signature: String) -> String
  /// How many origins the pages of one side go back to, each as written by a person.
  func origins(_ side: WeighedSide, named: [String]) -> String
  /// Where one weighed page goes back to.
  func goesBack(to origin: String) -> String
  func signed(_ name: String, at time: String) -> String
  func note(_ text: String, by signature: String) -> String
  func override(_ reason: String, by signature: String) -> String
}

/// Something to check on a claim, each derived from a fact of the record.
enum Check {
  /// The speaker is nowhere written.
  case inferredSpeaker(String)
  /// The speaker is taken over from an earlier claim.
  case carriedSpeaker(String, from: String?)
  /// Nobody is named between the speaker and the article.
  case noCarrier
  /// A document or event that others rest on too.
  case sharedSource(String, others: [String])
  /// A document or event that carries this claim alone.
  case ownSource(String)
  /// Evidence that is attached and not weighed.
  case unweighed([String])
  /// The article states as fact what the claim reports.
  case attributionDropped(String)
  /// The attribution is confirmed though a link is not.
  case unconfirmedLinks([String])
  /// A position rather than a statement of fact.
  case position(SpeechAct)
}

/// What stands behind the cards.
protocol ClosingMessages: Sendable {
  var ownVoiceIntroduction: String { get }
  var noOwnVoice: String { get }
  /// Why a sentence is listed, with the claim that attributes the same.
  func listed(_ reason: OwnVoiceSentence.Reason, claim: String?) -> String
  var allClaimsLegend: String { get }
  /// What the list of hidden characters is.
  var hiddenIntroduction: String { get }
  /// What U+FFFD in the text of a page stands for.
  var replacedCharacter: String { get }
  /// What a character is that only parts or joins what stands around it.
  var mildCharacter: String { get }
  /// Where hidden characters of the article stand: in lines of its text, in claims; without lines, in
  /// its title or outlet.
  func hiddenPlace(lines: [Int], claims: [String]) -> String
  /// That they stand in a kept page.
  func hiddenPlace(evidence: String) -> String
  func nestedMark(_ claim: String) -> String
  var weighingsIntroduction: String { get }
  /// The lines of the list of what was not done; of the codes of principles stands one of its own.
  func notDone(_ facts: OpenMatters) -> [String]
  var method: [String] { get }
  var unknownLexicon: String { get }
  /// The rows of the manifest.
  func manifestRows(_ manifest: ManifestRows) -> [(String, String)]
  var whatDigestsProve: String { get }
  func ledger(_ path: String) -> String
  var noDecisions: String { get }
  /// A change from one value to another.
  func change(_ field: String, from old: String?, to new: String?) -> String
  func field(_ name: String) -> String
  /// A reason that stands against a rule.
  func overrideReason(_ reason: String) -> String
  /// An action that was undone by the action that began with an event.
  func undone(by event: String) -> String
  /// An event that undid the action which began with another.
  func undoes(_ event: String) -> String
}

/// What is still open, as facts.
struct OpenMatters {
  /// How far the origins of pages were looked at.
  enum Origins {
    case notNamed, named
    /// Two origins that people named speak for or against the same thing.
    case several
  }

  var attributionUnchecked: Int
  var contentUnchecked: Int
  /// The links behind the speakers that are not checked.
  var linksUnchecked: Int
  var isTouched: Bool
  /// Whether these are some claims of an article and not all.
  var isPart: Bool
  var usablePages: Int
  var supporting: Int
  var contradicting: Int
  /// Whether pages were given origins by people, and whether two of them speak to one question.
  var origins: Origins
  /// Pages that were asked for and not kept whole, each with its reason.
  var unreached: [String]
  var denials: [String]
  var reviewers: [String]
  var unknownMetadata: Bool
  var publication: PublicationFacts
}

/// What the manifest shows.
struct ManifestRows {
  var originalDigest: String
  var originalByteCount: Int
  var charset: String
  var textDigest: String
  /// Which version of the text this is, where the article was edited.
  var version: String?
  /// The other texts that the article had: the number of each, its bytes' digest and its text's.
  var otherVersions: [(number: String, originalDigest: String, textDigest: String)]
  var detector: String
  var lexicon: String
  /// The number of events about the article, the number and the hash of the last; only of an
  /// article that a person touched.
  var events: (count: Int, last: Int, hash: String)?
}
