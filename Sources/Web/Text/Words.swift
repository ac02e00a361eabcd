/// Dates and figures as people of a language write them.
public struct Words: Sendable {
    public let language: Language

    public init(language: Language) {
        self.language = language
    }

    private static let months: [Language: [String]] = [
        .indonesian: [
            "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember",
        ],
        .english: [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
        ],
    ]

    private static let weekdays: [Language: [String]] = [
        .indonesian: ["Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"],
        .english: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
    ]

    /// “Jumat, 27 November 2026”. Month and day count from one; a month that does not exist is written as its number.
    public func date(year: Int, month: Int, day: Int) -> String {
        let names = Self.weekdays[language] ?? []
        let index = Self.weekday(year: year, month: month, day: day)
        let weekday = names.indices.contains(index) ? "\(names[index]), " : ""
        return weekday + shortDate(year: year, month: month, day: day)
    }

    /// “27 November 2026”.
    public func shortDate(year: Int, month: Int, day: Int) -> String {
        "\(day) \(monthName(month)) \(year)"
    }

    /// “November 2026”. Months count from one; one that does not exist is written as its number.
    public func month(_ month: Int, of year: Int) -> String {
        "\(monthName(month)) \(year)"
    }

    /// “Nov”.
    public func shortMonth(_ month: Int) -> String {
        String(monthName(month).prefix(3))
    }

    private func monthName(_ month: Int) -> String {
        let names = Self.months[language] ?? []
        return names.indices.contains(month - 1) ? names[month - 1] : String(month)
    }

    /// “Jumat, 27 November 2026 pukul 14.05 WIB”; the zone is named by the caller.
    public func dateTime(year: Int, month: Int, day: Int, hour: Int, minute: Int, zone: String) -> String {
        let time = "\(Self.twoDigits(hour))\(language == .indonesian ? "." : ":")\(Self.twoDigits(minute))"
        let joint = language == .indonesian ? "pukul" : "at"
        return "\(date(year: year, month: month, day: day)) \(joint) \(time) \(zone)"
    }

    /// “10.256” in Indonesian, “10,256” in English.
    public func number(_ value: Int) -> String {
        let digits = Array(String(value.magnitude))
        var grouped = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index).isMultiple(of: 3) { grouped.append(language == .indonesian ? "." : ",") }
            grouped.append(digit)
        }
        return value < 0 ? "−\(grouped)" : grouped
    }

    /// “1.234,5” in Indonesian: that many digits after the comma, rounded half away from zero; “–” for what is no number.
    public func number(_ value: Double, decimals: Int) -> String {
        guard value.isFinite, value.magnitude < 1e15 else { return "–" }
        let scale = (0..<max(0, min(decimals, 6))).reduce(1) { scale, _ in scale * 10 }
        let scaled = (value.magnitude * Double(scale)).rounded(.toNearestOrAwayFromZero)
        guard let units = Int(exactly: scaled) else { return "–" }
        let sign = value < 0 && units > 0 ? "−" : ""
        let whole = number(units / scale)
        guard scale > 1 else { return sign + whole }
        let fraction = String(units % scale)
        let padding = String(repeating: "0", count: String(scale).count - 1 - fraction.count)
        return "\(sign)\(whole)\(language == .indonesian ? "," : ".")\(padding)\(fraction)"
    }

    private static func twoDigits(_ value: Int) -> String {
        (0..<10).contains(value) ? "0\(value)" : String(value)
    }

    /// 0 for Sunday, by Sakamoto's rule for the Gregorian calendar.
    private static func weekday(year: Int, month: Int, day: Int) -> Int {
        let shifts = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4]
        guard shifts.indices.contains(month - 1), (1...9999).contains(year), (1...31).contains(day) else { return -1 }
        let year = month < 3 ? year - 1 : year
        return (year + year / 4 - year / 100 + year / 400 + shifts[month - 1] + day) % 7
    }
}
