package io.lastday.sandbox.part;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of a part that runs on this launcher's own JDK. */
public final class JavaProcess {
    /** A small machine starts many JVMs at once: one compiler, one collector thread, small stacks. */
    private static final List<String> SMALL = List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xss512k",
            "-XX:+ExitOnOutOfMemoryError",
            "-Xlog:disable",
            "-Xlog:all=error:stderr",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private JavaProcess() {}

    /** The running JDK's own {@code java}. */
    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** {@code java} with marks by which {@link #marks} knows the process again, and flags for a small footprint. */
    public static List<String> command(Folders folders, PartName part, int heapMegabytes) {
        var command = new ArrayList<String>();
        command.add(java());
        command.addAll(marks(folders, part));
        command.addAll(SMALL);
        command.add("-Xmx" + heapMegabytes + "m");
        return command;
    }

    /** The arguments that say which part of which system a process is. */
    public static List<String> marks(Folders folders, PartName part) {
        return List.of("-Dlastday.part=" + part.label(), "-Dlastday.home=" + folders.home());
    }
}
