package io.lastday.sandbox.part;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Finds the processes of a system among all of the machine's. The operating system's own table is the only record: a
 * file with a pid in it goes stale in a crash, or comes to name a stranger.
 */
public final class ProcessTable {
    private ProcessTable() {}

    /** The process that is this part now, if there is one; also one that an earlier launcher left behind. */
    public static Optional<ProcessHandle> find(Part part) {
        List<ProcessHandle> found = ProcessHandle.allProcesses()
                .filter(ProcessHandle::isAlive)
                .filter(process -> part.runs(arguments(process)))
                .toList();
        return found.stream().filter(process -> !isChildOfAny(process, found)).findFirst();
    }

    /** A child that was forked a moment ago still bears its parent's arguments. */
    private static boolean isChildOfAny(ProcessHandle process, List<ProcessHandle> others) {
        return process.parent().filter(others::contains).isPresent();
    }

    /** The arguments of a process, empty where they cannot be read. */
    static List<String> arguments(ProcessHandle process) {
        Path commandLine = Path.of("/proc", Long.toString(process.pid()), "cmdline");
        if (!Files.exists(commandLine)) {
            return process.info()
                    .commandLine()
                    .map(line -> List.of(line.split(" ")))
                    .orElse(List.of());
        }
        try {
            return List.of(new String(Files.readAllBytes(commandLine), StandardCharsets.UTF_8).split("\0"));
        } catch (IOException ended) {
            return List.of();
        }
    }
}
