import Lexicons

/// Where the words of an article stand, by the keys that names are compared by.
///
/// Built once an article, when a name first needs it; n log n in the words.
struct WordPlaces {
  private struct Place {
    var key: WordHash
    var index: Int
  }

  private var places: [Place] = []
  /// How many places of one word are looked at.
  static let reach = 32

  init(_ reading: ArticleReading) {
    for index in reading.tokens.indices where reading.tokens[index].kind == .word {
      places.append(Place(key: reading.nameKey(index), index: index))
    }
    places.sort { ($0.key.value, $0.index) < ($1.key.value, $1.index) }
  }

  /// The first places of a word, in order.
  func indexes(of key: WordHash) -> [Int] {
    var lower = 0
    var upper = places.count
    while lower < upper {
      let middle = (lower + upper) / 2
      if places[middle].key.value < key.value { lower = middle + 1 } else { upper = middle }
    }
    return places[lower...].prefix { $0.key == key }.prefix(WordPlaces.reach).map(\.index)
  }
}
