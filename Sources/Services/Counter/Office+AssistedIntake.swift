import DataAccess
import Domain
import IndonesianText
import Sealing

extension Office {
    /// The words as they are stored; what is wrong with them stands beside their fields.
    func check(_ assisted: AssistedIntake, rules: Rules, _ faults: inout [FieldFault]) throws -> AssistedIntake {
        guard mayAssist(assisted.assistant) else { throw Refusal(.notPermitted) }
        var assisted = assisted
        for (field, path) in [("consent", \AssistedIntake.consent), ("mandate", \AssistedIntake.mandate)] {
            guard let text = try? CleanText.lines(assisted[keyPath: path]) else {
                faults.append(FieldFault(field, .malformed))
                continue
            }
            assisted[keyPath: path] = CleanText.isInvisible(text) ? "" : text
            if !TextLimits.reason.allows(text) { faults.append(FieldFault(field, .tooLong, limit: TextLimits.reason.characters)) }
        }
        if assisted.consent.isEmpty { faults.append(FieldFault("consent", .missing)) }
        let zone = assisted.assistant.agency.flatMap { rules.directory.agencyEver($0)?.zone } ?? .wib
        let today = zone.date(of: now())
        let oldest = try rules.policies.whole(.limit(.assistantBackdate), on: today)
        if assisted.receivedOn > today || assisted.receivedOn < today.adding(days: -oldest) {
            faults.append(FieldFault("receivedOn", .outOfRange, limit: oldest))
        }
        return assisted
    }

    /// What is stored of it beside the report.
    func entry(
        of assisted: AssistedIntake, token: RandomToken, on report: ID<Report>, rules: Rules, at moment: Instant
    ) throws -> Query {
        guard let officer = assisted.assistant.officer else { throw Refusal(.notPermitted) }
        let hours = try rules.policies.whole(.limit(.assistantView), on: ClockZone.wib.date(of: moment))
        let words = try StoredJSON.encode(ConsentWords(consent: assisted.consent, mandate: assisted.mandate))
        return AssistedEntrySQL.insert(
            assisted, of: report, by: officer, words: sealed(Array(words.utf8), of: report),
            receipt: sealed(Array(token.text.utf8), of: report), at: moment, until: moment.adding(seconds: Int64(hours) * 3600))
    }
}
