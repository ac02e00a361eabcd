public import Domain

/// Where the cases of a quarter departed from the procedures they were handed over under, as one seat may see it.
public struct DepartureBoard: Sendable, Equatable {
    /// One step in one unit.
    public struct Line: Sendable, Equatable {
        public var version: ID<SopVersion>
        public var step: Int
        /// Nil where the report was in nobody's hands.
        public var holder: Holder?
        /// Cases, each once.
        public var cases: Int
        public var kinds: [SopDeparture.Kind: Int]
        /// Departures whose reason is still open.
        public var open: Int
    }

    /// All cases under one version.
    public struct Share: Sendable, Equatable {
        public var version: ID<SopVersion>
        public var cases: Int
        /// Those that departed in nothing.
        public var clean: Int
        /// By number of the step: cases that departed in it.
        public var steps: [Int: Int]
    }

    /// A step that so many departed from that the procedure, and not the people, may be wrong.
    public struct Revision: Sendable, Equatable, Hashable {
        public var version: ID<SopVersion>
        public var step: Int
        public var cases: Int
        public var of: Int
    }

    public var quarter: Quarter
    public var shares: [Share]
    public var lines: [Line]
    public var revisions: [Revision]
    /// The versions that it names.
    public var versions: [ID<SopVersion>: SopVersion]

    public var cases: Int { shares.reduce(0) { $0 + $1.cases } }
    public var clean: Int { shares.reduce(0) { $0 + $1.clean } }
}

/// One case behind a line of the board.
public struct DepartedCase: Sendable, Equatable {
    public var code: TrackingCode
    public var kind: SopDeparture.Kind
    public var at: Instant
    public var holder: Holder?
    public var reason: String?
}
