import Domain

/// Which form and which list stands under which address.
enum AdministrationRegister {
    static func listing(_ list: AdministrationList) -> any AdministrationListing {
        switch list {
        case .agencies: AgencyListing()
        case .units: UnitListing()
        case .officers: OfficerListing()
        case .roleProfiles: RoleProfileListing()
        case .categories: CategoryListing()
        case .questions: QuestionListing()
        case .templates: TemplateListing()
        case .articles: ArticleListing()
        case .holidays: HolidayListing()
        case .policies: PolicyListing()
        case .routingRules: RoutingRuleListing()
        case .jurisdictions: JurisdictionListing()
        case .misroutes: MisrouteListing()
        case .procedures: ProcedureListing()
        case .requests: RequestListing()
        case .log: LogListing()
        case .dataRequests: DataRequestListing()
        case .destructions: DestructionListing()
        case .breach: BreachListing()
        }
    }

    static func form(_ list: AdministrationList, isNew: Bool, noun: String) -> (any AdministrationForm)? {
        switch (list, isNew, noun) {
        case (.agencies, _, ""): AgencyEditor(isNew: isNew)
        case (.agencies, false, "pengakhiran"): AgencyEnding()
        case (.agencies, false, "persetujuan"): ApprovalEditor()
        case (.units, _, ""): UnitEditor(isNew: isNew)
        case (.units, false, "pengakhiran"): UnitEnding()
        case (.officers, true, ""): OfficerInvitation()
        case (.officers, false, ""): OfficerPage()
        case (.officers, false, "kursi"): SeatGiving()
        case (.officers, false, "batas"): SeatLimiting()
        case (.officers, false, "pengakhiran-kursi"): SeatEnding()
        case (.officers, false, "serah-terima"): HandingOver()
        case (.officers, false, "sesi"): SessionEnding()
        case (.officers, false, "kartu-kode"): CodeCardPrinting()
        case (.officers, false, "faktor"): FactorsReset()
        case (.officers, false, "undangan"): RepeatedInvitation()
        case (.roleProfiles, _, ""): RoleProfileEditor(isNew: isNew)
        case (.roleProfiles, false, "penghapusan"): RoleProfileRemoving()
        case (.categories, _, ""): CategoryEditor(isNew: isNew)
        case (.questions, _, ""): QuestionEditor(isNew: isNew)
        case (.questions, false, "penarikan"): QuestionWithdrawing()
        case (.templates, _, ""): TemplateEditor(isNew: isNew)
        case (.templates, false, "penarikan"): TemplateWithdrawing()
        case (.articles, _, ""): ArticleEditor(isNew: isNew)
        case (.articles, false, ArticleReviewing.noun): ArticleReviewing()
        case (.articles, false, "penarikan"): ArticleWithdrawing()
        case (.holidays, true, ""): HolidayEditor()
        case (.holidays, false, "pembatalan"): HolidayCancelling()
        case (.policies, true, ""): PolicyEditor()
        case (.routingRules, _, ""): RoutingRuleEditor(isNew: isNew)
        case (.routingRules, false, RuleRehearsing.noun): RuleRehearsing()
        case (.policies, true, PolicyRehearsing.noun): PolicyRehearsing()
        case (.jurisdictions, _, ""): JurisdictionEditor(isNew: isNew)
        case (.jurisdictions, false, JurisdictionSucceeding.noun): JurisdictionSucceeding()
        case (.jurisdictions, true, "unggah"): JurisdictionUpload()
        case (.procedures, _, ""): ProcedureEditor(isNew: isNew)
        case (.procedures, true, ProcedureUpload.noun): ProcedureUpload()
        case (.procedures, false, ProcedureStepEditor.noun): ProcedureStepEditor()
        case (.procedures, false, ProcedureRevision.noun): ProcedureRevision()
        case (.requests, false, ""): RequestAnswer()
        case (.dataRequests, false, ""): DataRequestAnswer()
        case (.breach, true, ""): BreachRecording()
        case (.breach, false, ""): BreachEnding()
        default: nil
        }
    }

    /// What else can be done with the entry that a form shows.
    static func links(_ form: any AdministrationForm, _ scene: AdministrationScene) -> [any Component] {
        guard !scene.id.isEmpty else { return [] }
        switch form {
        case is AgencyEditor:
            return [
                LinkButton(
                    "administration.unit.title",
                    href: SiteURL.administrationList(AdministrationList.units.rawValue).path(query: [(name: "instansi", value: scene.id)]),
                    kind: .secondary),
                LinkButton(
                    "administration.form.agencyEnd.title",
                    to: .administrationAction(AdministrationList.agencies.rawValue, scene.id, "pengakhiran"), kind: .quiet),
            ]
        case is UnitEditor:
            return [
                LinkButton(
                    "administration.form.unitEnd.title",
                    to: .administrationAction(AdministrationList.units.rawValue, scene.id, "pengakhiran"), kind: .quiet)
            ]
        case is JurisdictionEditor where scene.ownAgency == nil:
            return [
                LinkButton(
                    "administration.form.jurisdictionSucceed.title",
                    to: .administrationAction(AdministrationList.jurisdictions.rawValue, scene.id, JurisdictionSucceeding.noun),
                    kind: .secondary)
            ]
        case is RoutingRuleEditor:
            return [
                LinkButton(
                    "administration.form.ruleRehearse.title",
                    to: .administrationAction(AdministrationList.routingRules.rawValue, scene.id, RuleRehearsing.noun), kind: .secondary)
            ]
        case is ProcedureEditor:
            return [
                LinkButton(
                    "administration.form.procedureStep.title",
                    to: .administrationAction(AdministrationList.procedures.rawValue, scene.id, ProcedureStepEditor.noun), kind: .secondary),
                LinkButton(
                    "administration.form.procedureRevision.title",
                    to: .administrationAction(AdministrationList.procedures.rawValue, scene.id, ProcedureRevision.noun), kind: .quiet),
            ]
        case is RoleProfileEditor:
            return [
                LinkButton(
                    "administration.form.roleProfileRemove.title",
                    to: .administrationAction(AdministrationList.roleProfiles.rawValue, scene.id, "penghapusan"), kind: .quiet)
            ]
        case is QuestionEditor:
            return [
                LinkButton(
                    "administration.form.questionWithdraw.title",
                    to: .administrationAction(AdministrationList.questions.rawValue, scene.id, "penarikan"), kind: .quiet)
            ]
        case is TemplateEditor:
            return [
                LinkButton(
                    "administration.form.templateWithdraw.title",
                    to: .administrationAction(AdministrationList.templates.rawValue, scene.id, "penarikan"), kind: .quiet)
            ]
        case is ArticleEditor:
            return [
                LinkButton(
                    "administration.form.articleReview.title",
                    to: .administrationAction(AdministrationList.articles.rawValue, scene.id, ArticleReviewing.noun), kind: .secondary),
                LinkButton(
                    "administration.form.articleWithdraw.title",
                    to: .administrationAction(AdministrationList.articles.rawValue, scene.id, "penarikan"), kind: .quiet),
            ]
        default: return []
        }
    }
}
