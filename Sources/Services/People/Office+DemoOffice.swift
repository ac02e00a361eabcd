import DataAccess
import Domain
import Sealing

extension Office {
    /// Makes the demonstration office: national admins, and three bodies (in an agency's own installation that one) with their units
    /// and people. Needs the reference data; refused with `.conflict` where there is any officer.
    /// - Parameter password: gives each account its password.
    public func seedDemoOffice(password: @Sendable () -> String = DemoOffice.randomPassword) async throws -> [DemoLogin] {
        guard try await store.read({ session in try session.first(OfficerSQL.any) }) == nil else { throw ServiceFault.conflict }
        let directory = try await rules.current().directory
        var plan = DemoPlan(ids: ids)
        if scope == .nation {
            let ministry = directory.agency(slug: "kemenpanrb")
            plan.add(.nationalAdmin, "Admin Nasional 1", "nasional1", in: ministry, duties: [.verifier])
            plan.add(.nationalAdmin, "Admin Nasional 2", "nasional2", in: ministry, duties: [.arbiter, .verifier, .dutyOfficer])
            plan.add(.ombudsman, "Petugas Ombudsman", "ombudsman1")
        }
        for body in DemoOffice.bodies {
            guard let agency = directory.agency(slug: body.slug), scope == .nation || scope == .agency(agency.id) else { continue }
            plan.add(agency, label: body.label, units: body.units)
        }
        guard !plan.people.isEmpty else { throw ServiceFault.notFound }
        var logins: [DemoLogin] = []
        var hashes: [String] = []
        for person in plan.people {
            let word = password()
            hashes.append(try await hashed(word).rawValue)
            logins.append(DemoLogin(role: person.seat.role, name: person.name, email: person.email, password: word, body: person.body))
        }
        let (people, units, agencies, passwordHashes) = (plan.people, plan.units, plan.agencies, hashes)
        let (moment, day, line) = (now(), today, act(.demoSeeded, by: .system, subject: "demo"))
        try await store.write { session in
            if try session.first(OfficerSQL.any) != nil { throw ServiceFault.conflict }
            for agency in agencies { try session.run(AgencySQL.setConnection(.direct, of: agency)) }
            for unit in units { try session.run(UnitSQL.insert(unit, from: day)) }
            for (person, hash) in zip(people, passwordHashes) {
                try session.run(
                    OfficerSQL.insert(
                        person.id, email: person.email, name: person.name, language: "id", passwordHash: hash, at: moment))
                try session.run(SeatSQL.insert(person.seat, id: person.seatID, officer: person.id, at: moment))
            }
            try session.run(OfficeLogSQL.insert(line))
        }
        rules.forget()
        return logins
    }
}

/// Who and what the demonstration office consists of, with ids, before anything is stored.
private struct DemoPlan {
    struct Person {
        let id: ID<Officer>
        let seatID: ID<Seat>
        let name: String
        let email: String
        let body: String
        let seat: SeatForm
    }

    let ids: IDMaker
    private(set) var people: [Person] = []
    private(set) var units: [UnitEntry] = []
    private(set) var agencies: [ID<Agency>] = []

    init(ids: IDMaker) {
        self.ids = ids
    }

    mutating func add(
        _ role: Role, _ name: String, _ account: String, in agency: AgencyEntry? = nil, unit: UnitEntry? = nil, duties: Set<Duty> = []
    ) {
        let body = [unit?.name, agency.map { unit == nil ? $0.name : $0.shortName }].compactMap(\.self).joined(separator: ", ")
        people.append(
            Person(
                id: ids.next(), seatID: ids.next(), name: name, email: "\(account)@lapor.example", body: body,
                seat: SeatForm(role: role, agency: agency?.id, unit: unit?.id, duties: duties)))
    }

    mutating func add(_ agency: AgencyEntry, label: String, units places: [DemoOffice.Place]) {
        agencies.append(agency.id)
        let place = agency.shortName
        add(.agencyAdmin, "Admin \(place) 1", "admin1.\(label)", in: agency)
        add(.agencyAdmin, "Admin \(place) 2", "admin2.\(label)", in: agency)
        add(.supervisor, "Pengawas \(place)", "pengawas.\(label)", in: agency)
        add(.leader, "Pimpinan \(place)", "pimpinan.\(label)", in: agency)
        add(.assistant, "Loket \(place)", "loket.\(label)", in: agency)
        var number = 0
        for entry in places {
            let unit = UnitEntry(
                id: ids.next(), agency: agency.id, parent: nil, name: entry.name, slug: Slug.made(from: entry.name) ?? "unit",
                duty: entry.duty, successor: nil, isEnded: false)
            units.append(unit)
            switch entry.duty {
            case .complaints:
                break
            case .inspectorate:
                add(.internalAuditor, "Auditor APIP \(place)", "apip.\(label)", in: agency, unit: unit, duties: [.identityCustodian])
            case .handling:
                number += 1
                add(.liaisonOfficer, "Penghubung \(entry.name)", "penghubung\(number).\(label)", in: agency, unit: unit)
                if number == 1 { add(.unitOperator, "Operator \(entry.name)", "operator1.\(label)", in: agency, unit: unit) }
            }
        }
    }
}
