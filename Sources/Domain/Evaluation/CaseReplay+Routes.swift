extension CaseReplay {
    mutating func readRoute(_ stamped: StampedEvent, before: Report) {
        switch stamped.event {
        case .authorityDeclined:
            hasDeclined = before.holder != nil
        case .declinedToAgency:
            unitHasDeclined = true
        case .disposed(let disposal):
            let isGiven = hasDeclined || disposal.way == .transferred
            let record = DispositionRecord(
                body: disposal.target.holder, at: stamped.at, sequence: stamped.sequence, way: disposal.way.rawValue)
            receive(record, isGiven: isGiven)
            hasDeclined = false
        case .disposedDown(let target, _):
            receiveInUnit(
                DispositionRecord(body: target.holder, at: stamped.at, sequence: stamped.sequence, way: "down"), isGiven: unitHasDeclined)
        default: break
        }
    }

    private mutating func receive(_ record: DispositionRecord, isGiven: Bool) {
        let last = dispositions.indices.last
        if let last, dispositions[last].body.agency != record.body.agency {
            dispositions[last].isSentOn = isGiven
            dispositions[last].isRedisposed = true
        }
        if last.map({ dispositions[$0].body.agency != record.body.agency }) ?? true { dispositions.append(record) }
        receiveInUnit(record, isGiven: isGiven || unitHasDeclined)
    }

    /// A disposition to the agency itself ends the unit's turn without beginning another.
    private mutating func receiveInUnit(_ record: DispositionRecord, isGiven: Bool) {
        if let last = unitDispositions.indices.last, unitDispositions[last].body != record.body, !unitDispositions[last].isRedisposed {
            unitDispositions[last].isSentOn = isGiven
            unitDispositions[last].isRedisposed = true
        }
        unitHasDeclined = false
        guard record.body.unit != nil, unitDispositions.last.map({ $0.body != record.body || $0.isRedisposed }) ?? true else { return }
        unitDispositions.append(record)
    }
}
