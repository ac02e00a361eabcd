public import Domain

extension Directory {
    /// The accused that stand for themselves: an ended body that goes on in another accused one is named by that.
    public func standing(_ accused: [Accused]) -> [Accused] {
        accused.filter { old in !accused.contains { goesOn(old, in: $0) } }
    }

    /// A mark with those of the ended bodies that go on in it. They are taken off together: what is left of an ended body would accuse its
    /// successor anew.
    public func marks(endingIn mark: Accused, of accused: [Accused]) -> [Accused] {
        accused.filter { goesOn($0, in: mark) } + [mark]
    }

    private func goesOn(_ old: Accused, in new: Accused) -> Bool {
        guard old != new, old.officer == new.officer else { return false }
        if old.unit == new.unit, line(after: Holder(agency: old.agency)).contains(where: { $0.agency == new.agency }) { return true }
        guard let ended = old.unit, let heir = new.unit else { return false }
        return line(after: Holder(agency: old.agency, unit: ended)).contains(Holder(agency: new.agency, unit: heir))
    }
}
