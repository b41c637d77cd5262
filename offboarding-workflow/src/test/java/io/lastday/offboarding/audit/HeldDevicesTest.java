package io.lastday.offboarding.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.offboarding.audit.HeldDevices.Item;
import io.lastday.offboarding.audit.HeldDevices.Manager;
import io.lastday.offboarding.audit.HeldDevices.Source;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeldDevicesTest {

    private static final Instant AS_OF = Instant.parse("2026-11-22T06:00:00Z");
    private static final Source CASES = new Source("lastday", "FAILED", "OUTAGE", null, null);

    private static HeldDevices held(Source... sources) {
        return new HeldDevices(AS_OF, AS_OF, 0, List.of(), List.of(sources));
    }

    private static Source source(String name, int began, int ended) {
        return new Source(name, "COMPLETE", null, AS_OF.plusSeconds(ended), AS_OF.plusSeconds(began));
    }

    @Test
    void an_answer_is_as_old_as_the_first_of_its_walks_and_the_cases_count_for_nothing() {
        assertThat(held(source("entra", -50, -10), source("intune", -60, -20), CASES)
                        .begunAt())
                .isEqualTo(AS_OF.minusSeconds(60));
    }

    @Test
    void a_walk_that_ended_after_the_evaluation_is_not_in_the_answer() {
        assertThat(held(source("entra", -50, -10), source("intune", -60, 1)).begunAt())
                .isNull();
    }

    @Test
    void a_source_that_was_never_read_whole_and_one_that_says_no_beginning_leave_the_age_unknown() {
        Source never = new Source("fleet", "FAILED", "OUTAGE", null, null);
        Source unsaid = new Source("fleet", "COMPLETE", null, AS_OF, null);

        assertThat(held(source("intune", -60, -20), never).begunAt()).isNull();
        assertThat(held(source("intune", -60, -20), unsaid).begunAt()).isNull();
        assertThat(held(CASES).begunAt()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"d1, true, INTUNE", "fleet:7, true, FLEET", "file:A-1, true, LIST", "d1, false, NOBODY"})
    void what_tells_of_a_device_shows_in_its_id(String id, boolean managed, Manager manager) {
        assertThat(item(id, managed, null).manager()).isEqualTo(manager);
    }

    private static Item item(String id, boolean managed, @Nullable Instant seen) {
        return new Item(id, "One", "COMPANY", "LINUX", null, "UNKNOWN", managed, seen, List.of());
    }
}
