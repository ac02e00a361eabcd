import ArgumentParser
import Channels
import DataAccess
import Domain
import Foundation
import Logging
import Sealing
import Services
import Vault
import Web

/// Puts the vault together from its settings: its keys, its store, its mail server.
struct VaultAssembly: Sendable {
    let settings: Settings
    let place: VaultPlace
    let resources: ResourceFolder
    let ring: VaultKeyRing
    let store: any DataStore

    static let now: @Sendable () -> Instant = { Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) }

    init(_ settings: Settings) async throws {
        self.settings = settings
        place = VaultPlace(settings)
        resources = try settings.resources()
        let file = VaultKeyFile(path: place.keyFile)
        do {
            ring = try VaultKeyRing(file, passphrase: PassphraseSource(settings).readIfLocked(file))
        } catch let fault as VaultKeyFile.Fault {
            throw VaultFaultWords.fault(fault, path: place.keyFile)
        }
        do {
            store = try await VaultStore.open(place.store, migrations: resources.path + "/VaultMigrations")
        } catch VaultStore.Fault.exposed {
            throw SettingsFault("\(place.store) terbuka bagi pengguna lain", remedy: "jalankan chmod 600 \(place.store)")
        }
    }

    /// The other processes seal to this key from now on.
    func publish(_ key: VaultKey) throws {
        try PublicKeyFile(path: place.publicKeyFile).write(key.publicKey)
    }

    /// The address of the office's pages. A vault on its own has to be told; one that `lapor serve` runs listens where the pages do.
    private var site: String? {
        if let told = settings.publicURL { return told }
        guard place.isEmbedded, let listen = settings[.listen].text else { return nil }
        return (try? ListenAddress(listen)).map { "http://\($0)" }
    }

    var backups: VaultBackups? { place.backups.map { VaultBackups(folder: $0) } }

    func desk(logger: Logger) throws -> VaultDesk {
        let courier = try settings[.smtp].text.map { smtp in
            NoticeCourier(
                wording: VaultLetterWords(words: LetterWords(catalogues: try Catalogues(resources: resources))),
                mailer: SMTPMailer(settings: try SMTPSettings(smtp), now: Self.now), site: site)
        }
        return VaultDesk(
            store: store, ring: ring, courier: courier, hasBackups: place.backups != nil,
            budgets: settings[.vaultBudgets].text.flatMap(OpeningBudgets.init) ?? OpeningBudgets(), now: Self.now, logger: logger)
    }
}

/// Runs a command of the vault: with its settings, in private, and with one line for whatever goes wrong.
func withVault(_ options: SettingsOptions, _ body: (VaultAssembly) async throws -> Void) async throws {
    try await withVaultSettings(options) { settings in
        let assembly = try await VaultAssembly(settings)
        do {
            try await body(assembly)
        } catch {
            await assembly.store.close()
            throw error
        }
        await assembly.store.close()
    }
}

/// The same before there is a key.
func withVaultSettings(_ options: SettingsOptions, _ body: (Settings) async throws -> Void) async throws {
    umask(0o077)
    ProcessPrivacy.hideMemory()
    let settings = try options.settings()
    do {
        try SettingsCheck(settings: settings).requireReadable()
    } catch {
        throw ValidationError(error.description)
    }
    do {
        try await body(settings)
    } catch let error as ExitCode {
        throw error
    } catch let fault as VaultKeyFile.Fault {
        printError("lapor: \(VaultFaultWords.fault(fault, path: VaultPlace(settings).keyFile))")
        throw ExitCode(1)
    } catch {
        printError(CommandFault.line(for: error))
        throw ExitCode(1)
    }
}
