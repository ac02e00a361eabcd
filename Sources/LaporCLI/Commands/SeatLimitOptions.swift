import ArgumentParser
import Domain
import Services

/// The flags that limit a seat to a part of the reports.
struct SeatLimitOptions: ParsableArguments {
    @Option(help: "Kode wilayah, misalnya 35.78; boleh lebih dari satu.")
    var region: [String] = []

    @Option(help: "Slug topik dengan induknya, misalnya jalan/lampu; boleh lebih dari satu.")
    var category: [String] = []

    func limits(in assembly: OfficeAssembly) async throws -> SeatLimits? {
        let tree = try await assembly.office.rules.current().categories
        let categories = try category.map { path in
            guard let found = tree.category(slugPath: path) else { throw UnknownName("topik \(path) tidak ada; lihat `lapor categories`") }
            return found.id
        }
        let regions = try region.map { typed in
            guard let code = RegionCode(typed).flatMap(assembly.office.regions.current) else {
                throw UnknownName("wilayah \(typed) tidak ada; tulis kode seperti 35.78")
            }
            return code.description
        }
        return SeatLimits(regions: Set(regions), categories: Set(categories))
    }
}
