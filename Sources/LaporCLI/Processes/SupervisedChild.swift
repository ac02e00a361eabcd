import Dispatch
import Glibc
import Synchronization

/// A child that works as long as we do: it ends when its input ends, which happens also when this process is killed.
final class SupervisedChild: Sendable {
    private let process: pid_t
    private let input: Mutex<Int32>
    private let queue = DispatchQueue(label: "lapor.child")

    /// Its output goes where ours goes. Nil when it cannot be started.
    init?(program: String, arguments: [String], environment own: [String]) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return nil }
        // A child started by another thread just now may inherit these all the same; it closes what it inherits first of all.
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, ends[0], STDIN_FILENO)
        // A group of its own: an interrupt at the terminal is for us, and we end the child last.
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))

        var process: pid_t = 0
        let failure = ChildProcess.withPointers(arguments) { arguments in
            ChildProcess.withPointers(ChildProcess.basicEnvironment + own) { environment in
                posix_spawn(&process, program, &actions, &attributes, arguments, environment)
            }
        }
        close(ends[0])
        guard failure == 0 else {
            close(ends[1])
            return nil
        }
        self.process = process
        input = Mutex(ends[1])
    }

    /// Waits for its end. To be called once.
    func end() async -> ChildProcess.Ending {
        await withCheckedContinuation { continuation in
            queue.async {
                var status: Int32 = 0
                while waitpid(self.process, &status, 0) < 0, errno == EINTR {}
                self.stop()
                let signal = status & 0x7F
                continuation.resume(returning: signal == 0 ? .exited((status >> 8) & 0xFF) : .killed(signal: signal))
            }
        }
    }

    /// Asks it to finish what is under way and end.
    func stop() {
        input.withLock { input in
            if input >= 0 { close(input) }
            input = -1
        }
    }
}
