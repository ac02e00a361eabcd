public import Domain
public import Hummingbird
import Sealing
public import Services

extension HashPurpose {
    /// The cookie of a report that both codes have opened, and the files handed in with a form that is not yet accepted.
    static let openedCase = HashPurpose(rawValue: "opened-case")
}

/// Remembers in a signed cookie which one report a visitor has opened with both codes. The receipt is never in it, nor anything
/// else that would open the report after the hour.
public struct OpenedCase: Sendable {
    /// Seconds for which both codes are not asked again after the last page that was looked at.
    static let lifetime = 3600

    private let office: Office

    public init(office: Office) {
        self.office = office
    }

    /// The reporter for the report that this visitor has opened, everyone for all others.
    public func viewer(of code: TrackingCode, _ request: Request, _ context: some VisitContext) async throws -> Viewer {
        try await self.code(request, context) == code ? .reporter : .everyone
    }

    /// What a visitor may do who holds the cookie.
    enum Use: String, CaseIterable {
        /// Everything that both codes open.
        case whole = "case"
        /// His own data alone: he has proved the contact, and has no receipt.
        case data
    }

    /// What the cookie says, once its mark holds and its hour is not over.
    private struct Ticket {
        let code: TrackingCode
        /// The same in every cookie that follows from one opening, so that closing ends all of them, copies too.
        let opening: String
    }

    /// The report that this visitor has opened; nil where none is, where it was closed again, or the hour is over.
    func code(_ request: Request, _ context: some VisitContext, for uses: [Use] = [.whole]) async throws -> TrackingCode? {
        guard let ticket = ticket(request, context, uses), try await !office.isOpeningClosed(ticket.opening) else { return nil }
        return ticket.code
    }

    private func ticket(_ request: Request, _ context: some VisitContext, _ uses: [Use]) -> Ticket? {
        guard let value = request.cookies[context.visit.site.cookies.reporter]?.value else { return nil }
        let parts = value.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 4, let code = TrackingCode(parts[0]), let expiry = Int64(parts[1]), office.now().rawValue < expiry,
            RandomWord.isWellFormed(parts[2]), let mark = Hex.decode(parts[3]),
            uses.contains(where: {
                office.hashes.matches(Self.message("\($0.rawValue) \(parts[2])", code, expiry), mark, for: .openedCase)
            })
        else { return nil }
        return Ticket(code: code, opening: parts[2])
    }

    /// - Parameter request: whose cookie, where it has one, the new one follows; nil where the case was opened this moment.
    func cookie(
        for code: TrackingCode, _ context: some VisitContext, use: Use = .whole, following request: Request? = nil
    ) -> Cookie {
        let expiry = office.now().adding(seconds: Int64(Self.lifetime)).rawValue
        let opening = request.flatMap { ticket($0, context, [use])?.opening } ?? RandomWord.make()
        let mark = Hex.encode(office.hashes.hash(Self.message("\(use.rawValue) \(opening)", code, expiry), for: .openedCase))
        let cookies = context.visit.site.cookies
        return cookies.cookie(cookies.reporter, "\(code.canonical).\(expiry).\(opening).\(mark)", maxAge: Self.lifetime)
    }

    /// Ends what this visitor has opened, also for whoever has copied the cookie.
    func close(_ request: Request, _ context: some VisitContext) async throws {
        guard let ticket = ticket(request, context, Use.allCases) else { return }
        try await office.closeOpening(ticket.opening, for: Int64(Self.lifetime))
    }

    /// Takes the cookie away.
    func forgetting(_ context: some VisitContext) -> Cookie {
        let cookies = context.visit.site.cookies
        return cookies.cookie(cookies.reporter, "", maxAge: 0)
    }

    /// Goes with a form that stands on what the receipt has just opened: within the hour it is not asked for again.
    func pass(to code: TrackingCode) -> String {
        let expiry = office.now().adding(seconds: Int64(Self.lifetime)).rawValue
        return "\(expiry).\(Hex.encode(office.hashes.hash(Self.message("pass", code, expiry), for: .openedCase)))"
    }

    func admits(_ pass: String, to code: TrackingCode) -> Bool {
        let parts = pass.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, let expiry = Int64(parts[0]), office.now().rawValue < expiry, let mark = Hex.decode(String(parts[1]))
        else { return false }
        return office.hashes.matches(Self.message("pass", code, expiry), mark, for: .openedCase)
    }

    /// A file that came with a form of this report, to be named in the form when it is shown again.
    func sign(_ file: ID<Attachment>, of code: TrackingCode) -> String {
        "\(file).\(Hex.encode(office.hashes.hash(Self.message("file", code, file.rawValue), for: .openedCase)))"
    }

    /// The file of a name that `sign` made for this report; nil for any other.
    func file(_ signed: String, of code: TrackingCode) -> ID<Attachment>? {
        let parts = signed.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, let id = ID<Attachment>(String(parts[0])), let mark = Hex.decode(String(parts[1])),
            office.hashes.matches(Self.message("file", code, id.rawValue), mark, for: .openedCase)
        else { return nil }
        return id
    }

    /// What is signed names its use, so that the mark of a file never passes for a cookie.
    private static func message(_ use: String, _ code: TrackingCode, _ number: Int64) -> [UInt8] {
        Array("\(use) \(code.canonical) \(number)".utf8)
    }
}
