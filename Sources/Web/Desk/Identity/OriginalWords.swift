import Domain
import Services

/// How the upload is called whose original is spoken of.
struct OriginalWords {
    let scene: CaseScene

    init(_ scene: CaseScene) {
        self.scene = scene
    }

    /// By what its reporter wrote on it; else by kind and moment.
    func name(of id: ID<Attachment>) -> String {
        guard let file = scene.file.files.first(where: { $0.id == id }) else { return id.description }
        return file.description.isEmpty ? "\(file.kind.uppercased()), \(scene.words.moment(file.at))" : file.description
    }
}
