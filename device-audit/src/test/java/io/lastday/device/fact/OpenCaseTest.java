package io.lastday.device.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** When somebody who leaves may be out already. */
class OpenCaseTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, SCHEDULED, false",
        "2026-11-22, SCHEDULED, false",
        "2026-11-21, SCHEDULED, true",
        "2026-11-23, AWAITING_APPROVAL, false",
        "2026-12-23, RUNNING, true",
        "2026-12-23, NEEDS_HUMAN, true",
        "2026-12-23, , false",
        "2026-11-21, , true"
    })
    void aCaseThatActsOrIsPastItsDayMayHaveTakenTheAccount(LocalDate lastDay, String state, boolean over) {
        assertThat(new OpenCase("entra:u1", new UUID(0, 1), lastDay, state).mayBeOver(TODAY))
                .isEqualTo(over);
    }

    @Test
    void aFactThatAnEarlierVersionWroteIsStillRead() {
        String body = "{\"person\":\"entra:u1\",\"case\":\"" + new UUID(0, 1) + "\",\"lastDay\":\"2026-11-27\"}";

        OpenCase open = JsonMapper.shared().readValue(body, OpenCase.class);

        assertThat(open.state()).isNull();
        assertThat(JsonMapper.shared().writeValueAsString(open)).doesNotContain("Over");
    }
}
