/// Who is spoken of in an article and not heard in it, as far as names alone tell: who stands where, no
/// name says.
package struct AbsentVoices: Hashable, Sendable {
  /// Somebody whom claims of others name, and who speaks in none.
  package struct Party: Hashable, Sendable {
    /// As the article calls them.
    package var name: String
    /// Whether it is somebody by name, and no body or group.
    package var isPerson: Bool
    /// The claims that name them, in order of the text.
    package var claims: [Int] = []
    /// Those of `claims` that accuse them.
    package var accusedIn: [Int] = []

    /// Makes one that no claim names yet.
    package init(name: String, isPerson: Bool) {
      self.name = name
      self.isPerson = isPerson
    }
  }

  /// Somebody whose words came through others in each of their claims.
  package struct Relayed: Hashable, Sendable {
    /// The speaker, with their claims.
    package var speaker: ArticleOverview.Speaker
    /// The spokespersons and outlets, each once.
    package var through: [String]

    /// Makes one.
    package init(_ speaker: ArticleOverview.Speaker, through: [String]) {
      self.speaker = speaker
      self.through = through
    }
  }

  /// Who is named and not heard: the accused first, then people, then by the number of claims.
  package var parties: [Party]
  /// Who is heard through others alone, in order of their claims' number.
  package var relayed: [Relayed]

  /// Makes them; by default nobody.
  package init(parties: [Party] = [], relayed: [Relayed] = []) {
    self.parties = parties
    self.relayed = relayed
  }

  /// Of these, what some claims tell, with their speakers.
  package func among(_ claims: [Int], speakers: [String]) -> AbsentVoices {
    let kept = Set(claims)
    return AbsentVoices(
      parties: parties.compactMap { party in
        var party = party
        party.claims.removeAll { !kept.contains($0) }
        party.accusedIn.removeAll { !kept.contains($0) }
        return party.claims.isEmpty ? nil : party
      }, relayed: relayed.filter { speakers.contains($0.speaker.name) })
  }
}
