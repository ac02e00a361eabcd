import DataAccess
import Domain
import Logging
import Sealing
public import Services

extension VaultDesk {
    public func notify(_ letter: ReporterLetter) async throws(VaultFault) -> LetterEnding {
        guard let courier else { throw .refused(.noMailer) }
        guard courier.accepts(letter) else {
            logger.warning("a letter was refused: \(letter.template.rawValue)")
            throw .refused(.strangeLetter)
        }
        let address: String?
        do {
            let field = SealedField(.email, letter.email.bytes)
            address = try await openFields([field], schema: letter.schema, of: letter.report)[.email]
        } catch VaultFault.refused(.destroyed) {
            return .noAddress
        }
        guard let address else { return .noAddress }
        let entry = LoggedOpening(
            at: now(), report: letter.report, fields: [.email], purpose: .notice, askedBy: "outbox:\(letter.id)",
            reason: letter.template.rawValue)
        try await changed { session in try session.run(VaultSQL.log(entry)) }
        return await courier.deliver(letter, to: address)
    }
}
