import Glibc

/// A child with nothing of ours: no open file but its answer's pipe, no environment but what finds the libraries, no input.
struct ChildProcess: ~Copyable {
    enum Ending: Equatable {
        case exited(Int32)
        /// By a limit, by our patience, or by a crash.
        case killed(signal: Int32)
    }

    private let process: pid_t
    private let answer: Int32

    /// Nil when it cannot be started. `environment` are further `NAME=value` that it is told.
    init?(program: String, arguments: [String], environment own: [String] = []) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return nil }
        // A child started by another thread just now may inherit these all the same; it closes what it inherits first of all.
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)

        // Two arenas keep the many threads' allocator inside the address space that the child is given.
        let environment = Self.basicEnvironment + ["MALLOC_ARENA_MAX=2"] + own
        var process: pid_t = 0
        let failure = Self.withPointers(arguments) { arguments in
            Self.withPointers(environment) { environment in
                posix_spawn(&process, program, &actions, nil, arguments, environment)
            }
        }
        close(ends[1])
        guard failure == 0 else {
            close(ends[0])
            return nil
        }
        self.process = process
        answer = ends[0]
    }

    /// What it says until it closes its output; a child that outlasts our patience or says too much is killed.
    borrowing func output(atMost limit: Int, within patience: Duration) -> [UInt8] {
        let deadline = ContinuousClock.now + patience
        var said: [UInt8] = []
        var portion = [UInt8](repeating: 0, count: 1024)
        while said.count <= limit {
            let left = (deadline - .now).components
            let milliseconds = left.seconds * 1000 + left.attoseconds / 1_000_000_000_000_000
            guard milliseconds > 0 else { break }
            var question = pollfd(fd: answer, events: Int16(POLLIN), revents: 0)
            let ready = poll(&question, 1, Int32(clamping: milliseconds))
            if ready < 0, errno == EINTR { continue }
            guard ready > 0 else { break }
            let count = read(answer, &portion, portion.count)
            if count == 0 { return said }
            guard count > 0 else { break }
            said += portion.prefix(count)
        }
        kill(process, SIGKILL)
        return said
    }

    /// Waits for its end, so that no dead child remains. To be called once, after `output`.
    consuming func end() -> Ending {
        defer { close(answer) }
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        let signal = status & 0x7F
        return signal == 0 ? .exited((status >> 8) & 0xFF) : .killed(signal: signal)
    }

    /// What finds the libraries, and nothing of ours.
    static var basicEnvironment: [String] {
        let libraries = getenv("LD_LIBRARY_PATH").map { ["LD_LIBRARY_PATH=\(String(cString: $0))"] } ?? []
        return ["LANG=C.UTF-8"] + libraries
    }

    static func withPointers<Answer>(
        _ texts: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Answer
    ) -> Answer {
        var pointers: [UnsafeMutablePointer<CChar>?] = texts.map { strdup($0) } + [nil]
        defer { pointers.forEach { free($0) } }
        return body(&pointers)
    }
}
