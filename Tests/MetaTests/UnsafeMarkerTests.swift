import Testing

@Suite("Nothing in the product may end the process or go around the compiler unseen")
struct UnsafeMarkerTests {
    /// Every `@unchecked Sendable` and `nonisolated(unsafe)` of the product, by file. A new one needs a line here, so that
    /// somebody looks at what confines it.
    static let confined: [String: Int] = [
        "Sources/Channels/Mail/SMTPLane.swift": 1,
        "Sources/DataPostgres/PostgresConnection.swift": 1,
        "Sources/Sealing/Foundations/SecretBytes.swift": 1,
    ]

    @Test("no try!, as! or fatalError", arguments: ["try!", "as!", "fatalError(", "preconditionFailure(", "unsafeBitCast("])
    func noTraps(marker: String) throws {
        for source in try Repository.sources() {
            #expect(source.places { $0.code.contains(marker) } == [])
        }
    }

    @Test("no forced unwrapping and no implicitly unwrapped optional")
    func noForcedUnwrapping() throws {
        for source in try Repository.sources() {
            #expect(source.places { hasForcedUnwrap($0.code) } == [])
        }
    }

    @Test("no wrapping or masking arithmetic outside of hashes and codes")
    func noWrappingArithmetic() throws {
        for source in try Repository.sources() where source.target == "Domain" {
            #expect(source.places { $0.code.contains(" &+ ") || $0.code.contains(" &- ") || $0.code.contains(" &* ") } == [])
        }
    }

    @Test("each unchecked Sendable has a comment above it that says what confines it")
    func markersAreExplained() throws {
        for source in try Repository.sources() {
            for (index, line) in source.lines.enumerated() where isMarker(line) {
                let above = source.lines[..<index].reversed().drop { $0.code.trimmed.hasPrefix("@") && $0.comment.isEmpty }
                #expect(
                    !line.comment.isEmpty || above.first.map { $0.code.trimmed.isEmpty && !$0.comment.isEmpty } == true,
                    "\(source.path):\(index + 1) has no comment")
            }
        }
    }

    @Test("the markers are those that are known")
    func markersAreCounted() throws {
        var found: [String: Int] = [:]
        for source in try Repository.sources() {
            let count = source.lines.count { isMarker($0) }
            if count > 0 { found[source.path] = count }
        }
        #expect(found == Self.confined)
    }

    private func isMarker(_ line: SwiftSource.Line) -> Bool {
        line.code.contains("@unchecked Sendable") || line.code.contains("nonisolated(unsafe)")
    }

    /// An exclamation mark right after a name, a closing bracket or a question mark, not the start of `!=`.
    private func hasForcedUnwrap(_ code: String) -> Bool {
        let characters = Array(code)
        return characters.indices.contains { index in
            guard characters[index] == "!", index > 0 else { return false }
            let before = characters[index - 1]
            let after = index + 1 < characters.count ? characters[index + 1] : " "
            return (before.isLetter || before.isNumber || ")]}?\"".contains(before)) && after != "="
        }
    }
}

extension String {
    fileprivate var trimmed: Substring { drop { $0.isWhitespace } }
}
