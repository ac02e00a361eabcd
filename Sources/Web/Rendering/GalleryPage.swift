import Hummingbird

/// Every component with example content, in development only.
struct GalleryPage {
    func register(in pages: PageGroup<AppRequestContext>) {
        pages.get(.gallery) { _, context in
            let model: ViewObject = [
                "action": .text(context.visit.path),
                "examples": .list(
                    ComponentExamples.all.map { .object(["name": .text($0.name), "component": .component($0.component)]) }),
            ]
            return Page(title: "gallery.title", template: "gallery/page", model: model)
        }
    }
}
