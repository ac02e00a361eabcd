/// What may be wanted about the data that the office keeps of a reporter.
public enum DataWish: Codable, Sendable, Equatable {
    /// Ask for it; without words it waits for the program alone.
    case ask(DataRight, Wording?)
    /// Ask for what is done in this very moment.
    case take(DataRight)
    /// It has been done.
    case finish(ID<DataRequest>, Wording?)
    case refuse(ID<DataRequest>, reason: Wording)
}
