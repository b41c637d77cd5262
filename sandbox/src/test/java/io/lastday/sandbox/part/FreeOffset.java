package io.lastday.sandbox.part;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds ports for a second system, so that a test never meets the one that somebody is working with. */
public final class FreeOffset {
    private static final int LOWEST = 11_000;
    private static final int STEP = 100;
    private static final int OFFSETS = 120;
    private static final Set<Integer> GIVEN = new HashSet<>();

    private FreeOffset() {}

    /**
     * An offset with which every port of a system is free now and stays so: all lie below 32,768, where Linux begins
     * to give ports to whoever opens a connection (ip_local_port_range), which no look beforehand can foresee. Nobody else in this JVM is given the same one.
     */
    public static synchronized int find() {
        int begin = (int) (ProcessHandle.current().pid() % OFFSETS);
        int found = IntStream.range(begin, begin + OFFSETS)
                .map(step -> LOWEST + step % OFFSETS * STEP)
                .filter(offset -> !GIVEN.contains(offset))
                .filter(FreeOffset::allFree)
                .findFirst()
                .orElseThrow();
        GIVEN.add(found);
        return found;
    }

    static int highest() {
        return LOWEST + (OFFSETS - 1) * STEP;
    }

    private static boolean allFree(int offset) {
        var ports = new Ports(offset);
        var own = Stream.of(
                ports.gateway(),
                ports.keycloak(),
                ports.keycloakHealth(),
                ports.tenant(),
                ports.directory(),
                ports.postgres());
        var services = Stream.of(
                        PartName.GATEWAY, PartName.OFFBOARDING_WORKFLOW, PartName.IDENTITY_AUDIT, PartName.DEVICE_AUDIT)
                .flatMap(service -> List.of(ports.service(service), ports.management(service)).stream());
        return Stream.concat(own, services).allMatch(PortOwner::free);
    }
}
