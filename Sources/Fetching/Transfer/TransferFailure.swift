import CCurl
import Glibc

/// A transfer that libcurl gave up, in words for people.
struct TransferFailure {
  let code: CURLcode
  /// The system's error number, 0 where there is none.
  let systemCode: Int32
  /// OpenSSL's judgement of the certificate, 0 where there is none or it is good.
  let verifyResult: Int
  let address: WebAddress
  /// What libcurl adds, printable.
  let detail: String
  let caFile: String?

  /// X509_V_ERR_…: an issuer that is not found (2, 20, 21), a self-signed certificate (18, 19).
  private static let unknownIssuer: Set<Int> = [2, 18, 19, 20, 21]

  /// Lower case, no full stop, with the mend where there is one.
  var reason: String {
    let place = "\(address.host):\(address.port)"
    switch code {
    case CURLE_COULDNT_RESOLVE_HOST: return "could not resolve '\(address.host)'"
    case CURLE_COULDNT_CONNECT where systemCode == ECONNREFUSED:
      return "connection refused by \(place)"
    case CURLE_COULDNT_CONNECT where systemCode != 0:
      return "could not connect to \(place): \(String(cString: strerror(systemCode)).lowercased())"
    case CURLE_COULDNT_CONNECT: return "could not connect to \(place)"
    case CURLE_OPERATION_TIMEDOUT: return "no connection to \(place) in time"
    case CURLE_PEER_FAILED_VERIFICATION:
      return "the certificate of '\(address.host)' is not trusted: \(certificateFault)"
        + (Self.unknownIssuer.contains(verifyResult)
          ? "; name its authority with --ca-file if you trust it" : "")
    case CURLE_SSL_CACERT_BADFILE:
      return "the certificate authorities in '\(caFile ?? "")' can't be read"
    case CURLE_SSL_CONNECT_ERROR: return "no TLS connection to \(place): \(handshakeFault)"
    case CURLE_GOT_NOTHING: return "\(place) closed the connection without a response"
    case CURLE_PARTIAL_FILE: return "\(place) closed the connection before the response ended"
    case CURLE_RECV_ERROR, CURLE_SEND_ERROR: return "the connection to \(place) broke: \(detail)"
    // libcurl says so of a status line that it can't read, and of nothing else: other schemes don't
    // get here.
    case CURLE_UNSUPPORTED_PROTOCOL:
      return "not an HTTP response: its status line can't be read"
    // It says so of a line that goes on with a header line where none stands before it.
    case CURLE_BAD_FUNCTION_ARGUMENT:
      return "not an HTTP response: one of its header lines can't be read"
    case CURLE_WEIRD_SERVER_REPLY:
      return "not an HTTP response: \(detail)"
    default:
      let message = detail.isEmpty ? String(cString: isnad_easy_message(code)) : detail
      return "\(message.lowercased()) (libcurl \(code.rawValue))"
    }
  }

  /// What is wrong with the certificate, by OpenSSL's judgement (X509_V_ERR_…).
  private var certificateFault: String {
    switch verifyResult {
    case 2, 20, 21: "its authority is unknown"
    case 18, 19: "it is self-signed"
    case 9: "it is not valid yet"
    case 10: "it has expired"
    case 23: "it was withdrawn"
    case 62: "it is for another host"
    default:
      detail.contains("subject name") || detail.contains("certificate subject")
        ? "it is for another host" : plainDetail
    }
  }

  private var handshakeFault: String {
    // What OpenSSL says of an answer in plain HTTP.
    let signs = ["wrong version number", "http request", "packet length too long"]
    return signs.contains { detail.lowercased().contains($0) }
      ? "the server does not speak TLS there; try http:// or another port" : plainDetail
  }

  /// libcurl's words without OpenSSL's numbers and the names of its libraries, as in
  /// `error:0A000126:SSL routines::unexpected eof while reading`.
  private var plainDetail: String {
    guard detail.contains("error:") else { return detail }
    return detail.split(separator: ":").last?.lowercased() ?? detail
  }
}
