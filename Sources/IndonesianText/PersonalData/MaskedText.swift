/// A text in pieces: what stays as it was written, and the marks in place of what is hidden.
public struct MaskedText: Sendable {
    public struct Part: Sendable, Equatable {
        public let text: String
        public let isMark: Bool
    }

    public let parts: [Part]

    /// Everything that is proposed is hidden.
    public init(_ text: String) {
        self.init(text) { $0.isProposed }
    }

    /// - Parameter isHidden: asked for each thing that is found.
    public init(_ text: String, hiding isHidden: (PersonalThing) -> Bool) {
        var parts: [Part] = []
        var reached = text.startIndex
        for finding in PersonalData.find(in: text) where isHidden(PersonalThing(finding, in: text)) {
            if reached < finding.range.lowerBound {
                parts.append(Part(text: String(text[reached..<finding.range.lowerBound]), isMark: false))
            }
            parts.append(Part(text: finding.kind.mark, isMark: true))
            reached = finding.range.upperBound
        }
        if reached < text.endIndex { parts.append(Part(text: String(text[reached...]), isMark: false)) }
        self.parts = parts
    }

    public var isMasked: Bool { parts.contains(where: \.isMark) }
    public var text: String { parts.map(\.text).joined() }
}

/// One thing that tells about a person, wherever in a report's texts it stands: written twice in the same way, it is one thing.
public struct PersonalThing: Sendable, Hashable {
    public let kind: PersonalKind
    public let certainty: Certainty
    /// As it was written.
    public let value: String

    public init(_ finding: PersonalFinding, in text: String) {
        kind = finding.kind
        certainty = finding.certainty
        value = String(text[finding.range])
    }

    /// The text leaves it out unless somebody says why not.
    public var isProposed: Bool { certainty >= .likely }

    /// Names it in a form: its kind and a hash (FNV-1a) of how it was written.
    public var key: String {
        let hash = value.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) {
            ($0 ^ UInt64($1)).multipliedReportingOverflow(by: 0x100_0000_01b3).partialValue
        }
        return "\(kind.rawValue)-\(String(hash, radix: 16))"
    }

    /// What the texts tell, each thing once and in the order in which it first stands.
    public static func all(in texts: [String]) -> [PersonalThing] {
        var seen: Set<String> = []
        return texts.flatMap { text in PersonalData.find(in: text).map { PersonalThing($0, in: text) } }.filter {
            seen.insert($0.key).inserted
        }
    }
}
