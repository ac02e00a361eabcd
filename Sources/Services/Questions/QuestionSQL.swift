import DataAccess
import Domain
import Foundation

enum QuestionSQL {
    private static let columns: Query = """
        q.id, q.version, q.category_id, q.position, q.kind, q.label_id, q.label_en, q.help_id, q.help_en, q.options, q.least, q.most, q.unit,
        q.is_required, q.is_public
        """
    private static let columnCount = 15

    /// Those that are asked now.
    static let all = Query(
        "select \(splice: columns) from category_questions q where q.ended_at is null order by q.category_id, q.position, q.id",
        named: "question.all")

    static let codes = Query("select code from category_questions where code is not null", named: "question.codes")

    static func of(_ categories: [ID<Category>]) -> Query {
        Query(
            """
            select \(splice: columns) from category_questions q where q.category_id in \(list: categories) and q.ended_at is null
            order by q.position, q.id
            """, named: "question.of")
    }

    static func byID(_ id: ID<ExtraQuestion>) -> Query {
        Query(
            "select \(splice: columns) from category_questions q where q.id = \(id) and q.ended_at is null", named: "question.byID")
    }

    /// Every version of these questions, also of ended ones.
    static func versions(of questions: [ID<ExtraQuestion>]) -> Query {
        Query("select q.id, q.version from category_questions q where q.id in \(list: questions)", named: "question.versions")
    }

    static func insert(_ question: ExtraQuestion, code: String? = nil, at now: Instant) -> Query {
        let options = question.options.map { option in
            option.englishName.map { "\(option.indonesianName) | \($0)" } ?? option.indonesianName
        }
        .joined(separator: "\n")
        return Query(
            """
            insert into category_questions (id, version, code, category_id, position, kind, label_id, label_en, help_id, help_en, options,
                least, most, unit, is_required, is_public, made_at)
            values (\(question.id), \(question.version), \(code), \(question.category), \(question.position), \(question.kind),
                \(question.indonesianLabel), \(question.englishLabel), \(question.indonesianHelp), \(question.englishHelp), \(options),
                \(question.least), \(question.most), \(question.unit), \(question.isRequired), \(question.isPublic), \(now))
            """, named: "question.insert")
    }

    /// 0 rows where another version stands already, or none.
    static func end(_ id: ID<ExtraQuestion>, version: Int, at now: Instant) -> Query {
        Query(
            """
            update category_questions set ended_at = \(now) where id = \(id) and version = \(version) and ended_at is null
            """, named: "question.end")
    }

    static func question(_ row: ResultRow) throws -> ExtraQuestion {
        ExtraQuestion(
            id: try row.id(0), version: try row.int(1), category: try row.id(2), position: try row.int(3), kind: try row.raw(4),
            indonesianLabel: try row.text(5), englishLabel: try row.optionalText(6), indonesianHelp: try row.optionalText(7),
            englishHelp: try row.optionalText(8), options: options(try row.text(9)), least: try row.optionalReal(10),
            most: try row.optionalReal(11), unit: try row.optionalText(12), isRequired: try row.bool(13), isPublic: try row.bool(14))
    }

    static func options(_ text: String) -> [ExtraQuestion.Option] {
        text.split(whereSeparator: \.isNewline).compactMap { line in
            let names = line.split(separator: "|", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
            guard let first = names.first, !first.isEmpty else { return nil }
            return ExtraQuestion.Option(indonesianName: first, englishName: names.dropFirst().first.flatMap { $0.isEmpty ? nil : $0 })
        }
    }

    static func insert(_ answer: StoredAnswer, of report: ID<Report>) -> Query {
        Query(
            """
            insert into report_answers (report_id, question_id, version, text_value, number_value, whole_value, salt)
            select \(report), q.id, q.version, \(answer.text), \(answer.number), \(answer.whole), \(answer.salt) from category_questions q
            where q.id = \(answer.question) and q.version = \(answer.version)
            """, named: "question.answer")
    }

    static func answers(of report: ID<Report>) -> Query {
        Query(
            """
            select \(splice: columns), a.text_value, a.number_value, a.whole_value
            from report_answers a join category_questions q on q.id = a.question_id and q.version = a.version
            where a.report_id = \(report) order by q.position, q.id
            """, named: "question.answers")
    }

    static func answered(_ row: ResultRow) throws -> AnsweredQuestion {
        let question = try question(row)
        let (text, number, whole) = (
            try row.optionalText(columnCount), try row.optionalReal(columnCount + 1), try row.optionalInt(columnCount + 2)
        )
        let value: ExtraValue? =
            switch question.kind {
            case .text: text.map { .text($0) }
            case .number: number.map { .number($0) }
            case .choice: whole.map { .choice($0) }
            case .date: whole.map { .date(CivilDate(daysSinceEpoch: $0)) }
            case .yesNo: whole.map { .yesNo($0 == 1) }
            }
        return AnsweredQuestion(question: question, value: value ?? .unknown)
    }

    static let samples: [Query] = {
        let moment = Instant(milliseconds: 0)
        let question = ExtraQuestion(id: ID(1), version: 1, category: ID(1), position: 1, kind: .text, indonesianLabel: "")
        return [
            all, codes, of([ID(1)]), versions(of: [ID(1)]), byID(ID(1)), insert(question, at: moment), end(ID(1), version: 1, at: moment),
            insert(StoredAnswer(ExtraAnswer(question: ID(1), version: 1, value: .unknown)), of: ID(1)), answers(of: ID(1)),
        ]
    }()
}
