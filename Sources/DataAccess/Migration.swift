/// One numbered step of the schema, as it stands in its file.
struct Migration: Sendable, Equatable {
    /// `0001_reports`: the number and name of the file without its ending.
    let name: String
    let number: Int
    /// Nil when the step is for both engines.
    let engine: Dialect.Engine?
    let text: String
    /// Tells a file that was edited after it was applied.
    let checksum: Int64

    init(file: String, text: String) throws(MigrationFault) {
        let parts = file.split(separator: ".", omittingEmptySubsequences: false)
        guard let name = parts.first, parts.last == "sql", parts.count == 2 || parts.count == 3 else { throw .badName(file) }
        let digits = name.prefix { $0 != "_" }
        guard digits.count == 4, let number = Int(digits), number > 0, name.dropFirst(5).isEmpty == false else { throw .badName(file) }
        if parts.count == 3 {
            guard let engine = Dialect.Engine(rawValue: String(parts[1])) else { throw .badName(file) }
            self.engine = engine
        } else {
            engine = nil
        }
        self.name = String(name)
        self.number = number
        self.text = text
        checksum = Self.checksum(of: text)
    }

    /// FNV-1a over the file's bytes: finds a changed file, not a forger.
    private static func checksum(of text: String) -> Int64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in text.utf8 {
            hash = (hash ^ UInt64(byte)).multipliedReportingOverflow(by: 0x0000_0100_0000_01b3).partialValue
        }
        return Int64(bitPattern: hash)
    }
}
