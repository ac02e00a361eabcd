import Logging
import ServiceLifecycle
import Services

/// Takes the steps that are due by themselves: reminders, the ladder, windows that lapse, the transparency log, and
/// the nightly sweeping.
struct DeskWorker: Service {
    let office: Office
    let logger: Logger

    func run() async throws {
        var rounds = 0
        while !Task.isShuttingDownGracefully {
            let isBusy = await take("work") {
                let round = try await office.takeDueSteps()
                for failure in round.failed { logger.error("report \(failure.report) waits: \(failure.fault)") }
                return round.taken > 0
            }
            let isIndexing = await take("search") { try await office.indexNewReports() > 0 }
            let isRouting = await take("routing") { try await office.suggestRoutes() > 0 }
            let isComparing = await take("similar reports") { try await office.indexSimilar() > 0 }
            let isGathering = await take("surges") { try await office.findSurges() > 0 }
            let isTelling = await take("followers") { try await office.tellFollowers() > 0 }
            let isHolding = await take("operating procedures") { try await office.recordDepartures() > 0 }
            let isEntering = await take("transparency log") { try await office.appendToLog() > 0 }
            let isCounting = await take("figures") { try await office.countFigures() > 0 }
            let isScanning = await take("scanning") {
                let round = try await office.scanFiles()
                if let fault = round.fault { logger.warning("files wait in quarantine: \(fault)") }
                return round.isBusy
            }
            _ = await take("transparency head") { try await office.publishHead() != nil }
            let isMoving =
                rounds % 10 == 0
                ? await take("handing on") {
                    let round = try await office.handOnFromEndedBodies()
                    for failure in round.failed { logger.error("report \(failure.report) stays with an ended body: \(failure.fault)") }
                    return round.taken > 0
                } : false
            if rounds % 600 == 0 {
                _ = await take("sweeping") {
                    try await office.sweep()
                    return false
                }
                _ = await take("erasures") {
                    _ = try await office.repeatErasures()
                    return false
                }
                _ = await take("retention") {
                    for entry in try await office.retainDaily() ?? [] { logger.info("destroyed by age: \(entry.kind) \(entry.count)") }
                    return false
                }
            }
            if rounds % 60 == 0 {
                _ = await take("data requests") {
                    _ = try await office.finishErasures()
                    return try await office.remindOfDataRequests() > 0
                }
                _ = await take("legal bars") { try await office.endLegalBars() > 0 }
                _ = await take("substitutes") { try await office.askSubstitutes() > 0 }
                _ = await take("emergency reviews") { try await office.remindOfReviews() > 0 }
                _ = await take("breaches") { try await office.remindOfBreaches() > 0 }
                _ = await take("ended follows") { try await office.endFollows() > 0 }
                _ = await take("marks") { try await office.lapseMarks() > 0 }
                _ = await take("aftercare") { try await office.askAfterwards() > 0 }
            }
            rounds += 1
            let isWorking =
                isBusy || isIndexing || isRouting || isComparing || isGathering || isTelling || isHolding || isEntering
                || isCounting
            if isWorking || isMoving || isScanning {
                continue
            }
            guard (try? await cancelWhenGracefulShutdown { try await Task.sleep(for: .seconds(1)) }) != nil else { return }
        }
    }

    /// Whether there is more to do at once. What fails is tried again with the next round and holds up nothing else.
    private func take(_ name: String, _ work: () async throws -> Bool) async -> Bool {
        do {
            return try await work()
        } catch is CancellationError {
            return false
        } catch {
            logger.warning("\(name) waits: \(error)")
            return false
        }
    }
}
