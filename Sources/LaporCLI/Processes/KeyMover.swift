import Domain
import Logging
import ServiceLifecycle
import Services

/// Moves wrapped keys out of the office's database into the vault, some seconds after they came.
struct KeyMover: Service {
    private static let interval = Duration.seconds(5)
    /// Every so many rounds what the vault refused is tried again, and the vault learns which keys are in use.
    private static let surveyRounds = 60

    let office: Office
    let logger: Logger

    func run() async throws {
        var rounds = 0
        // A process that was killed may have left moved keys in the journal.
        var emptiedAt = Instant(milliseconds: 0)
        // A vault that is just starting is nothing to speak of.
        var failures = 0
        while !Task.isShuttingDownGracefully {
            let isSurvey = rounds % Self.surveyRounds == 0
            rounds += 1
            do {
                var round = try await office.handOverKeys(survey: isSurvey)
                if isSurvey {
                    let again = try await office.handOverKeys(stranded: true)
                    round.moved += again.moved
                    round.stranded += again.stranded
                }
                if try await office.destroyWithdrawnOriginals() > 0 { round.isMore = true }
                for key in round.stranded {
                    logger.error("the vault does not take the key \(key.report): \(key.verdict.rawValue)")
                }
                failures = 0
                if round.isMore { continue }
            } catch is CancellationError {
                return
            } catch {
                failures += 1
                if failures == 3 { logger.warning("keys wait for the vault: \(error)") }
                // The survey has not happened.
                if isSurvey { rounds -= 1 }
            }
            let moment = office.now()
            if (try? await office.forgetJournal(since: emptiedAt)) == true { emptiedAt = moment }
            guard (try? await cancelWhenGracefulShutdown { try await Task.sleep(for: Self.interval) }) != nil else { return }
        }
    }
}
