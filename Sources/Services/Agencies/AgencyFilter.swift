/// Which agencies an administrator wants to see; what is nil or empty does not narrow.
public struct AgencyFilter: Sendable, Equatable {
    public var words: String
    public var kind: AgencyKind?
    public var status: ConnectionStatus?
    public var needsChecking: Bool?

    public init(words: String = "", kind: AgencyKind? = nil, status: ConnectionStatus? = nil, needsChecking: Bool? = nil) {
        self.words = words
        self.kind = kind
        self.status = status
        self.needsChecking = needsChecking
    }

    func admits(_ entry: AgencyEntry) -> Bool {
        (kind == nil || entry.kind == kind) && (status == nil || entry.connectionStatus == status)
            && (needsChecking == nil || entry.needsChecking == needsChecking)
    }
}
