import DataAccess
import Domain
import Foundation
import Sealing

/// What one look at the quarantine came to.
public struct ScanRound: Sendable, Equatable {
    public internal(set) var freed = 0
    public internal(set) var condemned = 0
    /// What could not be looked at and is tried again later.
    public internal(set) var postponed = 0
    /// Why, the first time.
    public internal(set) var fault: ScanFault?

    public var isBusy: Bool { freed + condemned > 0 }
}

extension Office {
    private static let filesAtOnce = 20
    /// Seconds after which a scanner that was away is asked again, longer each time.
    private static let patience: [Int64] = [10, 30, 60, 300, 900]

    /// Has the scanner look at the files that wait for it: what is clean leaves quarantine, what is harmful is destroyed. Where none is
    /// set, what waits goes on waiting.
    public func scanFiles() async throws -> ScanRound {
        var round = ScanRound()
        guard let scanner else { return round }
        let moment = now()
        let due = try await store.read { session in try session.rows(ScanSQL.due(at: moment, limit: Self.filesAtOnce)) }
        for row in due {
            let contents = try AttachmentSQL.hashes(row)
            guard let content = contents.first else { continue }
            do throws(ScanFault) {
                let verdict = try await scanner.scan { offset, count in try await blobs.read(content, from: offset, atMost: count) }
                try await carry(verdict, about: contents, &round)
            } catch let fault {
                round.postponed += 1
                round.fault = round.fault ?? fault
                let wait = Self.patience[min(try row.int(3), Self.patience.count - 1)]
                let (file, later) = (try row.id(2, of: Attachment.self), now().adding(seconds: wait))
                try await store.write { session in try session.run(ScanSQL.postpone(file, until: later)) }
                // What is away for one file is away for the next.
                if fault == .unavailable { break }
            }
        }
        return round
    }

    private func carry(_ verdict: ScanVerdict, about contents: [ContentHash], _ round: inout ScanRound) async throws(ScanFault) {
        guard let content = contents.first else { return }
        let moment = now()
        do {
            if verdict == .clean {
                try await store.write { session in try session.run(ScanSQL.free(content)) }
                round.freed += 1
                return
            }
            let originals = try await store.write { session in
                let originals = try Self.withdraw(OriginalSQL.ofContent(content), at: moment, in: session)
                try session.run(ScanSQL.condemn(content))
                try session.run(ScanSQL.withdrawCopies(of: content, at: moment))
                return originals
            }
            round.condemned += 1
            try await forget(contents + originals)
        } catch {
            throw .unreadable
        }
    }

    private func forget(_ contents: [ContentHash]) async throws {
        for content in contents {
            let isUsed = try await store.read { session in try session.first(AttachmentSQL.using(content)) != nil }
            if !isUsed { try await blobs.remove(content, unlessKeptSince: Date()) }
        }
    }
}
