package io.lastday.identity.emergency;

import static io.lastday.identity.emergency.Standing.Reason.NEVER_TRIED;
import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.identity.emergency.Standing.Reason;
import io.lastday.identity.emergency.Trial.Said;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmergencyRecordTest {

    private static final String ACCOUNT = "entra:glass";

    /** Trials are {@code day} where configured, {@code day/time of record} where recorded; departures are days or times. */
    @ParameterizedTest(name = "tried {0}, left {1}, today {2}: {3} by {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                "-,                                          -,                     2026-11-22, NEVER_TRIED,     -",
                "2026-11-01,                                 -,                     2026-11-22, -,               2027-01-30",
                "2026-08-24,                                 -,                     2026-11-22, -,               2026-11-22",
                "2026-08-23,                                 -,                     2026-11-22, TOO_LONG_AGO,    2026-11-21",
                "2026-11-01,                                 2026-11-20,            2026-11-22, IT_LEAVER_SINCE, 2026-11-20",
                "2026-11-20,                                 2026-11-20,            2026-11-22, -,               2027-02-18",
                "2026-11-20,                                 2026-11-20T17:30:00Z,  2026-11-22, -,               2027-02-18",
                "2026-11-20/2026-11-20T17:29:59Z,            2026-11-20T17:30:00Z,  2026-11-22, IT_LEAVER_SINCE, 2026-11-20",
                "2026-11-20/2026-11-20T17:30:00Z,            2026-11-20T17:30:00Z,  2026-11-22, -,               2027-02-18",
                "2026-11-19/2026-11-21T09:00:00Z,            2026-11-20T17:30:00Z,  2026-11-22, IT_LEAVER_SINCE, 2026-11-20",
                "2026-11-20/2026-11-20T18:00:00Z,            2026-11-20T17:30:00Z 2026-11-21T08:00:00Z, 2026-11-22, IT_LEAVER_SINCE, 2026-11-21",
                "2026-11-01 2026-11-22/2026-11-22T08:00:00Z, 2026-11-20T17:30:00Z,  2026-11-22, -,               2027-02-20",
                "-,                                          2026-11-20T17:30:00Z,  2026-11-22, NEVER_TRIED,     -",
            })
    void anAccountIsTriedInTimeAndAfterEachDeparture(
            @Nullable String tried,
            @Nullable String left,
            LocalDate today,
            @Nullable Reason reason,
            @Nullable LocalDate due) {
        EmergencyRecord record = new EmergencyRecord(
                words(tried).map(EmergencyRecordTest::trial).toList(),
                words(left).map(EmergencyRecordTest::departure).toList(),
                90);

        Standing standing = record.of(ACCOUNT, today);

        assertThat(standing.reason()).isEqualTo(reason);
        assertThat(standing.due()).isEqualTo(due);
        assertThat(standing.valid()).isEqualTo(reason == null);
    }

    @Test
    void anotherAccountsTrialIsNotThisOnes() {
        EmergencyRecord record =
                new EmergencyRecord(List.of(new Trial("entra:other", LocalDate.of(2026, 11, 1), null)), List.of(), 90);

        assertThat(record.of(ACCOUNT, LocalDate.of(2026, 11, 22)).reason()).isEqualTo(NEVER_TRIED);
    }

    private static Stream<String> words(@Nullable String text) {
        return text == null ? Stream.empty() : Arrays.stream(text.split(" "));
    }

    private static Trial trial(String text) {
        String[] parts = text.split("/");
        Said said = parts.length == 1 ? null : new Said("entra:ivan", Instant.parse(parts[1]), "works");
        return new Trial(ACCOUNT, LocalDate.parse(parts[0]), said);
    }

    private static Departure departure(String text) {
        return text.contains("T") ? Departure.at(Instant.parse(text)) : new Departure(LocalDate.parse(text), null);
    }
}
