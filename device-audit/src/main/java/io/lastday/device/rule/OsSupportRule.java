package io.lastday.device.rule;

import io.lastday.device.os.Edition;
import io.lastday.device.os.Support;
import io.lastday.device.posture.Attestation.Subject;
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
    public String version() {
        return "2";
    }

    @Override
    public Verdict judge(DeviceFacts facts, RuleContext context) {
        Proof proof = proof(facts.system(), context);
        return switch (support(facts, context)) {
            case Support.Supported(LocalDate ends) ->
                Verdict.pass(proof, ends == null ? "supported" : "to " + Days.day(ends));
            case Support.Ended(LocalDate ended, String reason) ->
                Verdict.fail(proof, reason, ended == null ? "no longer accepted" : "ended " + Days.day(ended));
            case Support.Unclear(String reason) -> Verdict.unknown(proof, reason, unclear(reason));
        };
    }

    private static Proof proof(OperatingSystem system, RuleContext context) {
        boolean assumed = system.platform() == Platform.WINDOWS
                && told(system) == Edition.UNKNOWN
                && context.assumedEdition() != Edition.UNKNOWN;
        return Proof.inventory("osVersion", system.version())
                .dated()
                .assuming(assumed ? "edition " + context.assumedEdition() : null);
    }

    /** The last day of support where the system is supported today and a day is known. */
    static @Nullable LocalDate ends(DeviceFacts facts, RuleContext context) {
        return support(facts, context) instanceof Support.Supported(LocalDate ends) ? ends : null;
    }

    /** With somebody's word that a build which ended gets paid updates, neither is proved. */
    static Support support(DeviceFacts facts, RuleContext context) {
        Support support = byDates(facts.system(), context);
        boolean extended = support instanceof Support.Ended
                && facts.platform() == Platform.WINDOWS
                && context.attested(Check.OS_SUPPORT, Subject.EXTENDED_UPDATES).isPresent()
                && context.catalog()
                        .extendedUpdates(facts.system().version(), context.today())
                        .isPresent();
        return extended ? new Support.Unclear("EXTENDED_UPDATES_ATTESTED") : support;
    }

    private static Support byDates(OperatingSystem system, RuleContext context) {
        if (system.platform() == Platform.WINDOWS) {
            Edition told = told(system);
            Edition edition = told == Edition.UNKNOWN ? context.assumedEdition() : told;
            return context.catalog().windows(system.version(), edition, context.today());
        }
        return product(system)
                .map(product -> context.catalog().release(product, system.version(), context.today()))
                .orElseGet(() -> new Support.Unclear("OS_NOT_LISTED"));
    }

    static Edition told(OperatingSystem system) {
        return Edition.of(system.sku(), system.name());
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
            case "EXTENDED_UPDATES_ATTESTED" -> "paid updates, as somebody says";
            default -> "not in our dates";
        };
    }
}
