import Domain
import Services

/// A request of the administration in words.
struct RequestWords {
    private let request: OfficeRequest
    private let scene: AdministrationScene

    init(_ request: OfficeRequest, _ scene: AdministrationScene) {
        self.request = request
        self.scene = scene
    }

    /// “Instansi baru: Badan Contoh”.
    var title: Phrase {
        switch request.wish {
        case .agency(let form): Phrase("administration.request.agency", ["name": form.name])
        case .seat: Phrase("administration.request.seat", ["name": request.subjectName ?? ""])
        case .invitation(let invitation): Phrase("administration.request.seat", ["name": invitation.name])
        case .unit(let form, _): Phrase("administration.request.unit", ["name": form.name])
        case .unitChange(_, let form): Phrase("administration.request.unitChange", ["name": form.name])
        }
    }

    /// Everything that would hold with the second yes.
    var facts: [SummaryRow] {
        let asked = [
            SummaryRow("administration.column.who", request.askedByName),
            SummaryRow("administration.column.time", scene.words.moment(request.askedAt)),
        ]
        switch request.wish {
        case .agency(let form): return asked + facts(of: form)
        case .seat(_, let form): return asked + facts(of: form)
        case .invitation(let invitation): return asked + [SummaryRow("account.email", invitation.email)] + facts(of: invitation.seat)
        case .unit(let form, let agency): return asked + facts(of: form, in: agency)
        case .unitChange(let unit, let form): return asked + (scene.directory.unit(unit).map { facts(of: form, in: $0.agency) } ?? [])
        }
    }

    private func facts(of form: UnitForm, in agency: ID<Agency>) -> [SummaryRow] {
        [
            SummaryRow("administration.field.name", form.name),
            SummaryRow("administration.field.duty", .phrase("administration.duty.\(form.duty.rawValue)")),
            SummaryRow("administration.field.parentUnit", scene.words.name(of: Holder(agency: agency, unit: form.parent))),
        ]
    }

    private func facts(of form: AgencyForm) -> [SummaryRow] {
        [
            SummaryRow("administration.field.name", form.name),
            SummaryRow("administration.field.kind", .phrase("administration.kind.\(form.kind.rawValue)")),
            SummaryRow("administration.field.regionCode", form.regionCode.isEmpty ? "–" : form.regionCode),
            SummaryRow("administration.field.connectionStatus", .phrase("administration.status.\(form.connectionStatus.rawValue)")),
        ]
    }

    private func facts(of form: SeatForm) -> [SummaryRow] {
        let place = form.agency.map { scene.words.name(of: Holder(agency: $0, unit: form.unit)) } ?? "–"
        let duties = form.duties.sorted { $0.rawValue < $1.rawValue }
        return [
            SummaryRow("administration.field.role", .phrase("desk.role.\(form.role.rawValue)")),
            SummaryRow("administration.field.seatAgency", place),
        ] + duties.map { SummaryRow("administration.field.duties", .phrase("desk.duty.\($0.rawValue)")) }
            + [SummaryRow("administration.field.decree", form.decree.isEmpty ? "–" : form.decree)]
            + scene.words.limits(form.limits).map { SummaryRow("administration.field.limits", .phrase($0)) }
    }
}
