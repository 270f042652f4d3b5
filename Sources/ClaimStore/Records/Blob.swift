import Foundation
import GRDB

/// Bytes as SQLite takes them.
func blob(_ bytes: [UInt8]) -> any DatabaseValueConvertible { Data(bytes) }
