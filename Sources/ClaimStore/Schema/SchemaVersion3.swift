/// The third layout: what is kept of evidence beyond a capture.
///
/// - `evidence.mediaType` is what the bytes are by their own look.
/// - `attached` holds, as JSON, what the person says who attached a file (`AttachedFile`);
///   `archived` the web archive a page is a copy from, where more than its address tells
///   (`ArchivedCopy`).
/// - `recheckOf` is the evidence that this one is a later look at, `recheckVerdict` what it showed.
/// - `evidencePassage` holds the passages of a page that persons set; `passage` is a list of one, in
///   UTF-8 offsets of the page's text. Events hold those that were replaced.
enum SchemaVersion3 {
  static let statements = [
    "ALTER TABLE evidence ADD COLUMN mediaType TEXT",
    "ALTER TABLE evidence ADD COLUMN attached TEXT CHECK (attached GLOB '{*')",
    "ALTER TABLE evidence ADD COLUMN archived TEXT CHECK (archived GLOB '{*')",
    """
    ALTER TABLE evidence ADD COLUMN recheckOf INTEGER REFERENCES evidence(id)
      CHECK (recheckOf < id)
    """,
    """
    ALTER TABLE evidence ADD COLUMN recheckVerdict TEXT
      CHECK ((recheckVerdict IS NULL) = (recheckOf IS NULL)
        AND recheckVerdict IN ('same', 'moved', 'edited', 'gone', 'unknown'))
    """,
    "CREATE INDEX evidenceRecheck ON evidence(recheckOf) WHERE recheckOf IS NOT NULL",
    // A bundle has evidence before the claims that its passages are for.
    """
    CREATE TABLE evidencePassage (
      evidence INTEGER NOT NULL REFERENCES evidence(id),
      position INTEGER NOT NULL CHECK (position > 0),
      claim INTEGER REFERENCES claim(id) DEFERRABLE INITIALLY DEFERRED,
      source INTEGER REFERENCES sharedSource(id) DEFERRABLE INITIALLY DEFERRED,
      passage TEXT NOT NULL CHECK (passage GLOB '[[][[]*'),
      author TEXT NOT NULL,
      at TEXT NOT NULL,
      PRIMARY KEY (evidence, position),
      CHECK (claim IS NULL OR source IS NULL)
    ) STRICT, WITHOUT ROWID
    """,
  ]
}
