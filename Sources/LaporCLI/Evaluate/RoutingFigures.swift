import Foundation
import IndonesianText

/// The lines that tell how a model did.
struct RoutingFigures {
    let trial: RoutingTrial
    let model: TextModel
    let seconds: Double
    let unseen: [TextExample]

    var lines: [String] {
        let labels = Set(model.labels)
        let unknown = unseen.count { !labels.contains($0.label) }
        let times = trial.times.sorted()
        func at(_ share: Double) -> String {
            String(format: "%.2f", times.isEmpty ? 0 : times[min(times.count - 1, Int(Double(times.count) * share))])
        }
        return [
            "dipelajari \(model.examples) laporan, \(model.labels.count) label, \(String(format: "%.1f", seconds)) detik",
            "diuji \(trial.reports) laporan, \(trial.labels) label; label yang tidak pernah dipelajari: \(unknown) laporan",
            "tepat pada usulan pertama\t\(percent(trial.first, trial.reports))",
            "tepat di antara tiga usulan\t\(percent(trial.amongThree, trial.reports))",
            "macro-F1\t\(String(format: "%.3f", trial.macroF1))",
            "yakin (>= \(Int(RoutingTrial.sureAt * 100))%)\t\(percent(trial.sure, trial.reports)) dari laporan, tepat \(percent(trial.sureAndRight, trial.sure))",
            "salah walau yakin\t\(percent(trial.sure - trial.sureAndRight, trial.reports))",
            "waktu per usulan: p50 \(at(0.5)) ms, p95 \(at(0.95)) ms, terlama \(at(1)) ms",
        ]
    }

    private func percent(_ part: Int, _ whole: Int) -> String {
        whole == 0 ? "-" : String(format: "%.1f%%", Double(part) * 100 / Double(whole))
    }
}
