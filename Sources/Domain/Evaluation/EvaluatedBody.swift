/// Whose figure it is: the whole installation, one agency, or one unit of an agency (K.4). Rows of a level are never mixed with rows of
/// another: a report that two agencies had in turn is one report of the nation.
public enum EvaluatedBody: Hashable, Sendable, Codable {
    case nation
    case agency(ID<Agency>)
    case unit(Holder)

    /// The agency, and where the holder is a unit the unit as well; without a holder nobody.
    static func levels(of holder: Holder?) -> [EvaluatedBody] {
        guard let holder else { return [] }
        return holder.unit == nil ? [.agency(holder.agency)] : [.agency(holder.agency), .unit(holder)]
    }
}
