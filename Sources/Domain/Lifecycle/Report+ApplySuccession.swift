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
        accuse(theHeirIn: succession)
        for index in clocks.indices where clocks[index].isRunning { handOn(&clocks[index], in: succession) }
    }

    /// The people of an accused unit go on in its heir, which may see the case no more than the unit could.
    private mutating func accuse(theHeirIn succession: Succession) {
        guard let unit = succession.ended.unit, accused.contains(Accused(agency: succession.ended.agency, unit: unit)),
            let heir = succession.heir.holder.unit, holder.map({ !$0.unitPath.contains(heir) && $0.holder.unit != heir }) ?? true
        else { return }
        let heard = Accused(agency: succession.heir.holder.agency, unit: heir)
        if !accused.contains(heard) { accused.append(heard) }
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
