/// At which body a report counts. It counts at one at a time: a body that gave it away with the other's or an arbiter's yes loses it, and
/// the one where it ends up has it from the day on which it first came there. Only what was taken from a body because it was overdue
/// stays with it, as it was left: else waiting long enough would clear a sheet.
struct StayBook<Body: Hashable> {
    struct Stay {
        var body: Body
        var arrivedAt: Instant
    }

    struct Taken {
        var stay: Stay
        var view: ArrivalView
    }

    private(set) var present: Stay?
    private(set) var taken: [Taken] = []
    private var firstArrivals: [Body: Instant] = [:]

    /// The report comes to a body. `left` is what the one before had made of it, where it was taken from that; nil where it was given.
    mutating func arrive(at body: Body?, on moment: Instant, taking left: ArrivalView?) {
        guard body != present?.body else { return }
        if let present, let left { taken.append(Taken(stay: present, view: left)) }
        present = nil
        guard let body else { return }
        taken.removeAll { $0.stay.body == body }
        let first = firstArrivals[body] ?? moment
        firstArrivals[body] = first
        present = Stay(body: body, arrivedAt: first)
    }

    /// Another body stands where this one stood, with what arrived there.
    mutating func inherit(_ body: Body?) {
        guard let body, let old = present, old.body != body else { return }
        firstArrivals[body] = firstArrivals[body] ?? old.arrivedAt
        present = Stay(body: body, arrivedAt: old.arrivedAt)
    }
}
