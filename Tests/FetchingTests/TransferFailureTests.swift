import CCurl
import Glibc
import Testing

@testable import Fetching

@Suite struct TransferFailureTests {
  private func reason(
    _ code: CURLcode, system: Int32 = 0, verify: Int = 0, detail: String = "detail"
  ) throws -> String {
    TransferFailure(
      code: code, systemCode: system, verifyResult: verify,
      address: try WebAddress("https://example.org/".utf8), detail: detail, caFile: "/ca.pem"
    ).reason
  }

  @Test("A failure says what failed, on what, and the mend where there is one")
  func wording() throws {
    #expect(try reason(CURLE_COULDNT_RESOLVE_HOST) == "could not resolve 'example.org'")
    #expect(
      try reason(CURLE_COULDNT_CONNECT, system: ECONNREFUSED)
        == "connection refused by example.org:443")
    #expect(
      try reason(CURLE_COULDNT_CONNECT, system: EHOSTUNREACH)
        == "could not connect to example.org:443: no route to host")
    #expect(
      try reason(CURLE_SSL_CACERT_BADFILE)
        == "the certificate authorities in '/ca.pem' can't be read")
    #expect(try reason(CURLE_OUT_OF_MEMORY, detail: "") == "out of memory (libcurl 27)")
  }

  @Test("Only a certificate whose authority is unknown is mended by naming it")
  func certificate() throws {
    let text = "the certificate of 'example.org' is not trusted: "
    #expect(
      try reason(CURLE_PEER_FAILED_VERIFICATION, verify: 10) == text + "it has expired")
    #expect(
      try reason(CURLE_PEER_FAILED_VERIFICATION, verify: 18)
        == text + "it is self-signed; name its authority with --ca-file if you trust it")
    #expect(
      try reason(
        CURLE_PEER_FAILED_VERIFICATION,
        detail: "SSL: no alternative certificate subject name matches target host name 'x'")
        == text + "it is for another host")
  }

  @Test("What OpenSSL says of a handshake is told in words, without its numbers")
  func handshake() throws {
    let text = "no TLS connection to example.org:443: "
    #expect(
      try reason(
        CURLE_SSL_CONNECT_ERROR, detail: "error:0A00010B:SSL routines::wrong version number")
        == text + "the server does not speak TLS there; try http:// or another port")
    #expect(
      try reason(
        CURLE_SSL_CONNECT_ERROR,
        detail: "OpenSSL SSL_connect: error:0A000126:SSL routines::unexpected eof while reading")
        == text + "unexpected eof while reading")
  }
}
