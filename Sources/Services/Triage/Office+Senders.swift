import DataAccess
import Domain
import Sealing

extension HashPurpose {
    /// From a browser's random word and the code of one report to what that report keeps of its sender.
    static let sender = HashPurpose(rawValue: "sender")
}

extension Office {
    /// The most marked reports with which a browser is compared.
    private static let compared = 500

    /// Whether reports of this browser were marked as abuse so often of late that its next ones are checked after the others. The marks of
    /// other browsers say nothing about it: each report keeps a hash of the word and of its own code.
    func isSlowed(_ sender: RandomToken) async throws -> Bool {
        guard let most = try await limit(.markSlowCount), let days = try await limit(.markSlowDays), most > 0 else { return false }
        let since = now().adding(seconds: -Int64(days) * 86_400)
        let marked = try await store.read { session in
            try session.rows(TriageSQL.slowing(since: since, grades: TriageGrade.allCases.filter(\.slows), limit: Self.compared))
                .map { (code: TrackingCode(try $0.text(0)), hash: try $0.blob(1)) }
        }
        return marked.count { mark in
            mark.code.map { hashes.matches(Self.message(sender, $0), mark.hash, for: .sender) } ?? false
        } >= most
    }

    /// What a report keeps of the browser that sent it.
    func senderHash(_ sender: RandomToken, of code: TrackingCode) -> [UInt8] {
        hashes.hash(Self.message(sender, code), for: .sender)
    }

    private static func message(_ sender: RandomToken, _ code: TrackingCode) -> [UInt8] { sender.bytes + Array(code.canonical.utf8) }
}
