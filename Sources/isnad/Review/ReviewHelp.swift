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
    "fetch [D1] ADDRESS    pull a page as evidence; a bare address does the same",
    "attach [D1] FILE      keep a file; asks what it shows, or --url --seen-by --seen-at say it",
    "evidence, E1          a page with its text, the passages that matter marked",
    "passage [E1] WORDS    the words of a page that matter for the claim; --for D1, --remove",
    "recheck [E1]          fetch kept pages again: the same, moved, edited or gone",
    "weigh E1 supports said|true|D1 [WORDS OF THE PAGE]   or contradicts, context;",
    "                      --origin NAME is where its account goes back to, --link 2, --note;",
    "                      --on and --quote as the command has them",
    "",
    "dismiss REASON        set the claim aside; restore brings it back",
    "add                   add a claim that was missed, by quoting the article",
    "edit                  correct the claim; or --speaker NAME --why REASON, as 'claim edit'",
    "split                 make a claim of each part of its content",
    "merge C8              C8 is one with this claim, and goes into it",
    "join C8               C8 reports the same act; unjoin takes that back",
    "override REASON       do what a rule of review refused, with a reason every report shows",
    "correct REASON        change what readers of a published report were told",
    "undo                  take back the last thing done in this review",
    "",
    "Enter leaves a question as it is; skip or next, back, first, last, C12 move; /WORDS searches",
    "left                  go through what is left only, or through all again",
    "show, D1, E1          the claim with its history, a document, a page",
    "quit                  end; everything is recorded already",
  ]

  /// The keys of the screen: all of them on one screen of 80 by 24.
  static let keys = [
    "j ↓ k ↑   next claim, claim before",
    "n p       next, previous with something left to do    F   only these, or all",
    "g G       first, last claim of the article            PgUp PgDn  move the text",
    "/         search names and words; C12 with : goes there",
    "",
    "s t       was it said? is it true?",
    "c l       confirm a link or document; say whether a link holds",
    "m N       note          o   the reason for what was refused          u   undo",
    "d R       dismiss with a reason, restore",
    "",
    "f A       fetch a page, attach a file as evidence",
    "e         look at a page; there n p go through the passages that matter",
    "P w r     set a passage, weigh a page, recheck: fetch again and compare",
    "",
    "a         add a claim by quoting",
    "E         edit: correct the claim's words, speaker, chain",
    "S M J     split it, merge another one into it, join it with others",
    "",
    "v Enter   all about the claim         :   say it in words (:? lists them)",
    "Esc       leave a question            Ctrl-Z pause       q Ctrl-C end",
    "Everything is recorded when it is said. The claim stands in reverse, others",
    "are underlined; numbers at the edge say where a claim begins.",
  ]
}
