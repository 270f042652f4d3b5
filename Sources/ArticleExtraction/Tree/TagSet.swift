import CHTML

/// A set of the tags of HTML, asked by the parser's number.
struct TagSet: Sendable {
  private let members: [Bool]

  /// A set of tags.
  init(_ tags: [GumboTag]) {
    var members = [Bool](repeating: false, count: Int(GUMBO_TAG_LAST.rawValue) + 1)
    for tag in tags { members[Int(tag.rawValue)] = true }
    self.members = members
  }

  /// Whether a tag is in it; no text is.
  func contains(_ tag: UInt32?) -> Bool {
    guard let tag, tag < members.count else { return false }
    return members[Int(tag)]
  }

  /// Elements that begin and end a line, as browsers show them.
  static let blocks = TagSet([
    GUMBO_TAG_HTML, GUMBO_TAG_BODY, GUMBO_TAG_ARTICLE, GUMBO_TAG_SECTION, GUMBO_TAG_NAV,
    GUMBO_TAG_ASIDE, GUMBO_TAG_H1, GUMBO_TAG_H2, GUMBO_TAG_H3, GUMBO_TAG_H4, GUMBO_TAG_H5,
    GUMBO_TAG_H6, GUMBO_TAG_HGROUP, GUMBO_TAG_HEADER, GUMBO_TAG_FOOTER, GUMBO_TAG_ADDRESS,
    GUMBO_TAG_P, GUMBO_TAG_HR, GUMBO_TAG_PRE, GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_OL, GUMBO_TAG_UL,
    GUMBO_TAG_LI, GUMBO_TAG_DL, GUMBO_TAG_DT, GUMBO_TAG_DD, GUMBO_TAG_FIGURE,
    GUMBO_TAG_FIGCAPTION, GUMBO_TAG_MAIN, GUMBO_TAG_DIV, GUMBO_TAG_BR, GUMBO_TAG_TABLE,
    GUMBO_TAG_CAPTION, GUMBO_TAG_TBODY, GUMBO_TAG_THEAD, GUMBO_TAG_TFOOT, GUMBO_TAG_TR,
    GUMBO_TAG_TD, GUMBO_TAG_TH, GUMBO_TAG_FORM, GUMBO_TAG_FIELDSET, GUMBO_TAG_LEGEND,
    GUMBO_TAG_DETAILS, GUMBO_TAG_SUMMARY, GUMBO_TAG_MENU, GUMBO_TAG_DIR, GUMBO_TAG_CENTER,
    GUMBO_TAG_OPTION, GUMBO_TAG_SELECT, GUMBO_TAG_BUTTON, GUMBO_TAG_LISTING,
  ])

  /// Elements whose words are never an article's.
  static let wordless = TagSet([
    GUMBO_TAG_HEAD, GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE, GUMBO_TAG_NOSCRIPT, GUMBO_TAG_TEMPLATE,
    GUMBO_TAG_NAV, GUMBO_TAG_BUTTON, GUMBO_TAG_SELECT, GUMBO_TAG_OPTION, GUMBO_TAG_TEXTAREA,
    GUMBO_TAG_INPUT, GUMBO_TAG_IFRAME, GUMBO_TAG_EMBED, GUMBO_TAG_OBJECT, GUMBO_TAG_VIDEO,
    GUMBO_TAG_AUDIO, GUMBO_TAG_CANVAS, GUMBO_TAG_MAP, GUMBO_TAG_DATALIST, GUMBO_TAG_MENU,
    GUMBO_TAG_RP, GUMBO_TAG_RT, GUMBO_TAG_PROGRESS, GUMBO_TAG_METER, GUMBO_TAG_TITLE,
    GUMBO_TAG_LABEL,
  ])

  /// Headings.
  static let headings = TagSet([
    GUMBO_TAG_H1, GUMBO_TAG_H2, GUMBO_TAG_H3, GUMBO_TAG_H4, GUMBO_TAG_H5, GUMBO_TAG_H6,
  ])

  /// Elements that hold one paragraph as a rule, so that they speak for what holds them.
  static let paragraphs = TagSet([
    GUMBO_TAG_P, GUMBO_TAG_PRE, GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_LI, GUMBO_TAG_DD,
  ])
}
