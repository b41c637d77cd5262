package io.lastday.offboarding.step.intune;

import io.lastday.offboarding.step.StepContext;
import io.lastday.offboarding.step.remote.GrowingGap;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a step has ordered in runs before this one: its cursor.
 *
 * @param since when the first order was given
 * @param unseen runs in a row that gave an order and did not see it
 * @param devices the devices that an order was given for
 */
record OrdersGiven(Instant since, int unseen, Set<String> devices) {

    /** After so long somebody has to look for the device. */
    static final Duration PATIENCE = Duration.ofDays(14);

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Pattern FORM = Pattern.compile("since=([^;]+);unseen=(\\d{1,2});devices=([^;]*)");

    OrdersGiven {
        devices = new TreeSet<>(devices);
    }

    static OrdersGiven of(StepContext context) {
        Matcher matcher = FORM.matcher(context.cursor() == null ? "" : context.cursor());
        if (!matcher.matches()) {
            return new OrdersGiven(context.now().truncatedTo(ChronoUnit.MILLIS), 0, Set.of());
        }
        Set<String> devices = new TreeSet<>();
        for (String device : matcher.group(3).split(",")) {
            if (!device.isEmpty()) {
                devices.add(device);
            }
        }
        return new OrdersGiven(Instant.parse(matcher.group(1)), Integer.parseInt(matcher.group(2)), devices);
    }

    OrdersGiven with(Set<String> ordered, boolean allSeen) {
        Set<String> all = new TreeSet<>(devices);
        all.addAll(ordered);
        return new OrdersGiven(since, allSeen ? 0 : unseen + 1, all);
    }

    boolean isOverdue(Instant now) {
        return now.isAfter(since.plus(PATIENCE));
    }

    /** Soon at first, when a device that is on answers within minutes; rarely later. */
    Instant lookAgain(Instant now) {
        Duration age = Duration.between(since, now);
        Duration gap = age.compareTo(Duration.ofMinutes(10)) < 0
                ? GrowingGap.after(age, SOON)
                : age.compareTo(Duration.ofDays(1)) < 0 ? Duration.ofMinutes(15) : Duration.ofHours(6);
        return now.truncatedTo(ChronoUnit.MILLIS).plus(gap);
    }

    String cursor() {
        return "since=" + since + ";unseen=" + unseen + ";devices=" + String.join(",", devices);
    }
}
