import DataAccess
public import Domain
import IndonesianText
import Sealing

extension HashPurpose {
    /// From a report to the key that seals what its reporter said at the counter, and the slip that is not handed over yet.
    static let assistedEntry = HashPurpose(rawValue: "assisted-entry")
}

extension Office {
    /// Whether this officer enters reports for citizens: the seat of an assistant.
    public func mayAssist(_ actor: Actor) -> Bool {
        actor.officer != nil && actor.role == .assistant
            && Permissions.allows(.submit, actor: actor, on: Standing(), office: scope)
    }

    /// How far back the day may lie on which a letter came in, in calendar days.
    public func assistedBackdate() async throws -> Int {
        try await rules.current().policies.whole(.limit(.assistantBackdate), on: ClockZone.wib.date(of: now()))
    }

    /// What the officer entered and may still look at, the newest first. Nobody whom a report accuses finds it among them.
    public func assistedEntries(by actor: Actor, limit: Int = 50) async throws -> [AssistedEntry] {
        guard mayAssist(actor), let officer = actor.officer else { throw ServiceFault.notPermitted }
        let (moment, scope) = (now(), scope)
        return try await store.read { session in
            try session.rows(AssistedEntrySQL.own(officer, at: moment, limit: limit)).map(AssistedEntrySQL.entry).filter { entry in
                guard let stored = try session.first(ReportSQL.byID(entry.report)).map(ReportSQL.stored) else { return false }
                return !stored.report.standing(in: scope).accuses(actor)
            }
        }
    }

    /// One of his own entries, with the slip until that is handed over. `ServiceFault.notFound` for everybody else's, and once its time
    /// is over and no mandate was given.
    public func assistedEntry(_ code: TrackingCode, by actor: Actor) async throws -> CounterEntry {
        guard mayAssist(actor), let officer = actor.officer else { throw ServiceFault.notFound }
        let (moment, scope) = (now(), scope)
        typealias Found = (entry: AssistedEntry, mode: Mode, channel: String, words: [UInt8]?, receipt: [UInt8]?)
        let found: Found? = try await store.read { session in
            guard let stored = try session.first(ReportSQL.byCode(code)).map(ReportSQL.stored),
                let entry = try session.first(AssistedEntrySQL.of(stored.report.id)).map(AssistedEntrySQL.entry),
                entry.officer == officer, entry.isOpen(at: moment) || entry.hasMandate,
                !stored.report.standing(in: scope).accuses(actor),
                let sealed = try session.first(AssistedEntrySQL.sealed(stored.report.id)),
                let place = try session.first(ReportTextSQL.place(stored.report.id))
            else { return nil }
            return (entry, stored.report.mode, try place.text(0), try sealed.optionalBlob(0), try sealed.optionalBlob(1))
        }
        guard let found else { throw ServiceFault.notFound }
        var slip: Acknowledgement?
        if found.entry.isOpen(at: moment), let receipt = found.receipt, let plain = open(receipt, of: found.entry.report) {
            if let token = RandomToken(String(decoding: plain, as: UTF8.self)) { slip = try await acknowledgement(of: token) }
        }
        let said = words(found.words, of: found.entry.report)
        return CounterEntry(
            entry: found.entry, slip: slip, channel: found.channel, mode: found.mode, isLate: try await isLate(found.entry),
            consent: said.consent, mandate: said.mandate)
    }

    /// The slip is in the reporter's hands: from now on the entry is the assistant's only by codes or by mandate.
    public func handOver(_ code: TrackingCode, by actor: Actor) async throws {
        let entry = try await assistedEntry(code, by: actor).entry
        let moment = now()
        _ = try await store.write { session in
            try session.run(AssistedEntrySQL.handOver(entry.report, by: entry.officer, at: moment))
        }
    }

    /// That an officer entered the report, with the reporter's own words, for the reporter; nil where he sent it himself.
    public func assistance(for code: TrackingCode) async throws -> (entry: AssistedEntry, consent: String, mandate: String)? {
        let found: (AssistedEntry, [UInt8]?)? = try await store.read { session in
            guard let stored = try session.first(ReportSQL.byCode(code)).map(ReportSQL.stored),
                let entry = try session.first(AssistedEntrySQL.of(stored.report.id)).map(AssistedEntrySQL.entry)
            else { return nil }
            return (entry, try session.first(AssistedEntrySQL.sealed(stored.report.id))?.optionalBlob(0))
        }
        guard let (entry, sealed) = found else { return nil }
        let said = words(sealed, of: entry.report)
        return (entry, said.consent, said.mandate)
    }

    /// The reporter takes the mandate back; who has shown both codes of the report calls this. Taken back it stays.
    public func endMandate(on code: TrackingCode) async throws {
        let moment = now()
        try await store.write { session in
            guard let row = try session.first(ReportSQL.byCode(code)) else { throw ServiceFault.notFound }
            try session.run(AssistedEntrySQL.endMandate(ReportSQL.stored(row).report.id, at: moment))
        }
    }

    /// Slips that were never handed over cannot be printed again once their time is over.
    func forgetReceipts() async throws {
        let moment = now()
        _ = try await store.write { session in try session.run(AssistedEntrySQL.forgetReceipts(at: moment)) }
    }

    func sealed(_ plain: [UInt8], of report: ID<Report>) -> [UInt8] {
        DraftCipher(hashes).seal(plain, token: RandomToken(from: report.description, by: hashes, for: .assistedEntry))
    }

    private func open(_ sealed: [UInt8], of report: ID<Report>) -> [UInt8]? {
        DraftCipher(hashes).open(sealed, token: RandomToken(from: report.description, by: hashes, for: .assistedEntry))
    }

    private func words(_ sealed: [UInt8]?, of report: ID<Report>) -> ConsentWords {
        guard let sealed, let plain = open(sealed, of: report),
            let words: ConsentWords = try? StoredJSON.decode(from: String(decoding: plain, as: UTF8.self))
        else { return ConsentWords(consent: "", mandate: "") }
        return words
    }

    /// Entered later than a letter may lie on the desk (`letter.register`). The clocks of the report run from its entry all the same.
    private func isLate(_ entry: AssistedEntry) async throws -> Bool {
        let rules = try await rules.current()
        let zone = entry.agency.flatMap { rules.directory.agencyEver($0)?.zone } ?? .wib
        guard let clock = try? rules.policies.clock(.letterRegister, start: zone.startOfDay(entry.receivedOn), zone: zone) else {
            return false
        }
        return entry.enteredAt >= clock.due(in: rules.calendar, asOf: entry.enteredAt).instant
    }
}
