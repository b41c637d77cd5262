package io.lastday.device;

import io.lastday.platform.testing.GraphStub;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** A small firm's devices as Graph writes them, oddities of live captures included. */
public final class IntuneFixtures {

    public static final String DEVICES = "/deviceManagement/managedDevices";
    public static final String SETTINGS = "/deviceManagement/deviceCompliancePolicySettingStateSummaries/";
    public static final String WINDOWS_LOCK =
            SETTINGS + "Windows10CompliancePolicy.PasswordRequired/deviceComplianceSettingStates";

    private IntuneFixtures() {}

    public static String now(int daysAgo) {
        return Instant.now()
                .minus(daysAgo, ChronoUnit.DAYS)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }

    /** A Windows machine of Felix. */
    public static String windows(String id, String name, String version) {
        return device(id, name, "Windows", version, "company", "Unknown", now(0));
    }

    /** A current Windows machine of somebody, or of nobody where their id is empty. */
    public static String windowsOf(String id, String person) {
        return windows(id, "LT-" + id, "10.0.26200.9550").replace("u-felix", person);
    }

    public static String device(
            String id, String name, String os, String version, String owner, String jailBroken, String lastSync) {
        return """
                {"id":"%s","deviceName":"%s","userId":"u-felix","userDisplayName":"Felix Moreau",
                 "userPrincipalName":"felix.moreau@harbourfinch.example","managedDeviceOwnerType":"%s",
                 "operatingSystem":"%s","osVersion":"%s","complianceState":"compliant","jailBroken":"%s",
                 "isEncrypted":true,"lastSyncDateTime":"%s","azureADDeviceId":"aad-%s",
                 "androidSecurityPatchLevel":"","partnerReportedThreatState":"unknown"}""".formatted(id, name, owner, os, version, jailBroken, lastSync, id);
    }

    public static String state(String device, String state) {
        return "{\"id\":\"s-%s-%s\",\"deviceId\":\"%s\",\"state\":\"%s\"}".formatted(device, state, device, state);
    }

    public static String directoryDevice(String id, String deviceId, String trust, boolean managed, String lastSignIn) {
        return """
                {"id":"%s","deviceId":"%s","displayName":"%s","operatingSystem":"iOS","operatingSystemVersion":"26.6.1",
                 "trustType":"%s","isManaged":%s,"accountEnabled":true,"approximateLastSignInDateTime":"%s"}""".formatted(id, deviceId, id, trust, managed, lastSignIn);
    }

    /** What a scan asks for beside the devices, all answered: an empty firm with a policy for Windows. */
    public static void quietTenant(GraphStub graph) {
        graph.collection(DEVICES);
        graph.collection("/devices");
        graph.collection(
                "/deviceManagement/deviceCompliancePolicies",
                """
                {"@odata.type":"#microsoft.graph.windows10CompliancePolicy","id":"p1","passwordRequired":true,
                 "passwordMinimumLength":8,"passwordMinutesOfInactivityBeforeLock":15}""",
                "{\"id\":\"p2\",\"displayName\":\"a type that Graph does not name\"}");
        for (String setting : new String[] {
            "Windows10CompliancePolicy.PasswordRequired",
            "Windows10CompliancePolicy.PasswordMinutesOfInactivityBeforeLock",
            "Windows10CompliancePolicy.DefenderEnabled",
            "Windows10CompliancePolicy.RtpEnabled",
            "MacOSCompliancePolicy.PasswordRequired",
            "MacOSCompliancePolicy.PasswordMinutesOfInactivityBeforeLock",
            "IOSCompliancePolicy.PasscodeRequired",
            "IOSCompliancePolicy.PasscodeMinutesOfInactivityBeforeLock"
        }) {
            graph.collection(SETTINGS + setting + "/deviceComplianceSettingStates");
        }
        // the Android settings are not listed in this tenant: 404
    }

    public static void defender(GraphStub graph, String device, boolean active) {
        graph.part(DEVICES + "/" + device + "/windowsProtectionState", 200, """
                {"malwareProtectionEnabled":%1$s,"realTimeProtectionEnabled":%1$s,"signatureUpdateOverdue":false,
                 "lastReportedDateTime":"%2$s"}""".formatted(active, now(0)));
    }
}
