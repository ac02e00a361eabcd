import ArgumentParser
import Foundation
import IndonesianText

/// Whether the model that proposes bodies and categories finds what people decided.
struct EvaluateRouting: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "routing", abstract: "Usulan instansi atau kategori pada laporan yang keputusannya diketahui.")

    @Option(help: "CSV untuk belajar: kolom text (atau tokens) dan label; bila ada juga tanggal_keluhan, kecamatan, kelurahan.")
    var train: String

    @Option(help: "CSV untuk menguji; tanpa ini seperlima terbaru dari berkas belajar, tanpa teks yang hampir sama di keduanya.")
    var test: String?

    @Option(help: "Kolom yang berisi keputusan: instansi_kelompok, instansi, topik, category, atau kolom lain.")
    var label: String

    func run() async throws {
        try await reportingFaults {
            let (known, unseen, notes) = try material()
            let lesson: TextLesson
            do throws(TextLessonRefusal) {
                lesson = try TextLesson(known, threads: ProcessInfo.processInfo.activeProcessorCount)
            } catch {
                throw UnknownName(TextLessonWords.why(error))
            }
            notes.forEach { print($0) }
            let clock = ContinuousClock()
            let start = clock.now
            let model = try await lesson.learn()
            let learned = clock.now - start
            var trial = RoutingTrial()
            for example in unseen {
                let start = clock.now
                let guesses = model.guesses(for: example.text)
                trial.add(example, guesses: guesses, milliseconds: (clock.now - start) / .milliseconds(1))
            }
            for line in RoutingFigures(trial: trial, model: model, seconds: learned / .seconds(1), unseen: unseen).lines { print(line) }
        }
    }

    /// What is learned from, what is tried, and what has to be known of both.
    private func material() throws -> (known: [TextExample], unseen: [TextExample], notes: [String]) {
        let settled = try SettledReports(path: train, label: label)
        var notes: [String] = []
        if settled.unlabelled > 0 { notes.append("baris tanpa teks atau \(label) dilewati: \(settled.unlabelled)") }
        if let test {
            let unseen = try SettledReports(path: test, label: label)
            if unseen.unlabelled > 0 { notes.append("baris uji tanpa teks atau \(label) dilewati: \(unseen.unlabelled)") }
            return (settled.examples, unseen.examples, notes)
        }
        let examples = settled.examples
        let cut = examples.count * 4 / 5
        guard cut > 0, cut < examples.count else { throw UnknownName("\(train): terlalu sedikit baris untuk dibagi dua") }
        let unseen = Array(examples[cut...])
        let repeated = RepeatedTexts(unseen.map(\.text))
        let known = examples[..<cut].filter { !repeated.holds($0.text) }
        notes.append(
            settled.isTimed
                ? "dibagi menurut waktu: empat perlima terlama untuk belajar, sisanya untuk menguji"
                : "tanpa kolom waktu: dibagi menurut urutan baris, empat perlima pertama untuk belajar")
        notes.append("hampir sama dengan laporan uji, tidak dipelajari: \(cut - known.count)")
        return (known, unseen, notes)
    }
}
