public import DataAccess
import Domain

extension Office {
    /// Loads agencies, categories, holidays and the first set of deadline policies, into an empty office or beside what is there.
    /// All or nothing, and a second run adds nothing. Regions are not stored: they are read into memory at every start.
    /// - Parameter fingerprint: of the files that were checked, so that a later start need not go through them again.
    @discardableResult
    public func loadReference(
        _ reference: ReferenceSet, policies: [DeadlinePolicyRow], routing routingRules: [RoutingRuleRow] = [],
        questions: [QuestionRow] = [], procedures: [SopStepRow] = [], articles: [ArticleRow] = [],
        fingerprint: String = ""
    ) async throws -> ReferenceCounts {
        let moment = now()
        let writer = ReferenceWriter(
            reference: reference, policies: policies, routingRules: routingRules, questions: questions,
            procedures: procedures, articles: articles, ids: ids, now: moment)
        let line = act(.referenceLoaded, by: .system, subject: "reference")
        let counts = try await store.write { session in
            let counts = try writer.write(in: session)
            if !counts.isNothing { try session.run(OfficeLogSQL.insert(line)) }
            if !fingerprint.isEmpty { try session.run(ReferenceLoadSQL.remember(fingerprint, at: moment)) }
            return counts
        }
        rules.forget()
        routing.forget()
        knowledge.forget()
        return counts
    }
}

/// Which reference files this database has seen.
public enum ReferenceLoadSQL {
    /// Whether files with this fingerprint were checked and loaded before.
    public static func isLoaded(_ fingerprint: String, in store: any DataStore) async throws -> Bool {
        try await store.read { session in try session.first(find(fingerprint)) != nil }
    }

    static func find(_ fingerprint: String) -> Query {
        Query("select 1 from reference_loads where fingerprint = \(fingerprint)", named: "reference.find")
    }

    static func remember(_ fingerprint: String, at now: Instant) -> Query {
        Query(
            """
            insert into reference_loads (fingerprint, at) values (\(fingerprint), \(now)) on conflict (fingerprint) do nothing
            """, named: "reference.remember")
    }

    static let samples: [Query] = [find(""), remember("", at: Instant(milliseconds: 0))]
}
