import DataAccess
public import Domain

extension Office {
    /// The id of a contribution that is about to be asked of another unit (row 18).
    public func newContribution() -> ID<Contribution> { ids.next() }
}
