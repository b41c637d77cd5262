package io.lastday.sandbox.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the running system takes of the machine, as Linux tells it. */
@ExtendWith(RunningSystem.Shared.class)
@EnabledOnOs(OS.LINUX)
class FootprintIT {
    private static final long LIMIT_KILOBYTES = 2_500_000;
    private static final Set<String> LOOPBACK =
            Set.of("0100007F", "0000000000000000FFFF00000100007F", "00000000000000000000000001000000");
    private static final Pattern INODE = Pattern.compile("socket:\\[([0-9]+)]");

    private final RunningSystem system;

    FootprintIT(RunningSystem system) {
        this.system = system;
    }

    @Test
    void status_names_every_part_with_its_address_and_pid() throws Exception {
        JsonNode status =
                JsonMapper.shared().readTree(system.launcher("status", "--json").output());

        assertThat(status.path("ready").asBoolean()).as(status.toString()).isTrue();
        assertThat(status.path("parts")
                        .valueStream()
                        .map(part -> part.path("name").asString()))
                .containsExactly(
                        "postgres",
                        "keycloak",
                        "tenant",
                        "identity-audit",
                        "device-audit",
                        "offboarding-workflow",
                        "gateway");
        assertThat(Path.of(status.path("logIns").asString())).exists();
    }

    @Test
    void the_whole_system_fits_into_its_memory_limit() throws Exception {
        long kilobytes = 0;
        for (ProcessHandle process : tree()) {
            kilobytes += residentKilobytes(process);
        }
        System.out.println("resident: " + kilobytes / 1000 + " MB");
        assertThat(kilobytes).isPositive().isLessThan(LIMIT_KILOBYTES);
    }

    @Test
    void nothing_listens_beyond_loopback() throws Exception {
        var inodes = new HashSet<String>();
        for (ProcessHandle process : tree()) {
            inodes.addAll(sockets(process));
        }
        var addresses = new ArrayList<String>();
        for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
            for (String line : Files.readAllLines(Path.of(table))) {
                String[] field = line.strip().split("\\s+");
                if (field[3].equals("0A") && inodes.contains(field[9])) {
                    addresses.add(field[1].split(":")[0]);
                }
            }
        }
        assertThat(addresses).hasSizeGreaterThanOrEqualTo(12).allMatch(LOOPBACK::contains);
    }

    /** The parts and, below PostgreSQL, its own processes. */
    private List<ProcessHandle> tree() throws Exception {
        JsonNode status =
                JsonMapper.shared().readTree(system.launcher("status", "--json").output());
        return status.path("parts")
                .valueStream()
                .map(part -> ProcessHandle.of(part.path("pid").asLong()).orElseThrow())
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .toList();
    }

    /** Pages that PostgreSQL's processes share are counted once, by their proportional size. */
    private static long residentKilobytes(ProcessHandle process) throws IOException {
        Path rollup = Path.of("/proc", Long.toString(process.pid()), "smaps_rollup");
        return Files.readAllLines(rollup).stream()
                .filter(line -> line.startsWith("Pss:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                .sum();
    }

    private static Set<String> sockets(ProcessHandle process) throws IOException {
        var inodes = new HashSet<String>();
        try (var descriptors = Files.list(Path.of("/proc", Long.toString(process.pid()), "fd"))) {
            for (Path descriptor : descriptors.toList()) {
                var socket = INODE.matcher(target(descriptor));
                if (socket.matches()) {
                    inodes.add(socket.group(1));
                }
            }
        }
        return inodes;
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException closed) {
            return "";
        }
    }
}
