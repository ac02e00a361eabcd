/// One thing that happened, as the transparency log commits to it. Who holds the salt can show what an entry stands for; the entry
/// itself says nothing. Every byte is described in `docs/transparency-log.md`.
public struct LogStatement: Sendable, Equatable {
    /// Of which record it tells.
    public enum Source: String, Sendable, CaseIterable {
        /// An event of a report.
        case report
        /// A line of the office's own log.
        case office
    }

    public let source: Source
    /// A report's tracking code, or the number of a line of the office's log.
    public let subject: String
    /// The event's place in its report, from 1; 1 for a line of the office's log.
    public let sequence: Int64
    /// Milliseconds since 1970.
    public let at: Int64
    /// The event's or act's name.
    public let kind: String
    /// Stands for everything else that is recorded, under a salt of its own: it can be checked without being shown.
    public let content: [UInt8]

    public init(source: Source, subject: String, sequence: Int64, at: Int64, kind: String, content: [UInt8]) {
        self.source = source
        self.subject = subject
        self.sequence = sequence
        self.at = at
        self.kind = kind
        self.content = content
    }

    /// Nil unless the text is one that `text` gives.
    public init?(_ text: String) {
        let fields = SignedLines(text, title: Self.title, names: ["source", "subject", "sequence", "at", "kind", "content"])
        guard let fields, let source = Source(rawValue: fields["source"]), let sequence = Int64(fields["sequence"]),
            let at = Int64(fields["at"]), let content = Hex.decode(fields["content"]), content.count == MerkleHash.length
        else { return nil }
        self.init(source: source, subject: fields["subject"], sequence: sequence, at: at, kind: fields["kind"], content: content)
        guard self.text == text else { return nil }
    }

    public var text: String {
        """
        \(Self.title)
        source: \(source.rawValue)
        subject: \(subject)
        sequence: \(sequence)
        at: \(at)
        kind: \(kind)
        content: \(Hex.encode(content))

        """
    }

    private static let title = "lapor-statement-1"

    /// What the entry holds of it.
    public func commitment(salt: [UInt8]) -> [UInt8] {
        MerkleHash.digest(Array("lapor-commitment-1\n".utf8) + salt + Array(text.utf8))
    }

    /// What stands for everything that is recorded of an event beside its kind and moment. No field holds a NUL byte.
    public static func content(of fields: [String], salt: [UInt8]) -> [UInt8] {
        var bytes = Array("lapor-content-1\n".utf8) + salt
        for (index, field) in fields.enumerated() {
            if index > 0 { bytes.append(0) }
            bytes += field.utf8
        }
        return MerkleHash.digest(bytes)
    }
}
