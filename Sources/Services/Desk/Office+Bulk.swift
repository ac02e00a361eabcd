import DataAccess
public import Domain

extension Office {
    /// Begins an act on many cases; each line is written as it is done, so that nothing done is forgotten.
    public func beginBulk(_ act: BulkAct, detail: String = "", by actor: Actor) async throws -> BulkRun {
        guard let officer = actor.officer else { throw ServiceFault.notPermitted }
        let run = BulkRun(id: ids.next(), act: act, detail: detail, at: now(), lines: [])
        try await store.write { session in
            _ = try session.run(BulkSQL.begin(run.id, act, detail: detail, by: officer, at: run.at))
        }
        return run
    }

    /// Keeps what became of its cases so far.
    public func keep(_ run: BulkRun, by actor: Actor) async throws {
        guard let officer = actor.officer else { throw ServiceFault.notPermitted }
        let lines = try StoredJSON.encode(run.lines)
        _ = try await store.write { session in try session.run(BulkSQL.write(lines, of: run.id, by: officer)) }
    }

    /// Found by who did it, and by nobody else.
    public func bulkRun(_ id: ID<BulkRun>, by actor: Actor) async throws -> BulkRun {
        guard let officer = actor.officer else { throw ServiceFault.notFound }
        let found = try await store.read { session in
            try session.first(BulkSQL.run(id, of: officer)).map { row in
                BulkRun(
                    id: try row.id(0), act: try row.raw(1), detail: try row.text(2), at: try row.instant(3),
                    lines: try StoredJSON.decode(from: try row.text(4)))
            }
        }
        guard let found else { throw ServiceFault.notFound }
        return found
    }

    /// The last one of this officer within a day: what he may want to take back.
    public func latestBulkRun(by actor: Actor) async throws -> ID<BulkRun>? {
        guard let officer = actor.officer else { return nil }
        let query = BulkSQL.latest(of: officer, since: now().adding(seconds: -86_400))
        return try await store.read { session in try session.first(query)?.id(0) }
    }

    /// Gives one case of a run to an officer.
    public func assignTicked(_ code: TrackingCode, version: Int64, to officer: ID<Officer>, by actor: Actor) async throws -> BulkLine {
        try await ticked(code, version, by: actor) {
            let before = try await assign(code, to: officer, by: actor)
            return BulkLine(code, before == officer ? .unchanged : .done, version: version, before: before)
        }
    }

    /// Puts a label on one case of a run.
    public func labelTicked(_ code: TrackingCode, version: Int64, with label: CaseLabel, by actor: Actor) async throws -> BulkLine {
        try await ticked(code, version, by: actor) {
            BulkLine(code, try await addLabel(label, to: code, by: actor) ? .done : .unchanged, version: version)
        }
    }

    /// Takes one line of a run back, unless somebody has acted on its case since: a mark is taken off, a merged report stands by itself again.
    /// - Parameter unmerging: why, for the reporter.
    public func undo(_ line: BulkLine, of run: BulkRun, unmerging reason: String = "", by actor: Actor) async throws -> BulkLine {
        guard line.outcome == .done, let version = line.version else { return line }
        var line = line
        do {
            let file = try await caseFile(line.code, for: .officer(actor))
            guard file.version == version else { return BulkLine(line.code, .kept) }
            switch run.act {
            case .label:
                if let label = CaseLabel(run.detail) { try await removeLabel(label, from: line.code, by: actor) }
            case .assign:
                guard try await deskMarks(file, for: actor).assignment?.officer == ID<Officer>(run.detail) else {
                    return BulkLine(line.code, .kept)
                }
                try await giveBack(line, by: actor)
            case .merge:
                var texts = manuscript()
                let wording = texts.write(reason, as: .reason, for: .reporter)
                _ = try await act(
                    Act(code: line.code, actor: actor, command: .unmerge(wording), manuscript: texts, expecting: version))
            case .dispose, .acknowledge:
                return line
            }
            line.outcome = .undone
            return line
        } catch ServiceFault.notFound, ServiceFault.conflict {
            return BulkLine(line.code, .kept)
        } catch let refusal as Refusal {
            return BulkLine(line.code, .kept, reason: refusal.reason, field: refusal.field)
        }
    }

    /// To whom it was before; to the desk where he is not there any more.
    private func giveBack(_ line: BulkLine, by actor: Actor) async throws {
        do {
            try await assign(line.code, to: line.before, by: actor)
        } catch ServiceFault.invalid {
            try await assign(line.code, to: nil, by: actor)
        }
    }

    private func ticked(
        _ code: TrackingCode, _ version: Int64, by actor: Actor, _ mark: () async throws -> BulkLine
    ) async throws -> BulkLine {
        do {
            guard try await caseFile(code, for: .officer(actor)).version == version else { return BulkLine(code, .changed) }
            return try await mark()
        } catch ServiceFault.notFound {
            return BulkLine(code, .gone)
        } catch ServiceFault.notPermitted, ServiceFault.invalid {
            return BulkLine(code, .unavailable)
        }
    }
}
