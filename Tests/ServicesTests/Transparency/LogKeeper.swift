import DataAccess
import Domain
import Foundation
import Sealing
import Testing

@testable import Services

extension TestDesk {
    /// Enters everything that waits, some at a time.
    @discardableResult
    func enterAll(limit: Int = 1000) async throws -> Int {
        var entered = 0
        while case let count = try await office.appendToLog(limit: limit), count > 0 { entered += count }
        return entered
    }

    /// Enters everything and signs a head over it.
    @discardableResult
    func publish() async throws -> PublishedHead {
        try await enterAll()
        clock.pass(seconds: 3600)
        return try #require(try await office.publishHead())
    }

    /// A log of some cases with three heads.
    func grownLog() async throws {
        try await Lives.live(at: self)
        try await publish()
        try await submit("Pohon tumbang menutup jalan kampung.")
        try await publish()
        _ = try await inProgress("Talud sungai longsor di dekat rumah warga.")
        try await publish()
    }

    /// The public log as `lapor verify log --url` reads it.
    func publicLog() -> PublicLogAudit {
        let office = office
        return PublicLogAudit { path in
            let parts = path.split(separator: "?")
            let query = Dictionary(
                uniqueKeysWithValues: (parts.last ?? "").split(separator: "&").map { pair in
                    (String(pair.prefix { $0 != "=" }), Int64(pair.drop { $0 != "=" }.dropFirst()) ?? -1)
                })
            if parts.first == "heads" {
                let heads = try await office.heads(after: query["after"] ?? 0)
                return [UInt8](try JSONEncoder().encode(LogWire.Heads(heads: heads.map(LogWire.Head.init))))
            }
            let (from, to) = (query["from"] ?? 0, query["to"] ?? 0)
            return [UInt8](
                try JSONEncoder().encode(LogWire.Entries(from: from, entries: try await office.logEntries(from...to))))
        }
    }
}
