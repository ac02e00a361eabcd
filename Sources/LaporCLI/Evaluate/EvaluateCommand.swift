import ArgumentParser

/// How well the program's own proposals do on files whose right answers are known, and how well reports are handled. Prints figures only;
/// nothing of the files is kept.
struct EvaluateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate",
        abstract: "Mengukur usulan program pada berkas yang jawabannya diketahui, dan pengelolaan laporan; hanya angka yang dicetak.",
        subcommands: [EvaluateRouting.self, EvaluateDuplicates.self, EvaluateMonev.self])
}
