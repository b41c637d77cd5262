package io.lastday.offboarding.plan;

import io.lastday.offboarding.audit.AuditAnswer;
import io.lastday.offboarding.audit.HeldDevices;
import io.lastday.offboarding.audit.HeldDevices.Item;
import io.lastday.offboarding.plan.PlanView.Knowledge;
import io.lastday.platform.security.Operator;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The leaver's devices, as the device audit's evaluation in force judged them.
 *
 * @param total every number is null while they are not known
 * @param reason why nothing is known
 * @param olderThan sources that could not be read whole since: what is said of them is older than {@code asOf}
 * @param items each device with what keeps it from being safe; null for whom counts have to do, and while they are not known
 */
record DevicesView(
        @Nullable Integer total,
        @Nullable Integer company,
        @Nullable Integer personal,
        @Nullable Integer safe,
        @Nullable Integer notSafe,
        @Nullable Integer unknown,
        @Nullable Instant asOf,
        Knowledge state,
        @Nullable String reason,
        List<String> olderThan,
        @Nullable List<Device> items) {

    private static final Set<String> DETAIL = Set.of("it", "approver");

    /** @param why what fails or is not known, in the order of the checks */
    record Device(
            String id,
            String name,
            String platform,
            String ownership,
            boolean managed,
            String state,
            @Nullable Instant lastSeen,
            List<Verdict> why) {}

    /** @param words for people */
    record Verdict(String check, String state, String words) {}

    /** Whoever may see a device's security reads the devices; everybody else their numbers. */
    static DevicesView of(AuditAnswer<HeldDevices> answer, Operator reader) {
        boolean detailed = reader.roles().stream().anyMatch(DETAIL::contains);
        return answer.map(held -> known(held, detailed)).orElseGet(missing -> unknown(missing.reason()));
    }

    private static DevicesView unknown(String reason) {
        return new DevicesView(null, null, null, null, null, null, null, Knowledge.UNKNOWN, reason, List.of(), null);
    }

    private static DevicesView known(HeldDevices held, boolean detailed) {
        return new DevicesView(
                held.total(),
                count(held, item -> item.ownership().equals("COMPANY")),
                count(held, item -> item.ownership().equals("PERSONAL")),
                count(held, item -> item.state().equals("SAFE")),
                count(held, item -> item.state().equals("NOT_SAFE")),
                count(held, item -> item.state().equals("UNKNOWN")),
                held.asOf(),
                Knowledge.KNOWN,
                null,
                held.broken().stream().map(HeldDevices.Source::source).toList(),
                detailed ? held.items().stream().map(DevicesView::device).toList() : null);
    }

    private static int count(HeldDevices held, Predicate<Item> which) {
        return (int) held.items().stream().filter(which).count();
    }

    private static Device device(Item item) {
        return new Device(
                item.id(),
                item.name(),
                item.platform(),
                item.ownership(),
                item.managed(),
                item.state(),
                item.lastSeen(),
                item.checks().stream()
                        .filter(check ->
                                check.state().equals("FAIL") || check.state().equals("UNKNOWN"))
                        .map(DevicesView::verdict)
                        .toList());
    }

    private static Verdict verdict(HeldDevices.Check check) {
        String words = Objects.requireNonNullElse(check.badge(), Objects.requireNonNullElse(check.reason(), ""));
        return new Verdict(check.check(), check.state(), words);
    }
}
