/// Who stands where among like bodies. Unsigned data, and bodies with fewer than thirty reports a year, are never ranked (K.7, K.8).
public struct Ranking: Hashable, Sendable {
    /// A body with what decides where it stands.
    public struct Candidate: Hashable, Sendable {
        public var body: EvaluatedBody
        /// Kind of agency: regencies are compared with regencies.
        public var kind: String
        /// Official arrivals of the last year.
        public var arrivedInYear: Int
        public var isSigned: Bool
        /// Exact; nil where it does not apply.
        public var value: Fraction?

        public init(body: EvaluatedBody, kind: String, arrivedInYear: Int, isSigned: Bool, value: Fraction?) {
            self.body = body
            self.kind = kind
            self.arrivedInYear = arrivedInYear
            self.isSigned = isSigned
            self.value = value
        }
    }

    public struct Group: Hashable, Sendable {
        public let kind: String
        public let band: SizeBand

        public init(kind: String, band: SizeBand) {
            self.kind = kind
            self.band = band
        }
    }

    public struct Place: Hashable, Sendable {
        public let candidate: Candidate
        /// 1 for the best; equal values share a place, and the next one is skipped.
        public let rank: Int
    }

    public let groups: [Group: [Place]]

    /// - Parameters:
    ///   - isHigherBetter: false for what should be low, as days or backlog.
    ///   - decimals: equal as printed is equal in rank; nobody is put behind another by digits that nobody sees.
    public init(_ candidates: some Sequence<Candidate>, isHigherBetter: Bool = true, decimals: Int = 1) {
        var groups: [Group: [Candidate]] = [:]
        for candidate in candidates {
            guard candidate.isSigned, candidate.value != nil, let band = SizeBand(arrivedInYear: candidate.arrivedInYear) else { continue }
            groups[Group(kind: candidate.kind, band: band), default: []].append(candidate)
        }
        self.groups = groups.mapValues { members in
            let sorted = members.map { ($0, $0.value?.scaled(decimals: decimals) ?? 0) }.sorted {
                isHigherBetter ? $0.1 > $1.1 : $0.1 < $1.1
            }
            return sorted.map { member in
                let ahead = sorted.count { isHigherBetter ? $0.1 > member.1 : $0.1 < member.1 }
                return Place(candidate: member.0, rank: ahead + 1)
            }
        }
    }
}
