import Domain
import Services

/// What an officer found at the place, as typed there or sent later by his telephone.
struct VisitForm {
    static let beforeField = "before"
    static let afterField = "after"

    let text: String
    let seenAt: Instant
    let point: Coordinates?

    /// Nil with what is wrong on the form.
    init?(_ form: inout FormInput, zone: ClockZone) {
        text = form.text("finding", "desk.visit.finding", required: true, limit: FieldVisit.longestFinding)
        let day = form.civilDate("seenOn", "desk.visit.seenOn", required: true)
        let minutes = Self.minutes(form.raw("seenTime"))
        if minutes == nil { form.add(FieldError("seenTime", "desk.check.time")) }
        point = Self.point(&form)
        guard let day, let minutes else { return nil }
        seenAt = zone.startOfDay(day).adding(seconds: Int64(minutes) * 60)
    }

    /// `14.05` or `14:05`.
    static func minutes(_ typed: String) -> Int? {
        let parts = typed.split(whereSeparator: { $0 == "." || $0 == ":" }).map { Int($0) }
        guard parts.count == 2, let hour = parts[0], let minute = parts[1], (0...23).contains(hour), (0...59).contains(minute) else {
            return nil
        }
        return hour * 60 + minute
    }

    private static func point(_ form: inout FormInput) -> Coordinates? {
        let typed = form.text("point", "desk.visit.point", limit: 60)
        guard !typed.isEmpty else { return nil }
        let parts = typed.split(separator: ",").map { Double($0.filter { $0 != " " }) }
        if parts.count == 2, let latitude = parts[0], let longitude = parts[1],
            let point = Coordinates(latitude: latitude, longitude: longitude)
        {
            return point
        }
        form.add(FieldError("point", "desk.visit.point.wrong"))
        return nil
    }
}
