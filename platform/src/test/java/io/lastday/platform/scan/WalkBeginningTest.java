package io.lastday.platform.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Whoever asks for a walk after a change can tell whether what is in force was read after it. */
class WalkBeginningTest {

    private final AuditLab lab = new AuditLab();

    @Test
    void a_whole_walk_says_when_it_began() {
        lab.entra.users.add("ann");

        lab.scan();

        assertThat(began("entra")).isEqualTo(lab.now.get());
    }

    @Test
    void a_walk_that_a_later_run_goes_on_with_began_when_it_first_began() {
        lab.entra.users.addAll(List.of("ann", "ben", "cat"));
        lab.entra.breakBefore = 1;
        assertThat(lab.scan().state()).isEqualTo(ScanState.PARTIAL);
        Instant first = lab.now.get();

        assertThat(lab.scan().state()).isEqualTo(ScanState.COMPLETE);

        assertThat(began("entra")).isEqualTo(first).isBefore(lab.now.get());
        assertThat(began("keycloak")).isEqualTo(lab.now.get());
    }

    @Test
    void a_broken_walk_leaves_the_beginning_of_the_whole_one() {
        lab.entra.users.add("ann");
        lab.scan();
        Instant whole = lab.now.get();
        lab.entra.breakBefore = lab.entra.asked.size();

        assertThat(lab.scan().state()).isEqualTo(ScanState.PARTIAL);

        assertThat(began("entra")).isEqualTo(whole);
    }

    private Instant began(String source) {
        return Objects.requireNonNull(new SourceStatuses(lab.db, AuditLab.SCOPE)
                .reports(AuditLab.FIRM)
                .filter(report -> report.source().equals(source))
                .single()
                .map(report -> Objects.requireNonNull(report.lastCompleteBeganAt()))
                .block());
    }
}
