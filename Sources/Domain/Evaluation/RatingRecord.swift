/// What a reporter thought of the handling, and of whose.
struct RatingRecord {
    var at: Instant
    var body: Holder?
    /// Mean of clarity, solution and fairness.
    var value: Fraction
}
