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

    /// The duties that the actor may give beside a seat: all of them are the nation's (C.2).
    public func dutiesToGive(by actor: Actor) -> [Duty] {
        may(.managePolicy, by: actor) ? Duty.allCases : []
    }

    /// The nation's seats, agency admins, and every duty are given by who runs the installation, all others also by the agency's
    /// admin (C.1).
    func maySeat(_ seat: SeatForm, by actor: Actor) -> Bool {
        may(.manageUsers, about: seat.agency, by: actor) && reservedField(of: seat, by: actor) == nil
    }

    /// What in the seat only who runs the installation may give, where the actor does not; nil where there is nothing.
    private func reservedField(of seat: SeatForm, by actor: Actor) -> String? {
        if may(.managePolicy, by: actor) { return nil }
        if seat.role == .agencyAdmin || seat.role.seatPlace == .nation { return "role" }
        return seat.duties.isEmpty ? nil : "duties"
    }

    /// The eyes on an agency that is its own inspectorate are those of the level above (C.2), and not its admin's to choose.
    private func isOwnEyes(_ seat: SeatForm, _ directory: Directory) -> Bool {
        seat.role == .internalAuditor && seat.agency.flatMap { directory.agency($0) }?.handlerIsInspectorate == true
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
        form.limits = try await checked(form.limits)
        guard may(.manageUsers, about: form.agency, by: actor) || form.agency == nil else { throw ServiceFault.notPermitted }
        if let field = reservedField(of: form, by: actor) { throw FormCheck.refuse(field, .reserved) }
        if isOwnEyes(form, directory), !may(.managePolicy, by: actor) { throw FormCheck.refuse("role", .reserved) }
        guard maySeat(form, by: actor) else { throw ServiceFault.notPermitted }
        return form
    }
}
