import ClaimModel

/// What is known of speakers and carriers beside their names.
package struct Claimants: Sendable {
  /// What is known of one.
  package struct Facts: Hashable, Sendable {
    /// Addresses of pages that are about nobody else: an entry of Wikidata, an official page.
    package var sameAs: [String]
    /// The address of a picture.
    package var image: String?
    /// A person's office, as it is called.
    package var jobTitle: String?

    /// Makes them.
    package init(sameAs: [String] = [], image: String? = nil, jobTitle: String? = nil) {
      self.sameAs = sameAs
      self.image = image
      self.jobTitle = jobTitle
    }
  }

  private let bodies: Set<String>
  private let facts: [String: Facts]

  /// Makes them of the names of those that are bodies and not persons, and of facts by folded name.
  package init(bodies: Set<String>, facts: [String: Facts] = [:]) {
    self.bodies = bodies
    self.facts = facts
  }

  /// A name as schema.org has it: an organization or a person, with what is known of it.
  func agent(_ name: String) -> JSONValue {
    let isBody = bodies.contains(name)
    let known = facts[FoldedName.fold(name)] ?? Facts()
    var members: [JSONValue.Member] = [
      .init("@type", isBody ? "Organization" : "Person"), .init("name", .string(name)),
    ]
    if known.sameAs.count == 1 {
      members.append(.init("sameAs", .string(known.sameAs[0])))
    } else if !known.sameAs.isEmpty {
      members.append(.init("sameAs", .array(known.sameAs.map(JSONValue.string))))
    }
    if let image = known.image { members.append(.init("image", .string(image))) }
    // https://schema.org/jobTitle is of a Person alone.
    if let title = known.jobTitle, !isBody { members.append(.init("jobTitle", .string(title))) }
    return .object(members)
  }
}
