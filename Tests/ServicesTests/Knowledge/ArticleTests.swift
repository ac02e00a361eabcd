import DataTestSupport
import Domain
import Testing

@testable import Services

@Suite("Articles of knowledge")
struct ArticleTests {
    private func text(_ question: String, isPublic: Bool = true, until days: Int = 30, on desk: TestDesk) -> ArticleText {
        ArticleText(
            question: question, answer: "Bawa kartu keluarga ke kantor kelurahan; gratis dan selesai dalam tiga hari kerja.",
            source: "Perda 3/2024", validUntil: ClockZone.wib.date(of: desk.clock.read()).adding(days: days), isPublic: isPublic)
    }

    /// The second admin of the city.
    private func second(_ desk: TestDesk) async throws -> Actor {
        let invited = try await desk.office.invite(
            email: "kedua@contoh.invalid", name: "Admin Kedua", seat: SeatForm(role: .agencyAdmin, agency: desk.cast.city), by: .system)
        return Actor(kind: .officer(try #require(invited.made)), role: .agencyAdmin, agency: desk.cast.city)
    }

    @Test(
        "are read by nobody before a second person has reviewed them, and stay as they were until the new wording is",
        arguments: TestStores.engines)
    func reviewed(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let (office, cast) = (desk.office, desk.cast)
            let second = try await second(desk)
            let id = try await office.addArticle(text("Bagaimana mengurus akta kelahiran?", on: desk), of: cast.city, by: cast.admin)
            #expect(try await office.publicArticles().isEmpty)
            await #expect(throws: ServiceFault.notPermitted) {
                try await office.reviewArticle(id, number: 1, returning: nil, by: cast.admin)
            }
            await #expect(throws: ServiceFault.notFound) {
                try await office.reviewArticle(id, number: 1, returning: nil, by: cast.neighbourAdmin)
            }
            await #expect(throws: ServiceFault.notPermitted) {
                _ = try await office.addArticle(text("Lain?", on: desk), of: cast.city, by: cast.liaison)
            }
            try await office.reviewArticle(id, number: 1, returning: nil, by: second)
            #expect(try await office.publicArticles(words: "akta lahir").map(\.id) == [id])
            #expect(try await office.publicArticles(words: "lampu").isEmpty)

            try await office.editArticle(id, text("Bagaimana mengurus akta kelahiran anak?", on: desk), by: second)
            #expect(try await office.publicArticle(id).text.question == "Bagaimana mengurus akta kelahiran?")
            try await office.reviewArticle(id, number: 2, returning: "Sebutkan jamnya.", by: cast.admin)
            #expect(try await office.article(id, by: cast.admin).pending?.returned == "Sebutkan jamnya.")
            await #expect(throws: ServiceFault.conflict) { try await office.reviewArticle(id, number: 2, returning: nil, by: cast.admin) }
            try await office.editArticle(id, text("Bagaimana mengurus akta kelahiran anak?", on: desk), by: second)
            try await office.reviewArticle(id, number: 3, returning: nil, by: cast.admin)
            #expect(try await office.publicArticle(id).version.number == 3)
            try await office.withdrawArticle(id, by: cast.admin)
            await #expect(throws: ServiceFault.notFound) { _ = try await office.publicArticle(id) }
        }
    }

    @Test(
        "are offered to who writes, at most three, internal ones to their own officers only, and stale ones to nobody",
        arguments: TestStores.engines)
    func offered(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let (office, cast) = (desk.office, desk.cast)
            let second = try await second(desk)
            func publish(_ text: ArticleText) async throws {
                let id = try await office.addArticle(text, of: cast.city, by: cast.admin)
                try await office.reviewArticle(id, number: 1, returning: nil, by: second)
            }
            try await publish(text("Bagaimana mengurus akta kelahiran anak?", on: desk))
            try await publish(text("Bagaimana petugas memeriksa akta kelahiran?", isPublic: false, on: desk))
            try await publish(text("Apa syarat akta kelahiran?", until: 1, on: desk))
            let asked = "Saya ingin tahu syarat dan cara mengurus akta kelahiran untuk anak kedua saya."
            #expect(try await office.publicArticles(answering: asked).count == 2)
            #expect(try await office.articles(answering: asked, for: cast.city).count >= 2)
            #expect(try await office.articles(answering: asked, for: cast.neighbour).allSatisfy(\.text.isPublic))
            #expect(try await office.publicArticles(answering: "Lampu jalan padam di depan pasar.").isEmpty)
            desk.pass(days: 2)
            #expect(try await office.publicArticles(answering: asked).map(\.text.question) == ["Bagaimana mengurus akta kelahiran anak?"])
            #expect(try await office.publicArticles().count == 2, "what is stale is still found, and says so")
            await #expect(throws: ServiceFault.invalid([FieldFault("validUntil", .outOfRange)])) {
                try await publish(text("Masih berlaku?", until: -1, on: desk))
            }
        }
    }

    @Test("that ship with the program load once and are true questions of its service", arguments: TestStores.engines)
    func shipped(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let rows = try ArticleRow.read(folder: TestOffice.folder).get()
            #expect(rows.count >= 4 && rows.allSatisfy { !$0.englishAnswer.isEmpty })
            let policies = try DeadlinePolicyRow.read(folder: TestOffice.folder).get()
            let counts = try await desk.office.loadReference(TestOffice.reference, policies: policies, articles: rows)
            #expect(counts.articles == rows.count)
            #expect(try await desk.office.loadReference(TestOffice.reference, policies: policies, articles: rows).isNothing)
            #expect(try await desk.office.publicArticles(words: "kode hilang").first?.text.question.contains("hilang") == true)
        }
    }
}
