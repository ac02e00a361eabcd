import Foundation

/// A line for the person at the terminal, written at once also where the output goes to a file.
func say(_ line: String) {
    FileHandle.standardOutput.write(Data((line + "\n").utf8))
}
