import DataAccess
import Domain
import IndonesianText

/// Reads a table of the registry line by line.
struct JurisdictionTable {
    let rules: Rules
    let regions: RegionIndex
    let source: JurisdictionRow.Source
    let ids: IDMaker
    let mayKeep: (RoutedBody) -> Bool
    private(set) var rows: [(line: Int, row: JurisdictionRow)] = []
    private(set) var faults: [UploadFault] = []

    init(
        rules: Rules, regions: RegionIndex, source: JurisdictionRow.Source, ids: IDMaker, mayKeep: @escaping (RoutedBody) -> Bool
    ) {
        self.rules = rules
        self.regions = regions
        self.source = source
        self.ids = ids
        self.mayKeep = mayKeep
    }

    mutating func read(_ text: String) throws {
        let header = text.prefix { !$0.isNewline }
        var reader = CSVReader(text: text, separator: header.contains(";") ? UInt8(ascii: ";") : UInt8(ascii: ","))
        guard let first = try reader.next() else { return faults.append(UploadFault(line: 1, field: "", reason: .missing)) }
        var columns: [String: Int] = [:]
        // Of two columns of one name, however they are written, the first counts.
        for (index, name) in first.fields.map({ $0.lowercased() }).enumerated() where columns[name] == nil { columns[name] = index }
        for column in ["instansi", "dasar", "mulai"] where columns[column] == nil {
            faults.append(UploadFault(line: 1, field: column, reason: .missing))
        }
        guard faults.isEmpty else { return }
        while let line = try reader.next() {
            guard rows.count + faults.count < Office.mostUploaded else {
                return faults.append(UploadFault(line: line.line, field: "", reason: .tooLong))
            }
            guard line.problem == nil, line.fields.count <= first.fields.count else {
                faults.append(UploadFault(line: line.line, field: "", reason: .malformed))
                continue
            }
            read(line.line) { name in columns[name].flatMap { line[$0] }.map { $0.trimmed } ?? "" }
        }
        if rows.isEmpty, faults.isEmpty { faults.append(UploadFault(line: 2, field: "", reason: .missing)) }
    }

    private mutating func read(_ line: Int, _ value: (String) -> String) {
        var bad: [UploadFault] = []
        func refuse(_ field: String, _ reason: FieldFault.Reason) { bad.append(UploadFault(line: line, field: field, reason: reason)) }
        let category = value("kategori").isEmpty ? nil : rules.categories.category(slugPath: value("kategori"))
        if category == nil, !value("kategori").isEmpty { refuse("kategori", .unknown) }
        let body = body(value, refuse)
        let from = CivilDate(value("mulai"))
        if from == nil { refuse("mulai", value("mulai").isEmpty ? .missing : .malformed) }
        let to = value("sampai").isEmpty ? nil : CivilDate(value("sampai"))
        if to == nil, !value("sampai").isEmpty { refuse("sampai", .malformed) }
        let percent = value("keyakinan").isEmpty ? 80 : Int(value("keyakinan"))
        if percent == nil { refuse("keyakinan", .malformed) }
        let ground = (try? CleanText.line(value("dasar"))) ?? ""
        if ground.isEmpty { refuse("dasar", value("dasar").isEmpty ? .missing : .malformed) }
        if !TextLimits.reason.allows(ground) { refuse("dasar", .tooLong) }
        guard bad.isEmpty, let body, let from, let percent else { return faults += bad }
        let row = JurisdictionRow(
            id: ids.next(), category: category?.id, region: value("wilayah").isEmpty ? nil : value("wilayah"), body: body, ground: ground,
            source: source, percent: percent, validFrom: from, validTo: to)
        var check = RoutingCheck(rules: rules, regions: regions)
        check.check(row)
        for fault in check.form.faults { refuse(Self.columns[fault.field] ?? fault.field, fault.reason) }
        if !mayKeep(body) { refuse("instansi", .reserved) }
        if rows.contains(where: { $0.row.overlaps(row) }) { refuse("mulai", .taken) }
        if bad.isEmpty { rows.append((line, row)) } else { faults += bad }
    }

    private func body(_ value: (String) -> String, _ refuse: (String, FieldFault.Reason) -> Void) -> RoutedBody? {
        switch value("instansi") {
        case "":
            refuse("instansi", .missing)
            return nil
        case "daerah": return .government(.local)
        case "provinsi": return .government(.province)
        case let slug:
            guard let agency = rules.directory.agency(slug: slug) else {
                refuse("instansi", .unknown)
                return nil
            }
            if value("unit").isEmpty { return .body(Holder(agency: agency.id)) }
            guard let unit = rules.directory.unit(slug: value("unit"), of: agency.id) else {
                refuse("unit", .unknown)
                return nil
            }
            return .body(Holder(agency: agency.id, unit: unit.id))
        }
    }

    /// The column under which a field of a row stands in the table.
    private static let columns = [
        "category": "kategori", "region": "wilayah", "body": "instansi", "percent": "keyakinan", "validFrom": "mulai", "validTo": "sampai",
    ]
}

extension String {
    fileprivate var trimmed: String { split(separator: " ").joined(separator: " ") }
}
