/// The fourth layout: articles that are edited after they were taken in.
///
/// - `articleVersion` holds the second and every later text of an article, with its bytes; the first
///   stays where it was. None is ever changed or deleted. `article.version` says which is its text.
/// - `claim.version` is the text that the words of a claim stand in, `detection.version` the one that
///   was read.
/// - `articleSketch` holds a few hashes of each text (`ArticleSketch`), by which one that is much like
///   it is found. It repeats what the texts hold.
enum SchemaVersion4 {
  static let statements = [
    "ALTER TABLE article ADD COLUMN version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0)",
    "ALTER TABLE claim ADD COLUMN version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0)",
    "ALTER TABLE detection ADD COLUMN version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0)",
    """
    CREATE TABLE articleVersion (
      id INTEGER PRIMARY KEY,
      article INTEGER NOT NULL REFERENCES article(id),
      number INTEGER NOT NULL CHECK (number > 1),
      textDigest TEXT NOT NULL UNIQUE CHECK (length(textDigest) = 64),
      originalDigest TEXT NOT NULL CHECK (length(originalDigest) = 64),
      originalByteCount INTEGER NOT NULL CHECK (originalByteCount >= 0),
      charset TEXT NOT NULL,
      addedAt TEXT NOT NULL,
      pageEvidence INTEGER REFERENCES evidence(id),
      text TEXT NOT NULL,
      bytes BLOB NOT NULL,
      UNIQUE (article, number)
    ) STRICT
    """,
    """
    CREATE TRIGGER articleVersionRefusesDELETE BEFORE DELETE ON articleVersion
    BEGIN SELECT raise(ABORT, 'articleVersion: DELETE is refused, nothing is lost'); END
    """,
    """
    CREATE TRIGGER articleVersionRefusesUPDATE BEFORE UPDATE ON articleVersion
    BEGIN SELECT raise(ABORT, 'articleVersion: UPDATE is refused, nothing is lost'); END
    """,
    """
    CREATE TABLE articleSketch (
      hash INTEGER NOT NULL,
      article INTEGER NOT NULL REFERENCES article(id),
      version INTEGER NOT NULL CHECK (version > 0),
      PRIMARY KEY (hash, article, version)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX articleSketchArticle ON articleSketch(article)",
    "CREATE INDEX articleURL ON article(url) WHERE url IS NOT NULL",
  ]
}
