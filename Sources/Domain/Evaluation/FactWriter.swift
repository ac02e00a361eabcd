/// Turns what a replay wrote down into rows, one for each level that a fact concerns.
struct FactWriter {
    let replay: CaseReplay
    let attributes: CaseAttributes
    private(set) var rows: [FactRow] = []
    private let common: [FactField: FactValue]
    private let subject: String

    init(_ replay: CaseReplay, attributes: CaseAttributes) {
        self.replay = replay
        self.attributes = attributes
        subject = replay.report.id.description
        let report = replay.report
        var common: [FactField: FactValue] = [
            .reportClass: .word(report.effectiveClass.rawValue), .citizenType: .word(report.citizenType.rawValue),
            .isByStaff: .flag(attributes.isByStaff), .isBurst: .flag(attributes.isBurst), .isAssisted: .flag(attributes.isAssisted),
            .isSecret: .flag(report.mode.isSecret), .isSensitive: .flag(report.isSensitive),
        ]
        common[.channel] = attributes.channel.map { .word($0) }
        common[.region] = attributes.region.map { .word($0) }
        common[.province] = attributes.region.flatMap { $0.regionCode(groups: 1) }.map { .word($0) }
        common[.regency] = attributes.region.flatMap { $0.regionCode(groups: 2) }.map { .word($0) }
        common[.category] = report.category.map { .word($0.description) }
        self.common = common
    }

    var asOf: Instant { replay.asOf }

    mutating func write(_ grain: Grain, _ bodies: [EvaluatedBody], on date: CivilDate, _ fields: [FactField: FactValue]) {
        for body in bodies {
            rows.append(FactRow(grain: grain, body: body, date: date, subject: subject, fields: common.merging(fields) { _, own in own }))
        }
    }

    mutating func write(_ grain: Grain, _ bodies: [EvaluatedBody], at moment: Instant, _ fields: [FactField: FactValue]) {
        write(grain, bodies, on: ClockZone.wib.date(of: moment), fields)
    }
}

extension String {
    /// The code of the province (one group) or regency (two) that this code of a region lies in; nil where it is less exact than that.
    fileprivate func regionCode(groups: Int) -> String? {
        let parts = split(separator: ".")
        return parts.count < groups ? nil : parts.prefix(groups).joined(separator: ".")
    }
}
