import DataAccess
public import Domain
import Sealing

extension Office {
    /// What protects the officer's account beside his password.
    public func safety(of signedIn: SignedIn) async throws -> AccountSafety { try await safety(of: signedIn.officer) }

    /// The same of a person who is on his way in: which code of his card comes next.
    public func safety(of arrival: Arrival) async throws -> AccountSafety { try await safety(of: arrival.officer) }

    private func safety(of officer: ID<Officer>) async throws -> AccountSafety {
        let moment = now()
        let isRequired = accounts.secondFactor == .required
        return try await store.read { session in
            AccountSafety(
                factors: try session.rows(FactorSQL.standing(officer)).map(FactorSQL.factor),
                recoveryCodesLeft: try session.first(RecoveryCodeSQL.left(of: officer))?.int(0) ?? 0,
                computers: try session.rows(OfficeComputerSQL.ofOfficer(officer, at: moment)).map(OfficeComputerSQL.computer),
                isRequired: isRequired)
        }
    }

    /// Removes a factor of his own. The last one stays where the office asks for one: `.invalid` with the field `factor`.
    public func removeFactor(_ kind: FactorKind, of owner: FactorOwner) async throws {
        guard !owner.isArriving else { throw ServiceFault.notPermitted }
        let moment = now()
        let isRequired = accounts.secondFactor == .required
        let line = act(.factorRemoved, by: owner.actor, subject: "\(owner.officer)", detail: ["factor": kind.rawValue])
        try await store.write { session in
            guard try session.run(FactorSQL.end(kind, of: owner.officer, at: moment)) > 0 else { throw ServiceFault.notFound }
            if try session.rows(FactorSQL.standing(owner.officer)).isEmpty {
                if isRequired { throw FormCheck.refuse("factor", .missing) }
                try session.run(RecoveryCodeSQL.forget(of: owner.officer))
                try session.run(OfficeComputerSQL.endAll(of: owner.officer, at: moment))
            }
            try session.run(OfficeLogSQL.insert(line))
        }
    }

    /// Ten new recovery codes, to be shown once; those before no longer work.
    public func makeRecoveryCodes(of owner: FactorOwner) async throws -> [String] {
        guard !owner.isArriving else { throw ServiceFault.notPermitted }
        let moment = now()
        let codes = (0..<RecoveryCode.count).map { _ in RecoveryCode() }
        let codeHashes = codes.map { recoveryHash($0, of: owner.officer) }
        let line = act(.recoveryCodesMade, by: owner.actor, subject: "\(owner.officer)")
        try await store.write { session in
            guard try !session.rows(FactorSQL.standing(owner.officer)).isEmpty else { throw ServiceFault.notFound }
            try Self.replaceRecoveryCodes(codeHashes, of: owner.officer, at: moment, in: session)
            try session.run(OfficeLogSQL.insert(line))
        }
        return codes.map(\.shown)
    }

    /// A computer is no longer remembered; somebody else's is not found.
    public func forgetComputer(_ id: ID<OfficeComputer>, of signedIn: SignedIn) async throws {
        let moment = now()
        let line = act(.computerForgotten, by: signedIn.actor, subject: "\(signedIn.officer)")
        try await store.write { session in
            guard try session.run(OfficeComputerSQL.end(id, of: signedIn.officer, at: moment)) == 1 else { throw ServiceFault.notFound }
            try session.run(OfficeLogSQL.insert(line))
        }
    }
}
