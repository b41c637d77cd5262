package io.lastday.device.rule;

import io.lastday.device.os.Support;
import io.lastday.device.os.Updates;
import io.lastday.device.posture.Check;
import io.lastday.device.posture.DeviceFacts;
import io.lastday.device.posture.DeviceFacts.OperatingSystem;
import io.lastday.device.posture.Platform;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * No update of the same line is older than {@value #GRACE_DAYS} days and missing (Cyber Essentials v3.3). Of Windows every
 * security update counts; of others it is not known here how severe an update was, so every one counts. A system whose support
 * ended is judged by its last updates for as long: until then none that is due can be missing.
 */
final class PatchAgeRule implements Rule {

    static final int GRACE_DAYS = 14;

    @Override
    public Check check() {
        return Check.PATCH_AGE;
    }

    @Override
    public String version() {
        return "4";
    }

    @Override
    public Verdict judge(DeviceFacts facts, RuleContext context) {
        OperatingSystem system = facts.system();
        boolean android = system.platform() == Platform.ANDROID;
        Proof proof = android
                ? Proof.inventory("androidSecurityPatchLevel", system.patchLevel())
                        .dated()
                : Proof.inventory("osVersion", system.version()).dated();
        return switch (OsSupportRule.support(facts, context)) {
            case Support.Ended ended
            when isOver(ended, context.today()) -> Verdict.fail(proof, "NO_MORE_UPDATES", "no more");
            case Support.Unclear(String reason)
            when !updatesKnown(reason) -> Verdict.unknown(proof, reason, "not in our dates");
            case Support.Ended ignored -> verdict(updates(system, context), system.platform(), proof);
            case Support.Unclear ignored -> verdict(updates(system, context), system.platform(), proof);
            case Support.Supported ignored -> verdict(updates(system, context), system.platform(), proof);
        };
    }

    /** The first hole that nobody mends any more may be found on the day after; from then on an update would have been due. */
    private static boolean isOver(Support.Ended support, LocalDate today) {
        LocalDate ended = support.ended();
        return support.byMaker() && (ended == null || ChronoUnit.DAYS.between(ended, today) > GRACE_DAYS);
    }

    /** Which edition it is decides how long a build is updated, not what its newest update is. */
    private static boolean updatesKnown(String reason) {
        return reason.equals("EDITION_NEEDED") || reason.equals("EXTENDED_UPDATES_ATTESTED");
    }

    private static @Nullable Updates updates(OperatingSystem system, RuleContext context) {
        return switch (system.platform()) {
            case WINDOWS ->
                context.catalog()
                        .windowsUpdates(system.version(), OsSupportRule.told(system), context.today(), GRACE_DAYS);
            case ANDROID ->
                level(system.patchLevel())
                        .map(level -> context.catalog().androidPatchLevel(level, context.today(), GRACE_DAYS))
                        .orElse(null);
            default ->
                OsSupportRule.product(system)
                        .map(product ->
                                context.catalog().updates(product, system.version(), context.today(), GRACE_DAYS))
                        .orElse(Updates.NOT_LISTED);
        };
    }

    private static Optional<LocalDate> level(@Nullable String raw) {
        try {
            return raw == null || raw.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(raw.strip()));
        } catch (DateTimeParseException ignored) {
            return Optional.empty();
        }
    }

    private static Verdict verdict(@Nullable Updates updates, Platform platform, Proof proof) {
        return switch (updates) {
            case CURRENT -> Verdict.pass(proof, "up to date");
            case OVERDUE ->
                Verdict.fail(
                        proof,
                        "UPDATE_OVERDUE",
                        platform == Platform.WINDOWS
                                ? "security update missing"
                                : "update missing, severity not known");
            case DATASET_BEHIND -> Verdict.unknown(proof, "DATASET_BEHIND", "our dates are behind");
            case EARLIER_NOT_LISTED -> Verdict.unknown(proof, "EARLIER_UPDATES_NOT_LISTED", "not visible");
            case NOT_LISTED -> Verdict.unknown(proof, "NO_UPDATE_TABLE", "not visible");
            case null -> Verdict.unknown(proof, "NO_PATCH_LEVEL", "no patch level");
        };
    }
}
