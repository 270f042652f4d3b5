import CHTML

/// The address that a page gives as its own.
struct PageAddress {
  private(set) var canonical: Sourced<String>?
  /// What was declared and not believed.
  private(set) var remarks: [String] = []

  /// Reads a page: `link rel=canonical`, then `og:url`, then JSON-LD.
  ///
  /// An address by number, of the machine itself, or of the front page of a site whose page this is
  /// not, is what a template left behind, and not believed.
  init(
    _ tree: PageTree, meta: MetaTags, declared: String?, base: WebAddress?, found: WebAddress?
  ) {
    let link = tree.elements(GUMBO_TAG_LINK).first { index in
      tree.nodes[index]["rel"]?.lowercased().split(separator: " ").contains("canonical") == true
    }.flatMap { tree.nodes[$0]["href"] }
    let candidates: [(String?, FieldOrigin.Origin)] = [
      (link, .link), (meta["og:url"], .openGraph), (meta["twitter:url"], .meta),
      (declared, .linkedData),
    ]
    let addresses = candidates.compactMap { text, origin in
      text.flatMap { WebAddress.resolved($0, against: base) }.flatMap { absolute in
        WebAddress(absolute).map { (absolute, $0, origin) }
      }
    }
    let isDeeper =
      found?.isFrontPage == false || addresses.contains { !$0.1.isFrontPage && $0.1.isNamed }
    for (text, address, origin) in addresses {
      if !address.isNamed {
        remarks.append("the page calls itself \(text), which is no public name; not believed")
      } else if address.isFrontPage, isDeeper {
        remarks.append("the page calls itself \(text), which is the front page; not believed")
      } else {
        canonical = Sourced(value: text, origin: origin)
        return
      }
    }
  }
}
