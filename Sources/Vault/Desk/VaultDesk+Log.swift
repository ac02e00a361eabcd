import DataAccess
public import Domain
import Logging
public import Services

extension VaultDesk {
    /// For how long a line of the log stays whatever the office asks, in seconds: a year.
    private static let leastKept: Int64 = 365 * 86_400

    public func openings(_ asked: OpeningsAsked) async throws(VaultFault) -> [VaultOpening] {
        try await stored { session in
            try session.rows(VaultSQL.openings(asked)).map {
                let line = try LoggedOpening($0)
                return VaultOpening(
                    id: line.id, at: line.at, report: line.report, fields: line.fields, askedBy: line.askedBy, reason: line.reason)
            }
        }
    }

    public func forgetOpenings(before moment: Instant, isPlan: Bool) async throws(VaultFault) -> OpeningsForgotten {
        guard moment <= now().adding(seconds: -Self.leastKept) else {
            logger.warning("somebody wants lines of the log destroyed that are younger than a year")
            throw .refused(.notPermitted)
        }
        return try await changed { session in
            let row = try session.first(VaultSQL.aged(before: moment))
            let found = OpeningsForgotten(
                count: try row?.int(0) ?? 0, oldest: try row?.optionalInstant(1), newest: try row?.optionalInstant(2))
            if !isPlan, found.count > 0 { try session.run(VaultSQL.forgetOpenings(before: moment)) }
            return found
        }
    }
}
