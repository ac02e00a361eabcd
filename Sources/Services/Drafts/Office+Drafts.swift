import DataAccess
public import Domain
import Foundation
import IndonesianText
public import Sealing

/// A draft as found by its token.
public struct FoundDraft: Sendable {
    public let id: ID<Draft>
    public var content: StoredDraft
    public let files: [FileLine]
}

extension HashPurpose {
    /// The stored form of the token that opens a draft.
    static let draft = HashPurpose(rawValue: "draft")
}

extension Office {
    /// The draft that the token opens; nil where there is none, or none any more.
    public func draft(_ token: RandomToken) async throws -> FoundDraft? {
        let (hash, moment) = (hashes.hash(token.bytes, for: .draft), now())
        let found: (ID<Draft>, [UInt8], [FileLine])? = try await store.read { session in
            guard let row = try session.first(DraftSQL.byToken(hash, at: moment)) else { return nil }
            let id: ID<Draft> = try row.id(0)
            return (id, try row.blob(1), try session.rows(AttachmentSQL.ofDraft(id)).map(AttachmentSQL.line))
        }
        guard let (id, ciphertext, files) = found, let plain = DraftCipher(hashes).open(ciphertext, token: token),
            let content = try? JSONDecoder().decode(StoredDraft.self, from: Data(plain))
        else { return nil }
        return FoundDraft(id: id, content: content, files: files)
    }

    /// Begins a draft with what was written on its first page. Where this network has begun too many that were never sent, it is kept
    /// for less long and will be checked after the others.
    /// - Parameter network: where it comes from; never stored or logged.
    public func begin(_ draft: StoredDraft, from network: String) async throws -> RandomToken {
        var draft = draft
        draft.isCrowded = !draftShares.take(1, of: .drafts, from: network)
        let token = RandomToken()
        try await save(draft, token: token)
        return token
    }

    /// Keeps the draft for as long as the office keeps drafts, counted from now.
    public func save(_ draft: StoredDraft, token: RandomToken) async throws {
        let moment = now()
        let keep = try await keepSeconds(draft)
        let ciphertext = DraftCipher(hashes).seal([UInt8](try JSONEncoder().encode(draft)), token: token)
        let query = DraftSQL.save(
            ids.next(), tokenHash: hashes.hash(token.bytes, for: .draft), ciphertext: ciphertext, at: moment,
            until: moment.adding(seconds: keep))
        try await store.write { session in _ = try session.run(query) }
    }

    /// Calendar days that an unsent draft is kept (policy `draft.keep`).
    public func draftDays() async throws -> Int {
        try await rules.current().policies.whole(.limit(.draftKeep), on: ClockZone.wib.date(of: now()))
    }

    /// Seconds for which the draft is kept, counted from now.
    public func keepSeconds(_ draft: StoredDraft) async throws -> Int64 {
        let table = try await rules.current().policies
        if draft.isCrowded, let hours = table.row(.limit(.draftKeepCrowded), on: ClockZone.wib.date(of: now()))?.whole {
            return Int64(hours) * 3600
        }
        return Int64(try await draftDays()) * 86_400
    }

    /// Takes files into the draft. `ServiceFault.notFound` where the token opens none. A network that has had its share of the disk
    /// keeps the draft and its text; the files are left out with that reason.
    /// - Parameters:
    ///   - network: where they come from, for the shares of visitors; never stored or logged.
    ///   - keepsOriginals: the reporter wishes the files to be kept also as they are, sealed.
    public func addFiles(
        _ files: [IncomingFile], toDraft token: RandomToken, from network: String = "", keepsOriginals: Bool = false
    ) async throws -> AcceptedFiles {
        guard let draft = try await draft(token) else { throw ServiceFault.notFound }
        guard draftShares.take(files.reduce(0) { $0 + $1.bytes }, of: .bytes, from: network) else {
            return AcceptedFiles(dropped: files.map { .init(name: $0.name, reason: .share) })
        }
        return try await acceptFiles(files, of: draft.id, from: network, keepsOriginals: keepsOriginals)
    }

    /// What the reporter says is to be seen on a file of the unsent draft.
    public func describe(_ file: ID<Attachment>, as description: String, inDraft token: RandomToken) async throws {
        guard let draft = try await draft(token) else { throw ServiceFault.notFound }
        let words = String(((try? CleanText.line(description)) ?? "").prefix(FileLimits.description))
        try await store.write { session in _ = try session.run(AttachmentSQL.describe(file, of: draft.id, as: words)) }
    }

    /// Takes a file out of the unsent draft, and off the disk where nobody else has it.
    public func remove(_ file: ID<Attachment>, fromDraft token: RandomToken) async throws {
        guard let draft = try await draft(token) else { throw ServiceFault.notFound }
        let moment = now()
        let contents = try await store.write { session in
            let originals = try Self.withdraw(OriginalSQL.ofFile(file, in: draft.id), at: moment, in: session)
            let contents = try session.rows(AttachmentSQL.contents(of: file, in: draft.id)).flatMap(AttachmentSQL.hashes)
            try session.run(AttachmentSQL.remove(file, of: draft.id))
            return contents + originals
        }
        try await forgetContents(contents)
    }

    /// The draft with its files, as if it had never been.
    public func destroyDraft(_ token: RandomToken) async throws {
        guard let draft = try await draft(token) else { return }
        try await destroy(draft.id)
    }

    /// Destroys drafts whose time is over, and files that were handed in and never used. Returns how many drafts went.
    public func destroyExpiredDrafts(limit: Int = 200) async throws -> Int {
        let moment = now()
        let expired: [ID<Draft>] = try await store.read { session in
            try session.rows(DraftSQL.expired(at: moment, limit: limit)).map { try $0.id(0) }
        }
        for id in expired { try await destroy(id, elsewhere: Self.longestUpload) }
        try await destroyLooseFiles()
        return expired.count
    }

    /// Destroys files that were handed in a day ago and never used.
    func destroyLooseFiles() async throws {
        let moment = now()
        let yesterday = moment.adding(seconds: -86_400)
        let loose = try await store.write { session in
            let originals = try Self.withdraw(OriginalSQL.loose(before: yesterday), at: moment, in: session)
            let contents = try session.rows(AttachmentSQL.loose(before: yesterday)).flatMap(AttachmentSQL.hashes) + originals
            if !contents.isEmpty { try session.run(AttachmentSQL.removeLoose(before: yesterday)) }
            return contents
        }
        try await forgetContents(loose, elsewhere: Self.longestUpload)
    }

    /// Seconds within which an upload has written the rows of its files, or is over.
    private static let longestUpload: TimeInterval = 3600

    private func destroy(_ id: ID<Draft>, elsewhere: TimeInterval = 0) async throws {
        let moment = now()
        let contents = try await store.write { session in
            let originals = try Self.withdraw(OriginalSQL.ofDraft(id), at: moment, in: session)
            let contents = try session.rows(AttachmentSQL.contents(of: id)).flatMap(AttachmentSQL.hashes) + originals
            try session.run(AttachmentSQL.removeAll(of: id))
            try session.run(DraftSQL.remove(id))
            return contents
        }
        try await forgetContents(contents, elsewhere: elsewhere)
    }

    /// The same content may be another file's too, and is then kept. So is one that is just being uploaded and has no row yet; if it
    /// never gets one, the sweep finds it.
    /// - Parameter elsewhere: seconds for which an upload may be under way in another process.
    func forgetContents(_ contents: [ContentHash], elsewhere: TimeInterval = 0) async throws {
        for content in Set(contents) {
            let began = Date().addingTimeInterval(-elsewhere)
            guard uploads.isQuiet else { return }
            let isUsed = try await store.read { session in try session.first(AttachmentSQL.using(content)) != nil }
            if !isUsed { try await blobs.remove(content, unlessKeptSince: began) }
        }
    }

    /// Removes contents that have had no row for a day: of uploads that were broken off, and of files that could not be removed with
    /// their row. One step through the store; the next sweep takes the next.
    public func sweepContents() async throws {
        let yesterday = Date().addingTimeInterval(-86_400)
        for part in contentSweep.next(of: blobs.parts) {
            for content in try await blobs.contents(inPart: part, notKeptSince: yesterday) {
                let isUsed = try await store.read { session in try session.first(AttachmentSQL.using(content)) != nil }
                if !isUsed { try await blobs.remove(content, unlessKeptSince: yesterday) }
            }
        }
    }

}
