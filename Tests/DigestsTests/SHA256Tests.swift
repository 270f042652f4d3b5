import Digests
import Testing

@Suite struct SHA256Tests {
  // The examples of FIPS 180-2, appendix B.
  @Test(
    "The digest is that of the standard's examples",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    ])
  func examples(text: String, digest: String) {
    #expect(SHA256.hex(of: text) == digest)
    #expect(SHA256.hex(of: Array(text.utf8)) == digest)
  }

  @Test("Bytes in pieces give the digest of the whole")
  func pieces() {
    let running = RunningSHA256()
    for piece in [[UInt8]("a".utf8), [], Array("bc".utf8)] {
      piece.withUnsafeBytes { running.update($0) }
    }
    #expect(running.finish() == SHA256.hex(of: "abc"))
  }
}
