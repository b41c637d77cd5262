package io.lastday.offboarding.step.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SegmentsTest {

    private static final byte[] JSON = "[]".getBytes(StandardCharsets.UTF_8);
    private static final MessageIdentity.Hash ONE = new MessageIdentity.Hash(1, 2);
    private static final MessageIdentity.Hash TWO = new MessageIdentity.Hash(3, 4);

    private final InMemoryIntake intake = new InMemoryIntake();

    @BeforeEach
    void commitTwo() throws IOException {
        Segments segments = new Segments(intake);
        assertThat(segments.read()).isEmpty();
        segments.commit(JSON, List.of(ONE), at(1));
        segments.commit(JSON, List.of(TWO), at(2));
    }

    @Test
    void whatIsInHandIsWhatTheLastSegmentSays() throws IOException {
        assertThat(new Segments(intake).read()).hasValueSatisfying(inHand -> {
            assertThat(inHand.checkpoint()).isEqualTo(at(2));
            assertThat(inHand.seen()).containsExactlyInAnyOrder(ONE, TWO);
        });
    }

    @Test
    void aMarkIsBelievedOnlyBehindTheSegmentsThatItKnew() throws IOException {
        Segments segments = new Segments(intake);
        segments.read();
        Checkpoint further = Stages.after(at(2), Instant.EPOCH, List::of);
        segments.mark(further);
        assertThat(new Segments(intake).read())
                .hasValueSatisfying(inHand -> assertThat(inHand.checkpoint()).isEqualTo(further));

        segments.commit(JSON, List.of(), at(3));
        assertThat(new Segments(intake).read())
                .hasValueSatisfying(inHand -> assertThat(inHand.checkpoint()).isEqualTo(at(3)));
    }

    @Test
    void aHoleInTheChainIsNotPapered() throws IOException {
        intake.parts.remove("messages-000001");
        intake.notes.remove("messages-000001");

        assertThat(new Segments(intake).read()).isEmpty();
        assertThat(intake.parts).as("brought again from the start").isEmpty();
    }

    @Test
    void twoRunsThatWroteAtOnceAreNotTakenForOne() throws IOException {
        InMemoryIntake other = new InMemoryIntake();
        Segments foreign = new Segments(other);
        foreign.commit(JSON, List.of(ONE), at(1));
        foreign.commit(JSON, List.of(TWO), at(2));
        intake.notes.put("messages-000002", other.notes.get("messages-000002"));

        assertThat(new Segments(intake).read()).isEmpty();
        assertThat(intake.parts).isEmpty();
    }

    @Test
    void aNoteOfAnotherVersionOfThisProgramIsNotGuessedAt() throws IOException {
        intake.notes.put("messages-000002", "{\"checkpoint\":{}}".getBytes(StandardCharsets.UTF_8));

        assertThat(new Segments(intake).read()).isEmpty();
        assertThat(intake.parts).isEmpty();
    }

    private static Checkpoint at(int segments) {
        Checkpoint start = Checkpoint.start(new Source(Source.Kind.CHATS, "u"), Instant.parse("2026-11-22T00:00:00Z"));
        return Checkpoint.begin(segments, start.source(), start.stage().border(), start);
    }
}
