import DataAccess
import Domain
import Sealing
import Services

extension HashPurpose {
    /// An address that was asked today whether it wishes letters.
    fileprivate static let askedAddress = HashPurpose(rawValue: "asked-address")
}

extension VaultDesk {
    /// Whether an address may be asked if it wishes letters: once a day (WIB), whoever wished them and for which report. A letter that is
    /// tried again is the same question. The mark of the address is made with a key of the day and goes with it.
    func mayAsk(_ address: String, by letter: ID<OutboxLetter>) async throws(VaultFault) -> Bool {
        let day = ClockZone.wib.date(of: now()).daysSinceEpoch
        let (mailbox, fresh) = (Self.mailbox(address), SecureRandom.bytes(count: 32))
        return try await changed { session in
            try session.run(AskedAddressSQL.forgetMarks(before: day))
            try session.run(AskedAddressSQL.forgetKeys(before: day))
            try session.run(AskedAddressSQL.makeKey(of: day, fresh))
            guard let key = try session.first(AskedAddressSQL.key(of: day))?.blob(0) else { return false }
            let mark = try KeyedHash(key: SecretBytes(key)).hash(mailbox, for: .askedAddress)
            try session.run(AskedAddressSQL.ask(mark, on: day, by: letter))
            return try session.first(AskedAddressSQL.asker(of: mark, on: day))?.id(0, of: OutboxLetter.self) == letter
        }
    }

    /// One mailbox has many names: what stands behind a plus is another name of the same.
    private static func mailbox(_ address: String) -> String {
        let parts = plain(address).split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2 else { return plain(address) }
        return "\(parts[0].prefix { $0 != "+" })@\(parts[1])"
    }
}
