import Foundation

/// A child's bond to its parent: the input ends when the parent does, however it ended.
enum InputWatch {
    static func endWithInput() {
        let watch = Thread {
            var byte: UInt8 = 0
            while true {
                let count = read(STDIN_FILENO, &byte, 1)
                if count == 0 || (count < 0 && errno != EINTR) { break }
            }
            kill(getpid(), SIGTERM)
        }
        watch.start()
    }
}
