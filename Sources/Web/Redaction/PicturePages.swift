import Domain
import Hummingbird
import Services

/// Where an officer blacks out parts of a photo and shows the copy to the public, or takes it back.
struct PicturePages {
    /// The button that takes the public copy back.
    static let hideName = "tarik"

    let office: Office

    func register(in pages: PageGroup<OfficerContext<DeskOfficer>>) {
        pages.get(.officerPicture("", "")) { _, context in
            let (scene, picture) = try await found(context)
            return page(scene, picture, PictureBoxes.form(of: scene.file.pictures.last { $0.original == picture.id && $0.isShown }))
        }
        pages.post(.officerPicture("", "")) { request, context in
            let (scene, picture) = try await found(context)
            var form = try await context.readForm(request)
            if form.has(Self.hideName) {
                try await office.hidePicture(picture.id, of: scene.file.code, by: scene.officer.actor)
                return Redirect(to: .officerReport(scene.file.code.canonical))
            }
            let boxes = PictureBoxes.read(&form)
            if form.isValid, boxes.isEmpty, !form.isTicked(PictureBoxes.wholeName) {
                form.add(FieldError(PictureBoxes.cellName, "redaction.picture.nothing"))
            }
            guard form.isValid else { return page(scene, picture, form) as any ResponseGenerator }
            do {
                try await office.showPicture(picture.id, of: scene.file.code, hiding: boxes, by: scene.officer.actor)
            } catch let fault as PictureFault {
                form.add(FieldError(PictureBoxes.cellName, "redaction.picture.\(fault.rawValue)"))
                return page(scene, picture, form)
            }
            return Redirect(to: .officerPicture(scene.file.code.canonical, picture.id.description))
        }
    }

    private func found(_ context: OfficerContext<DeskOfficer>) async throws -> (CaseScene, FileLine) {
        let scene = try await CaseDesk(office: office).scene(context)
        guard scene.file.mayShowPictures else { throw Problem.forbidden }
        guard let id = context.parameters.get("id").flatMap({ ID<Attachment>($0) }),
            let picture = scene.file.files.first(where: { $0.id == id && $0.isImage && $0.scan.isFree })
        else { throw Problem.notFound }
        return (scene, picture)
    }

    private func page(_ scene: CaseScene, _ picture: FileLine, _ form: FormInput) -> Page {
        Page(
            title: "redaction.picture.title", template: "redaction/picture",
            model: PictureModel(scene: scene, picture: picture, form: form), errors: form.errors, layout: .officer,
            breadcrumbs: [
                Link("layout.section.queue", to: .officerQueue),
                Link(.verbatim(scene.file.code.displayed), to: .officerReport(scene.file.code.canonical)),
            ], scripts: ["picture.js"])
    }
}

private struct PictureModel: ViewModel {
    let scene: CaseScene
    let picture: FileLine
    let form: FormInput

    var view: ViewObject {
        let shown = scene.file.pictures.last { $0.original == picture.id && $0.isShown }
        let ticked = Set(form.all(PictureBoxes.cellName))
        return [
            "source": .text(SiteURL.attachment(picture.id.description).path),
            "action": .text(SiteURL.officerPicture(scene.file.code.canonical, picture.id.description).path),
            "shown": shown.map { copy in
                .object([
                    "copy": .text(SiteURL.attachment(copy.id.description).path), "since": .text(scene.words.moment(copy.at)),
                    "take": .component(Button("redaction.picture.hide", kind: .secondary, name: PicturePages.hideName, value: "ya")),
                ])
            } ?? .none,
            "error": FieldFrame.error(form.errors[PictureBoxes.cellName]), "name": .text(PictureBoxes.cellName),
            "hint": .phrase("redaction.picture.grid.hint"),
            "describedBy": FieldFrame.describedBy(
                PictureBoxes.cellName, hint: "redaction.picture.grid.hint", error: form.errors[PictureBoxes.cellName]),
            "cells": .list(
                PictureBoxes.cells.enumerated().map { index, cell in
                    .object([
                        "id": .text(index == 0 ? PictureBoxes.cellName : "\(PictureBoxes.cellName)-\(index + 1)"),
                        "value": .text(cell.value),
                        "isTicked": .flag(ticked.contains(cell.value)),
                        "label": .phrase(
                            Phrase("redaction.picture.cell", ["row": String(cell.row + 1), "column": String(cell.column + 1)])),
                    ])
                }),
            "rows": .list(
                (1...PictureBoxes.rows).map { row in
                    .object([
                        "legend": .phrase(Phrase("redaction.picture.box", ["number": String(row)])),
                        "fields": ViewValue(
                            PictureBoxes.sides.map { side in
                                form.line(
                                    PictureBoxes.name(side, row), "redaction.picture.\(side)", kind: .number, width: .short, limit: 3)
                            } as [any Component]),
                    ])
                }),
            "whole": .component(form.tick(PictureBoxes.wholeName, "redaction.picture.whole", "redaction.picture.whole.label")),
            "isOpen": .flag(!form.errors.isEmpty || PictureBoxes.hasTyped(form)),
            "send": .component(Button("redaction.picture.show")),
            "cancel": .component(LinkButton("desk.act.cancel", to: .officerReport(scene.file.code.canonical), kind: .quiet)),
        ]
    }
}

/// The parts of a photo that are to be black, as a form asks for them: cells of a grid over the photo, and rectangles in hundredths.
enum PictureBoxes {
    struct Cell {
        let row: Int
        let column: Int

        var value: String { "\(row)-\(column)" }
    }

    static let cellName = "petak"
    /// That nothing of the photo need be black.
    static let wholeName = "utuh"
    /// Cells of a row, and of a column: each can be hit by a finger on a narrow screen.
    static let side = 6
    /// Rectangles that can be typed.
    static let rows = 4
    static let sides = ["left", "top", "width", "height"]

    static let cells: [Cell] = (0..<side).flatMap { row in (0..<side).map { Cell(row: row, column: $0) } }

    static func name(_ side: String, _ row: Int) -> String { "kotak-\(row)-\(side)" }

    static func read(_ form: inout FormInput) -> [PictureBox] {
        let ticked = form.all(cellName)
        let known = Set(cells.map(\.value))
        if ticked.contains(where: { !known.contains($0) }) {
            form.add(FieldError(cellName, Phrase("form.chooseOne", phrases: ["label": "redaction.picture.grid"])))
        }
        let chosen = cells.filter { ticked.contains($0.value) }.compactMap(box)
        return chosen + (1...rows).compactMap { typed($0, &form) }
    }

    /// The form as it was when this copy was made, so that who changes a copy does not begin with nothing hidden.
    static func form(of copy: PublicPicture?) -> FormInput {
        guard let copy else { return FormInput([]) }
        var fields: [(name: String, value: String)] = copy.boxes.isEmpty ? [(wholeName, "ya")] : []
        var row = 0
        for drawn in copy.boxes {
            if let cell = cells.first(where: { box($0) == drawn }) {
                fields.append((cellName, cell.value))
                continue
            }
            row += 1
            let (right, bottom) = ((drawn.left + drawn.width + 9) / 10, (drawn.top + drawn.height + 9) / 10)
            let numbers = [drawn.left / 10, drawn.top / 10, right - drawn.left / 10, bottom - drawn.top / 10]
            fields += zip(sides, numbers).map { (name($0, row), String($1)) }
        }
        return FormInput(fields)
    }

    static func hasTyped(_ form: FormInput) -> Bool {
        (1...rows).contains { row in sides.contains { form.isTicked(name($0, row)) } }
    }

    /// Rounded outwards, so that no line between two cells is left.
    private static func box(_ cell: Cell) -> PictureBox? {
        func start(_ index: Int) -> Int { index * PictureBox.whole / side }
        func end(_ index: Int) -> Int { ((index + 1) * PictureBox.whole + side - 1) / side }
        return PictureBox(
            left: start(cell.column), top: start(cell.row), width: end(cell.column) - start(cell.column),
            height: end(cell.row) - start(cell.row))
    }

    private static func typed(_ row: Int, _ form: inout FormInput) -> PictureBox? {
        guard sides.contains(where: { form.isTicked(name($0, row)) }) else { return nil }
        let numbers = sides.map { form.number(name($0, row), "redaction.picture.\($0)", in: 0...100, required: true) }
        let values = numbers.compactMap { $0.map { $0 * 10 } }
        guard values.count == sides.count else { return nil }
        let box = PictureBox(left: values[0], top: values[1], width: values[2], height: values[3])
        if box == nil { form.add(FieldError(name("width", row), "redaction.picture.outside")) }
        return box
    }
}
