/// An appeal against an archive or an answer, or an objection to a class.
struct AppealRecord {
    var kind: String
    var filedAt: Instant
    var body: Holder?
    var decidedAt: Instant?
    var isUpheld = false
}
