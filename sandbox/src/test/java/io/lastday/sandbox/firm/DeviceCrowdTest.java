package io.lastday.sandbox.firm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DeviceCrowdTest {
    private static final int DEVICES = 2_000;
    private static final String MANAGED = "deviceManagement/managedDevices";

    private final Firm firm = Firm.harbourAndFinch(Firm.SEED, Instant.parse("2026-11-21T09:00:00Z"));
    private final TenantFiles seeded = firm.graphFiles();
    private final TenantFiles files = firm.graphFiles();

    DeviceCrowdTest() {
        firm.addCrowd(files, DEVICES / 2);
        firm.addDevices(files, DEVICES);
    }

    @Test
    void everyDeviceIsInTheDirectoryOnceAndMostAreManaged() {
        assertThat(more("devices", "deviceId")).hasSize(DEVICES).doesNotHaveDuplicates();
        assertThat(more(MANAGED, "azureADDeviceId"))
                .doesNotHaveDuplicates()
                .hasSizeBetween(DEVICES * 9 / 10, DEVICES - 1)
                .isSubsetOf(more("devices", "deviceId"));
    }

    @Test
    void theSeededDevicesStayAsTheyAre() {
        assertThat(all(files, MANAGED).limit(all(seeded, MANAGED).count()))
                .containsExactlyElementsOf(all(seeded, MANAGED).toList());
    }

    @Test
    void peopleOfTheCrowdHoldThem() {
        assertThat(more("users", "id"))
                .containsAll(more(MANAGED, "userId").stream()
                        .filter(id -> !id.isEmpty())
                        .toList());
    }

    @Test
    void everyStateAndEveryReportIsOfAManagedDevice() {
        List<String> managed =
                all(files, MANAGED).map(device -> text(device, "id")).toList();
        Stream<String> states = files.documents().keySet().stream()
                .filter(path -> path.endsWith("deviceComplianceSettingStates"))
                .flatMap(path -> all(files, path))
                .map(state -> text(state, "deviceId"));
        Stream<String> reports = files.documents().keySet().stream()
                .filter(path -> path.endsWith("windowsProtectionState"))
                .map(path -> path.split("/")[2]);
        assertThat(managed)
                .containsAll(Stream.concat(states, reports).distinct().toList());
    }

    private List<String> more(String path, String member) {
        return all(files, path)
                .skip(all(seeded, path).count())
                .map(item -> text(item, member))
                .toList();
    }

    private static Stream<JsonNode> all(TenantFiles files, String path) {
        return files.list(path).valueStream();
    }

    private static String text(JsonNode item, String member) {
        return item.path(member).asString("");
    }
}
