package io.lastday.sandbox.firm;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The devices of {@code device-traps.txt}, each with one thing that makes reports wrong elsewhere. Nothing of them is left to chance. */
final class DeviceTraps {
    private static final String ROOT = "deviceManagement/";
    private static final List<String> QUESTIONS = List.of("credential", "auto-lock", "antivirus");
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("Windows credential", "Windows10CompliancePolicy.PasswordRequired"),
            Map.entry("Windows auto-lock", "Windows10CompliancePolicy.PasswordMinutesOfInactivityBeforeLock"),
            Map.entry("Windows antivirus", "Windows10CompliancePolicy.AntivirusRequired"),
            Map.entry("macOS credential", "MacOSCompliancePolicy.PasswordRequired"),
            Map.entry("macOS auto-lock", "MacOSCompliancePolicy.PasswordMinutesOfInactivityBeforeLock"),
            Map.entry("iOS credential", "IOSCompliancePolicy.PasscodeRequired"),
            Map.entry("Android credential", "AndroidWorkProfileCompliancePolicy.PasswordRequired"));
    /** An account that was deleted long ago: nothing in the directory bears its id. */
    private static final Person DELETED = new Person(
            "morgan.vale",
            "Morgan",
            "Vale",
            "Sales assistant",
            "Sales",
            null,
            "",
            LocalDate.of(2019, 3, 4),
            Person.Kind.FORMER,
            /* enabled */ false);

    private final Firm firm;
    private final TenantFiles files;

    DeviceTraps(Firm firm, TenantFiles files) {
        this.firm = firm;
        this.files = files;
    }

    void add() {
        Resource.rows("device-traps.txt").forEach(this::add);
    }

    private void add(String[] row) {
        var device =
                new Device(Integer.parseInt(row[0]), holder(row[1]), row[2], row[3], maker(row[2]), "Trap", row[4]);
        list(ROOT + "managedDevices").add(managed(device, row));
        list("devices").add(registered(device));
        for (int i = 0; i < QUESTIONS.size(); i++) {
            addStates(device, SETTINGS.get(device.system() + " " + QUESTIONS.get(i)), row[11 + i]);
        }
        if (!row[14].equals("-")) {
            files.documents()
                    .put(
                            ROOT + "managedDevices/" + device.id() + "/windowsProtectionState",
                            protection(device, row[14]));
        }
        if (!row[15].isEmpty()) {
            addApp(device, row[15]);
        }
    }

    private @Nullable Person holder(String localPart) {
        return switch (localPart) {
            case "-" -> null;
            case "!" -> DELETED;
            default ->
                firm.people().stream()
                        .filter(person -> person.localPart().equals(localPart))
                        .findFirst()
                        .orElse(null); // a firm of another seed has other people
        };
    }

    private static String maker(String system) {
        return switch (system) {
            case "Windows" -> "Dell Inc.";
            case "Android" -> "Google";
            case "ChromeOS" -> "Acer";
            default -> "Apple";
        };
    }

    private ObjectNode managed(Device device, String[] row) {
        return DeviceFiles.described(device)
                .put("serialNumber", row[5])
                .put("lastSyncDateTime", row[6].equals("never") ? DeviceFiles.NEVER : ago(Duration.parse(row[6])))
                .put("isEncrypted", Boolean.parseBoolean(row[7]))
                .put("complianceState", row[8])
                .put("jailBroken", row[9])
                .put("androidSecurityPatchLevel", row[10])
                .put("isSupervised", false);
    }

    private ObjectNode registered(Device device) {
        if (device.owner() != DELETED) {
            DeviceFiles.addHolder(files, device);
        }
        return DeviceFiles.registration(device, /* managed */ true)
                .put("isCompliant", true)
                .put("approximateLastSignInDateTime", ago(Duration.ofHours(20)));
    }

    /** Several states are several rows, as of several people or policies. */
    private void addStates(Device device, @Nullable String setting, String states) {
        if (setting == null || states.equals("-")) {
            return;
        }
        var rows = list(
                ROOT + "deviceCompliancePolicySettingStateSummaries/" + setting + "/deviceComplianceSettingStates");
        var each = List.of(states.split("\\+"));
        for (int i = 0; i < each.size(); i++) {
            rows.add(ComplianceFiles.state(setting, device, each.get(i), i));
        }
    }

    private ObjectNode protection(Device device, String word) {
        boolean on = !word.equals("off");
        return Json.object()
                .put("id", device.id())
                .put("malwareProtectionEnabled", on)
                .put("realTimeProtectionEnabled", on)
                .put("signatureUpdateOverdue", word.equals("overdue"))
                .put("deviceState", "clean")
                .put("productStatus", on ? "noStatus" : "serviceNotRunning")
                .put("lastReportedDateTime", ago(Duration.ofHours(word.equals("old") ? 400 : 9)));
    }

    private void addApp(Device device, String name) {
        var id = Ids.of("app:" + name + device.system()).replace("-", "");
        var path = ROOT + "detectedApps/" + id + "/managedDevices";
        if (!files.documents().containsKey(path)) {
            files.documents().put(path, Json.collection(new ArrayList<>()));
            list(ROOT + "detectedApps")
                    .addObject()
                    .put("id", id)
                    .put("displayName", name)
                    .put("version", "26.20.3")
                    .put("platform", "ios")
                    .put("sizeInByte", 0);
        }
        list(path).addObject().put("id", device.id()).put("deviceName", device.name());
    }

    private String ago(Duration duration) {
        return firm.now().minus(duration).truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private ArrayNode list(String path) {
        if (files.documents().get(path) instanceof ObjectNode document) {
            return document.withArray("value");
        }
        throw new IllegalArgumentException("the firm has no " + path);
    }
}
