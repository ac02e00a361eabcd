/// The end of a body and who takes its place. Wherever a report names the ended body, it names the heir from then on (rule C.1).
public struct Succession: Codable, Sendable, Equatable {
    /// The ended body; without a unit the whole agency with every unit in it.
    public var ended: Holder
    public var heir: Target
    /// Who verifies what the ended agency verified itself.
    public var door: Door

    public init(ended: Holder, heir: Target, door: Door) {
        self.ended = ended
        self.heir = heir
        self.door = door
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
}
