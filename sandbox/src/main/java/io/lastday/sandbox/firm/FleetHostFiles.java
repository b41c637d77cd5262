package io.lastday.sandbox.firm;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Machines that only a Fleet server knows, and one that Intune knows too. Kept beside Graph's files, which know nothing of them. */
final class FleetHostFiles {
    private static final List<String> POLICIES = List.of("Password set", "Locks by itself", "Antivirus active");
    private static final List<Integer> IDS = List.of(12, 13, 15);

    private final Firm firm;

    FleetHostFiles(Firm firm) {
        this.firm = firm;
    }

    void addTo(TenantFiles files) {
        var hosts = Resource.rows("fleet-hosts.txt").stream().map(this::host).toList();
        files.documents().put("sandbox/fleet/hosts", Json.collection(hosts));
    }

    private ObjectNode host(String[] row) {
        var host = Json.object()
                .put("id", row[0])
                .put("hostname", row[1])
                .put("display_name", row[1])
                .put("computer_name", row[1])
                .put("uuid", Ids.of("fleet-host:" + row[0]))
                .put("platform", row[2])
                .put("os_version", row[3])
                .put("build", row[4])
                .put("hardware_serial", row[5])
                .put("seen_time", ago(row[6]))
                .put("status", "online");
        if (!row[7].equals("-")) {
            host.put("disk_encryption_enabled", Boolean.parseBoolean(row[7]));
        }
        var policies = host.putArray("policies");
        for (int i = 0; i < IDS.size(); i++) {
            policies.addObject()
                    .put("id", IDS.get(i))
                    .put("name", POLICIES.get(i))
                    .put("critical", false)
                    .put("response", row[8 + i]);
        }
        return host;
    }

    private String ago(String duration) {
        return firm.now()
                .minus(Duration.parse(duration))
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }
}
