import DataAccess
import Domain

/// Keeps a report's dated promises and what it made good where they are counted and listed (J.5).
struct PromiseRegister {
    let report: Report

    /// What has changed since the report was loaded.
    func write(since before: Report, in session: any Session) throws {
        for (number, promise) in report.promises.enumerated() where before.promises.dropFirst(number).first != promise {
            try session.run(PromiseSQL.put(promise, number: number, of: report.id))
        }
        for (number, answer) in report.answers.enumerated().dropFirst(before.answers.count) {
            if let remedy = remedy(number, answer) { try session.run(remedy) }
        }
    }

    /// Everything, for a report that is stored for the first time.
    var statements: [Query] {
        report.promises.enumerated().map { PromiseSQL.put($1, number: $0, of: report.id) }
            + report.answers.enumerated().compactMap { remedy($0, $1) }
    }

    private func remedy(_ number: Int, _ answer: Answer) -> Query? {
        guard let remedy = answer.remedy, remedy.kind != .none, let agency = report.holder?.holder.agency else { return nil }
        return PromiseSQL.remedy(
            remedy.kind, number: number, of: report.id, agency: agency, isSecret: answer.isSecret,
            at: answer.approvedAt ?? answer.draftedAt)
    }
}
