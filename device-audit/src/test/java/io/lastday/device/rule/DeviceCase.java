package io.lastday.device.rule;

import static io.lastday.device.DeviceFactsBuilder.NOW;
import static io.lastday.device.DeviceFactsBuilder.reading;

import io.lastday.device.DeviceFactsBuilder;
import io.lastday.device.os.Edition;
import io.lastday.device.os.OsCatalog;
import io.lastday.device.os.OsDatasetFile;
import io.lastday.device.posture.Attestation;
import io.lastday.device.posture.Attestation.Subject;
import io.lastday.device.posture.Check;
import io.lastday.device.posture.CheckResult;
import io.lastday.device.posture.CheckState;
import io.lastday.device.posture.LockFacts.LockPolicy;
import io.lastday.device.posture.Platform;
import io.lastday.device.posture.Protection.Missing;
import io.lastday.device.posture.Protection.Reported;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** One line of {@code device-cases.csv}. */
record DeviceCase(
        String name,
        Platform platform,
        Map<String, String> given,
        Check check,
        CheckState state,
        @Nullable String reason) {

    private static final OsCatalog CATALOG = new OsCatalog(OsDatasetFile.shipped(JsonMapper.shared()));

    static DeviceCase of(String line) {
        String[] cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toArray(String[]::new);
        Map<String, String> given = new HashMap<>();
        for (String pair : cells[2].split(";")) {
            if (!pair.isBlank()) {
                String[] parts = pair.strip().split("=", 2);
                given.put(parts[0], parts[1]);
            }
        }
        return new DeviceCase(
                cells[0],
                Platform.valueOf(cells[1]),
                given,
                Check.of(cells[3]),
                CheckState.valueOf(cells[4]),
                cells[5].isEmpty() ? null : cells[5]);
    }

    CheckResult judged() {
        return DeviceJudge.judge(facts().facts(), context()).result(check);
    }

    private Instant now() {
        return Instant.parse(given.getOrDefault("now", NOW.toString()));
    }

    private RuleContext context() {
        return new RuleContext(
                CATALOG, Edition.valueOf(given.getOrDefault("assume", "UNKNOWN")), now(), attestations());
    }

    private List<Attestation> attestations() {
        String said = given.get("attest");
        if (said == null) {
            return List.of();
        }
        String[] parts = said.split(":");
        LocalDate expires = LocalDate.parse(parts[1]);
        return List.of(
                parts[0].equals("ESU")
                        ? new Attestation(Check.OS_SUPPORT, Subject.EXTENDED_UPDATES, null, "IT", expires)
                        : new Attestation(Check.of(parts[0]), Subject.CHECK, "ab12", "IT", expires));
    }

    private DeviceFactsBuilder facts() {
        boolean windows = platform == Platform.WINDOWS;
        DeviceFactsBuilder facts = windows
                ? DeviceFactsBuilder.windows(text("v", "10.0.26200.9550"))
                : DeviceFactsBuilder.of(platform, platform.name(), text("v", null));
        facts.osName(text("os", windows ? "Windows" : platform.name()))
                .sku(text("sku", null))
                .patchLevel(text("patch", null))
                .lastSync(lastSync())
                .owner(text("owner", "company"), text("trust", null))
                .credential(reading(text("cred", "compliant")))
                .autoLock(reading(text("auto", "compliant")))
                .antivirus(reading(text("av", "compliant")))
                .apps(text("appsUnread", null), apps());
        return withPolicyAndReport(facts.compliance(
                text("compliance", "compliant"),
                text("jail", windows ? "Unknown" : "False"),
                flag("enc", true),
                text("threat", windows ? "unknown" : "secured")));
    }

    private DeviceFactsBuilder withPolicyAndReport(DeviceFactsBuilder facts) {
        facts.policy(
                given.containsKey("policy")
                        ? null
                        : new LockPolicy(
                                number("min", 8),
                                number("minutes", platform.isMobile() ? 2 : 15),
                                given.containsKey("neverInSome")));
        String report = given.get("report");
        if (report != null) {
            facts.protection(report.contains(",") ? reported(report.split(",")) : new Missing(report));
        } else if (platform != Platform.WINDOWS) {
            facts.protection(new Missing("NOT_REPORTED"));
        }
        return given.containsKey("unmanaged") ? facts.unmanaged() : facts;
    }

    private Reported reported(String[] words) {
        return new Reported(
                on(words[0]),
                on(words[1]),
                words[2].equals("overdue"),
                now().minus(Duration.ofDays(Long.parseLong(words[3]))));
    }

    private static @Nullable Boolean on(String word) {
        return word.equals("?") ? null : word.equals("on");
    }

    private @Nullable Instant lastSync() {
        String days = given.get("sync");
        return "null".equals(days)
                ? null
                : now().minus(days == null ? Duration.ofHours(1) : Duration.ofDays(Long.parseLong(days)));
    }

    private String[] apps() {
        String apps = given.get("apps");
        return apps == null ? new String[0] : apps.split(",");
    }

    private @Nullable String text(String key, @Nullable String otherwise) {
        String value = given.getOrDefault(key, otherwise);
        return "null".equals(value) ? null : value;
    }

    private @Nullable Integer number(String key, int otherwise) {
        String value = text(key, String.valueOf(otherwise));
        return value == null ? null : Integer.valueOf(value);
    }

    private @Nullable Boolean flag(String key, boolean otherwise) {
        String value = text(key, String.valueOf(otherwise));
        return value == null ? null : Boolean.valueOf(value);
    }
}
