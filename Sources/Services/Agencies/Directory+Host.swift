public import Domain

extension Directory {
    /// Whether anybody works there with this system: it is connected, or on trial with people on its seats (C.3).
    func worksItself(_ id: ID<Agency>) -> Bool {
        agency(id)?.connectionStatus.hasAccounts == true || rosters[id]?.isWorking == true
    }

    /// Who holds and answers the reports of a body in which nobody works with this system (C.3): the body named as its host, of a
    /// regency or city its province, else the body at which the national desk sits; in an agency's own installation that agency, for all
    /// others. Nil for a body that holds its own, and where no host works with the system either: then the report waits with the body.
    public func host(of id: ID<Agency>, office: OfficeScope) -> ID<Agency>? {
        guard let body = agency(id), !worksItself(id) else { return nil }
        if case .agency(let home) = office { return home == id ? nil : home }
        let above = [.regency, .city].contains(body.kind) ? levelAbove(id) : nil
        return [body.hostedBy, above, bodyOfTheDesk].compactMap(\.self).first { $0 != id && worksItself($0) }
    }
}
