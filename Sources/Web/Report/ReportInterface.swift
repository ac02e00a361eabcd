import Domain
import Foundation
import HTTPTypes
import Hummingbird
import IndonesianText
import Sealing
import Services

/// A whole report in one request, for programs: the same rules, the same codes.
struct ReportInterface: Sendable {
    let office: Office

    /// 4 MB, as of a form: a text that is too long is told by its field.
    private static let longest = FormLimits.words.total
    private static let deepest = 4
    private static let keyLength = 16...200
    /// Characters of a member's name that are told back.
    private static let longestName = 80

    private struct Answer: Encodable {
        let trackingCode: String
        let receiptCode: String
        let verifyBy: String
        let answerBy: String
        let isRepeat: Bool
        /// Why the report is checked after the others; left out where it is not.
        let slowLane: String?
        let notice: String?
    }

    func register(in pages: PageGroup<AppRequestContext>) {
        pages.post(.apiReports) { request, context in
            let body = try await Self.body(of: request)
            let key = try Self.key(of: request)
            let token = key.map { office.composeToken(forKey: $0, content: body) } ?? RandomToken()
            var faults = FieldErrors.none
            let sent = try Self.submission(body, &faults)
            let rules = try await office.rules.current()
            var report = sent.report(
                composeToken: token, language: context.visit.language.rawValue, directory: rules.directory,
                categories: rules.categories, faults: &faults)
            if let answers = sent.answers {
                let asked = try await office.questions(for: report)
                report.extraAnswers = ProgramAnswers(sent: answers, asked: asked, isEnglish: context.visit.language == .english)
                    .read(&faults)
            }
            guard faults.isEmpty else { throw Problem(.unprocessable, fields: faults) }
            let receipt = try await submit(report, body, key: key, from: context.visit.network.ofOne)
            let answer = Answer(
                trackingCode: receipt.code.displayed, receiptCode: receipt.receipt.displayed, verifyBy: receipt.verifyBy.date.description,
                answerBy: receipt.answerBy.date.description, isRepeat: receipt.isRepeat,
                slowLane: receipt.slowReason?.rawValue,
                notice: receipt.slowReason.map { context.text("report.sent.slow.\($0.rawValue)") })
            var response = try JSONAnswer(answer, status: .created).response()
            response.headers[.location] = SiteURL.publicReport(receipt.code.canonical).path
            return response
        }
    }

    /// A key that stood for another content is a fault of the program, and told to it before anything is stored.
    private func submit(_ report: NewReport, _ body: [UInt8], key: String?, from network: String) async throws -> Acknowledgement {
        let use = if let key { try await office.useForeignKey(key, content: body) } else { ForeignKeyUse.fresh }
        if case .other = use { throw Problem(.conflict, detail: "report.api.keyReused") }
        var report = report
        report.slowReason = try await office.lane(.program, from: network)
        do {
            let acknowledgement = try await office.submit(report)
            if acknowledgement.isRepeat { office.takeBackLane(.program, from: network) }
            // The same request beside this one may have failed and released the key that both came with.
            if case .same = use, let key { _ = try await office.useForeignKey(key, content: body) }
            return acknowledgement
        } catch {
            office.takeBackLane(.program, from: network)
            if case .fresh = use, let key { try await office.releaseForeignKey(key, of: report.composeToken) }
            guard case ServiceFault.invalid(let faults) = error else { throw error }
            throw Problem(
                .unprocessable, fields: FieldErrors(faults.map { Self.remedies[$0.field] ?? FieldError($0, label: .verbatim($0.field)) }))
        }
    }

    /// What the office finds out only when it looks the value up.
    private static let remedies: [String: FieldError] = [
        "regionCode": FieldError("regionCode", "report.api.regionCode"), "agency": FieldError("agency", "report.api.agency"),
        "category": FieldError("category", "report.api.category"),
    ]

    private static func body(of request: Request) async throws -> [UInt8] {
        let type = HeaderParameters(request.headers[.contentType] ?? "").value.lowercased()
        guard type == "application/json" else { throw Problem(.unsupportedMedia, detail: "report.api.notJSON") }
        guard let bytes = try await request.body.bytes(atMost: longest) else {
            let limit = Phrase("report.api.tooLarge", phrases: ["limit": .number(TextLimits.reportBody.characters)])
            throw Problem(.tooLarge, detail: "report.api.tooLarge.detail", fields: [FieldError("body", limit)])
        }
        return bytes
    }

    private static func submission(_ body: [UInt8], _ faults: inout FieldErrors) throws -> ReportSubmission {
        guard JSONShape.isFlat(body, deepest: deepest) else { throw Problem(.badRequest, detail: "report.api.unreadable") }
        let isText = String(validating: body, as: UTF8.self) != nil
        let readable = isText ? body : Array(String(decoding: body, as: UTF8.self).utf8)
        if let member = JSONMembers.repeated(in: readable) {
            let field = String(member.prefix(longestName))
            faults.add(FieldError(field, Phrase("report.api.repeated", ["field": field])))
            throw Problem(.unprocessable, fields: faults)
        }
        do {
            let sent = try JSONDecoder().decode(ReportSubmission.self, from: Data(readable))
            if !isText { for field in sent.fieldsWithMarks { faults.add(FieldError(field, "report.api.notUTF8")) } }
            guard isText || !faults.isEmpty else { throw Problem(.badRequest, detail: "report.api.notUTF8") }
            return sent
        } catch DecodingError.typeMismatch(_, let place), DecodingError.valueNotFound(_, let place) {
            let field = place.codingPath.map(\.stringValue).joined(separator: ".")
            guard !field.isEmpty else { throw Problem(.badRequest, detail: "report.api.unreadable") }
            faults.add(FieldError(FieldFault(field, .malformed), label: .verbatim(field)))
            throw Problem(.unprocessable, fields: faults)
        } catch let problem as Problem {
            throw problem
        } catch {
            throw Problem(.badRequest, detail: "report.api.unreadable")
        }
    }

    /// The sender's own key makes a repeated request harmless; without one each request is a report of its own.
    private static func key(of request: Request) throws -> String? {
        guard let name = HTTPField.Name("Idempotency-Key"), let key = request.headers[name] else { return nil }
        guard keyLength.contains(key.utf8.count), key.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
            throw Problem(.badRequest, detail: "report.api.key")
        }
        return key
    }
}

/// How deeply a JSON text is nested, told before it is read.
enum JSONShape {
    static func isFlat(_ bytes: [UInt8], deepest: Int) -> Bool {
        var depth = 0
        var isText = false
        var isEscaped = false
        for byte in bytes {
            if isText {
                if isEscaped {
                    isEscaped = false
                } else if byte == UInt8(ascii: "\\") {
                    isEscaped = true
                } else if byte == UInt8(ascii: "\"") {
                    isText = false
                }
                continue
            }
            switch byte {
            case UInt8(ascii: "\""): isText = true
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                depth += 1
                if depth > deepest { return false }
            case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
            default: break
            }
        }
        return true
    }
}
