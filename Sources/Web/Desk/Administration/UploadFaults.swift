import IndonesianText
import Services

/// What is wrong with an uploaded table, in words: the first lines each with its number, the rest counted.
enum UploadFaults {
    static func phrase(_ faults: [UploadFault]) -> Phrase {
        let lines = faults.prefix(12).map { fault -> Phrase in
            let column: Phrase = fault.field.isEmpty ? "administration.routing.upload.line" : .verbatim(fault.field)
            let limit = TextLimits.reason.characters
            return Phrase(
                "administration.routing.upload.fault",
                phrases: [
                    "line": .number(fault.line),
                    "reason": Phrase("fault.field.\(fault.reason.rawValue)", phrases: ["label": column, "limit": .number(limit)]),
                ])
        }
        let first = lines.first ?? .verbatim("")
        let all = lines.dropFirst().reduce(first) { Phrase("administration.detail.more", phrases: ["before": $0, "next": $1]) }
        return Phrase("administration.routing.upload.refused", phrases: ["count": .number(faults.count), "faults": all])
    }
}
