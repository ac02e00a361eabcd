extension Report {
    /// The heir stands wherever the ended body stood. Nothing starts anew: who owes a clock changes, and the zone that closes its days.
    mutating func applySuccession(_ succession: Succession) {
        let before = holder
        holder = holder.map(succession.successor)
        if let before, let agency = holder?.holder.agency, before.holder.agency != agency { pastAgencies.append(before.holder.agency) }
        door = succession.successor(of: door)
        if let offer = transfer { transfer = PendingTransfer(to: succession.successor(of: offer.to), ground: offer.ground) }
        for index in contributions.indices where contributions[index].isOpen {
            contributions[index].from = succession.successor(of: contributions[index].from)
        }
        copies = copies.map(succession.successor).reduce(into: []) { kept, copy in if !kept.contains(copy) { kept.append(copy) } }
        accuse(theHeirsIn: succession)
        for index in clocks.indices where clocks[index].isRunning { handOn(&clocks[index], in: succession) }
    }

    /// An accused unit goes on in its heirs, and its people wherever they sit: they may see the case no more than it could.
    private mutating func accuse(theHeirsIn succession: Succession) {
        proposedAccused += succession.heirs(of: proposedAccused).filter { !proposedAccused.contains($0) }
        let heirs = succession.heirs(of: accused)
        accused += heirs.filter { !accused.contains($0) }
        guard accused.contains(where: { succession.covers(Holder(agency: $0.agency, unit: $0.unit)) }) else { return }
        accusedPeople += succession.people.filter { !accusedPeople.contains($0) }
    }

    private func handOn(_ running: inout CaseClock, in succession: Succession) {
        if let bearer = running.bearer, succession.covers(bearer) {
            running.bearer = succession.heir.holder
            running.clock.rezone(to: succession.heir.zone, agency: succession.heir.holder.agency)
        } else if running.key.isClassClock, succession.ended.unit == nil, running.clock.agency == succession.ended.agency {
            running.clock.rezone(to: succession.heir.zone, agency: succession.heir.holder.agency)
        }
    }
}
