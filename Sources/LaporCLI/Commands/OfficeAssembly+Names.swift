import Domain
import Services

/// The names by which people at the terminal call bodies, units, categories and officers.
extension OfficeAssembly {
    /// A body by its slug, as in `kota-surabaya`.
    func agency(_ slug: String) async throws -> AgencyEntry {
        guard let entry = try await office.rules.current().directory.agency(slug: slug) else {
            throw UnknownName("tidak ada instansi \(slug); lihat `lapor agencies list`")
        }
        return entry
    }

    /// A unit of a body by its slug, as in `dinas-perhubungan`.
    func unit(_ slug: String, of agency: ID<Agency>) async throws -> UnitEntry {
        guard let entry = try await office.rules.current().directory.unit(slug: slug, of: agency) else {
            throw UnknownName("tidak ada unit kerja \(slug) di instansi itu; lihat `lapor units list`")
        }
        return entry
    }

    /// A category by the slugs of its path, as in `infrastruktur/jalan`.
    func category(_ slugPath: String) async throws -> CategoryEntry {
        guard let entry = try await office.rules.current().categories.category(slugPath: slugPath) else {
            throw UnknownName("tidak ada kategori \(slugPath); lihat `lapor categories list`")
        }
        return entry
    }

    /// An officer by his address.
    func officer(_ email: String) async throws -> OfficerEntry {
        let wanted = email.lowercased()
        var after: ID<Officer>?
        repeat {
            let page = try await office.officers(OfficerFilter(words: email), after: after, limit: 200, by: .system)
            if let entry = page.entries.first(where: { $0.email.lowercased() == wanted }) { return entry }
            after = page.next
        } while after != nil
        throw UnknownName("tidak ada petugas dengan alamat \(email); lihat `lapor user list`")
    }

    /// A seat by its number, which must be this officer's.
    func seat(_ number: Int64, of email: String) async throws -> ID<Seat> {
        let id = ID<Seat>(number)
        guard try await officer(email).seats.contains(where: { $0.id == id }) else {
            throw UnknownName("\(email) tidak memegang kursi \(number); lihat `lapor user list`")
        }
        return id
    }
}
