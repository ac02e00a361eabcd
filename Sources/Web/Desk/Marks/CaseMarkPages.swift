import Domain
import Hummingbird
import Services

/// Working marks that officers leave on a case: labels of their agency, whose case it is, and that it is open no more.
struct CaseMarkPages {
    static let nouns = ["label", "petugas", "tugas", "lepas"]

    let office: Office

    func register(in pages: PageGroup<OfficerContext<DeskOfficer>>) {
        pages.post(.caseMark("", "")) { request, context in
            var form = try await context.readForm(request)
            guard let noun = context.parameters.get("noun"), Self.nouns.contains(noun) else { throw Problem.notFound }
            let scene = try await CaseDesk(office: office).scene(context)
            let (code, actor) = (scene.file.code, context.officer.actor)
            switch noun {
            case "label":
                try await label(&form, code, actor)
            case "petugas":
                try await give(&form, code, actor)
            case "tugas":
                try await CaseTaskForm(office: office, code: code, actor: actor).carryOut(&form)
            default:
                try await office.closeForWork(scene.file.id, by: actor)
            }
            guard form.isValid else { return try await CasePages(office: office).page(context, marking: form) }
            return Redirect(to: .officerReport(code.canonical), query: [("kabar", noun)])
        }
    }

    private func label(_ form: inout FormInput, _ code: TrackingCode, _ actor: Actor) async throws {
        if let removed = CaseLabel(form.raw("hapus")) { return try await office.removeLabel(removed, from: code, by: actor) }
        guard let label = CaseLabel(form.raw("label")) else {
            form.add(FieldError("label", Phrase("desk.work.label.wrong", ["limit": String(CaseLabel.longest)])))
            return
        }
        do {
            _ = try await office.addLabel(label, to: code, by: actor)
        } catch ServiceFault.invalid {
            form.add(FieldError("label", Phrase("desk.work.label.most", ["limit": String(CaseLabel.most)])))
        }
    }

    /// A dash gives it back to the desk.
    private func give(_ form: inout FormInput, _ code: TrackingCode, _ actor: Actor) async throws {
        let officer = ID<Officer>(form.raw("officer"))
        guard officer != nil || form.raw("officer") == "-" else {
            form.add(FieldError("officer", "desk.work.give.unknown"))
            return
        }
        do {
            try await office.assign(code, to: officer, by: actor)
        } catch ServiceFault.invalid {
            form.add(FieldError("officer", "desk.work.give.unknown"))
        }
    }
}
