import IndonesianText

/// Why nothing was learned, and what helps.
enum TextLessonWords {
    static func why(_ refusal: TextLessonRefusal) -> String {
        switch refusal {
        case .tooFewExamples(let count, let least):
            "terlalu sedikit untuk belajar: \(count) laporan berkeputusan, paling sedikit \(least); ulangi setelah lebih banyak diverifikasi"
        case .oneLabel:
            "semua laporan berkeputusan sama; belajar perlu paling sedikit dua"
        case .tooManyLabels(let count, let most):
            "terlalu banyak keputusan yang berbeda: \(count), paling banyak \(most)"
        }
    }
}
