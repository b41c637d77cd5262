package io.lastday.sandbox.part;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds ports for a second system, so that a test never meets the one that somebody is working with. */
public final class FreeOffset {
    private FreeOffset() {}

    /** An offset with which every port of a system is free now. */
    public static int find() {
        int start = 11_000 + (int) (ProcessHandle.current().pid() % 30) * 1_000;
        return IntStream.iterate(start, offset -> offset + 100)
                .limit(200)
                .filter(FreeOffset::allFree)
                .findFirst()
                .orElseThrow();
    }

    private static boolean allFree(int offset) {
        var ports = new Ports(offset);
        var own =
                Stream.of(ports.gateway(), ports.keycloak(), ports.keycloakHealth(), ports.tenant(), ports.postgres());
        var services = Stream.of(
                        PartName.GATEWAY, PartName.OFFBOARDING_WORKFLOW, PartName.IDENTITY_AUDIT, PartName.DEVICE_AUDIT)
                .flatMap(service -> List.of(ports.service(service), ports.management(service)).stream());
        return Stream.concat(own, services).allMatch(PortOwner::free);
    }
}
