import DataAccess
import Domain
import IndonesianText
import Sealing

/// How an import is getting on.
public struct ImportProgress: Sendable, Equatable {
    public var read = 0
    public var imported = 0
    /// Taken by an earlier run of the same source.
    public var known = 0
    public var rejected = 0
    public var remarked = 0
}

/// A line of the side file.
public struct ImportRemark: Sendable, Equatable {
    public var line: Int
    public var id: String
    public var isRejected: Bool
    public var reason: String
}

extension Office {
    /// How many reports are stored in one transaction.
    static let importBatch = 500

    /// Takes in a file of old reports with the times they had. A row taken before is passed over, so that a run that was
    /// interrupted is simply started again. Each batch is reported through `tell`; remarks and rejections go to it line by line.
    public func importReports(
        from path: String, mapping: ImportMapping, tell: (ImportProgress, [ImportRemark]) throws -> Void
    ) async throws -> ImportProgress {
        let chunks = try FileChunks(path: path)
        var reader = CSVReader { try chunks.next() }
        guard let header = try reader.next() else { return ImportProgress() }
        let columns = try ImportColumns(mapping, header: header.fields)
        let places = ImportPlaces(regency: mapping[.regency].flatMap { RegionCode($0) }, regions: regions)
        var bodies = try ImportBodies(mapping, rules: try await rules.current())
        var progress = ImportProgress()
        var seen: Set<String> = []
        var isAtEnd = false
        while !isAtEnd {
            var rows: [ImportedRow] = []
            var remarks: [ImportRemark] = []
            while rows.count < Self.importBatch {
                guard let row = try reader.next() else {
                    isAtEnd = true
                    break
                }
                progress.read += 1
                do {
                    let imported = try columns.read(row)
                    guard seen.insert(imported.id).inserted else {
                        throw RejectedRow(line: imported.line, id: imported.id, reason: "nomornya tertulis dua kali dalam berkas")
                    }
                    rows.append(imported)
                } catch let rejected as RejectedRow {
                    remarks.append(ImportRemark(line: rejected.line, id: rejected.id, isRejected: true, reason: rejected.reason))
                }
            }
            let fresh = try await unknown(rows, source: mapping[.source] ?? "")
            progress.known += rows.count - fresh.count
            remarks += try await take(fresh, mapping: mapping, places: places, bodies: &bodies)
            progress.rejected += remarks.count(where: \.isRejected)
            progress.remarked += remarks.count { !$0.isRejected }
            progress.imported += fresh.count - remarks.count { remark in remark.isRejected && fresh.contains { $0.line == remark.line } }
            try tell(progress, remarks)
        }
        return progress
    }

    private func unknown(_ rows: [ImportedRow], source: String) async throws -> [ImportedRow] {
        let known = try await store.read { session in
            Set(try session.rows(ImportSQL.known(rows.map(\.id), source: source)).map { try $0.text(0) })
        }
        return rows.filter { !known.contains($0.id) }
    }

    private func take(
        _ rows: [ImportedRow], mapping: ImportMapping, places: ImportPlaces, bodies: inout ImportBodies
    ) async throws -> [ImportRemark] {
        var placed: [(row: ImportedRow, unit: ID<WorkUnit>?, category: ID<Category>)] = []
        var unplaced: [ImportRemark] = []
        for row in rows {
            do {
                let unit = try await bodies.unit(row.unit, group: row.unitGroup, office: self)
                placed.append((row, unit, try await bodies.category(row.category, office: self)))
            } catch let unusable as UnusableName {
                unplaced.append(ImportRemark(line: row.line, id: row.id, isRejected: true, reason: unusable.reason))
            }
        }
        let rules = try await rules.current()
        let (agency, dialect) = (bodies.agency, store.dialect)
        let told = try await Lanes.map(placed) { row, unit, category -> ([Query], [ImportRemark]) in
            let remarks = row.remark.map { [ImportRemark(line: row.line, id: row.id, isRejected: false, reason: $0)] } ?? []
            do {
                let life = try ImportedLife(
                    row, source: mapping[.source] ?? "", citizenType: mapping.citizenType, agency: agency, unit: unit,
                    category: category, region: places.code(district: row.district, village: row.village), rules: rules, office: self)
                return (try life.statements(dialect), remarks)
            } catch let refusal as Refusal {
                let reason = "ditolak aturan: \(refusal.reason.rawValue)"
                return ([], remarks + [ImportRemark(line: row.line, id: row.id, isRejected: true, reason: reason)])
            }
        }
        try await store.write { session in
            for (statements, _) in told { try session.run(all: statements) }
        }
        return (unplaced + told.flatMap(\.1)).sorted { $0.line < $1.line }
    }
}

enum ImportSQL {
    static func known(_ ids: [String], source: String) -> Query {
        Query(
            "select legacy_id from reports where legacy_source = \(source) and legacy_id in \(list: ids)", named: "import.known")
    }

    static let samples: [Query] = [known(["1"], source: "a")]
}
