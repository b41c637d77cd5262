package io.lastday.device.summary;

import io.lastday.device.posture.Check;
import io.lastday.device.posture.DeviceItem;
import io.lastday.device.posture.Failing;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** One of the devices that have failed for longest; the rest as in {@link Failing}. */
record LongFailing(String device, String name, Check check, Instant since, Failing.From from, String why) {

    static LongFailing of(DeviceItem item) {
        Failing failing = Objects.requireNonNull(item.failing());
        return new LongFailing(item.id(), item.name(), failing.check(), failing.since(), failing.from(), failing.why());
    }

    /** At most ten, the longest first. */
    record Few(UUID evaluation, Instant asOf, List<LongFailing> items) {}
}
