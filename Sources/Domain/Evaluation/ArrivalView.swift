/// What a sheet says of an arrived report.
struct ArrivalView {
    var standing: SheetStanding
    var label: OfficialLabel
    /// Answered, closed, or in progress with its last due promise kept (M01s).
    var isSubstantive: Bool
    var archiveCode: ArchiveCode?

    init?(_ report: Report, at moment: Instant) {
        guard let standing = SheetStanding(state: report.state, closure: report.closure), let label = report.officialLabel else {
            return nil
        }
        self.standing = standing
        self.label = label
        archiveCode = report.archiveCode
        isSubstantive = standing == .answered || standing.isClosed || (standing == .inProgress && report.hasKeptLastPromise(at: moment))
    }
}

extension Report {
    /// The last promise of its holder that was kept or has come due was kept by its day. One that is not yet due proves nothing.
    func hasKeptLastPromise(at moment: Instant) -> Bool {
        let last = promises.last { promise in
            promise.endedAt == nil && promise.maker?.agency == holder?.holder.agency && (promise.keptAt != nil || promise.dueAt <= moment)
        }
        return last.map { $0.keptAt != nil && !$0.isBroken(at: moment) } ?? false
    }
}
