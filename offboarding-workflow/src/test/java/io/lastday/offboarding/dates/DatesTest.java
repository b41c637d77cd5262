package io.lastday.offboarding.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When access ends, where the clocks change. */
class DatesTest {

    @ParameterizedTest(name = "{0} in {1} is {2}")
    @CsvSource({
        "2027-01-15T17:30, Europe/London, 2027-01-15T17:30:00Z",
        "2027-06-15T17:30, Europe/London, 2027-06-15T16:30:00Z",
        // forward at 01:00: a time that no clock shows becomes the first after the gap
        "2027-03-28T01:30, Europe/London, 2027-03-28T01:30:00Z",
        "2027-03-28T00:59, Europe/London, 2027-03-28T00:59:00Z",
        "2027-03-28T02:00, Europe/London, 2027-03-28T01:00:00Z",
        // back at 02:00: a time that every clock shows twice is the later one, so that nobody loses access early
        "2027-10-31T01:30, Europe/London, 2027-10-31T01:30:00Z",
        "2027-10-31T00:59, Europe/London, 2027-10-30T23:59:00Z",
        "2027-10-31T02:00, Europe/London, 2027-10-31T02:00:00Z",
        // half an hour, and a day that does not exist
        "2027-10-03T02:15, Australia/Lord_Howe, 2027-10-02T15:45:00Z",
        "2011-12-30T12:00, Pacific/Apia, 2011-12-30T22:00:00Z",
    })
    void access_ends_when_the_clock_on_the_wall_says_so(LocalDateTime local, ZoneId zone, Instant expected) {
        LocalDate day = local.toLocalDate();

        assertThat(new Dates(day, local, day, zone).accessEndsAt()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2027-03-28, 2027-03-29T00:00", "2027-12-31, 2028-01-01T00:00"})
    void the_end_of_a_day_is_midnight_at_its_end(LocalDate day, LocalDateTime expected) {
        assertThat(Dates.endOf(day)).isEqualTo(expected);
    }
}
