import Domain
import Foundation
import Services

/// A letter as it goes over the wire (RFC 5322, MIME): built here whole, so that no text of a case can become a header.
struct InternetMessage {
    let from: MailAddress
    let name: String?
    let to: MailAddress
    let mail: Mail
    let date: Instant

    /// The same for every repeat of an event's letter.
    var messageID: String { "<lapor.\(mail.id)@\(from.host)>" }

    /// Throws `permanent` when subject or sender's name hold a line end.
    func encoded() throws(MailFault) -> [UInt8] {
        guard let subject = EncodedWord.encode(mail.subject) else { throw .permanent("the subject holds a control character") }
        var headers = [
            "Date: \(Self.dateText(date))",
            "From: \(try sender())",
            "To: <\(to.text)>",
            "Message-ID: \(messageID)",
            "Subject: \(subject)",
            "Auto-Submitted: auto-generated",
            "X-Auto-Response-Suppress: All",
            "MIME-Version: 1.0",
        ]
        guard let html = mail.html else {
            headers += Self.textHeaders("plain")
            return Array((headers + ["", QuotedPrintable.encode(mail.text), ""]).joined(separator: "\r\n").utf8)
        }
        // "=_" occurs in no quoted-printable body (RFC 2045, 6.7).
        let boundary = "=_lapor_\(mail.id)"
        headers.append("Content-Type: multipart/alternative; boundary=\"\(boundary)\"")
        let plain = ["", "--\(boundary)"] + Self.textHeaders("plain") + ["", QuotedPrintable.encode(mail.text)]
        let rich = ["--\(boundary)"] + Self.textHeaders("html") + ["", QuotedPrintable.encode(html), "--\(boundary)--", ""]
        return Array((headers + plain + rich).joined(separator: "\r\n").utf8)
    }

    private func sender() throws(MailFault) -> String {
        guard let name else { return "<\(from.text)>" }
        guard let encoded = EncodedWord.encode(name) else { throw .permanent("the sender's name holds a control character") }
        let isWord = encoded.hasPrefix("=?") || encoded.utf8.allSatisfy { $0 == 0x20 || isLetterOrDigit($0) }
        let shown = isWord ? encoded : "\"\(encoded.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
        return "\(shown)\r\n <\(from.text)>"
    }

    private func isLetterOrDigit(_ unit: UInt8) -> Bool {
        (0x30...0x39).contains(unit) || (0x41...0x5A).contains(unit) || (0x61...0x7A).contains(unit)
    }

    private static func textHeaders(_ subtype: String) -> [String] {
        ["Content-Type: text/\(subtype); charset=utf-8", "Content-Transfer-Encoding: quoted-printable"]
    }

    /// In western Indonesian time, which has had no other offset since 1964.
    static func dateText(_ instant: Instant) -> String {
        let style = Date.VerbatimFormatStyle(
            format: """
                \(weekday: .abbreviated), \(day: .twoDigits) \(month: .abbreviated) \(year: .defaultDigits) \
                \(hour: .twoDigits(clock: .twentyFourHour, hourCycle: .zeroBased)):\(minute: .twoDigits):\(second: .twoDigits) +0700
                """,
            locale: Locale(identifier: "en_US_POSIX"), timeZone: TimeZone(secondsFromGMT: 25_200) ?? .gmt,
            calendar: Calendar(identifier: .gregorian))
        return Date(timeIntervalSince1970: Double(instant.rawValue) / 1000).formatted(style)
    }
}
