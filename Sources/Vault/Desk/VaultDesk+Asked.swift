import DataAccess
import Domain
import Sealing
import Services

extension HashPurpose {
    /// An address that was asked today whether it wishes letters.
    fileprivate static let askedAddress = HashPurpose(rawValue: "asked-address")
    /// An address that hears of a report today, under one number.
    fileprivate static let hearingAddress = HashPurpose(rawValue: "hearing-address")
}

extension VaultDesk {
    /// Whether an address may be asked if it wishes letters: once a day (WIB), whoever wished them and for which report. A letter that is
    /// tried again is the same question. The mark of the address is made with a key of the day and goes with it.
    func mayAsk(_ address: String, by letter: ID<OutboxLetter>) async throws(VaultFault) -> Bool {
        try await isFirst(letter.rawValue, with: Self.mailbox(address), for: .askedAddress)
    }

    /// Whether this follower is the one under whose number an address hears of a report today: who confirmed twice gets one letter of each
    /// event. A number that was destroyed gives its place to the next.
    func mayHear(_ address: String, of code: TrackingCode?, as follower: ID<Report>) async throws(VaultFault) -> Bool {
        try await isFirst(follower.rawValue, with: "\(Self.mailbox(address)) \(code?.canonical ?? "")", for: .hearingAddress)
    }

    /// Marks the words of today for the first number that comes with them; false for any other.
    private func isFirst(_ number: Int64, with words: String, for purpose: HashPurpose) async throws(VaultFault) -> Bool {
        let day = ClockZone.wib.date(of: now()).daysSinceEpoch
        let fresh = SecureRandom.bytes(count: 32)
        return try await changed { session in
            try session.run(AskedAddressSQL.forgetMarks(before: day))
            try session.run(AskedAddressSQL.forgetKeys(before: day))
            try session.run(AskedAddressSQL.makeKey(of: day, fresh))
            guard let key = try session.first(AskedAddressSQL.key(of: day))?.blob(0) else { return false }
            let mark = try KeyedHash(key: SecretBytes(key)).hash(words, for: purpose)
            try session.run(AskedAddressSQL.free(mark, on: day))
            try session.run(AskedAddressSQL.mark(mark, on: day, by: number))
            return try session.first(AskedAddressSQL.holder(of: mark, on: day))?.int64(0) == number
        }
    }

    /// One mailbox has many names: what stands behind a plus is another name of the same.
    private static func mailbox(_ address: String) -> String {
        let parts = plain(address).split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2 else { return plain(address) }
        return "\(parts[0].prefix { $0 != "+" })@\(parts[1])"
    }
}
