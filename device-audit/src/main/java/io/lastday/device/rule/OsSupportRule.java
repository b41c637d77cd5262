package io.lastday.device.rule;

import io.lastday.device.os.Support;
import io.lastday.device.posture.Check;
import io.lastday.device.posture.DeviceFacts;
import io.lastday.device.posture.DeviceFacts.OperatingSystem;
import io.lastday.device.posture.Platform;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** "Licensed and supported" (Cyber Essentials v3.3): the maker still gives security updates for exactly this version. */
final class OsSupportRule implements Rule {

    @Override
    public Check check() {
        return Check.OS_SUPPORT;
    }

    @Override
    public Verdict judge(DeviceFacts facts, RuleContext context) {
        String version = facts.system().version();
        Proof proof = Proof.dated("osVersion", version);
        return switch (support(facts, context)) {
            case Support.Supported(LocalDate ends) ->
                Verdict.pass(proof, ends == null ? "supported" : "to " + Words.day(ends));
            case Support.Ended(LocalDate ended, String reason) ->
                Verdict.fail(proof, reason, ended == null ? "no longer accepted" : "ended " + Words.day(ended));
            case Support.Unclear(String reason) -> Verdict.unknown(proof, reason, unclear(reason));
        };
    }

    /** The last day of support where the system is supported today and a day is known. */
    static @Nullable LocalDate ends(DeviceFacts facts, RuleContext context) {
        return support(facts, context) instanceof Support.Supported(LocalDate ends) ? ends : null;
    }

    static Support support(DeviceFacts facts, RuleContext context) {
        OperatingSystem system = facts.system();
        if (system.platform() == Platform.WINDOWS) {
            return context.catalog().windows(system.version(), context.assumedEdition(), context.today());
        }
        return product(system)
                .map(product -> context.catalog().release(product, system.version(), context.today()))
                .orElseGet(() -> new Support.Unclear("OS_NOT_LISTED"));
    }

    /** The dataset's name for the system; empty where it lists none. */
    static Optional<String> product(OperatingSystem system) {
        return switch (system.platform()) {
            case IOS -> Optional.of("ios");
            case IPADOS -> Optional.of("ipados");
            case MACOS -> Optional.of("macos");
            case ANDROID -> Optional.of("android");
            case LINUX -> distribution(system.name() == null ? "" : system.name());
            case WINDOWS, UNKNOWN -> Optional.empty();
        };
    }

    private static Optional<String> distribution(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Stream.of("ubuntu", "debian", "fedora").filter(lower::contains).findFirst();
    }

    private static String unclear(String reason) {
        return switch (reason) {
            case "EDITION_NEEDED" -> "depends on the edition";
            case "DATASET_BEHIND" -> "newer than our dates";
            case "PRERELEASE" -> "test version";
            case "VERSION_INCOMPLETE" -> "version not reported";
            default -> "not in our dates";
        };
    }
}
