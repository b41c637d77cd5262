package io.lastday.device.posture;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z"})
    void graphsWordsForNeverAreNoTime(String sentinel) {
        assertThat(Contact.at(Instant.parse(sentinel), NOW)).isNull();
    }

    @Test
    void aClockThatRunsAheadIsSetToNow() {
        assertThat(Contact.at(NOW.plusSeconds(86_400), NOW)).isEqualTo(NOW);
        assertThat(Contact.at(NOW.minusSeconds(1), NOW)).isEqualTo(NOW.minusSeconds(1));
        assertThat(Contact.at(null, NOW)).isNull();
    }
}
