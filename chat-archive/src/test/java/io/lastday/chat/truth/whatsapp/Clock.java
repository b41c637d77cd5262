package io.lastday.chat.truth.whatsapp;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.SplittableRandom;

/** The times of a chat: forward in uneven steps, now and then back, now and then into the hour when clocks change. */
final class Clock {

    private static final LocalDateTime LAST = LocalDateTime.of(2026, 11, 20, 12, 0);

    private final SplittableRandom random;
    private final Habits habits;
    private final long step;
    private LocalDateTime now;

    /** A clock for about so many records. */
    Clock(SplittableRandom random, Habits habits, long records) {
        this.random = random;
        this.habits = habits;
        this.step = Math.max(1, Math.min(30_000, 60_000_000L / Math.max(1, records)));
        this.now = LocalDateTime.of(2014 + random.nextInt(10), 1 + random.nextInt(12), 1 + random.nextInt(28), 0, 0)
                .plusSeconds(random.nextInt(86_400));
    }

    LocalDateTime next() {
        now = now.plusSeconds(
                switch (random.nextInt(10)) {
                    case 0 -> random.nextLong(8 * step + 1);
                    case 1, 2, 3 -> random.nextLong(step + 1);
                    default -> random.nextLong(Math.max(2, step / 20));
                });
        if (now.isAfter(LAST)) {
            now = now.minusYears(3);
        }
        if (habits.odd() > 30 && random.nextInt(60) == 0) {
            now = changeOfClocks();
        }
        if (habits.earlyDays() && now.getDayOfMonth() > 12) {
            now = now.plusMonths(1).withDayOfMonth(1 + random.nextInt(3));
        }
        return random.nextInt(100) < habits.disorder() ? earlier() : now;
    }

    /** The next Sunday on which Europe's clocks change, within the hour that is twice or not at all. */
    private LocalDateTime changeOfClocks() {
        LocalDateTime day = now.plusMonths(1);
        while (day.getMonthValue() != 3 && day.getMonthValue() != 10) {
            day = day.plusMonths(1);
        }
        day = day.with(TemporalAdjusters.lastInMonth(DayOfWeek.SUNDAY));
        return day.isAfter(LAST) ? now : day.withHour(1).withMinute(random.nextInt(60));
    }

    private LocalDateTime earlier() {
        LocalDateTime before = now.minusSeconds(random.nextInt(200_000));
        return habits.earlyDays() && before.getDayOfMonth() > 12 ? now : before;
    }
}
