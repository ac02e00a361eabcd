/// What is wrong with the definition of an indicator, so that whoever writes it can mend it.
public enum IndicatorFault: Error, Hashable, Sendable {
    /// No `key: value` line, or a value that cannot be read.
    case unreadable(String)
    case unknownKey(String)
    case missing(String)
    case twice(String)
    case unknownField(String)
    /// Rows of this grain tell nothing of that; a numerator can only count rows of its denominator.
    case fieldOfAnotherGrain(FactField, Grain)
    case wrongValue(FactField, String)
    case wrongTest(FactField)
    case noValue(FactField)
    /// Numerator and denominator exclude each other: it would always be zero.
    case countsNothing(FactField)
    /// The measure needs a number and the field has none.
    case notANumber(FactField)
    /// An indicator of a share has a unit of per cent, and so on.
    case wrongUnit
    case outOfRange(String)
    /// A worked example comes to something else than it says.
    case exampleFails(number: Int, expected: String, found: String)
}
