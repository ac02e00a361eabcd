import ArgumentParser
import Domain
import Services

/// The flags that say which seat is meant.
struct SeatOptions: ParsableArguments {
    @Option(help: "Peran pada kursi itu.")
    var role: Role

    @Option(help: "Slug instansi; kosong untuk kursi nasional.")
    var agency: String?

    @Option(help: "Slug unit kerja pada instansi itu.")
    var unit: String?

    @Option(help: "Tugas tambahan menurut surat keputusan; boleh lebih dari satu.")
    var duty: [Duty] = []

    @Option(help: "Surat keputusan penunjukan.")
    var decree = ""

    @OptionGroup var limits: SeatLimitOptions

    func validate() throws {
        if unit != nil && agency == nil { throw ValidationError("--unit perlu --agency") }
    }

    func form(in assembly: OfficeAssembly) async throws -> SeatForm {
        var form = SeatForm(role: role, duties: Set(duty), decree: decree, limits: try await limits.limits(in: assembly))
        if let agency {
            let body = try await assembly.agency(agency).id
            form.agency = body
            if let unit { form.unit = try await assembly.unit(unit, of: body).id }
        }
        return form
    }
}
