/// The first layout.
///
/// - Tables are STRICT: SQLite refuses a value of another type.
/// - Lists of passages are JSON, `[[start, end, "words"], …]`, in UTF-8 offsets of the article's text.
/// - Moments are ISO 8601 in UTC to the second, days ISO 8601, digests lower-case hex.
/// - No JSON function stands in the schema: SQLite 3.40 counts them as unsafe there once
///   `trusted_schema` is off.
/// - Nothing that people number is ever deleted, so that C12 stays C12 for good.
/// - `linkCount`, `cueStart` and `speakerFolded` repeat what stands elsewhere, for the indexes.
enum SchemaVersion1 {
  static let statements = tables + indexes + triggers

  private static let tables = [
    """
    CREATE TABLE evidence (
      id INTEGER PRIMARY KEY,
      url TEXT NOT NULL,
      finalURL TEXT,
      outcome TEXT NOT NULL CHECK (outcome IN
        ('captured', 'captured_truncated', 'failed', 'refused', 'skipped', 'deferred')),
      reason TEXT,
      httpStatus INTEGER,
      capturedAt TEXT NOT NULL,
      warcFile TEXT,
      warcDigest TEXT CHECK (length(warcDigest) = 64),
      payloadDigest TEXT,
      hops TEXT NOT NULL,
      CHECK ((warcFile IS NULL) = (warcDigest IS NULL))
    ) STRICT
    """,
    """
    CREATE TABLE evidencePage (
      evidence INTEGER PRIMARY KEY REFERENCES evidence(id),
      title TEXT,
      authors TEXT NOT NULL CHECK (authors GLOB '[[]*'),
      published TEXT,
      modified TEXT,
      outlet TEXT,
      language TEXT,
      canonical TEXT,
      text TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE article (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE CHECK (name <> ''),
      title TEXT,
      isTitleGiven INTEGER NOT NULL CHECK (isTitleGiven IN (0, 1)),
      outlet TEXT,
      date TEXT,
      url TEXT,
      language TEXT,
      textDigest TEXT NOT NULL UNIQUE CHECK (length(textDigest) = 64),
      originalDigest TEXT NOT NULL CHECK (length(originalDigest) = 64),
      originalByteCount INTEGER NOT NULL CHECK (originalByteCount >= 0),
      charset TEXT NOT NULL,
      addedAt TEXT NOT NULL,
      pageEvidence INTEGER REFERENCES evidence(id)
    ) STRICT
    """,
    """
    CREATE TABLE articleText (
      article INTEGER PRIMARY KEY REFERENCES article(id),
      text TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE original (
      article INTEGER PRIMARY KEY REFERENCES article(id),
      bytes BLOB NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE detection (
      id INTEGER PRIMARY KEY,
      article INTEGER NOT NULL REFERENCES article(id),
      detectorVersion TEXT NOT NULL,
      lexiconDigest TEXT NOT NULL,
      language TEXT NOT NULL,
      at TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE sharedSource (
      id INTEGER PRIMARY KEY,
      article INTEGER NOT NULL REFERENCES article(id),
      ref TEXT NOT NULL,
      role TEXT NOT NULL CHECK (role IN ('document', 'event', 'spokesperson')),
      name TEXT NOT NULL,
      status TEXT NOT NULL
        CHECK (status IN ('unchecked', 'confirmed', 'not-found', 'contradicted'))
    ) STRICT
    """,
    """
    CREATE TABLE claim (
      id INTEGER PRIMARY KEY,
      article INTEGER NOT NULL REFERENCES article(id),
      detection INTEGER REFERENCES detection(id),
      globalID TEXT NOT NULL UNIQUE CHECK (length(globalID) = 64),
      cueStart INTEGER NOT NULL CHECK (cueStart >= 0),
      cue TEXT NOT NULL CHECK (cue GLOB '[[][[]*'),
      source TEXT NOT NULL CHECK (source GLOB '[[]*'),
      content TEXT NOT NULL CHECK (content GLOB '[[][[]*'),
      sentence TEXT NOT NULL CHECK (sentence GLOB '[[][[]*'),
      type TEXT NOT NULL CHECK (type IN ('direct', 'indirect', 'mixed')),
      act TEXT NOT NULL,
      stance TEXT NOT NULL CHECK (stance IN ('neutral', 'distancing', 'endorsing')),
      saidAt TEXT CHECK (saidAt GLOB '[[][[]*'),
      saidOn TEXT CHECK (saidOn IS NULL OR saidAt IS NOT NULL),
      speakerFolded TEXT NOT NULL,
      linkCount INTEGER NOT NULL CHECK (linkCount > 0),
      nestedIn INTEGER REFERENCES claim(id) DEFERRABLE INITIALLY DEFERRED
        CHECK (nestedIn <> id),
      confidence REAL NOT NULL,
      rule TEXT NOT NULL,
      origin TEXT NOT NULL CHECK (origin IN ('detector', 'person')),
      standing TEXT NOT NULL CHECK (standing IN ('live', 'dismissed')),
      attribution TEXT NOT NULL CHECK (attribution IN
        ('unchecked', 'confirmed', 'misquoted', 'misattributed', 'not-found', 'fabricated')),
      contentStatus TEXT NOT NULL CHECK (contentStatus IN
        ('unchecked', 'verified', 'partly', 'disputed', 'refuted', 'misleading', 'unproven',
         'not-checkable'))
    ) STRICT
    """,
    """
    CREATE TABLE claimLink (
      claim INTEGER NOT NULL REFERENCES claim(id),
      position INTEGER NOT NULL CHECK (position > 0),
      role TEXT NOT NULL CHECK ((role = 'speaker') = (position = 1)
        AND role IN ('speaker', 'spokesperson', 'document', 'event', 'outlet')),
      name TEXT NOT NULL,
      basis TEXT NOT NULL CHECK (basis IN ('named', 'alias', 'carried', 'inferred')),
      passage TEXT CHECK (passage GLOB '[[][[]*'),
      ref TEXT NOT NULL,
      sharedSource INTEGER REFERENCES sharedSource(id),
      status TEXT CHECK (status IN ('unchecked', 'confirmed', 'not-found', 'contradicted')),
      PRIMARY KEY (claim, position),
      CHECK ((sharedSource IS NULL) = (status IS NOT NULL))
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE ownVoice (
      article INTEGER NOT NULL REFERENCES article(id),
      position INTEGER NOT NULL CHECK (position > 0),
      passage TEXT NOT NULL CHECK (passage GLOB '[[][[]*'),
      reason TEXT NOT NULL CHECK (reason IN
        ('attribution-dropped', 'judgement', 'interpretation', 'assertion')),
      claim INTEGER REFERENCES claim(id),
      PRIMARY KEY (article, position)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE attachment (
      id INTEGER PRIMARY KEY,
      evidence INTEGER NOT NULL REFERENCES evidence(id),
      claim INTEGER REFERENCES claim(id),
      source INTEGER REFERENCES sharedSource(id),
      article INTEGER REFERENCES article(id),
      CHECK ((claim IS NOT NULL) + (source IS NOT NULL) + (article IS NOT NULL) = 1)
    ) STRICT
    """,
    """
    CREATE TABLE weighing (
      id INTEGER PRIMARY KEY,
      evidence INTEGER NOT NULL REFERENCES evidence(id),
      claim INTEGER REFERENCES claim(id),
      source INTEGER REFERENCES sharedSource(id),
      article INTEGER REFERENCES article(id),
      question TEXT CHECK (question IN ('attribution', 'content')),
      link INTEGER CHECK (link > 0),
      bearing TEXT NOT NULL CHECK (bearing IN ('supports', 'contradicts', 'context')),
      quote TEXT,
      note TEXT,
      author TEXT NOT NULL,
      at TEXT NOT NULL,
      CHECK ((claim IS NOT NULL) + (source IS NOT NULL) + (article IS NOT NULL) = 1),
      CHECK (claim IS NOT NULL OR (question IS NULL AND link IS NULL))
    ) STRICT
    """,
    """
    CREATE TABLE note (
      id INTEGER PRIMARY KEY,
      claim INTEGER NOT NULL REFERENCES claim(id),
      text TEXT NOT NULL,
      author TEXT NOT NULL,
      at TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE event (
      sequence INTEGER PRIMARY KEY,
      at TEXT NOT NULL,
      actor TEXT NOT NULL,
      action TEXT NOT NULL,
      subjectKind TEXT NOT NULL
        CHECK (subjectKind IN ('workspace', 'article', 'claim', 'source', 'evidence')),
      subjectID INTEGER NOT NULL,
      before TEXT NOT NULL,
      after TEXT NOT NULL,
      why TEXT,
      previousHash TEXT NOT NULL CHECK (length(previousHash) = 64),
      hash TEXT NOT NULL CHECK (length(hash) = 64)
    ) STRICT
    """,
  ]

  private static let indexes = [
    "CREATE INDEX evidenceURL ON evidence(url)",
    "CREATE INDEX evidenceFinalURL ON evidence(finalURL) WHERE finalURL IS NOT NULL",
    "CREATE INDEX detectionArticle ON detection(article)",
    "CREATE INDEX sharedSourceArticle ON sharedSource(article)",
    // Holds all that the list of articles counts, so that the list reads no claim.
    """
    CREATE INDEX claimArticle
      ON claim(article, standing, attribution, contentStatus, linkCount)
    """,
    "CREATE INDEX claimAttribution ON claim(attribution)",
    "CREATE INDEX claimContentStatus ON claim(contentStatus)",
    "CREATE INDEX claimAct ON claim(act)",
    "CREATE INDEX claimSpeaker ON claim(speakerFolded)",
    "CREATE INDEX claimDismissed ON claim(standing) WHERE standing = 'dismissed'",
    "CREATE INDEX claimLinkSource ON claimLink(sharedSource) WHERE sharedSource IS NOT NULL",
    """
    CREATE UNIQUE INDEX attachmentClaim ON attachment(claim, evidence) WHERE claim IS NOT NULL
    """,
    """
    CREATE UNIQUE INDEX attachmentSource ON attachment(source, evidence) WHERE source IS NOT NULL
    """,
    """
    CREATE UNIQUE INDEX attachmentArticle ON attachment(article, evidence)
      WHERE article IS NOT NULL
    """,
    "CREATE INDEX attachmentEvidence ON attachment(evidence)",
    // One weighing for one evidence, target, question and link; ifnull because NULLs differ.
    """
    CREATE UNIQUE INDEX weighingKey ON weighing(
      evidence, ifnull(claim, 0), ifnull(source, 0), ifnull(article, 0), ifnull(question, ''),
      ifnull(link, 0))
    """,
    "CREATE INDEX weighingClaim ON weighing(claim) WHERE claim IS NOT NULL",
    "CREATE INDEX weighingSource ON weighing(source) WHERE source IS NOT NULL",
    "CREATE INDEX weighingArticle ON weighing(article) WHERE article IS NOT NULL",
    "CREATE INDEX noteClaim ON note(claim)",
    "CREATE INDEX eventSubject ON event(subjectKind, subjectID)",
    "CREATE INDEX eventActor ON event(actor)",
  ]

  private static let triggers =
    [
      "evidence", "evidencePage", "article", "articleText", "original", "sharedSource", "claim",
      "claimLink", "note", "event",
    ].map { refusal(of: "DELETE", on: $0) }
    + ["evidence", "evidencePage", "articleText", "original", "note", "event"].map {
      refusal(of: "UPDATE", on: $0)
    }

  /// A trigger that refuses an operation on a table.
  private static func refusal(of operation: String, on table: String) -> String {
    """
    CREATE TRIGGER \(table)Refuses\(operation) BEFORE \(operation) ON \(table)
    BEGIN SELECT raise(ABORT, '\(table): \(operation) is refused, nothing is lost'); END
    """
  }
}
