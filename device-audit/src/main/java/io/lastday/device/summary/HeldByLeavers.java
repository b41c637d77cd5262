package io.lastday.device.summary;

import io.lastday.device.posture.Leaving;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Counts the devices of people who are leaving. Not safe for several threads. */
final class HeldByLeavers {

    private long held;
    private long oldestDays;

    void add(Leaving leaving, LocalDate today) {
        held++;
        oldestDays = Math.max(oldestDays, ChronoUnit.DAYS.between(leaving.lastDay(), today));
    }

    long held() {
        return held;
    }

    /** Days since the earliest last day that has passed; null where nobody who is leaving holds a device. */
    @Nullable
    Long oldestDays() {
        return held == 0 ? null : oldestDays;
    }
}
