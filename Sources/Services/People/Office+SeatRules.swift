public import Domain
import IndonesianText

extension Office {
    /// The roles that the actor may give in an agency, or in the nation where none is named: for the form.
    public func rolesToGive(in agency: ID<Agency>?, by actor: Actor) -> [Role] {
        Role.ofSeats.filter { role in
            ((role.seatPlace == .nation) == (agency == nil) || role == .nationalAdmin)
                && maySeat(SeatForm(role: role, agency: agency), by: actor)
        }
    }

    /// The nation's seats, agency admins, and the duties of Arbiter and IdentityCustodian are given by who runs the installation, all
    /// others also by the agency's admin (C.1).
    func maySeat(_ seat: SeatForm, by actor: Actor) -> Bool {
        let isForTheInstallation =
            seat.role == .agencyAdmin || seat.role.seatPlace == .nation || !seat.duties.isDisjoint(with: [.arbiter, .identityCustodian])
        if isForTheInstallation { return may(.managePolicy, by: actor) && may(.manageUsers, about: seat.agency, by: actor) }
        return may(.manageUsers, about: seat.agency, by: actor)
    }

    /// The seat as it can be given, or what is wrong with it.
    func checked(_ form: SeatForm, by actor: Actor) async throws -> SeatForm {
        var (form, check) = (form, FormCheck())
        let directory = try await rules.current().directory
        form.decree = check.line("decree", form.decree, limit: TextLimits.name, isRequired: false)
        switch form.role.seatPlace {
        case nil: check.add("role", .unknown)
        case .nation:
            // The desk of the nation belongs to a ministry, and its admins answer as that ministry (Kelola).
            check.require(form.agency == nil || form.role == .nationalAdmin, "agency", .outOfRange)
            check.require(form.unit == nil, "unit", .outOfRange)
        case .agency:
            check.require(form.unit == nil, "unit", .outOfRange)
            check.require(form.agency != nil, "agency", .missing)
        case .agencyOrUnit: check.require(form.agency != nil, "agency", .missing)
        case .unit:
            check.require(form.agency != nil, "agency", .missing)
            check.require(form.unit != nil, "unit", .missing)
        }
        if let agency = form.agency {
            check.require(directory.agency(agency) != nil, "agency", .unknown)
            if let unit = form.unit { check.require(directory.unit(unit)?.agency == agency, "unit", .unknown) }
        }
        try check.pass()
        guard maySeat(form, by: actor) else { throw ServiceFault.notPermitted }
        return form
    }
}
