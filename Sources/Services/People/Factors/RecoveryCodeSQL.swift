import DataAccess
import Domain

enum RecoveryCodeSQL {
    static func insert(_ hash: [UInt8], officer: ID<Officer>, at moment: Instant) -> Query {
        Query(
            "insert into recovery_codes (code_hash, officer_id, made_at) values (\(hash), \(officer), \(moment))",
            named: "recoveryCode.insert")
    }

    /// Changes one row, once.
    static func use(_ hash: [UInt8], of officer: ID<Officer>, at moment: Instant) -> Query {
        Query(
            "update recovery_codes set used_at = \(moment) where code_hash = \(hash) and officer_id = \(officer) and used_at is null",
            named: "recoveryCode.use")
    }

    static func forget(of officer: ID<Officer>) -> Query {
        Query("delete from recovery_codes where officer_id = \(officer)", named: "recoveryCode.forget")
    }

    static func left(of officer: ID<Officer>) -> Query {
        Query("select count(*) from recovery_codes where officer_id = \(officer) and used_at is null", named: "recoveryCode.left")
    }

    static let samples: [Query] = {
        let moment = Instant(milliseconds: 0)
        return [insert([1], officer: ID(1), at: moment), use([1], of: ID(1), at: moment), forget(of: ID(1)), left(of: ID(1))]
    }()
}
