package io.lastday.sandbox.firm;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** Intune's inventory with its oddities: sentinel dates, empty serial numbers, states that say "Unknown". */
final class DeviceFiles {
    private static final String ROOT = "deviceManagement/";
    /** What stands for no date. */
    static final String NEVER = "0001-01-01T00:00:00Z";

    private static final String NO_DEADLINE = "9999-12-31T23:59:59Z";
    private final Firm firm;
    private final Chance chance;
    private final List<Device> devices;

    DeviceFiles(Firm firm) {
        this.firm = firm;
        this.chance = new Chance(firm.seed(), "device states");
        this.devices = Inventory.of(firm);
    }

    void addTo(TenantFiles files) {
        var documents = files.documents();
        var settings = Json.object().put("id", Ids.of("intune"));
        settings.putObject("settings")
                .put("secureByDefault", false)
                .put("deviceComplianceCheckinThresholdDays", 30)
                .put("isScheduledActionEnabled", true);
        documents.put("deviceManagement", settings.put("subscriptionState", "active"));
        documents.put(
                ROOT + "managedDevices",
                Json.collection(devices.stream().map(this::managed).toList()));
        devices.stream()
                .filter(d -> d.system().equals("Windows") && chance.percent(80))
                .forEach(d ->
                        documents.put(ROOT + "managedDevices/" + d.id() + "/windowsProtectionState", protection(d)));
        new ComplianceFiles(firm, devices).addTo(files);
        addDirectoryDevices(files);
        addApps(files);
        new DeviceTraps(firm, files).add();
    }

    private ObjectNode managed(Device device) {
        return states(described(device), device);
    }

    /** What Intune says of a device and chance does not decide. */
    static ObjectNode described(Device device) {
        var owner = device.owner();
        return Json.object()
                .put("id", device.id())
                .put("userId", owner == null ? "" : owner.id())
                .put("userPrincipalName", owner == null ? "" : owner.upn())
                .put("userDisplayName", owner == null ? "" : owner.displayName())
                .put("emailAddress", owner == null ? "" : owner.upn())
                .put("deviceName", device.name())
                .put("managedDeviceName", device.name())
                .put("managedDeviceOwnerType", device.ownership())
                .put("operatingSystem", device.system())
                .put("osVersion", device.version())
                .put("manufacturer", device.manufacturer())
                .put("model", device.model())
                .put("azureADDeviceId", device.azureId())
                .put("azureADRegistered", true)
                .put("deviceRegistrationState", "registered")
                .put("managementAgent", "mdm")
                .put("managementState", "managed")
                .put("enrolledDateTime", "2025-01-15T09:00:00Z")
                .put("easActivated", false)
                .put("easActivationDateTime", NEVER)
                .put("exchangeLastSuccessfulSyncDateTime", NEVER)
                .put("complianceGracePeriodExpirationDateTime", NO_DEADLINE)
                .put("partnerReportedThreatState", "unknown")
                .put("deviceEnrollmentType", enrolment(device))
                .put("totalStorageSpaceInBytes", 256_060_514_304L)
                .put("freeStorageSpaceInBytes", 96_060_514_304L);
    }

    private ObjectNode states(ObjectNode managed, Device device) {
        return managed.put(
                        "serialNumber",
                        chance.percent(4) ? "" : "HF" + chance.hex(8).toUpperCase(Locale.ROOT))
                .put("lastSyncDateTime", lastSync())
                .put(
                        "complianceState",
                        chance.percent(85) ? "compliant" : chance.percent(60) ? "noncompliant" : "unknown")
                .put("isEncrypted", device.isPhone() || chance.percent(88))
                .put("isSupervised", device.system().equals("iOS") && !device.isPersonal())
                .put("jailBroken", jailBroken(device))
                .put("androidSecurityPatchLevel", device.system().equals("Android") ? patchLevel() : "");
    }

    private static String enrolment(Device device) {
        if (device.isPersonal()) {
            return device.system().equals("iOS") ? "appleUserEnrollment" : "userEnrollment";
        }
        return device.system().equals("Windows") ? "windowsAzureADJoin" : "appleBulkWithUser";
    }

    private String lastSync() {
        int age = chance.below(100);
        if (age < 2) {
            return NEVER;
        }
        return ago(age < 10 ? Duration.ofDays(chance.between(16, 60)) : Duration.ofMinutes(chance.between(20, 4000)));
    }

    private String jailBroken(Device device) {
        if (!device.isPhone()) {
            return "Unknown";
        }
        return chance.percent(2) ? "True" : chance.percent(94) ? "False" : "Unknown";
    }

    private String patchLevel() {
        return chance.one(List.of("2026-10-01", "2026-10-01", "2026-09-01", "2026-03-01", "2025-06-01", ""));
    }

    private ObjectNode protection(Device device) {
        boolean on = chance.percent(92);
        return Json.object()
                .put("id", device.id())
                .put("malwareProtectionEnabled", on)
                .put("realTimeProtectionEnabled", on && chance.percent(97))
                .put("networkInspectionSystemEnabled", on)
                .put("signatureUpdateOverdue", chance.percent(6))
                .put("quickScanOverdue", chance.percent(10))
                .put("fullScanOverdue", false)
                .put("fullScanRequired", false)
                .put("rebootRequired", chance.percent(5))
                .put("isVirtualMachine", false)
                .put("tamperProtectionEnabled", on)
                .put("deviceState", "clean")
                .put("productStatus", on ? "noStatus" : "serviceNotRunning")
                .put("antiMalwareVersion", "4.18.26090.5")
                .put("engineVersion", "1.1.26090.2")
                .put("signatureVersion", "1.439.210.0")
                .put("lastReportedDateTime", ago(Duration.ofHours(chance.percent(94) ? 9 : 400)))
                .put("lastQuickScanDateTime", ago(Duration.ofHours(30)));
    }

    /** The directory's own list: what is managed, and phones that only registered. */
    private void addDirectoryDevices(TenantFiles files) {
        var list = new ArrayList<ObjectNode>();
        devices.forEach(d -> list.add(directory(files, d, /* managed */ true)));
        var staff = firm.people().stream().filter(Person::isStaff).toList();
        for (int i = 0; i < 12; i++) {
            var owner = staff.get(200 + i * 3);
            var phone = new Device(9000 + i, owner, "Android", "personal", "Samsung", "Galaxy A54", "15");
            list.add(directory(files, phone, /* managed */ false));
        }
        files.documents().put("devices", Json.collection(list));
    }

    private ObjectNode directory(TenantFiles files, Device device, boolean managed) {
        addHolder(files, device);
        return registration(device, managed)
                .put("isCompliant", managed ? Boolean.valueOf(chance.percent(85)) : null)
                .put("approximateLastSignInDateTime", ago(Duration.ofHours(chance.between(4, 700))));
    }

    /** The directory's links from a device to whoever holds it. */
    static void addHolder(TenantFiles files, Device device) {
        var owner = device.owner();
        if (owner != null) {
            var id = Ids.of("device:" + device.number());
            var link = Json.collection(List.of(Json.link("user", owner.id())));
            files.documents().put("devices/" + id + "/registeredOwners", link);
            files.documents().put("devices/" + id + "/registeredUsers", link);
        }
    }

    /** What the directory says of a device and chance does not decide. */
    static ObjectNode registration(Device device, boolean managed) {
        return Json.object()
                .put("id", Ids.of("device:" + device.number()))
                .put("deviceId", device.azureId())
                .put("displayName", device.name())
                .put("accountEnabled", true)
                .put("operatingSystem", device.system())
                .put("operatingSystemVersion", device.version())
                .put("manufacturer", device.manufacturer())
                .put("model", device.model())
                .put("isManaged", managed)
                .put("isRooted", managed ? Boolean.FALSE : null)
                .put("deviceOwnership", managed ? device.isPersonal() ? "Personal" : "Company" : null)
                .put("trustType", device.isPersonal() ? "Workplace" : "AzureAd")
                .put("registrationDateTime", "2025-01-15T08:55:00Z");
    }

    private void addApps(TenantFiles files) {
        var apps = new ArrayList<ObjectNode>();
        for (var name : List.of("WhatsApp Desktop", "Microsoft Teams", "Signal", "Tideline CRM")) {
            var installed = devices.stream()
                    .filter(d -> d.system().equals("Windows") && !d.isPersonal() && chance.percent(12))
                    .toList();
            var id = Ids.of("app:" + name).replace("-", "");
            apps.add(Json.object()
                    .put("id", id)
                    .put("displayName", name)
                    .put("version", "2.26.1")
                    .put("publisher", name)
                    .put("platform", "windows")
                    .put("sizeInByte", 0)
                    .put("deviceCount", installed.size()));
            files.documents()
                    .put(
                            ROOT + "detectedApps/" + id + "/managedDevices",
                            Json.collection(
                                    installed.stream().map(DeviceFiles::named).toList()));
        }
        files.documents().put(ROOT + "detectedApps", Json.collection(apps));
    }

    private static ObjectNode named(Device device) {
        return Json.object().put("id", device.id()).put("deviceName", device.name());
    }

    private String ago(Duration duration) {
        return firm.now().minus(duration).truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
