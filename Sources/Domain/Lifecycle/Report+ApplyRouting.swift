extension Report {
    mutating func applyRouting(_ event: Event, at now: Instant) {
        switch event {
        case .disposed(let disposal):
            if holder?.holder.agency != disposal.target.holder.agency { endPromises(at: now) }
            leavePastHolder(for: disposal.target)
            // Whose matter it is has been decided anew: nobody else is waited for.
            contributions.removeAll { $0.isWhole && $0.isOpen }
            leaveEnding()
            leaveRating()
            forgetArchive()
            requests = []
            holder = disposal.target
            disposedAt = now
            state = .disposed
            stateBefore = nil
            needsRedisposition = false
            transfer = nil
            firstFollowUpAt = nil
            draft = nil
            isAutoRouted = disposal.way == .autorouted
            if disposal.way == .arbitrated { isArbitrated = true }
        case .handledDirectly(let target):
            holder = target
            disposedAt = now
            state = .inProgress
            needsRedisposition = false
            forgetArchive()
            requests = []
        case .disposedDown(let target, _):
            holder = target
        case .declinedToAgency:
            holder = holder.map { Target(holder: Holder(agency: $0.holder.agency), zone: $0.zone) }
        case .authorityDeclined:
            bounces += 1
            endPromises(at: now)
            requests = []
            transfer = nil
            if let agency = holder?.holder.agency ?? door.agency { pastAgencies.append(agency) }
            holder = nil
            draft = nil
            if bounces == 1 {
                state = .unverified
                needsRedisposition = true
                door = .national
                isDoorOfSystem = false
            }
        case .arbitrationOpened:
            if let agency = holder?.holder.agency { pastAgencies.append(agency) }
            state = .inArbitration
            holder = nil
            draft = nil
            transfer = nil
            requests = []
        case .transferOffered(let offer):
            transfer = offer
        case .transferRefused:
            if let agency = transfer?.to.holder.agency { pastAgencies.append(agency) }
            transfer = nil
        default:
            break
        }
    }

    private mutating func leavePastHolder(for target: Target) {
        guard let current = holder, current.holder.agency != target.holder.agency else { return }
        pastAgencies.append(current.holder.agency)
    }
}
