/// A value of a page, and where it came from.
struct Sourced<Value> {
  var value: Value
  var origin: FieldOrigin.Origin
}

extension Sourced: Equatable where Value: Equatable {}
