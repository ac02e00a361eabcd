import DataAccess
public import Domain

extension Office {
    /// Takes in files that came with a move. They belong to nobody until `act` carries the move out with their ids, and are
    /// destroyed after a day if it never is.
    /// - Parameters:
    ///   - officer: who handed them in; nil for the reporter.
    ///   - network: where they come from, for the shares of visitors; never stored or logged.
    ///   - report: for which their originals are kept too, sealed, because the reporter wishes it.
    public func acceptFiles(
        _ files: [IncomingFile], for audience: Audience = .reporter, by officer: ID<Officer>? = nil, from network: String = "",
        keepingOriginalsFor report: ID<Report>? = nil
    ) async throws -> AcceptedFiles {
        let visitor = officer.map { "petugas \($0)" } ?? network
        return try await accept(files, draft: nil, held: 0, audience: audience, officer: officer, visitor: visitor, originalsFor: report)
    }

    /// Takes in files of a draft, up to the number that a report may have.
    func acceptFiles(
        _ files: [IncomingFile], of draft: ID<Draft>, from network: String, keepsOriginals: Bool
    ) async throws -> AcceptedFiles {
        let held = try await store.read { session in try session.rows(AttachmentSQL.ofDraft(draft)).count }
        let report = keepsOriginals ? try await reportNumber(of: draft) : nil
        return try await accept(
            files, draft: draft, held: held, audience: .reporter, officer: nil, visitor: network, originalsFor: report)
    }

    /// What is sealed is bound to its report: the draft is given now the number that its report will have.
    private func reportNumber(of draft: ID<Draft>) async throws -> ID<Report> {
        let number: ID<Report> = ids.next()
        return try await store.write { session in
            try session.run(DraftSQL.number(draft, as: number))
            guard let row = try session.first(DraftSQL.number(of: draft)), let given = try row.optionalID(0, of: Report.self) else {
                throw ServiceFault.notFound
            }
            return given
        }
    }

    private func accept(
        _ files: [IncomingFile], draft: ID<Draft>?, held: Int, audience: Audience, officer: ID<Officer>?, visitor: String,
        originalsFor report: ID<Report>?
    ) async throws -> AcceptedFiles {
        let desk = FileDesk(self, visitor: visitor)
        let keeper = OriginalKeeper(self)
        uploads.begin()
        defer { uploads.end() }
        var result = AcceptedFiles()
        var received: [(name: String, file: NewAttachment)] = []
        for file in files {
            guard held + received.count < FileLimits.count else {
                result.dropped.append(.init(name: file.name, reason: .tooMany))
                continue
            }
            do throws(FileDrop) {
                var attachment = try await desk.receive(file, id: ids.next(), draft: draft, audience: audience, officer: officer)
                if let report {
                    do throws(OriginalRefusal) {
                        attachment.original = try await keeper.keep(file, as: attachment, for: report)
                    } catch {
                        result.unsealed.append(.init(name: file.name, reason: error))
                    }
                }
                received.append((file.name, attachment))
            } catch {
                result.dropped.append(.init(name: file.name, reason: error.reason))
            }
        }
        guard !received.isEmpty else { return result }
        let (moment, new) = (now(), received)
        let room = try await store.write { session in try Self.insert(new.map(\.file), draft: draft, at: moment, in: session) }
        result.kept = new.prefix(room).map { $0.file.line(at: moment) }
        result.dropped += new.dropFirst(room).map { .init(name: $0.name, reason: .tooMany) }
        return result
    }

    /// Returns how many still had room: another upload may have been faster.
    private static func insert(
        _ files: [NewAttachment], draft: ID<Draft>?, at now: Instant, in session: any Session
    ) throws -> Int {
        var room = FileLimits.count
        if let draft {
            // Both uploads of one draft change the draft's own row, so that neither counts without the other.
            guard try session.run(DraftSQL.touch(draft, at: now)) == 1 else { throw ServiceFault.notFound }
            room -= try session.rows(AttachmentSQL.ofDraft(draft)).count
        }
        let fitting = files.prefix(max(0, room))
        for file in fitting {
            try session.run(AttachmentSQL.insert(file, at: now))
            if let original = file.original { try session.run(OriginalSQL.insert(original, of: file.id, at: now)) }
        }
        return fitting.count
    }
}

extension NewAttachment {
    fileprivate func line(at moment: Instant) -> FileLine {
        FileLine(
            id: id, kind: kind.rawValue, bytes: bytes, description: description, isImage: kind.isImage, audience: audience, writing: nil,
            at: moment, scan: scan, hasOriginal: original != nil)
    }
}
