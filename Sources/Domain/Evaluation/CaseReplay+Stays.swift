extension CaseReplay {
    /// Where the report counts from now on.
    mutating func readStay(_ stamped: StampedEvent, before: Report) {
        let now = stamped.at
        switch stamped.event {
        case .submitted(let submission):
            submittedAt = now
            agencies.arrive(at: submission.door.verifyingAgency, on: now, taking: nil)
        case .doorOpened(let target):
            agencies.arrive(at: target.holder.agency, on: now, taking: nil)
        case .disposed(let disposal):
            let isTaken = disposal.way == .autorouted || disposal.way == .intervened
            arrive(at: disposal.target.holder, on: now, taking: isTaken ? ArrivalView(before, at: now) : nil)
        case .handledDirectly(let target), .disposedDown(let target, _):
            arrive(at: target.holder, on: now, taking: nil)
        case .succeeded(let succession, _):
            guard before.state.isOpen else { return }
            agencies.inherit(agencies.present.map { succession.successor(of: Holder(agency: $0.body)).agency })
            units.inherit(units.present.map { succession.successor(of: $0.body) }.flatMap { $0.unit == nil ? nil : $0 })
        default:
            // What a body had ended before it ended itself is its own; what comes back to work is its heir's.
            guard before.closure != nil, report.state.isOpen, let holder = report.holder?.holder else { return }
            agencies.inherit(holder.agency)
            if holder.unit != nil { units.inherit(holder) }
        }
    }

    private mutating func arrive(at holder: Holder, on now: Instant, taking view: ArrivalView?) {
        agencies.arrive(at: holder.agency, on: now, taking: view)
        if holder.unit != nil {
            units.arrive(at: holder, on: now, taking: view)
        } else if units.present?.body.agency != holder.agency {
            units.arrive(at: nil, on: now, taking: view)
        }
    }
}

extension Door {
    /// The agency at whose own desk it arrived (door A). The inspectorate of an agency's installation is no door: it has the report only
    /// until it is decided who is accused.
    var verifyingAgency: ID<Agency>? {
        if case .agency(let agency) = self { agency } else { nil }
    }
}
