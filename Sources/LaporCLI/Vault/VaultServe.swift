import ArgumentParser
import Foundation
import Logging
import ServiceLifecycle
import Services
import Vault

struct VaultServe: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Menjalankan vault: menjawab di soketnya sampai dihentikan.")

    @OptionGroup var options: SettingsOptions

    @Flag(help: .hidden)
    var untilInputEnds = false

    func run() async throws {
        if untilInputEnds { InputWatch.endWithInput() }
        try await withVault(options) { assembly in
            let logger = Logger(label: "lapor.vault")
            let peers = VaultPeerNames(assembly.settings[.vaultPeers].text)
            let server = try await server(assembly, peers: peers, logger: logger)
            try assembly.publish(assembly.ring.current)
            if !untilInputEnds { say("Vault menjawab di \(assembly.place.socket)") }
            let upkeep = VaultUpkeep(
                store: assembly.store, ring: assembly.ring, backups: assembly.backups, now: VaultAssembly.now, logger: logger)
            try await runServices([UpkeepService(upkeep: upkeep), SocketService(server: server)], logger: logger)
        }
    }

    /// A child waits until the vault of an earlier parent has ended; whoever started it by hand is told at once.
    private func server(_ assembly: VaultAssembly, peers: VaultPeerNames, logger: Logger) async throws -> VaultServer {
        let desk = try assembly.desk(logger: logger)
        while true {
            do throws(VaultServer.Fault) {
                return try VaultServer(
                    path: assembly.place.socket, group: peers.firstGroup, peers: PeerRule(besidesOwn: peers.users, groups: peers.groups),
                    vault: desk, logger: logger)
            } catch {
                guard error == .taken, untilInputEnds else { throw VaultFaultWords.fault(error, socket: assembly.place.socket) }
                try await Task.sleep(for: .seconds(1))
            }
        }
    }
}

/// Answers until the process is asked to stop.
private struct SocketService: Service {
    let server: VaultServer

    func run() async throws {
        await withTaskCancellationOrGracefulShutdownHandler {
            await server.run()
        } onCancelOrGracefulShutdown: {
            server.stop()
        }
    }
}

/// Looks after keys and copies at the start and every half hour.
private struct UpkeepService: Service {
    let upkeep: VaultUpkeep

    func run() async throws {
        while !Task.isShuttingDownGracefully {
            await upkeep.round()
            guard (try? await cancelWhenGracefulShutdown { try await Task.sleep(for: .seconds(1800)) }) != nil else { return }
        }
    }
}
