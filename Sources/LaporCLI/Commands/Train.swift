import ArgumentParser
import Foundation
import IndonesianText
import Services

/// Learns from the office's own verified reports who should have a new one. Where it fails, what was learned before goes on.
struct Train: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Belajar dari laporan yang sudah diverifikasi: usulan instansi, kategori, dan kelas bagi laporan baru.",
        discussion: "Pekerja melakukannya sendiri setiap malam. Bila gagal, hasil belajar sebelumnya tetap dipakai.")

    @OptionGroup var options: SettingsOptions

    @Flag(help: .hidden)
    var untilInputEnds = false

    func run() async throws {
        if untilInputEnds { InputWatch.endWithInput() }
        try await withOffice(options) { assembly in
            let threads = untilInputEnds ? 1 : ProcessInfo.processInfo.activeProcessorCount
            let lines: [LearnedModel]
            do {
                lines = try await assembly.office.learnRouting(threads: threads)
            } catch let refusal as TextLessonRefusal {
                throw UnknownName(TextLessonWords.why(refusal))
            }
            for line in lines { print(words(line).joined(separator: "\t")) }
        }
    }

    private func words(_ line: LearnedModel) -> [String] {
        let kind =
            switch line.kind {
            case .body: "instansi"
            case .category: "kategori"
            case .class: "kelas"
            }
        var words = ["versi \(line.version)", kind, "\(line.examples) laporan"]
        if let trial = line.trial {
            words.append(
                "tepat \(percent(trial.firstShare)), di antara tiga \(percent(trial.amongThreeShare)) dari \(trial.examples) terbaru")
        }
        return words
    }

    private func percent(_ share: Double) -> String { String(format: "%.1f%%", share * 100) }
}
