/// The end of a body and who takes its place. Wherever a report names the ended body, it names the heir from then on (rule C.1).
public struct Succession: Codable, Sendable, Equatable {
    /// The ended body; without a unit the whole agency with every unit in it.
    public var ended: Holder
    public var heir: Target
    /// Who verifies what the ended agency verified itself.
    public var door: Door
    /// In which bodies the ended one goes on, whoever gets its reports: its successors one after another, or the units that hung below
    /// one that ended without any. They are accused of what it was accused of.
    public var line: [Holder]
    /// Who sat in the bodies that the report accuses, where they have no place of their own any more.
    public var people: [ID<Officer>]

    public init(ended: Holder, heir: Target, door: Door, line: [Holder] = [], people: [ID<Officer>] = []) {
        self.ended = ended
        self.heir = heir
        self.door = door
        self.line = line
        self.people = people
    }

    /// Whether this body is the one that ended, or a part of the agency that did.
    public func covers(_ body: Holder) -> Bool {
        body.agency == ended.agency && (ended.unit == nil || body.unit == ended.unit)
    }

    func successor(of body: Holder) -> Holder {
        covers(body) ? heir.holder : body
    }

    /// A unit that hung below the ended one hangs below the heir.
    func successor(of target: Target) -> Target {
        if covers(target.holder) { return heir }
        guard let unit = ended.unit, let place = target.unitPath.firstIndex(of: unit) else { return target }
        return Target(holder: target.holder, zone: target.zone, unitPath: target.unitPath[..<place] + heir.unitPath)
    }

    func successor(of door: Door) -> Door {
        ended.unit == nil && door.agency == ended.agency ? self.door : door
    }

    /// Those who are accused from now on because one of these was. A unit keeps its own name in the agency that took over: nobody knows
    /// under which it goes on there.
    func heirs(of accused: [Accused]) -> [Accused] {
        guard let unit = ended.unit else {
            return accused.filter { $0.agency == ended.agency }.flatMap { old in
                line.map { old.moved(to: $0.agency) }
            }
        }
        guard accused.contains(Accused(agency: ended.agency, unit: unit)) else { return [] }
        return line.map { Accused(agency: $0.agency, unit: $0.unit) }
    }
}
