import Domain
import IndonesianText
import Services

/// The page of where and when, as it is drawn.
struct PlaceModel: ViewModel {
    let frame: StepFrame
    let form: PlaceForm
    let found: [FoundRegion]
    let regions: RegionIndex
    let body: String
    var errors = FieldErrors.none

    var view: ViewObject {
        [
            "frame": .object(frame.view), "danger": Danger(in: body).map { .object($0.view) } ?? .none,
            "elsewhere": Elsewhere(in: body).map { .object($0.view) } ?? .none,
            "isShort": .flag(body.count < TextLimits.shortBodyHint), "story": .text(StepFrame.changing(.story)),
            "region": .component(
                TextInput(
                    "region", "report.place.region.label", hint: "report.place.region.hint", value: form.words, error: errors["region"],
                    kind: .search, width: .medium, autocomplete: "off")),
            "searched": .text(form.searched),
            "search": .component(Button("report.place.search", kind: .secondary, name: "action", value: "search")),
            "choices": choices, "below": below, "isNarrowing": .flag(form.wish == .narrow),
            "narrow": .component(Button("report.place.narrow", kind: .secondary, name: "action", value: "narrow")),
            "landmark": .component(
                TextInput(
                    "landmark", "report.place.landmark.label", hint: "report.place.landmark.hint", value: form.landmark,
                    error: errors["landmark"])),
            "hasCoordinates": .flag(!form.latitude.isEmpty || !form.longitude.isEmpty),
            "latitude": .component(
                TextInput(
                    "latitude", "report.place.latitude.label", hint: "report.place.latitude.hint", value: form.latitude,
                    error: errors["latitude"], width: .short, autocomplete: "off")),
            "longitude": .component(
                TextInput(
                    "longitude", "report.place.longitude.label", hint: "report.place.longitude.hint", value: form.longitude,
                    error: errors["longitude"], width: .short, autocomplete: "off")),
            "date": .component(
                DateInput(
                    "incidentDate", "report.place.date.label", hint: "report.place.date.hint", value: form.date,
                    error: errors["incidentDate"])),
            "next": .component(Button("report.next", name: "action", value: "next")),
        ]
    }

    /// The regions found, after the one that was chosen before.
    private var choices: ViewValue {
        var options: [FoundRegion] = form.region.map { [$0] } ?? []
        options += found.filter { region in region.code != form.region?.code }
        guard !options.isEmpty || errors["regionCode"] != nil else { return .none }
        let chosen = form.isNone ? PlaceForm.noneValue : form.region?.code.description
        return .component(
            Radios(
                "regionCode", found.isEmpty ? "report.place.region.chosen" : "report.place.region.found",
                options: options.map { Choice($0.code.description, .verbatim($0.title), hint: Self.above($0)) }
                    + [Choice(PlaceForm.noneValue, "report.place.region.noneOfThese")],
                chosen: chosen, error: errors["regionCode"]))
    }

    private static func above(_ region: FoundRegion) -> Phrase? {
        region.above.isEmpty ? nil : .verbatim(region.above.joined(separator: ", "))
    }

    /// The regions one level below the chosen one, or all provinces.
    private var below: ViewValue {
        let children = regions.children(of: form.region?.code)
        guard !children.isEmpty else { return .none }
        let label: Phrase = form.region.map { Phrase("report.place.below.within", ["region": $0.title]) } ?? "report.place.below.label"
        return .component(
            SelectBox(
                "below", label, options: children.map { Choice($0.code.description, .verbatim($0.title)) },
                prompt: form.region == nil ? "report.place.below.prompt" : "report.place.below.stay"))
    }
}
