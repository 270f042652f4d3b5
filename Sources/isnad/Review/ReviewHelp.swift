import ClaimModel

/// What can be said and which keys say it.
enum ReviewHelp {
  /// The words of the dialogue.
  static let words = [
    "Was it said, by this speaker, through these hands?",
    "  " + AttributionStatus.allCases.map(\.rawValue).joined(separator: " "),
    "Is what was said true?",
    "  " + ContentStatus.allCases.map(\.rawValue).joined(separator: " "),
    "  One word answers one question, two answer both; 'said unchecked' and 'true unchecked'",
    "  take an answer back. E1 behind them names the evidence it rests on.",
    "",
    "confirm [2|D1] [E1]   a link, or a shared document, holds",
    "link 2 STATUS [E1]    the same with "
      + LinkStatus.allCases.map(\.rawValue).joined(separator: ", "),
    "note WORDS            keep a remark",
    "fetch [D1] ADDRESS    pull a page as evidence",
    "weigh E1 supports said|true [WORDS OF THE PAGE]   or contradicts, context",
    "dismiss REASON        set the claim aside; restore brings it back",
    "add                   add a claim that was missed, by quoting the article",
    "override REASON       do what a rule of review refused, with a reason every report shows",
    "correct REASON        change what readers of a published report were told",
    "undo                  take back the last thing done in this review",
    "",
    "Enter leaves a question as it is; skip or next, back, first, last, C12 move; /WORDS searches",
    "left                  go through what is left only, or through all again",
    "show, D1, E1          the claim with its history, a document, a page",
    "quit                  end; everything is recorded already",
  ]

  /// The keys of the screen.
  static let keys = [
    "j ↓  k ↑        next claim, claim before",
    "n p             next, previous with something left to do",
    "g G             first, last claim of the article",
    "PgUp PgDn       move the text",
    "/               search names and words; C12 with : goes there",
    "F               only what is left, or all",
    "",
    "s               was it said?",
    "t               is it true?",
    "c               confirm a link or a document",
    "l               say whether a link holds",
    "m N             note",
    "f               fetch a page as evidence",
    "w               weigh a page",
    "d R             dismiss with a reason, restore",
    "a               add a claim by quoting",
    "o               give the reason for what was refused",
    "u               undo",
    "",
    "v Enter         all about the claim; :E1 a page that is kept",
    ":               say it in words, as in the dialogue (:? lists them)",
    "Esc             leave a question   Ctrl-Z pause   q Ctrl-C end",
    "Everything is recorded when it is said. The claim's words stand in reverse, other claims'",
    "words are underlined; numbers at the edge say where a claim begins.",
  ]
}
