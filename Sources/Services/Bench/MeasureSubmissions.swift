import Domain
import Sealing

extension Office {
    /// Submissions as citizens make them, without the web in front. Only ever on an office of its own: it fills the database.
    public func measureSubmissions(seconds: Double) async throws -> BenchFigures {
        try await BenchRun.measure(seconds: seconds) {
            _ = try await self.submit(
                NewReport(
                    composeToken: RandomToken(),
                    body: "Lampu jalan di depan pasar padam sudah tiga malam, warga pulang dalam gelap. Mohon segera diperbaiki.",
                    landmark: "Depan pasar", identity: [.email: "pelapor@contoh.invalid"]))
        }
    }
}
