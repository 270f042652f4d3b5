/// The second layout: what corrections, publication and undoing need.
///
/// - `event.operation` is the sequence of the first event of the same action of a person, NULL in
///   events of the first layout.
/// - `claim.isLost` says that the newest detection no longer finds a claim; `joinedTo` is the first
///   of the claims that report the same act; `detected` is, as JSON, what the detector had found
///   where a person changed it.
/// - A note can be withdrawn and then still stands on record; links are replaced when a person
///   corrects a chain, and events keep the old ones.
/// - `weighing.origin` is where a reviewer holds that an evidence goes back to.
enum SchemaVersion2 {
  static let statements = [
    """
    ALTER TABLE event ADD COLUMN operation INTEGER
      CHECK (operation > 0 AND operation <= sequence)
    """,
    "CREATE INDEX eventOperation ON event(operation) WHERE operation IS NOT NULL",
    // Which operation undid another is asked for every operation that is shown.
    "CREATE INDEX eventUndo ON event(after) WHERE action = 'operation.undo'",
    // What an evidence was attached to once belongs to its history.
    "CREATE INDEX eventDetach ON event(before) WHERE action = 'evidence.detach'",
    """
    ALTER TABLE article ADD COLUMN standing TEXT NOT NULL DEFAULT 'live'
      CHECK (standing IN ('live', 'dismissed'))
    """,
    """
    ALTER TABLE article ADD COLUMN publication TEXT NOT NULL DEFAULT 'draft'
      CHECK (publication IN ('draft', 'approved', 'published', 'corrected', 'withdrawn'))
    """,
    "CREATE INDEX articleDismissed ON article(standing) WHERE standing = 'dismissed'",
    "ALTER TABLE claim ADD COLUMN isLost INTEGER NOT NULL DEFAULT 0 CHECK (isLost IN (0, 1))",
    """
    ALTER TABLE claim ADD COLUMN joinedTo INTEGER REFERENCES claim(id) CHECK (joinedTo < id)
    """,
    "ALTER TABLE claim ADD COLUMN detected TEXT CHECK (detected GLOB '{*')",
    "CREATE INDEX claimJoined ON claim(joinedTo) WHERE joinedTo IS NOT NULL",
    """
    ALTER TABLE note ADD COLUMN isWithdrawn INTEGER NOT NULL DEFAULT 0
      CHECK (isWithdrawn IN (0, 1))
    """,
    "ALTER TABLE weighing ADD COLUMN origin TEXT",
    "DROP TRIGGER noteRefusesUPDATE",
    """
    CREATE TRIGGER noteRefusesUPDATE BEFORE UPDATE OF id, claim, text, author, at ON note
    BEGIN SELECT raise(ABORT, 'note: UPDATE is refused, nothing is lost'); END
    """,
    "DROP TRIGGER claimLinkRefusesDELETE",
  ]
}
