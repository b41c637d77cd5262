package io.lastday.sandbox.firm;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * As many more devices as somebody asks for, to see what an audit of a large tenant costs: rows of the inventory and of the
 * directory, states of settings, and what Defender said. Half of them run Windows, a quarter are iPhones; two belong to each person
 * of the {@link Crowd}. What is odd of the seeded devices is odd of these too, at fixed places, so that two firms of a size are
 * the same. The seeded ones stay as they are.
 */
final class DeviceCrowd {
    private static final String ROOT = "deviceManagement/";
    private static final int OF_ONE_PERSON = 2;
    private static final int DEVICES_PER_APP = 4;
    private static final List<String> SYSTEMS = List.of(
            "Windows", "iOS", "Windows", "Android", "Windows", "iOS", "Windows", "macOS", "Windows", "iOS", "Windows",
            "Android", "Windows", "iOS", "Windows", "macOS", "Windows", "iOS", "Windows", "Android");
    private static final Map<String, List<String>> VERSIONS = Map.of(
            "Windows",
            List.of(
                    "10.0.26200.9550",
                    "10.0.26200.9457",
                    "10.0.26100.9550",
                    "10.0.26200.6899",
                    "10.0.22631.6199",
                    "10.0.19045.6456",
                    "10.0"),
            "macOS",
            List.of("26.6.2", "15.7.9", "14.8.9", "13.7.8", "15.8.1"),
            "iOS",
            List.of("26.6.1", "26.7.1", "18.7.10", "17.6.1", "16.7.16", "27.0 (26A5388g)", "15.8.8"),
            "Android",
            List.of("17", "16", "15", "14", "13", "12", "16"));
    private static final List<String> PATCHES =
            List.of("2026-10-01", "2026-09-01", "2026-10-01", "2026-03-01", "2025-06-01", "", "2026-10-01");

    private final Firm firm;
    private final TenantFiles files;

    DeviceCrowd(Firm firm, TenantFiles files) {
        this.firm = firm;
        this.files = files;
    }

    void add(int devices) {
        ArrayNode inventory = files.list(ROOT + "managedDevices");
        ArrayNode directory = files.list("devices");
        Map<String, List<ArrayNode>> settings = settings();
        for (int number = 0; number < devices; number++) {
            directory.add(registered(number));
            if (unmanaged(number)) {
                owned(number);
                continue;
            }
            inventory.add(managed(number));
            if (system(number).equals("Windows") && !every(6, number)) {
                files.documents()
                        .put(ROOT + "managedDevices/" + id(number) + "/windowsProtectionState", protection(number));
            }
            int row = number;
            settings.getOrDefault(system(number), List.of()).forEach(states -> states.add(state(row)));
        }
        apps(devices);
    }

    /** Known to the directory alone. */
    private static boolean unmanaged(int number) {
        return every(100, number);
    }

    private void owned(int number) {
        var owner = Json.collection(List.of(Json.link("user", Crowd.entraId(number / OF_ONE_PERSON))));
        files.documents().put("devices/" + directoryId(number) + "/registeredOwners", owner);
    }

    /** Many that are nobody's business, and a messenger on some devices. */
    private void apps(int devices) {
        ArrayNode apps = files.list(ROOT + "detectedApps");
        for (int number = 0; number < devices / DEVICES_PER_APP; number++) {
            apps.add(Json.object()
                    .put("id", Ids.of("crowd-app:" + number).replace("-", ""))
                    .put("displayName", "Application " + number));
        }
        ArrayNode holders = files.list(
                ROOT + "detectedApps/" + Ids.of("app:WhatsApp Desktop").replace("-", "") + "/managedDevices");
        for (int number = 0; number < devices; number++) {
            if (system(number).equals("Windows") && every(30, number) && !unmanaged(number)) {
                holders.add(Json.object().put("id", id(number)).put("deviceName", name(number)));
            }
        }
    }

    /** The lists of states that a device of a system has a row in. */
    private Map<String, List<ArrayNode>> settings() {
        var lists = new HashMap<String, List<ArrayNode>>();
        for (var row : Resource.rows("compliance-settings.txt")) {
            var path =
                    ROOT + "deviceCompliancePolicySettingStateSummaries/" + row[0] + "/deviceComplianceSettingStates";
            lists.computeIfAbsent(row[1], ignored -> new ArrayList<>()).add(files.list(path));
        }
        return lists;
    }

    private static String id(int number) {
        return Ids.of("crowd-device:" + number);
    }

    private static String azureId(int number) {
        return Ids.of("crowd-azure-device:" + number);
    }

    private static String directoryId(int number) {
        return Ids.of("crowd-directory-device:" + number);
    }

    private static String system(int number) {
        return SYSTEMS.get(number % SYSTEMS.size());
    }

    /** Places that do not fall in step with the systems. */
    private static boolean every(int nth, int number) {
        return spread(number, "every" + nth) % nth == 0;
    }

    private static <T> T one(List<T> of, int number) {
        return of.get(spread(number, "one") % of.size());
    }

    private static int spread(int number, String purpose) {
        return Math.floorMod((number * 31 + purpose.hashCode()) * 0x9E3779B1, 1 << 20);
    }

    private static String version(int number) {
        return one(VERSIONS.getOrDefault(system(number), List.of("")), number);
    }

    private static boolean personal(int number) {
        return every(3, number);
    }

    private static @Nullable Integer person(int number) {
        return every(90, number) ? null : number / OF_ONE_PERSON;
    }

    /** Phones keep the name that the maker gives them, as in many firms. */
    private static String name(int number) {
        return switch (system(number)) {
            case "iOS" -> "iPhone";
            case "Android" -> "Galaxy A54";
            case "macOS" -> String.format(Locale.ROOT, "MAC-%06d", number);
            default -> String.format(Locale.ROOT, "LT-%06d", number);
        };
    }

    private ObjectNode managed(int number) {
        var person = person(number);
        var upn = person == null ? "" : Crowd.username(person) + "@" + Firm.DOMAIN;
        boolean phone = system(number).equals("iOS") || system(number).equals("Android");
        return Json.object()
                .put("id", id(number))
                .put("userId", person == null ? "" : Crowd.entraId(person))
                .put("userPrincipalName", upn)
                .put("userDisplayName", person == null ? "" : "Crowd " + person)
                .put("emailAddress", upn)
                .put("deviceName", name(number))
                .put("managedDeviceOwnerType", personal(number) ? "personal" : "company")
                .put("operatingSystem", system(number))
                .put("osVersion", version(number))
                .put("azureADDeviceId", azureId(number))
                .put("serialNumber", every(25, number) ? "" : String.format(Locale.ROOT, "CR%08d", number))
                .put("lastSyncDateTime", lastSync(number))
                .put("complianceState", every(7, number) ? "noncompliant" : "compliant")
                .put("isEncrypted", phone || !every(8, number))
                .put("jailBroken", phone ? every(60, number) ? "True" : "False" : "Unknown")
                .put("androidSecurityPatchLevel", system(number).equals("Android") ? one(PATCHES, number) : "")
                .put("partnerReportedThreatState", "unknown");
    }

    private String lastSync(int number) {
        if (every(80, number)) {
            return "0001-01-01T00:00:00Z";
        }
        return ago(every(11, number) ? Duration.ofDays(16 + number % 40) : Duration.ofMinutes(20 + number % 4000));
    }

    private ObjectNode registered(int number) {
        return Json.object()
                .put("id", directoryId(number))
                .put("deviceId", azureId(number))
                .put("displayName", name(number))
                .put("accountEnabled", true)
                .put("operatingSystem", system(number))
                .put("operatingSystemVersion", version(number))
                .put("isManaged", !unmanaged(number))
                .put("trustType", personal(number) ? "Workplace" : "AzureAd")
                .put("approximateLastSignInDateTime", ago(Duration.ofHours(4 + number % 700)));
    }

    private static ObjectNode state(int number) {
        var said = every(12, number) ? "nonCompliant" : every(15, number) ? "error" : "compliant";
        return Json.object()
                .put("id", Ids.of("crowd-state:" + number))
                .put("deviceId", id(number))
                .put("deviceName", name(number))
                .put("userId", "")
                .put("state", said);
    }

    private ObjectNode protection(int number) {
        boolean on = !every(20, number);
        return Json.object()
                .put("id", id(number))
                .put("malwareProtectionEnabled", on)
                .put("realTimeProtectionEnabled", on)
                .put("signatureUpdateOverdue", every(16, number))
                .put("lastReportedDateTime", ago(Duration.ofHours(every(30, number) ? 400 : 9)));
    }

    private String ago(Duration time) {
        return firm.now().minus(time).truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
