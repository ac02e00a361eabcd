/// What the last cross-agency disposition left to its holder of the class clock (G.2.6).
public struct HolderShare: Hashable, Sendable, Codable {
    /// Local day of the disposition at the holder; itself not counted.
    public let disposedOn: CivilDate
    public let disposedAt: Instant
    /// Per cent of the class days that he has from his disposition, rounded up to a whole day.
    public let percent: Int
}
