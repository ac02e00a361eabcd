/// A figure that an office has published, with its counts and where it stands: recomputed by the same rules, and what the difference is.
public struct PublishedFigure: Hashable, Sendable {
    /// Of the list of published figures.
    public let id: String
    public let place: String
    public let period: EvaluationPeriod
    /// The indicator by which it is recomputed; nil for a plain sum or mean.
    public let indicator: String?
    public let numerator: Int
    public let denominator: Int
    public let unit: FigureUnit
    /// As it was printed.
    public let published: String
    public let source: String

    /// The exact figure by our rules; nil where it does not apply.
    public var value: Fraction? {
        unit == .percent ? Share(numerator, of: denominator).percent : Fraction(numerator, over: denominator)
    }

    /// As we print it.
    public var text: String { value?.text(decimals: 1) ?? "NA" }
}

extension PublishedFigure {
    /// Jambi and the nation 2020, LAPOR! in June 2018 (PUB01), Central Sulawesi 2024 (PUB07).
    public static let known: [PublishedFigure] = jambi + pub01 + pub07

    private static let jambi: [PublishedFigure] = {
        let months = days("2020-01-01", "2020-08-31")
        let source = "Monev SP4N-LAPOR! Provinsi Jambi 2020, 12 pemerintah daerah"
        func figure(_ indicator: String, _ numerator: Int, _ denominator: Int, _ published: String) -> PublishedFigure {
            PublishedFigure(
                id: "JAMBI", place: "Jambi", period: months, indicator: indicator, numerator: numerator, denominator: denominator,
                unit: .percent, published: published, source: source)
        }
        return [
            figure("M01", 89, 215, "41"), figure("M02", 77, 215, "35"), figure("M01.inProgress", 12, 215, "6"), figure("M03", 11, 12, "92"),
            figure("M04", 10, 12, "83"),
            PublishedFigure(
                id: "OGP", place: "Indonesia", period: .year(2020), indicator: "M05", numerator: 122, denominator: 653, unit: .percent,
                published: "19", source: "Open Government Partnership, Indonesia, 2020"),
        ]
    }()

    /// 1,607 = 1,295 verified and disposed + 9 in process + 24 not processed + 278 deleted + 1 postponed, in ten days.
    private static let pub01: [PublishedFigure] = {
        let source = """
            https://menpan.go.id/site/berita-terkini/selama-cuber-dan-libur-lebaran-1-607-aduan-masyarakat-masuk-melalui-lapor
            """
        func figure(_ numerator: Int, _ denominator: Int, _ unit: FigureUnit, _ published: String) -> PublishedFigure {
            PublishedFigure(
                id: "PUB01", place: "LAPOR! nasional", period: days("2018-06-11", "2018-06-20"), indicator: nil, numerator: numerator,
                denominator: denominator, unit: unit, published: published, source: source)
        }
        return [
            figure(1607, 10, .number, "159"), figure(1295, 1607, .percent, "1295"), figure(9, 1607, .percent, "9"),
            figure(24, 1607, .percent, "24"), figure(278, 1607, .percent, "278"), figure(1, 1607, .percent, "1"),
        ]
    }()

    /// 39 = 25 not yet disposed + 9 not yet followed up + 5 in process.
    private static let pub07: [PublishedFigure] = {
        let source = """
            https://kabarselebes.co.id/berita/2024/11/06/\
            diskominfosantik-sulteng-ajak-masyarakat-gunakan-sp4n-lapor-untuk-pengaduan-pelayanan-publik
            """
        func figure(_ indicator: String?, _ numerator: Int, _ published: String) -> PublishedFigure {
            PublishedFigure(
                id: "PUB07", place: "Provinsi Sulawesi Tengah", period: days("2024-01-01", "2024-10-31"), indicator: indicator,
                numerator: numerator, denominator: 39, unit: .percent, published: published, source: source)
        }
        return [figure("M01", 5, "5"), figure("M02", 0, "0"), figure(nil, 25, "25"), figure(nil, 9, "9")]
    }()

    private static func days(_ from: String, _ through: String) -> EvaluationPeriod {
        let (first, last) = (CivilDate(from) ?? .earliest, CivilDate(through) ?? .latest)
        return EvaluationPeriod(from: first, through: last) ?? .year(first.year)
    }
}
