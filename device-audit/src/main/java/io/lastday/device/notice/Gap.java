package io.lastday.device.notice;

import io.lastday.device.fix.Fix;
import io.lastday.device.fix.FixList;
import io.lastday.device.gap.GapRule;
import io.lastday.device.posture.Check;
import io.lastday.device.posture.CheckState;
import io.lastday.device.posture.Platform;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An open finding about a device, as its evidence has it.
 *
 * @param rule which one
 * @param evidence what it rests on
 */
record Gap(UUID finding, String rule, JsonNode evidence) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    /** Who holds the device, {@code entra:<id>}; null where nobody is known. */
    @Nullable
    String person() {
        return text("person");
    }

    /** What is told of it; empty where the person can do nothing about it. */
    Optional<Advice> advice(FixList fixes) {
        return sentence()
                .flatMap(sentence -> fix(fixes)
                        .filter(fix -> fix.by() == Fix.By.PERSON)
                        .map(fix -> new Advice(device(), platform(), sentence, fix.text())));
    }

    private Optional<String> sentence() {
        if (rule.equals(GapRule.SUPPORT_ENDING.id())) {
            return Optional.of("Updates for its system end on " + day());
        }
        if (rule.equals(GapRule.NO_LONGER_KNOWN.id())) {
            return Optional.of("It no longer answers: " + check().title());
        }
        if (rule.equals(GapRule.SILENT.id())) {
            return Optional.of(GapRule.SILENT.title());
        }
        return Arrays.stream(Check.values())
                .map(GapRule::of)
                .filter(failing -> failing.id().equals(rule))
                .findFirst()
                .map(GapRule::title);
    }

    private Optional<Fix> fix(FixList fixes) {
        if (rule.equals(GapRule.SUPPORT_ENDING.id())) {
            return fixes.of(platform(), Check.OS_SUPPORT, CheckState.FAIL, "OS_ENDED");
        }
        if (rule.equals(GapRule.SILENT.id())) {
            String reason = "never".equals(text("lastSeen")) ? "NEVER_SEEN" : "STALE";
            return fixes.of(platform(), Check.LAST_SEEN, CheckState.UNKNOWN, reason, text("source"));
        }
        String state = text("state");
        return state == null
                ? Optional.empty()
                : fixes.of(platform(), check(), CheckState.valueOf(state), text("reason"), text("source"));
    }

    private String day() {
        String ends = text("supportEnds");
        return ends == null ? "a day within 90 days" : DAY.format(LocalDate.parse(ends));
    }

    private Check check() {
        return Check.of(String.valueOf(text("check")));
    }

    private Platform platform() {
        String platform = text("platform");
        return platform == null ? Platform.UNKNOWN : Platform.valueOf(platform);
    }

    /** A name is whatever its owner typed: it stays on its line. */
    private String device() {
        String name = text("device");
        return name == null
                ? "A device without a name"
                : name.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    private @Nullable String text(String member) {
        JsonNode value = evidence.path(member);
        return value.isString() ? value.asString() : null;
    }
}
