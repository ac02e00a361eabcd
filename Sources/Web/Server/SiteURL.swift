/// The URL space of the office: every address once, for routing and for links alike.
///
/// A value with its parts filled in gives ``path``; the same case gives ``pattern`` to the router.
public enum SiteURL: Sendable, Hashable {
    case home
    /// What people type who know the service only by hearsay; it leads to the first page of telling a report.
    case reportStart
    /// One page of telling a report.
    case report(ReportStep)
    /// A photo of a report that is still being written, small.
    case draftFile(String)
    case track
    /// A case as its reporter sees it, who has shown both codes.
    case caseForReporter(String)
    /// Something the reporter does on a case: answering, rating, reopening.
    case caseAction(String, String)
    /// The signed receipt of the report just sent.
    case sentReceipt
    /// What shows that one step of a case stands in the transparency log.
    case caseProof(String, String)
    /// What the office keeps of a reporter, for himself, and what he does about it.
    case ownData(String)
    case ownDataAction(String, String)
    /// How the reporter fares.
    case aftercare(String)
    /// For who has lost the receipt: asking for a letter that proves the contact, and its link.
    case contactProofs
    case contactProof(String)
    case publicReports
    case publicReport(String)
    /// Backing a published report, and its feed.
    case publicSupport(String)
    case publicFeed(String)
    /// Following a published report by e-mail, and what the link in each letter leads to.
    case publicFollow(String)
    case following(String)
    /// Joining a report that a neighbourhood files together, and saying what one thinks of its answer.
    case jointInvitation(String)
    case jointVoice
    case agencies
    case agency(String)
    /// Questions that come again and again, and the answer to one.
    case articles
    case article(String)
    /// Buku janji: the dated promises of all agencies.
    case promises
    case attachment(String)
    case privacy
    case terms
    case help
    /// The transparency log, in words.
    case transparency
    /// The short address that officers type; it leads to the queue.
    case officerStart
    case officerSignIn
    case officerSignOut
    /// The second step of signing in.
    case officerFactor
    /// Setting up a second factor: `aplikasi`, `kartu`.
    case officerFactorKind(String)
    /// Proving once more who sits there.
    case officerProof
    case officerQueue
    /// Where an assistant writes a report down for a citizen, and the slip of one.
    case counter
    case counterEntry(String)
    /// The sheets of a case for paper, and where a signed one comes back.
    case dispositionSheet(String)
    case visitRecord(String)
    case returnedSheet
    /// Letters about a case in the prescribed layout.
    case memorandum(String)
    case coverLetter(String)
    /// An officer's visits, one of them, and the script that keeps them on his telephone; the visits of a case.
    case visits
    case visit(String)
    case visitWorker
    case caseVisits(String)
    case officerReport(String)
    /// A verb as the noun it creates: `disposisi`, `tindak-lanjut`, `penutupan`.
    case officerAction(String, String)
    /// A working mark on a case: `label`, `petugas`, `tugas`, `lepas`.
    case caseMark(String, String)
    /// Questions to the queue that are kept under a name.
    case savedFilters
    case savedFilter(String)
    /// What an agency does on every case of a topic.
    case checklists
    /// One act on many cases, and its result.
    case bulk
    case bulkRun(String)
    /// Surges of reports alike, and the end of one.
    case surges
    /// One of them, to join its reports.
    case surge(String)
    /// How a case stands to the operating procedure of its body, and why it went another way.
    case officerProcedure(String)
    /// Where cases departed from their procedures, and the cases of one's own whose reason is still open.
    case departures
    case ownDepartures
    /// The signed document of an operating procedure.
    case procedureDocument(String)
    /// Returns between bodies, counted; what is late and about to be.
    case bounces
    case overdue
    /// The figures of a body.
    case figures
    /// The same as a table for a spreadsheet.
    case figureFile
    /// The monthly report of a body, for paper.
    case monthlyLetter
    /// Who stands in for whom while somebody is away.
    case delegations
    /// Reports like a case, side by side with it.
    case officerSimilar(String)
    /// Links by which bodies without an account give their part of the answer.
    case officerBodyLinks(String)
    /// The page of such a link.
    case bodyLink(String)
    /// A file of the report that such a link opens.
    case bodyLinkFile(String, String)
    /// What speaks for and against the good faith of a report, and the marks that people gave it.
    case officerTriage(String)
    /// Marks that wait for an officer.
    case triageTasks
    /// The marks of a report as its reporter is told of them, and the way to contest one.
    case ownMarks(String)
    /// The sentences of an answer, for who does not understand one: the public's, and the reporter's.
    case unclear(String)
    case ownUnclear(String)
    /// Sentences that wait for other words.
    case rewrites
    /// What a reporter says to whoever handled his case, and where officers look at it.
    case ownThanks(String)
    case thanks
    /// The file of a case on one page, for an appeal or the Ombudsman.
    case officerAppealFile(String)
    /// Who the reporter of a case is, for an officer who may know or ask.
    case officerIdentity(String)
    /// What waits for a custodian of identities.
    case identityQuestions
    case identityQuestion(String)
    /// Another person's request for a second yes, by its id.
    case officerRequest(String, String)
    /// A photo of a report, to black out parts of it for the public.
    case officerPicture(String, String)
    /// Setting the first password with the code of an invitation.
    case officerInvitation(String)
    /// Asking for another password.
    case officerForgotten
    /// Setting another password with the code of a letter.
    case officerReset(String)
    /// The officer's own account, and what he does there: `sandi`, `sesi`, `kursi`, `profil`.
    case officerAccount
    case officerAccountAction(String)
    case administration
    /// A list that administrators keep: `instansi`, `unit`, `petugas`, `kategori`, `libur`, `tenggat`.
    case administrationList(String)
    case administrationEntry(String, String)
    /// Something done to one entry: ending it, handing it over.
    case administrationAction(String, String, String)
    /// Where a visit begins that is to leave no trace on its device; a page of such a visit, under a name that says nothing; and the way
    /// out of it.
    case quiet
    case quietPage(String)
    case quietLeave
    /// The workbook of a breach as a table.
    case breachFile
    case securityText
    case securityTextAtRoot
    case health
    /// A file of the style or script, named by the hash of its content.
    case asset(hash: String, name: String)
    case gallery
    /// Whole reports from programs.
    case apiReports
    /// Topics with their extra questions, for programs.
    case apiQuestions
    /// Regions for what is being typed.
    case apiRegions
    /// Published reports like what is being typed.
    case apiSimilar
    /// The transparency log for programs: its newest head, heads, entries, and proofs.
    case apiLogHead
    case apiLogHeads
    case apiLogEntries
    case apiLogInclusion
    case apiLogConsistency

    /// The pages of telling a report, in their order.
    public enum ReportStep: String, Sendable, CaseIterable {
        case story = "cerita"
        case place = "tempat"
        /// Extra questions of the category; met only where there are any.
        case questions = "pertanyaan"
        case files = "berkas"
        case identity = "identitas"
        case check = "periksa"
        case sent = "terkirim"
    }

    /// The address as the router knows it; an empty part stands for any: `.officerReport("")` is `/petugas/laporan/{code}`.
    public var pattern: String { segments(filled: false) }

    /// The address as a browser asks for it, its parts percent-encoded.
    public var path: String { segments(filled: true) }

    /// The address with a query, in order.
    public func path(query: [(name: String, value: String)]) -> String {
        let pairs = query.map { "\(PercentCoding.encode($0.name))=\(PercentCoding.encode($0.value))" }
        return pairs.isEmpty ? path : "\(path)?\(pairs.joined(separator: "&"))"
    }

    private func segments(filled: Bool) -> String {
        func part(_ name: String, _ value: String) -> String {
            !filled && value.isEmpty ? "{\(name)}" : PercentCoding.encode(value)
        }
        return switch self {
        case .home: "/"
        case .reportStart: "/lapor"
        case .report(let step): "/lapor/\(step.rawValue)"
        case .draftFile(let id): "/lapor/berkas/\(part("id", id))"
        case .track: "/lacak"
        case .caseForReporter(let code): "/lacak/\(part("code", code))"
        case .caseAction(let code, let noun): "/lacak/\(part("code", code))/\(part("noun", noun))"
        case .sentReceipt: "/lapor/terkirim/bukti"
        case .caseProof(let code, let step): "/lacak/\(part("code", code))/langkah/\(part("step", step))"
        case .ownData(let code): "/lacak/\(part("code", code))/data"
        case .ownDataAction(let code, let noun): "/lacak/\(part("code", code))/data/\(part("noun", noun))"
        case .aftercare(let code): "/lacak/\(part("code", code))/kabar"
        case .contactProofs: "/hak-data"
        case .contactProof(let token): "/hak-data/\(part("token", token))"
        case .publicReports: "/laporan"
        case .publicReport(let code): "/laporan/\(part("code", code))"
        case .publicSupport(let code): "/laporan/\(part("code", code))/dukungan"
        case .publicFeed(let code): "/laporan/\(part("code", code))/umpan"
        case .publicFollow(let code): "/laporan/\(part("code", code))/ikuti"
        case .following(let token): "/ikuti/\(part("token", token))"
        case .jointInvitation(let token): "/bersama/\(part("token", token))"
        case .jointVoice: "/bersama"
        case .agencies: "/instansi"
        case .agency(let slug): "/instansi/\(part("slug", slug))"
        case .articles: "/tanya-jawab"
        case .article(let id): "/tanya-jawab/\(part("id", id))"
        case .promises: "/janji"
        case .attachment(let id): "/berkas/\(part("id", id))"
        case .privacy: "/privasi"
        case .terms: "/ketentuan"
        case .help: "/bantuan"
        case .transparency: "/transparansi"
        case .officerStart: "/petugas"
        case .officerSignIn: "/petugas/masuk"
        case .officerSignOut: "/petugas/keluar"
        case .officerFactor: "/petugas/faktor"
        case .officerFactorKind(let kind): "/petugas/faktor/\(part("kind", kind))"
        case .officerProof: "/petugas/konfirmasi"
        case .officerQueue: "/petugas/antrean"
        case .counter: "/petugas/loket"
        case .counterEntry(let code): "/petugas/loket/\(part("code", code))"
        case .dispositionSheet(let code): "/petugas/laporan/\(part("code", code))/lembar-disposisi"
        case .visitRecord(let code): "/petugas/laporan/\(part("code", code))/berita-acara"
        case .returnedSheet: "/petugas/lembar"
        case .memorandum(let code): "/petugas/laporan/\(part("code", code))/nota-dinas"
        case .coverLetter(let code): "/petugas/laporan/\(part("code", code))/surat-pengantar"
        case .visits: "/petugas/kunjungan"
        case .visit(let id): "/petugas/kunjungan/\(part("id", id))"
        case .visitWorker: "/petugas/kunjungan/pekerja.js"
        case .caseVisits(let code): "/petugas/laporan/\(part("code", code))/kunjungan"
        case .officerReport(let code): "/petugas/laporan/\(part("code", code))"
        case .officerAction(let code, let noun): "/petugas/laporan/\(part("code", code))/\(part("noun", noun))"
        case .caseMark(let code, let noun): "/petugas/laporan/\(part("code", code))/tanda/\(part("noun", noun))"
        case .savedFilters: "/petugas/saringan"
        case .bulk: "/petugas/massal"
        case .bulkRun(let id): "/petugas/massal/\(part("id", id))"
        case .checklists: "/petugas/daftar-periksa"
        case .savedFilter(let id): "/petugas/saringan/\(part("id", id))"
        case .surges: "/petugas/lonjakan"
        case .surge(let id): "/petugas/lonjakan/\(part("id", id))"
        case .officerProcedure(let code): "/petugas/laporan/\(part("code", code))/prosedur"
        case .departures: "/petugas/penyimpangan"
        case .ownDepartures: "/petugas/penyimpangan/saya"
        case .procedureDocument(let id): "/sop/\(part("id", id))"
        case .bounces: "/petugas/pengembalian"
        case .overdue: "/petugas/tenggat"
        case .figures: "/petugas/angka"
        case .figureFile: "/petugas/angka.csv"
        case .monthlyLetter: "/petugas/angka/laporan-bulanan"
        case .delegations: "/petugas/pengganti"
        case .officerSimilar(let code): "/petugas/laporan/\(part("code", code))/serupa"
        case .officerBodyLinks(let code): "/petugas/laporan/\(part("code", code))/tautan"
        case .bodyLink(let token): "/bagian/\(part("token", token))"
        case .bodyLinkFile(let token, let id): "/bagian/\(part("token", token))/berkas/\(part("id", id))"
        case .officerAppealFile(let code): "/petugas/laporan/\(part("code", code))/berkas"
        case .unclear(let code): "/laporan/\(part("code", code))/kurang-jelas"
        case .ownUnclear(let code): "/lacak/\(part("code", code))/kurang-jelas"
        case .rewrites: "/petugas/kurang-jelas"
        case .ownThanks(let code): "/lacak/\(part("code", code))/terima-kasih"
        case .thanks: "/petugas/terima-kasih"
        case .officerTriage(let code): "/petugas/laporan/\(part("code", code))/itikad"
        case .triageTasks: "/petugas/itikad"
        case .ownMarks(let code): "/lacak/\(part("code", code))/tanda"
        case .officerIdentity(let code): "/petugas/laporan/\(part("code", code))/identitas"
        case .identityQuestions: "/petugas/identitas"
        case .identityQuestion(let id): "/petugas/identitas/\(part("id", id))"
        case .officerRequest(let code, let id): "/petugas/laporan/\(part("code", code))/permintaan/\(part("id", id))"
        case .officerPicture(let code, let id): "/petugas/foto/\(part("code", code))/\(part("id", id))"
        case .officerInvitation(let token): "/petugas/undangan/\(part("token", token))"
        case .officerForgotten: "/petugas/sandi"
        case .officerReset(let token): "/petugas/sandi/\(part("token", token))"
        case .officerAccount: "/petugas/akun"
        case .officerAccountAction(let noun): "/petugas/akun/\(part("noun", noun))"
        case .administration: "/petugas/kelola"
        case .administrationList(let list): "/petugas/kelola/\(part("list", list))"
        case .administrationEntry(let list, let id): "/petugas/kelola/\(part("list", list))/\(part("id", id))"
        case .administrationAction(let list, let id, let noun):
            "/petugas/kelola/\(part("list", list))/\(part("id", id))/\(part("noun", noun))"
        case .quiet: "/h"
        case .quietPage(let name): "/h/\(part("page", name))"
        case .quietLeave: "/k"
        case .breachFile: "/petugas/kebocoran.csv"
        case .securityText: "/.well-known/security.txt"
        case .securityTextAtRoot: "/security.txt"
        case .health: "/sehat"
        case .asset(let hash, let name): "/aset/\(part("hash", hash))/\(part("name", name))"
        case .gallery: "/galeri"
        case .apiReports: "/api/v1/reports"
        case .apiQuestions: "/api/v1/questions"
        case .apiRegions: "/api/v1/regions"
        case .apiSimilar: "/api/v1/similar"
        case .apiLogHead: "/api/v1/log/head"
        case .apiLogHeads: "/api/v1/log/heads"
        case .apiLogEntries: "/api/v1/log/entries"
        case .apiLogInclusion: "/api/v1/log/inclusion"
        case .apiLogConsistency: "/api/v1/log/consistency"
        }
    }
}
