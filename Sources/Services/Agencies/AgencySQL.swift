import DataAccess
import Domain

enum AgencySQL {
    static let columns: Query = """
        id, kind, name, abbreviation, slug, region_code, time_zone, connection_status, answer_approval, handler_is_inspectorate,
            needs_checking, hosted_by, successor_id, valid_to
        """

    static let all = Query("select \(splice: columns) from agencies order by name, id", named: "agency.all")

    static func byID(_ id: ID<Agency>) -> Query {
        Query("select \(splice: columns) from agencies where id = \(id)", named: "agency.byID")
    }

    static func bySlug(_ slug: String) -> Query {
        Query("select \(splice: columns) from agencies where slug = \(slug)", named: "agency.bySlug")
    }

    static let slugs = Query("select slug from agencies", named: "agency.slugs")

    static func entry(_ row: ResultRow) throws -> AgencyEntry {
        AgencyEntry(
            id: try row.id(0), kind: try row.raw(1), name: try row.text(2), abbreviation: try row.optionalText(3), slug: try row.text(4),
            regionCode: try row.optionalText(5), zone: try row.raw(6), connectionStatus: try row.raw(7),
            answerApproval: try row.raw(8), handlerIsInspectorate: try row.bool(9), needsChecking: try row.bool(10),
            hostedBy: try row.optionalID(11), successor: try row.optionalID(12), isEnded: try !row.isNull(13))
    }

    static func insert(_ agencies: [AgencyEntry], from day: CivilDate) -> Query {
        let rows: [Query] = agencies.map { agency in
            """
            (\(agency.id), \(agency.kind), \(agency.name), \(agency.abbreviation), \(agency.slug), \(agency.regionCode),
                \(agency.zone), \(agency.connectionStatus), \(agency.answerApproval), \(agency.handlerIsInspectorate),
                \(agency.needsChecking), \(agency.hostedBy), \(day.daysSinceEpoch))
            """
        }
        return Query(
            """
            insert into agencies (id, kind, name, abbreviation, slug, region_code, time_zone, connection_status, answer_approval,
                handler_is_inspectorate, needs_checking, hosted_by, valid_from)
            values \(splice: rows.joined(by: ", "))
            """, named: "agency.insert")
    }

    /// Everything but id and slug; an ended agency is left as it was.
    static func update(_ agency: AgencyEntry) -> Query {
        Query(
            """
            update agencies set kind = \(agency.kind), name = \(agency.name), abbreviation = \(agency.abbreviation),
                region_code = \(agency.regionCode), time_zone = \(agency.zone), connection_status = \(agency.connectionStatus),
                answer_approval = \(agency.answerApproval), handler_is_inspectorate = \(agency.handlerIsInspectorate),
                needs_checking = \(agency.needsChecking), hosted_by = \(agency.hostedBy)
            where id = \(agency.id) and valid_to is null
            """, named: "agency.update")
    }

    static func setAnswerApproval(_ approval: AnswerApproval, of id: ID<Agency>) -> Query {
        Query("update agencies set answer_approval = \(approval) where id = \(id) and valid_to is null", named: "agency.setAnswerApproval")
    }

    static func setConnection(_ status: ConnectionStatus, of id: ID<Agency>) -> Query {
        Query("update agencies set connection_status = \(status) where id = \(id) and valid_to is null", named: "agency.setConnection")
    }

    /// Bodies whose reports it held until their own trial go to the successor too.
    static func rehost(from id: ID<Agency>, to successor: ID<Agency>?) -> Query {
        Query("update agencies set hosted_by = \(successor) where hosted_by = \(id)", named: "agency.rehost")
    }

    static func end(_ id: ID<Agency>, successor: ID<Agency>?, on day: CivilDate) -> Query {
        Query(
            "update agencies set valid_to = \(day.daysSinceEpoch), successor_id = \(successor) where id = \(id) and valid_to is null",
            named: "agency.end")
    }

    static let samples: [Query] = {
        let sample = AgencyEntry(
            id: ID(1), kind: .other, name: "", abbreviation: nil, slug: "", regionCode: nil, zone: .wib, connectionStatus: .none,
            answerApproval: .sensitive, handlerIsInspectorate: false, needsChecking: false, hostedBy: nil, successor: nil, isEnded: false)
        return [
            all, byID(ID(1)), bySlug(""), slugs, insert([sample], from: .earliest), update(sample),
            setAnswerApproval(.always, of: ID(1)), setConnection(.direct, of: ID(1)), end(ID(1), successor: ID(2), on: .earliest),
            rehost(from: ID(1), to: nil),
        ]
    }()
}
