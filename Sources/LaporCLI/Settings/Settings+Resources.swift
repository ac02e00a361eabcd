import Web

extension Settings {
    /// The folder with templates, texts and reference data: as set, else where it is usually found.
    func resources() throws -> ResourceFolder {
        do {
            var environment: [String: String] = [:]
            if let path = self[.resources].text { environment[SettingKey.resources.environmentName] = path }
            return try ResourceFolder.locate(environment: environment)
        } catch let fault as ResourceFolder.Fault {
            throw SettingsFault(
                .resources, "tidak dapat dipakai (\(fault))", remedy: "tulis folder yang berisi Templates, Text dan Reference")
        }
    }
}
