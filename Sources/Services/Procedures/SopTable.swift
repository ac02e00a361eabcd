import DataAccess
import Domain
import IndonesianText

/// Reads a table of steps line by line: each line one step, lines of one number one version.
struct SopTable {
    let agency: ID<Agency>?
    let policies: PolicyTable
    /// What is stored of the same body.
    let known: [SopVersion]
    let today: CivilDate
    let ids: IDMaker
    private(set) var versions: [SopVersion] = []
    private(set) var faults: [UploadFault] = []

    init(agency: ID<Agency>?, policies: PolicyTable, known: [SopVersion], today: CivilDate, ids: IDMaker) {
        self.agency = agency
        self.policies = policies
        self.known = known
        self.today = today
        self.ids = ids
    }

    mutating func read(_ text: String) throws {
        let header = text.prefix { !$0.isNewline }
        var reader = CSVReader(text: text, separator: header.contains(";") ? UInt8(ascii: ";") : UInt8(ascii: ","))
        guard let first = try reader.next() else { return faults.append(UploadFault(line: 1, field: "", reason: .missing)) }
        var columns: [String: Int] = [:]
        for (index, name) in first.fields.enumerated() where columns[name.lowercased()] == nil { columns[name.lowercased()] = index }
        for column in ["nomor", "langkah", "nama", "awal", "akhir"] where columns[column] == nil {
            faults.append(UploadFault(line: 1, field: column, reason: .missing))
        }
        guard faults.isEmpty else { return }
        var lines = 0
        while let line = try reader.next() {
            lines += 1
            guard lines <= Office.mostUploaded else { return faults.append(UploadFault(line: line.line, field: "", reason: .tooLong)) }
            guard line.problem == nil, line.fields.count <= first.fields.count else {
                faults.append(UploadFault(line: line.line, field: "", reason: .malformed))
                continue
            }
            read(line.line) { name in columns[name].flatMap { line[$0] }.map(Self.trimmed) ?? "" }
        }
        if versions.isEmpty, faults.isEmpty { faults.append(UploadFault(line: 2, field: "", reason: .missing)) }
    }

    private static func trimmed(_ text: String) -> String { text.split(separator: " ").joined(separator: " ") }

    private mutating func read(_ line: Int, _ value: (String) -> String) {
        var bad: [UploadFault] = []
        func refuse(_ field: String, _ reason: FieldFault.Reason) { bad.append(UploadFault(line: line, field: field, reason: reason)) }
        let number = text("nomor", value, refuse, isRequired: true)
        let place = versions.firstIndex { $0.number == number }
        let step = step(value, refuse)
        var version = place.map { versions[$0] }
        if version == nil, !number.isEmpty {
            var fresh = SopVersion(id: ids.next(), agency: agency, number: number)
            fresh.decree = text("keputusan", value, refuse, isRequired: false)
            fresh.validFrom = day("mulai", value, refuse)
            fresh.validTo = day("sampai", value, refuse)
            if let from = fresh.validFrom, from <= today { refuse("mulai", .tooSoon) }
            if let to = fresh.validTo, fresh.validFrom.map({ $0 > to }) ?? true { refuse("sampai", .outOfRange) }
            if (versions + known.filter(\.isIssued)).contains(where: fresh.overlaps) { refuse("mulai", .overlaps) }
            version = fresh
        }
        if let step, var checked = version {
            checked.steps.append(step)
            let day = checked.validFrom ?? today
            for fault in SopCheck.faults(in: checked.steps, agency: agency, policies: policies, on: day) where fault.step == step.number {
                refuse(Self.columns[fault.field] ?? fault.field, fault.ofForm.reason)
            }
            version = checked
        }
        guard bad.isEmpty, let version else { return faults += bad }
        if let place { versions[place] = version } else { versions.append(version) }
    }

    private func step(_ value: (String) -> String, _ refuse: (String, FieldFault.Reason) -> Void) -> SopStep? {
        func point(_ column: String) -> SopPoint? {
            let point = SopWords.point(value(column))
            if point == nil { refuse(column, value(column).isEmpty ? .missing : .unknown) }
            return point
        }
        let number = Int(value("langkah"))
        if number == nil { refuse("langkah", value("langkah").isEmpty ? .missing : .malformed) }
        let name = text("nama", value, refuse, isRequired: true)
        let words = value("peran").split(whereSeparator: { $0 == "/" || $0 == "|" }).map { Self.trimmed(String($0)) }
        let roles = words.compactMap(SopWords.role)
        if roles.count != words.count { refuse("peran", .unknown) }
        let (from, to) = (point("awal"), point("akhir"))
        let days = value("hari").isEmpty ? nil : Int(value("hari"))
        if days == nil, !value("hari").isEmpty { refuse("hari", .malformed) }
        let unit = Self.units[value("satuan").lowercased()]
        if unit == nil { refuse("satuan", .unknown) }
        let isObligatory = Self.obligatory[value("wajib").lowercased()]
        if isObligatory == nil { refuse("wajib", .unknown) }
        guard let number, let from, let to, let unit, let isObligatory, !name.isEmpty else { return nil }
        return SopStep(
            number: number, name: name, roles: Set(roles), from: from, to: to, days: days, unit: unit, isObligatory: isObligatory)
    }

    private func text(
        _ column: String, _ value: (String) -> String, _ refuse: (String, FieldFault.Reason) -> Void, isRequired: Bool
    ) -> String {
        let clean = (try? CleanText.line(value(column))) ?? ""
        if clean.isEmpty, isRequired || !value(column).isEmpty { refuse(column, value(column).isEmpty ? .missing : .malformed) }
        if !TextLimits.name.allows(clean) { refuse(column, .tooLong) }
        return clean
    }

    private func day(_ column: String, _ value: (String) -> String, _ refuse: (String, FieldFault.Reason) -> Void) -> CivilDate? {
        guard !value(column).isEmpty else { return nil }
        let day = CivilDate(value(column))
        if day == nil { refuse(column, .malformed) }
        return day
    }

    private static let units: [String: ClockUnit] = ["": .workingDays, "hari kerja": .workingDays, "hari kalender": .calendarDays]
    private static let obligatory = ["": true, "ya": true, "tidak": false]
    /// The column under which a field of a step stands in the table.
    private static let columns = ["number": "langkah", "name": "nama", "from": "awal", "to": "akhir", "days": "hari", "steps": "langkah"]
}
