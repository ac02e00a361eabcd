/// The six labels under which the national statistics print a report's state [stat24].
public enum OfficialLabel: String, Sendable, CaseIterable {
    case unverified = "Belum Terverifikasi"
    case postponed = "Tertunda"
    case awaitingFollowUp = "Terdisposisi Belum Ditindaklanjuti"
    case inProgress = "Terdisposisi Sedang Diproses"
    case finished = "Terdisposisi Selesai"
    case archived = "Arsip"
}

extension Report {
    /// The label for exports; nil for a draft, which is nobody's report yet.
    public var officialLabel: OfficialLabel? {
        switch state {
        case .draft: nil
        case .unverified: .unverified
        case .awaitingReporter: .postponed
        case .disposed, .inArbitration: .awaitingFollowUp
        case .inProgress, .answered: .inProgress
        case .closed: closure?.countsAsFinished == true ? .finished : .archived
        case .archived: .archived
        case .referredToOmbudsman: .inProgress
        }
    }
}
