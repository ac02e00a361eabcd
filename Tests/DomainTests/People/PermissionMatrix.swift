import Domain
import Testing

/// The matrix of the rules (section D) as its text, read independently of the table in the code.
enum PermissionMatrix {
    /// The actions of a row of the text, one group for each part of a cell `x/y`.
    static let actions: [String: [[Action]]] = [
        "submit, complete, add information": [[.submit, .complete, .addInformation]],
        "read text, not secret (* redacted)": [[.readText]],
        "read secret text": [[.readSecretText]],
        "name, contact: open mode (logged)": [[.seeOpenIdentity]],
        "name, contact: secret mode (logged)": [[.seeSecretIdentity]],
        "ask reveal (E.3)": [[.askReveal]],
        "break-glass, on duty (E.3)": [[.breakGlass]],
        "verify, classify, redact (a: door A)": [[.verify, .classify, .redact]],
        "HandleDirectly": [[.handleDirectly]],
        "reclassify / yes to a longer class": [[.reclassify], [.approveLongerClass]],
        "dispose down / across agencies": [[.disposeDown], [.disposeAcross]],
        "NotAuthority, transfer": [[.notAuthority, .transfer]],
        "draft answer, internal note": [[.draftAnswer, .internalNote]],
        "ask reporter, progress, ask contribution, copy": [[.askReporter, .progress, .askContribution, .copy]],
        "approve and publish answer": [[.approveAnswer]],
        "archive / second yes": [[.archive], [.approveArchive]],
        "mark a doubt / second yes / judge its appeal (H)": [[.markReport], [.approveMark], [.judgeMark]],
        "close with evidence / verify evidence": [[.closeWithEvidence], [.verifyEvidence]],
        "ask / approve extension, far Promise": [[.askExtension, .askFarPromise], [.approveExtension, .approveFarPromise]],
        "merge, unmerge, split, link": [[.merge, .unmerge, .split, .link]],
        "raise secrecy / lower with consent": [[.raiseSecrecy], [.lowerSecrecy]],
        "withdraw, confirm, object, rate, reopen, appeal, refer": [[.withdraw, .confirm, .object, .rate, .reopen, .appeal, .refer]],
        "reopen or restore on own motion": [[.reopenOnOwnMotion, .restore]],
        "route a conflict, examine": [[.routeConflict, .examine]],
        "decide / execute a sanction / check execution": [[.decideSanction], [.executeSanction], [.checkExecution]],
        "arbitrate / intervene, hand outside": [[.arbitrate], [.intervene, .handOutside]],
        "boards, exports without identity": [[.seeBoards, .exportFigures]],
        "sign off data": [[.signOffData]],
        "recommend / answer / verify": [[.recommend], [.answerRecommendation], [.verifyRecommendation]],
        "action plan: write / approve / verify": [[.writePlan], [.approvePlan], [.verifyPlan]],
        "spot check, sample": [[.spotCheck, .drawSample]],
        "write records (C.5)": [[.writeRecords]],
        "moderate comments": [[.moderateComments]],
        "SOP, packs, users, units / policy, calendar, API keys, indicators": [
            [.manageSOP, .managePacks, .manageUsers, .manageUnits], [.managePolicy, .manageCalendar, .manageKeys, .manageIndicators],
        ],
        "audit log": [[.readAuditLog]],
    ]

    private static let columns: [String: Role] = [
        "Rp": .reporter, "As": .assistant, "UO": .unitOperator, "LO": .liaisonOfficer, "AA": .agencyAdmin, "Sv": .supervisor,
        "Ld": .leader, "IA": .internalAuditor, "NA": .nationalAdmin, "Or": .ombudsman, "NP": .nationalPartner, "In": .integrator,
    ]

    private static let scopes: [Character: Grant.Scope] = [
        "o": .own, "m": .mandate, "h": .whileHolder, "v": .visit, "u": .unitAndBelow, "a": .agency, "n": .nation, "t": .referred,
    ]

    struct Cell: Hashable {
        let action: Action
        let role: Role
    }

    /// Every filled cell of the text, each part of it with the actions it stands for.
    static func read() throws -> [Cell: Grant] {
        let lines = try Fixtures.text("permissions.md").split(separator: "\n").map(String.init)
        let header = try cells(#require(lines.first)).dropFirst()
        let roles = try header.map { try #require(columns[$0]) }
        #expect(Set(roles) == Set(Role.allCases))
        var grants: [Cell: Grant] = [:]
        for line in lines.dropFirst(2) {
            let row = cells(line)
            let name = try #require(row.first)
            let groups = try #require(actions[name], "row \(name)")
            for (role, text) in zip(roles, row.dropFirst()) where !text.isEmpty {
                let parts = text.split(separator: "/").map { $0.trimmingPrefix(" ") }
                #expect(parts.count == groups.count, "\(name) \(role)")
                for (part, group) in zip(parts, groups) where !part.hasPrefix("-") {
                    for action in group { grants[Cell(action: action, role: role)] = try grant(String(part), row: name) }
                }
            }
        }
        return grants
    }

    private static func grant(_ text: String, row: String) throws -> Grant {
        let scope = try #require(text.first.flatMap { scopes[$0] }, "cell \(text)")
        let limit: Grant.Limit? =
            switch text.dropFirst() {
            case "*": .redacted
            case " (E.2)": .sensitiveOnly
            case " (units)": .amongUnits
            case "": row.contains("(a: door A)") && text == "a" ? .doorA : nil
            default: try #require(nil as Grant.Limit?, "cell \(text)")
            }
        return Grant(scope, only: limit)
    }

    private static func cells(_ line: String) -> [String] {
        line.split(separator: "|", omittingEmptySubsequences: false).dropFirst().dropLast().map { cell in
            String(cell.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
        }
    }
}
