/// What people of a region call their districts and villages: a page that says `kecamatan` in Papua or `desa` in Aceh sounds foreign.
public enum LocalRegionNames {
    /// The word of the place for that level, in small letters: `kecamatan`, `distrik`, `nagari`, `gampong` and so on.
    /// For a village code it tells kelurahan from desa; for a wider code it gives the common word of its villages.
    public static func word(_ level: RegionLevel, in code: RegionCode) -> String {
        let province = code.number / 100_000_000
        let regency = code.number / 1_000_000
        switch level {
        case .province: return "provinsi"
        case .regency: return code.level != .province && regency % 100 >= 71 ? "kota" : "kabupaten"
        case .district:
            if province >= 91 { return "distrik" }
            if province == 34, code.level != .province { return regency % 100 >= 71 ? "kemantren" : "kapanewon" }
            return "kecamatan"
        case .village:
            if code.isCustomaryVillage { return "kampung adat" }
            if code.isKelurahan { return "kelurahan" }
            return villageWord(province: province, regency: regency)
        }
    }

    private static func villageWord(province: UInt64, regency: UInt64) -> String {
        switch regency {
        case 1102: return "kute"
        case 1104, 1116, 1117: return "kampung"
        case 1309, 1373, 1377: return "desa"
        case 1407: return "kepenghuluan"
        case 1408: return "kampung"
        case 1804, 1806, 1810, 1813: return "pekon"
        case 1802, 1805, 1808: return "kampung"
        case 1812: return "tiyuh"
        case 6403, 6407, 6411: return "kampung"
        case 7318, 7326: return "lembang"
        default: break
        }
        switch province {
        case 11: return "gampong"
        case 13: return "nagari"
        case 34: return "kalurahan"
        case 91...96: return "kampung"
        default: return "desa"
        }
    }
}
