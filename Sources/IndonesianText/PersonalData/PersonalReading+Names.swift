/// Names of persons, by the words before them. Suggestions only: an office, a place and a person may be called alike.
extension PersonalReading {
    private static let mostWords = 4
    private static let titles: Set<String> = [
        "bapak", "bpk", "bp", "pak", "ibu", "bu", "sdr", "sdri", "saudara", "saudari", "tn", "tuan", "ny", "nyonya", "nn", "nona", "mas",
        "mbak",
        "mr", "mrs", "ms", "drs", "haji", "hj", "ustadz", "ustad", "bang", "kak", "om", "tante", "kang", "teh", "mang", "bung",
    ]
    /// No name follows, however it is written.
    private static let offices: Set<String> = Set(
        """
        presiden gubernur bupati walikota wali menteri camat lurah kepala ketua kades kadus polisi polwan satpam guru dokter bidan perawat \
        hakim jaksa rektor dekan direktur dirjen sekda sekdes sekretaris bendahara kapolres kapolsek kapolda danramil dandim petugas pegawai \
        pejabat rt rw dprd dpr anggota staf staff admin operator bapak ibu pak bu sdr saudara wakil dinas kantor camat kasi kabid kasatpol \
        pp pln pdam puskesmas rumah desa kelurahan kecamatan kabupaten kota provinsi negara republik indonesia pemerintah instansi di ke dari \
        yang yth dan atau saya kami kita anda mohon tolong jalan jl gang blok no nomor tidak sudah sedang akan telah adalah ada untuk dengan \
        pada karena agar supaya juga ini itu tersebut selaku sebagai mantan calon pemilik warga penduduk tetangga sopir supir kos kost \
        kontrakan bapaknya ibunya haji hamil hamil-hamil rumahtangga tangga pertiwi kandung tiri angkat mertua saudara sekalian hadirin \
        inspektur jenderal panglima komandan kanit kasat mayor kapten letnan kolonel sersan lapor admin min cs customer service the and of in \
        perusahaan pt cv ud yayasan koperasi toko bank pribadi sendiri perumahan masyarakat orang anak suami istri pihak penerima pengirim \
        lengkap pelapor terlapor korban pasien siswa mahasiswa dosen alamat nik ktp hp telp email rekening umur usia pekerjaan ttl
        """.split(whereSeparator: \.isWhitespace).map(String.init))

    mutating func readNames() {
        var index = 0
        while index < tokens.count {
            steps += 1
            guard let cue = cue(at: index) else {
                index += 1
                continue
            }
            index = readName(from: index + cue.words, cue) ?? index + cue.words
        }
    }

    private struct Cue {
        var words: Int
        var certainty: Certainty
        /// The name may be written small.
        var takesSmall: Bool
    }

    private func cue(at index: Int) -> Cue? {
        let word = word(at: index)
        guard !word.isEmpty else { return nil }
        switch word {
        case "nama":
            switch isNear(index + 1, first: index + 1) ? self.word(at: index + 1) : "" {
            case "saya", "sy", "aku", "pelapor", "kami": return Cue(words: 2, certainty: .likely, takesSmall: true)
            case "lengkap": return Cue(words: 2, certainty: .likely, takesSmall: false)
            default: return isColon(behind: index) ? Cue(words: 1, certainty: .likely, takesSmall: false) : nil
            }
        case "my" where self.word(at: index + 1) == "name" && self.word(at: index + 2) == "is":
            return Cue(words: 3, certainty: .likely, takesSmall: true)
        case "bernama": return Cue(words: 1, certainty: .likely, takesSmall: true)
        case "atas" where self.word(at: index + 1) == "nama": return Cue(words: 2, certainty: .likely, takesSmall: false)
        case "a" where self.word(at: index + 1) == "n" && isDot(behind: index): return Cue(words: 2, certainty: .likely, takesSmall: false)
        case "an" where isDot(behind: index): return Cue(words: 1, certainty: .possible, takesSmall: false)
        default: return Self.titles.contains(word) ? Cue(words: 1, certainty: .possible, takesSmall: false) : nil
        }
    }

    /// Where the name ends, as a token; nil where none stands.
    private mutating func readName(from first: Int, _ cue: Cue) -> Int? {
        var start = first
        var certainty = cue.certainty
        while start < first + 3, Self.titles.contains(word(at: start)) || ["adalah", "yaitu", "h", "dr", "ir"].contains(word(at: start)) {
            start += 1
        }
        var end = start
        while end - start < Self.mostWords, tokens.indices.contains(end), !tokens[end].isDigits {
            let cells = tokens[end].cells
            let word = word(at: end)
            guard !word.isEmpty, isNear(end, first: start), !Self.offices.contains(word), NumberWords.digit(word) == nil else { break }
            let isCapital = text.isCapital[cells.lowerBound]
            guard isCapital || (cue.takesSmall && end - start < 2 && !StopWords.contains(word)) else { break }
            // Small letters, or capitals throughout, are a name only perhaps.
            if !isCapital || (cells.count > 1 && text.isCapital[cells.lowerBound + 1]) { certainty = min(certainty, .possible) }
            if word.utf8.count == 1, text[cells.upperBound] != UInt8(ascii: ".") { break }
            end += 1
        }
        steps += end - first
        guard end > start else { return nil }
        if end < tokens.count, Self.offices.contains(word(at: start)) { certainty = .possible }
        add(.name, certainty, tokens[start].cells.lowerBound..<tokens[end - 1].cells.upperBound)
        return end
    }

    /// Only blanks, or the dot of an abbreviation, or the colon of a form, lie before this word.
    private func isNear(_ index: Int, first: Int) -> Bool {
        guard tokens.indices.contains(index) else { return false }
        guard index > 0 else { return true }
        let gap = tokens[index - 1].cells.upperBound..<tokens[index].cells.lowerBound
        let signs = index == first ? Set(" .:=".utf8) : Set(" .'-".utf8)
        guard gap.count <= 4, gap.allSatisfy({ signs.contains(text[$0]) }) else { return false }
        if index == first { return true }
        return gap.allSatisfy { text[$0] != UInt8(ascii: ".") } || tokens[index - 1].cells.count <= 2
    }

    private func word(at index: Int) -> String {
        tokens.indices.contains(index) && !tokens[index].isDigits ? text.word(tokens[index].cells) : ""
    }

    private func isColon(behind index: Int) -> Bool {
        let end = tokens[index].cells.upperBound
        return text[end] == UInt8(ascii: ":") || (text[end] == 0x20 && text[end + 1] == UInt8(ascii: ":"))
    }

    private func isDot(behind index: Int) -> Bool { text[tokens[index].cells.upperBound] == UInt8(ascii: ".") }
}
