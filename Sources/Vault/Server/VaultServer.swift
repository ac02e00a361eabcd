import Channels
import Dispatch
public import Logging
public import Services
import Synchronization

/// Answers questions on the vault's socket: one to a connection, each from a process that may ask, whole and in time, or refused.
public final class VaultServer: Sendable {
    /// What a careless or hostile process may take up.
    public struct Limits: Sendable {
        /// Connections at the same time; the next one is told `busy`.
        public var connections: Int
        /// How long a question may take to arrive, and its answer to be taken.
        public var frame: Duration

        public init(connections: Int = 32, frame: Duration = .seconds(5)) {
            self.connections = max(1, connections)
            self.frame = max(.milliseconds(1), frame)
        }
    }

    /// Why the vault cannot listen, in words for its operator.
    public enum Fault: Error, Sendable, Equatable {
        case taken
        case exposedFolder
        case system(Int32)
    }

    private let vault: any IdentityVault
    private let peers: PeerRule
    private let limits: Limits
    private let logger: Logger
    private let socket: VaultSocket
    private let waker: Waker
    private let open = Atomic<Int>(0)
    private let acceptor = DispatchQueue(label: "lapor.vault.accept")
    private let lanes = DispatchQueue(label: "lapor.vault.lanes", attributes: .concurrent)

    /// Listens from now on; connections wait until `run` takes them.
    ///
    /// - Parameter group: whose members may reach the socket; the peers are checked all the same.
    public init(path: String, group: UInt32?, peers: PeerRule, vault: any IdentityVault, limits: Limits = Limits(), logger: Logger)
        throws(Fault)
    {
        do {
            socket = try VaultSocket(path: path, group: group)
            waker = try Waker()
        } catch {
            switch error {
            case .taken: throw .taken
            case .exposed: throw .exposedFolder
            case .system(let code): throw .system(code)
            }
        }
        self.vault = vault
        self.peers = peers
        self.limits = limits
        self.logger = logger
    }

    /// Serves until `stop`, and then until what is under way has been answered.
    public func run() async {
        await withDiscardingTaskGroup { group in
            while let connection = await next() {
                group.addTask { await self.serve(connection) }
            }
        }
    }

    public func stop() {
        waker.wake()
    }

    private func next() async -> LocalConnection? {
        await withCheckedContinuation { continuation in
            acceptor.async {
                continuation.resume(returning: self.socket.accept(until: self.waker.descriptor).map(LocalConnection.init(taking:)))
            }
        }
    }

    private func serve(_ connection: LocalConnection) async {
        defer { open.subtract(1, ordering: .relaxed) }
        let isRoom = open.add(1, ordering: .relaxed).newValue <= limits.connections
        let reply: VaultReply
        do {
            guard let peer = connection.peer, peers.admits(peer) else { throw VaultRefusal.notPermitted }
            guard isRoom else { throw VaultRefusal.busy }
            reply = try await answer(to: try await question(on: connection))
        } catch VaultFault.refused(let refusal) {
            reply = .refused(refusal)
        } catch VaultFault.unavailable {
            reply = .refused(.busy)
        } catch let refusal as VaultRefusal {
            let peer = connection.peer
            logger.warning("refused: \(refusal.rawValue) (process \(peer?.process ?? 0), user \(peer.map { "\($0.user)" } ?? "unknown"))")
            reply = .refused(refusal)
        } catch {
            return
        }
        await send(reply, on: connection)
    }

    private func question(on connection: LocalConnection) async throws -> VaultQuestion {
        let deadline = ContinuousClock.now + limits.frame
        let bytes = try await onLane {
            do throws(FrameFault) {
                return try connection.readFrame(atMost: VaultWire.longestQuestion, by: deadline)
            } catch {
                switch error {
                case .tooLarge: throw VaultRefusal.tooLarge
                case .tooSlow: throw VaultRefusal.tooSlow
                case .closed, .system: throw error
                }
            }
        }
        return try VaultWire.question(bytes)
    }

    private func answer(to question: VaultQuestion) async throws(VaultFault) -> VaultReply {
        switch question {
        case .status: .status(try await vault.status())
        case .keep(let handover): .kept(try await vault.keep(handover))
        case .open(let opening): .opened(try await vault.open(opening))
        case .release(let release): .released(try await vault.release(release))
        case .destroy(let report): .destroyed(at: try await vault.destroy(report))
        case .notify(let letter): .notified(try await vault.notify(letter))
        case .openings(let asked): .openings(try await vault.openings(asked))
        case .forgetOpenings(let moment, let isPlan): .forgotten(try await vault.forgetOpenings(before: moment, isPlan: isPlan))
        }
    }

    private func send(_ reply: VaultReply, on connection: LocalConnection) async {
        guard let bytes = try? VaultWire.encode(reply) else { return }
        let deadline = ContinuousClock.now + limits.frame
        // Whoever hung up meanwhile asks again.
        try? await onLane { try connection.writeFrame(bytes, by: deadline) }
    }

    private func onLane<Answer: Sendable>(_ work: @escaping @Sendable () throws -> Answer) async throws -> Answer {
        try await withCheckedThrowingContinuation { continuation in
            lanes.async { continuation.resume(with: Result(catching: work)) }
        }
    }
}
