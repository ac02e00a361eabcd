import Domain
import IndonesianText
import Testing

@Suite("What an answer seems to hold and to lack")
struct AnswerReadingTests {
    private func signs(
        _ answer: String, to report: String = "Jalan berlubang.", hasEvidence: Bool = false, earlier: [String] = [],
        of criterion: RubricCriterion
    ) -> [AnswerSign] {
        AnswerReading(answer, to: report, hasEvidence: hasEvidence, earlier: earlier).hints.filter { $0.criterion == criterion }.map(\.sign)
    }

    @Test(
        "an answer that coordinates, forwards, meets or intends names no act",
        arguments: [
            "Laporan Anda akan segera kami tindak lanjuti.", "Laporan sudah dikoordinasikan dengan Dinas Jalan.",
            "Keluhan telah diteruskan kepada unit terkait.", "Kami telah melakukan koordinasi dengan kecamatan.",
            "Masalah ini sedang dirapatkan.", "Jalan akan diperbaiki oleh Dinas Jalan.", "Jalan belum diperbaiki.",
            "Laporan telah kami terima dan segera diproses.",
        ])
    func intent(text: String) {
        #expect(signs(text, of: .actDone) == [.intentOnly])
    }

    @Test("an act that was done is named with its words, and its date and unit are looked for")
    func acts() {
        #expect(signs("Dinas Jalan telah menambal lubang pada 20 November 2026.", of: .actDone) == [.actNamed])
        #expect(signs("Lubang sudah ditambal.", of: .actDone) == [.actNamed, .actUndated, .actWithoutUnit])
        #expect(signs("Petugas UPT memasang rambu pada hari Senin.", of: .actDone) == [.actNamed])
        #expect(signs("Kami telah melakukan perbaikan pada 20/11/2026.", of: .actDone) == [.actNamed, .actWithoutUnit])
        #expect(signs("Cuaca cerah.", of: .actDone) == [.actMissing])
    }

    @Test("each question of the report that the answer does not touch is named")
    func questions() {
        let report = "Lampu jalan mati. Kapan lampu diperbaiki? Berapa biaya pemasangan baru? Siapa petugas yang bertanggung jawab?"
        let answer = "Lampu jalan diperbaiki pada 5 Desember 2026. Petugas yang bertanggung jawab adalah regu penerangan."
        let open = AnswerReading(answer, to: report).hints.filter { $0.sign == .questionOpen }.map(\.words)
        #expect(open == ["Berapa biaya pemasangan baru?"])
        #expect(signs(answer + " Biaya pemasangan baru Rp 250.000.", to: report, of: .everyQuestion) == [.questionsTouched])
        #expect(signs("Lampu jalan segera diperbaiki.", to: "Kapan lampu jalan diperbaiki?", of: .everyQuestion) == [.questionOpen])
        #expect(signs("Sudah ditambal.", of: .everyQuestion) == [.noQuestion])
    }

    @Test("numbered lines of the report are questions too")
    func numbered() {
        let report = "1. Minta salinan anggaran jalan\n2. Minta nama pelaksana proyek"
        let open = AnswerReading("Anggaran jalan terlampir, salinan disertakan.", to: report).hints.filter { $0.sign == .questionOpen }
        #expect(open.map(\.words) == ["2. Minta nama pelaksana proyek"])
    }

    @Test("evidence, ground and next step are read where they stand")
    func grounds() {
        #expect(signs("Foto sesudah perbaikan terlampir.", of: .evidence) == [.evidenceNamed])
        #expect(signs("Sudah diperbaiki.", hasEvidence: true, of: .evidence) == [.evidenceAttached])
        #expect(signs("Sudah diperbaiki.", of: .evidence) == [.evidenceMissing])
        #expect(signs("Menurut Pasal 5 peraturan daerah, ruas ini milik provinsi.", of: .ground) == [.groundNamed])
        #expect(signs("Kuota tahun ini 120 orang.", of: .ground) == [.groundNamed])
        #expect(signs("Mohon maklum.", of: .ground) == [.groundMissing])
        #expect(signs("Pengaspalan selesai paling lambat 4 Desember 2026.", of: .nextStep) == [.nextStepNamed])
        #expect(signs("Silakan datang ke loket kelurahan.", of: .nextStep) == [.nextStepNamed])
        #expect(signs("Lubang ditambal pada 4 November 2026.", of: .nextStep) == [.nextStepMissing])
    }

    @Test("rough words, blame, shouting and long sentences are seen; a calm text is calm")
    func tone() {
        #expect(signs("Ini kesalahan pelapor sendiri.", of: .plainWords) == [.blame])
        #expect(signs("MOHON TUNGGU GILIRAN ANDA.", of: .plainWords) == [.shouting])
        #expect(signs("Sudah!!", of: .plainWords) == [.shouting])
        #expect(signs(Array(repeating: "kata", count: 31).joined(separator: " "), of: .plainWords) == [.longSentence])
        #expect(signs("Lubang sudah ditambal.", of: .plainWords) == [.plain])
    }

    @Test("personal data is quoted, and rights that are not told are named one by one")
    func personalAndRights() {
        let found = AnswerReading("Hubungi 0812-3456-7890.", to: "").hints.first { $0.sign == .personalData }
        #expect(found?.words.contains("0812") == true)
        #expect(signs("Tidak ada.", of: .rightsTold) == [.replyMissing, .reopenMissing, .ombudsmanMissing])
        let told = "Anda dapat menanggapi jawaban ini, membuka kembali laporan, atau mengadu ke Ombudsman."
        #expect(signs(told, of: .rightsTold) == [.rightsTold])
    }

    @Test("the same author's earlier answer, unchanged or nearly so, is a copy; a short or another text is none")
    func copies() {
        let earlier = "Dinas Jalan telah menambal lubang di depan sekolah pada hari Senin dan memeriksa lapisan aspalnya sekali lagi."
        #expect(signs(earlier, earlier: [earlier], of: .everyQuestion).first == .copied)
        #expect(signs(earlier + " Terima kasih.", earlier: [earlier], of: .everyQuestion).contains(.copied))
        #expect(!signs("Sudah ditambal.", earlier: ["Sudah ditambal."], of: .everyQuestion).contains(.copied))
        #expect(
            !signs(
                "Lampu jalan di Genteng diganti regu penerangan pada 3 November 2026 dan menyala kembali malam itu juga.",
                earlier: [earlier], of: .everyQuestion
            ).contains(.copied))
    }

    @Test("nothing is hinted about nothing, and shortened words and times end no sentence")
    func edges() {
        #expect(AnswerReading("  \n", to: "Kapan?").hints.isEmpty)
        #expect(signs("Tim memeriksa Jl. Merdeka No. 5 pukul 09.00 pada 2 Mei 2026.", of: .actDone) == [.actNamed])
    }
}
