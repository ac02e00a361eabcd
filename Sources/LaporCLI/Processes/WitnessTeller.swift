import Logging
import ServiceLifecycle
import Services

/// Hands the signed heads of the transparency log to those who keep them elsewhere. Each waits for nobody else.
struct WitnessTeller: Service {
    let office: Office
    let witnesses: [any LogWitness]
    let logger: Logger

    func run() async throws {
        await withTaskGroup { group in
            for witness in witnesses { group.addTask { await tell(witness) } }
        }
    }

    private func tell(_ witness: any LogWitness) async {
        while !Task.isShuttingDownGracefully {
            do {
                if try await office.tellWitness(witness) { continue }
            } catch is CancellationError {
                return
            } catch {
                logger.warning("witness \(witness.address) waits: \(error)")
            }
            guard (try? await cancelWhenGracefulShutdown { try await Task.sleep(for: .seconds(2)) }) != nil else { return }
        }
    }
}
