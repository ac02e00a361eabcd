import DataAccess
import Domain
import Logging
import Services

extension VaultDesk {
    /// Writes an opening down where the vault's own budgets leave room for it; else nothing is opened, and whoever runs the vault is told,
    /// once an hour for each budget.
    func writeDown(_ entry: LoggedOpening) async throws(VaultFault) {
        let budgets = budgets
        let reached = try await changed { session -> Reached? in
            let share = try entry.shares.first { share in
                let since = entry.at.adding(seconds: -share.span)
                let count = try session.first(OpeningBudgetSQL.count(share, since: since, by: entry.askedBy))?.int(0) ?? 0
                return count >= budgets[share]
            }
            guard let share else {
                try session.run(VaultSQL.log(entry))
                return nil
            }
            let isNews = try session.first(OpeningBudgetSQL.stopped(share, since: entry.at.adding(seconds: -3600))) == nil
            if isNews { try session.run(OpeningBudgetSQL.stop(share, at: entry.at)) }
            return Reached(share: share, isNews: isNews)
        }
        guard let reached else { return }
        if reached.isNews {
            logger.critical(
                """
                OPENINGS STOPPED: the budget \(reached.share.rawValue)=\(budgets[reached.share]) is spent. If the office has not so much to \
                do, somebody asks who should not: look at the vault's log, and at the web server
                """)
        }
        throw .refused(.busy)
    }
}

private struct Reached: Sendable {
    let share: OpeningBudgets.Share
    let isNews: Bool
}

extension LoggedOpening {
    /// The budgets that it uses up.
    fileprivate var shares: [OpeningBudgets.Share] {
        switch (purpose, askedBy, reason) {
        case (.notice, _, _): [.letters]
        case (.reveal, "reporter", _): [.reporters]
        case (.reveal, _, "view"): [.views, .viewsEach]
        case (.reveal, _, _): [.reveals, .revealsEach]
        }
    }
}
