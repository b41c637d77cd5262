package io.lastday.device.scan;

import static io.lastday.device.IntuneFixtures.DEVICES;
import static io.lastday.device.IntuneFixtures.WINDOWS_LOCK;
import static io.lastday.device.IntuneFixtures.defender;
import static io.lastday.device.IntuneFixtures.device;
import static io.lastday.device.IntuneFixtures.directoryDevice;
import static io.lastday.device.IntuneFixtures.now;
import static io.lastday.device.IntuneFixtures.quietTenant;
import static io.lastday.device.IntuneFixtures.state;

import io.lastday.platform.testing.GraphStub;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** A tenant that chance makes; the same seed makes the same one. */
final class ChanceFirm {

    /** Days since the last contact, none of them on the edge of a fortnight: a walk takes seconds. */
    private static final List<Integer> SILENT = List.of(0, 1, 3, 6, 8, 12, 16, 19);

    private static final List<String> OWNERS = List.of("company", "personal", "unknown");
    private static final List<String> STATES =
            List.of("compliant", "nonCompliant", "error", "conflict", "notApplicable");

    private ChanceFirm() {}

    /** A system as Intune names it, and a version. */
    record Installed(String system, String version) {}

    /** Teaches the wire a firm whose devices have these systems; returns its devices, named {@code d0}, {@code d1} and so on. */
    static List<String> teach(GraphStub graph, Random chance, List<Installed> systems) {
        quietTenant(graph);
        List<String> devices = new ArrayList<>();
        List<String> states = new ArrayList<>();
        for (int i = 0; i < 40 + chance.nextInt(40); i++) {
            devices.add(one(chance, i, pick(chance, systems)));
            states.add(state("d" + i, pick(chance, STATES)));
            if (chance.nextBoolean()) {
                defender(graph, "d" + i, chance.nextBoolean());
            }
        }
        graph.collection(DEVICES, devices.toArray(String[]::new));
        graph.collection(WINDOWS_LOCK, states.toArray(String[]::new));
        graph.collection(
                "/devices",
                IntStream.range(0, 20).mapToObj(i -> seen(chance, i)).toArray(String[]::new));
        return devices;
    }

    private static String one(Random chance, int number, Installed installed) {
        return device(
                "d" + number,
                "Device " + number,
                installed.system(),
                installed.version(),
                pick(chance, OWNERS),
                pick(chance, List.of("True", "False", "Unknown")),
                now(pick(chance, SILENT)));
    }

    private static String seen(Random chance, int number) {
        return directoryDevice(
                "e" + number, "aad-d" + chance.nextInt(90), "Workplace", false, now(pick(chance, SILENT) * 2));
    }

    private static <T> T pick(Random chance, List<T> from) {
        return from.get(chance.nextInt(from.size()));
    }
}
