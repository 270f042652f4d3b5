package import ClaimModel

/// Writes what people named as the ground of a status as JSON with stable keys.
package enum GroundDocument {
  /// The grounds of the links behind a claim's speaker, an object a link.
  package static func json(of claim: ClaimRecord, _ grounds: LinkGrounds) -> JSONValue {
    .array(
      claim.chain.dropFirst().map { link in
        .object(
          [.init("link", .integer(link.position))]
            + members(grounds.ground(of: link, inClaim: claim.id)))
      })
  }

  /// The evidence that was named, and the remarks.
  package static func members(_ ground: StatusGround) -> [JSONValue.Member] {
    [
      .init("named_evidence", .array(ground.evidence.map { .string("E\($0)") })),
      .init(
        "remarks",
        .array(
          ground.remarks.map { remark in
            [
              "text": .string(remark.text), "by": .string(remark.author),
              "at": .string(remark.at.description),
            ]
          })),
    ]
  }
}
