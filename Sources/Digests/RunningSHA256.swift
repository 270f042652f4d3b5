import CCrypto

/// SHA-256 of bytes that come in pieces.
///
/// A state of libcrypto, so not for two threads at once.
package final class RunningSHA256 {
  private var context = SHA256_CTX()

  /// Begins a digest.
  package init() {
    let succeeded = isnad_sha256_begin(&context)
    precondition(succeeded == 1, "libcrypto begins SHA-256")
  }

  /// Adds bytes.
  package func update(_ bytes: UnsafeRawBufferPointer) {
    let succeeded = isnad_sha256_update(&context, bytes.baseAddress, bytes.count)
    precondition(succeeded == 1, "libcrypto updates SHA-256")
  }

  /// The digest of all bytes so far, as lower-case hex. Nothing may be added after it.
  package func finish() -> String {
    let digest = [UInt8](unsafeUninitializedCapacity: 32) { out, count in
      let succeeded = isnad_sha256_finish(&context, out.baseAddress)
      precondition(succeeded == 1, "libcrypto finishes SHA-256")
      count = 32
    }
    return SHA256.hexDigits(digest)
  }
}
