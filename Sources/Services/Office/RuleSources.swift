import DataAccess
import Domain

/// What rules are made of, as it stands in the data store at one moment.
struct RuleSources: Sendable, Equatable {
    let days: [CalendarDay]
    let policies: [PolicyRow]
    let agencies: [AgencyEntry]
    let units: [UnitEntry]
    let rosters: [ID<Agency>: Roster]
    let categories: [CategoryEntry]
    let roleProfiles: [RoleProfile]
    let procedures: SopBook

    init(_ session: any Session) throws {
        days = try session.rows(CalendarSQL.days).map(CalendarSQL.day)
        policies = try session.rows(PolicySQL.all).map(PolicySQL.row)
        agencies = try session.rows(AgencySQL.all).map(AgencySQL.entry)
        units = try session.rows(UnitSQL.all).map(UnitSQL.entry)
        rosters = try Roster.read(session)
        categories = try session.rows(CategorySQL.all).map(CategorySQL.entry)
        roleProfiles = try session.rows(RoleProfileSQL.all).map(RoleProfileSQL.profile)
        procedures = try SopSQL.book(session)
    }
}
