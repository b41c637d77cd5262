package io.lastday.sandbox.part;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Says whether a loopback port is free and, where the system tells (Linux does), who holds it. */
public final class PortOwner {
    private static final String LISTENING = "0A";

    private PortOwner() {}

    /** Whether a server could listen on this port now. */
    public static boolean free(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException inUse) {
            return false;
        }
    }

    /** One line for a person who meets a port in use. */
    public static String describe(int port) {
        String who = process(port)
                .map(owner -> "process " + owner.pid() + " (" + name(owner) + ")")
                .orElse("another program");
        return "Port " + port + " is in use by " + who
                + ": stop it, or set LASTDAY_PORT_OFFSET=1000 (and ./lastday reset) to move every port.";
    }

    private static String name(ProcessHandle owner) {
        List<String> arguments = ProcessTable.arguments(owner);
        String line = String.join(" ", arguments);
        return line.length() > 60 ? line.substring(0, 60) + "…" : line;
    }

    private static Optional<ProcessHandle> process(int port) {
        return Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .flatMap(table -> inode(Path.of(table), port).stream())
                .flatMap(inode -> ProcessHandle.allProcesses().filter(process -> holds(process, inode)))
                .findFirst();
    }

    private static Optional<String> inode(Path table, int port) {
        String wanted = ":" + HexFormat.of().withUpperCase().toHexDigits((short) port);
        if (!Files.isReadable(table)) {
            return Optional.empty();
        }
        try (var lines = Files.lines(table)) {
            return lines.map(line -> line.strip().split("\\s+"))
                    .filter(field -> field.length > 9 && field[1].endsWith(wanted) && field[3].equals(LISTENING))
                    .map(field -> field[9])
                    .findFirst();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean holds(ProcessHandle process, String inode) {
        try (var descriptors = Files.list(Path.of("/proc", Long.toString(process.pid()), "fd"))) {
            return descriptors.anyMatch(descriptor -> pointsTo(descriptor, "socket:[" + inode + "]"));
        } catch (IOException ended) {
            return false;
        }
    }

    private static boolean pointsTo(Path descriptor, String target) {
        try {
            return Files.readSymbolicLink(descriptor).toString().equals(target);
        } catch (IOException closed) {
            return false;
        }
    }
}
