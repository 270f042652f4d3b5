import ClaimModel
import Foundation

/// The log beside the database file (`-wal`), which holds the changes that are not in the file yet.
///
/// SQLite reads a log up to the last whole transaction before the first frame that does not fit, and
/// says nothing of what lies behind: a flipped bit there takes acknowledged changes away in silence.
/// The form of the log and its checksums: https://www.sqlite.org/fileformat2.html#walformat.
struct LogCheck {
  private static let headerSize = 32
  private static let frameHeaderSize = 24
  /// How often a log that does not fit is read again: another process may write into it meanwhile.
  private static let attempts = 3

  /// What of the log of the database at `path` can't be read although it was written whole.
  static func damage(ofFileAt path: String) -> [Damage] {
    for attempt in 1...attempts {
      guard let what = LogCheck(path + "-wal")?.problem() else { return [] }
      if attempt == attempts {
        return [
          Damage(
            subject: Damage.log,
            what:
              "\(what); changes that were acknowledged are lost to this store, while ledgers and "
              + "evidence files may still show them: keep '\(path)-wal', change nothing, and put back "
              + "a copy of the claim store")
        ]
      }
      usleep(100_000)
    }
    return []
  }

  private let descriptor: Int32
  private let file: FileHandle
  private let header: [UInt8]
  private let byteCount: Int

  /// Opens a log; `nil` where there is none, or nothing in it.
  private init?(_ path: String) {
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    byteCount = Int(status.st_size)
    guard let header = Self.bytes(of: descriptor, at: 0, count: Self.headerSize) else { return nil }
    self.header = header
  }

  private static func bytes(of descriptor: Int32, at offset: Int, count: Int) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: count)
    return pread(descriptor, &bytes, count, off_t(offset)) == count ? bytes : nil
  }

  /// What does not fit; `nil` for a sound log, also one whose last writer was killed.
  private func problem() -> String? {
    let magic = Self.word(header, 0)
    let pageSize = Int(Self.word(header, 8))
    // Without a frame behind it the header is that of a log that was only begun.
    guard byteCount >= Self.headerSize + Self.frameHeaderSize + 512 else { return nil }
    var sum = Checksum(isBigEndian: magic & 1 == 1)
    sum.add(header[..<24])
    guard magic & 0xFFFF_FFFE == 0x377F_0682, pageSize >= 512, pageSize <= 65536,
      pageSize & (pageSize - 1) == 0, sum.matches(header, at: 24)
    else { return "its header is damaged, so that SQLite passes over all of it" }
    return problem(pageSize, sum)
  }

  /// Follows the frames: those of the log's present round carry its salts and are chained by their
  /// checksums; behind them may lie those of an earlier round.
  private func problem(_ pageSize: Int, _ start: Checksum) -> String? {
    var sum = start
    var isBehindCommit = true
    let count = (byteCount - Self.headerSize) / (Self.frameHeaderSize + pageSize)
    for number in stride(from: 1, through: count, by: 1) {
      guard let frame = frame(number, pageSize) else { return nil }
      switch frame.saltsInCommon {
      case 2: break
      // Two rounds never have one of two salts in common.
      case 1: return "frame \(number) is damaged in its salt"
      default: return nil
      }
      let before = sum
      sum.add(frame)
      guard !sum.matches(frame.bytes, at: 16) else {
        isBehindCommit = frame.isCommit
        continue
      }
      let isLost =
        number == count
        ? frame.isCommit || !isBehindCommit
        : holdsCommit(behind: number, of: count, pageSize, [sum, before.stored(in: frame)])
      // Else it may be what a killed writer began: behind the last whole transaction lie frames of
      // one that came to no end, of which the next one overwrote the first.
      return isLost
        ? "frame \(number) is damaged, so that SQLite passes over it and all behind it" : nil
    }
    return nil
  }

  /// Whether a whole transaction ends in the frames behind one that does not fit, which are chained
  /// to it as it was meant or as it is.
  private func holdsCommit(
    behind broken: Int, of count: Int, _ pageSize: Int, _ starts: [Checksum]
  ) -> Bool {
    starts.contains { start in
      var sum = start
      for number in stride(from: broken + 1, through: count, by: 1) {
        guard let frame = frame(number, pageSize), frame.saltsInCommon == 2 else { return false }
        sum.add(frame)
        guard sum.matches(frame.bytes, at: 16) else { return false }
        if frame.isCommit { return true }
      }
      return false
    }
  }

  private func frame(_ number: Int, _ pageSize: Int) -> Frame? {
    let size = Self.frameHeaderSize + pageSize
    guard
      let bytes = Self.bytes(
        of: descriptor, at: Self.headerSize + (number - 1) * size, count: size)
    else { return nil }
    return Frame(
      bytes: bytes,
      saltsInCommon: (0..<2).count {
        Self.word(bytes, 8 + 4 * $0) == Self.word(header, 16 + 4 * $0)
      })
  }

  /// A page in the log, behind 24 bytes about it.
  private struct Frame {
    let bytes: [UInt8]
    /// How many of its two salts are those of the log's round.
    let saltsInCommon: Int
    /// Whether a transaction ends with it: then it says how many pages the database has.
    var isCommit: Bool { LogCheck.word(bytes, 4) != 0 }
  }

  /// A number of four bytes, the highest first, as everything in a log but its pages.
  private static func word(_ bytes: [UInt8], _ offset: Int) -> UInt32 {
    bytes[offset..<(offset + 4)].reduce(0) { $0 << 8 | UInt32($1) }
  }

  /// The running checksum of a log.
  private struct Checksum {
    let isBigEndian: Bool
    private var first: UInt32 = 0
    private var second: UInt32 = 0

    init(isBigEndian: Bool) {
      self.isBigEndian = isBigEndian
    }

    /// Adds bytes, a multiple of eight.
    mutating func add(_ bytes: ArraySlice<UInt8>) {
      bytes.withUnsafeBytes { bytes in
        for offset in stride(from: 0, to: bytes.count - 7, by: 8) {
          first &+= word(bytes, offset) &+ second
          second &+= word(bytes, offset + 4) &+ first
        }
      }
    }

    private func word(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt32 {
      let word = bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)
      return isBigEndian ? UInt32(bigEndian: word) : UInt32(littleEndian: word)
    }

    /// Adds a frame: what it is of, and the page.
    mutating func add(_ frame: Frame) {
      add(frame.bytes[..<8])
      add(frame.bytes[LogCheck.frameHeaderSize...])
    }

    /// The sum that a frame says it has.
    func stored(in frame: Frame) -> Checksum {
      var sum = self
      sum.first = LogCheck.word(frame.bytes, 16)
      sum.second = LogCheck.word(frame.bytes, 20)
      return sum
    }

    /// Whether the two words at an offset are the sum.
    func matches(_ bytes: [UInt8], at offset: Int) -> Bool {
      LogCheck.word(bytes, offset) == first && LogCheck.word(bytes, offset + 4) == second
    }
  }
}
