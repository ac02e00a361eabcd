import Channels

extension Settings {
    /// Where files are scanned; nil where no scanner was named.
    var scanner: ClamdScanner? {
        get throws(SettingsFault) {
            guard let text = self[.clamd].text else { return nil }
            guard let address = ScannerAddress(text) else {
                throw SettingsFault(.clamd, "berisi \(text)", remedy: SettingsCheck.scannerRemedy)
            }
            return ClamdScanner(address)
        }
    }
}
