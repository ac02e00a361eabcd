import DataAccess
public import Domain

extension Office {
    /// The columns of a table of the registry, in any order.
    public static let jurisdictionColumns = [
        "kategori", "wilayah", "instansi", "unit", "dasar", "keyakinan", "mulai", "sampai",
    ]

    /// The most lines of one table.
    public static let mostUploaded = 5000

    /// Rows of the registry from a table: categories by their addresses (`perhubungan/lampu-penerangan-jalan`), regions by their codes,
    /// bodies by their addresses, or `daerah` and `provinsi` for the government of the place. Every bad line is named and then none is
    /// stored.
    public func addJurisdictions(csv text: String, by actor: Actor) async throws -> UploadResult {
        guard keepsJurisdictions(actor) else { throw ServiceFault.notPermitted }
        let rules = try await rules.current()
        let source: JurisdictionRow.Source = may(.managePolicy, by: actor) ? .national : .body
        let regions = regions
        let mayKeep = { (body: RoutedBody) in self.mayKeep(body, actor) }
        var reading = JurisdictionTable(rules: rules, regions: regions, source: source, ids: ids, mayKeep: mayKeep)
        try reading.read(text)
        guard reading.faults.isEmpty else { return .refused(reading.faults) }
        let rows = reading.rows
        let logs = rows.map { entry in
            act(
                .jurisdictionAdded, by: actor, about: entry.row.body.holder?.agency, subject: "\(entry.row.id)", detail: entry.row.detail)
        }
        let result = try await store.write { session -> UploadResult in
            let known = try session.rows(JurisdictionSQL.all).map(JurisdictionSQL.row)
            let taken = rows.filter { entry in known.contains { entry.row.overlaps($0) } }
            guard taken.isEmpty else { return .refused(taken.map { UploadFault(line: $0.line, field: "mulai", reason: .taken) }) }
            for start in stride(from: 0, to: rows.count, by: 100) {
                try session.run(JurisdictionSQL.insert(rows[start...].prefix(100).map(\.row)))
            }
            for log in logs { try session.run(OfficeLogSQL.insert(log)) }
            return .added(rows.count)
        }
        routing.forget()
        return result
    }
}
