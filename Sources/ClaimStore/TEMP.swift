package import ClaimModel
extension ClaimStore { package func damage() throws -> [Damage] { [] } }
