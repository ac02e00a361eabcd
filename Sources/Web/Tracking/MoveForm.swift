import Domain
import Services

/// The form of one move, as first drawn and as shown again with everything that was typed.
struct MoveForm {
    static let version = "version"
    static let words = "text"
    static let files = "files"
    /// A file that was taken in with this form before, signed.
    static let kept = "kept"
    static let mode = "mode"
    static let coerced = "coerced"
    static let receipt = "receipt"
    /// The reporter wishes to be asked later how he fares.
    static let aftercare = "kabar"
    static let wordsLimit = 4000

    let move: ReporterMove
    let file: CaseFile
    /// What was typed, where the form was sent before.
    var typed: FormInput?
    var errors = FieldErrors.none
    /// Files that were taken in already, by their signed names.
    var keptFiles: [String] = []
    /// Nil where files are taken only as clean copies.
    var originals: OriginalsBox?

    var view: ViewObject {
        [
            "action": .text(SiteURL.caseAction(file.code.canonical, move.rawValue).path), "multipart": .flag(move.takesFiles),
            "hidden": ViewValue(hidden), "fields": ViewValue(fields),
            "keptFiles": keptFiles.isEmpty ? .none : .phrase(Phrase("track.files.kept", ["count": String(keptFiles.count)])),
            "button": .component(Button("track.move.\(move).button", kind: move == .withdraw ? .danger : .primary)),
        ]
    }

    private var hidden: [any Component] {
        let compose = typed?.composeKey ?? RandomWord.make()
        return [HiddenField(FormGuard.composeFieldName, compose), HiddenField(Self.version, String(file.version))]
            + keptFiles.map { HiddenField(Self.kept, $0) }
    }

    private var fields: [any Component] {
        var fields: [any Component] = []
        switch move {
        case .rate: fields += RatingField.allCases.map(rating)
        case .hideMore, .showMore: fields.append(modes)
        case .withdraw: fields.append(coercion)
        default: break
        }
        if move.words != nil {
            fields.append(
                TextArea(
                    Self.words, "track.move.\(move).label", hint: "track.move.\(move).hint", value: typed?.raw(Self.words) ?? "",
                    error: errors[Self.words], limit: Self.wordsLimit))
        }
        if move.takesFiles {
            fields.append(FileUpload(Self.files, "track.files.label", hint: "track.files.hint", error: errors[Self.files]))
            if let originals { fields.append(originals.component(isTicked: typed?.isTicked(OriginalsBox.name) ?? false)) }
        }
        if move == .rate || move == .confirm {
            fields.append(
                Checkboxes(
                    Self.aftercare, "aftercare.wish.legend", options: [Choice("ya", "aftercare.wish")],
                    chosen: Set(typed?.all(Self.aftercare) ?? [])))
        }
        return fields
    }

    private func rating(_ field: RatingField) -> Radios {
        Radios(
            field.rawValue, "track.rating.\(field.rawValue)",
            options: (1...5).map { Choice(String($0), "track.rating.\(field.rawValue).\(String($0))") }, chosen: typed?.raw(field.rawValue),
            error: errors[field.rawValue])
    }

    private var modes: Radios {
        Radios(
            Self.mode, "track.mode.legend",
            options: PrivacyChoice.choices(for: move, now: file.mode).map {
                Choice($0.rawValue, "track.mode.\($0.rawValue)", hint: "track.mode.\($0.rawValue).hint")
            }, chosen: typed?.raw(Self.mode), error: errors[Self.mode])
    }

    private var coercion: Radios {
        Radios(
            Self.coerced, "track.coerced.legend", hint: "track.coerced.hint",
            options: Coercion.allCases.map { Choice($0.rawValue, "track.coerced.\($0.rawValue)") }, chosen: typed?.raw(Self.coerced),
            error: errors[Self.coerced])
    }
}

/// The three questions after a closing.
enum RatingField: String, CaseIterable {
    case clarity
    case solution
    case fairness
}

/// Whether somebody pressed the reporter to withdraw.
enum Coercion: String, CaseIterable {
    case free
    case pressed
    case unsaid
}

/// The two answers on privacy as one choice.
enum PrivacyChoice: String, CaseIterable {
    case open
    case anonymous
    case secret
    case anonymousAndSecret

    var mode: Mode {
        switch self {
        case .open: .open
        case .anonymous: .anonymous
        case .secret: .secret
        case .anonymousAndSecret: .anonymousAndSecret
        }
    }

    /// Those that hide more than now, or those that hide less.
    static func choices(for move: ReporterMove, now: Mode) -> [PrivacyChoice] {
        allCases.filter { choice in
            choice.mode != now
                && (move == .hideMore ? choice.mode.isAtLeastAsPrivate(as: now) : now.isAtLeastAsPrivate(as: choice.mode))
        }
    }
}
