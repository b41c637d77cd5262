package io.lastday.offboarding.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.offboarding.playbook.PlaybookReader.Reading;
import io.lastday.offboarding.step.Phase;
import io.lastday.offboarding.step.StepId;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever becomes of a file on its way: the reader answers, and what it lets through keeps the order. */
class MutatedPlaybookTest {

    private static final PlaybookReader READER = new PlaybookReader(TableSteps.catalogue());
    private static final String WHOLE = new String(
            Drawing.whole("", "hand-over: exchange.mailbox", "revoke: entra.groups entra.licences"),
            StandardCharsets.UTF_8);
    private static final List<StepId> ENDS = List.of(new StepId("entra.disable"), new StepId("keycloak.disable"));

    @Property(tries = 400)
    void a_file_with_bytes_changed_is_answered_and_never_out_of_order(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int changes) {
        byte[] file = WHOLE.getBytes(StandardCharsets.UTF_8);
        Random random = new Random(seed);
        for (int i = 0; i < changes; i++) {
            file[random.nextInt(file.length)] = (byte) random.nextInt(256);
        }
        requireSound(READER.examine("mutated", file));
    }

    @Property(tries = 400)
    void lines_lost_doubled_or_swapped_are_answered_and_never_out_of_order(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int changes) {
        String[] lines = WHOLE.split("\n");
        Random random = new Random(seed);
        for (int i = 0; i < changes; i++) {
            int one = random.nextInt(lines.length);
            int other = random.nextInt(lines.length);
            String kept = lines[one];
            switch (random.nextInt(4)) {
                case 0 -> lines[one] = "";
                case 1 -> lines[one] = kept + lines[other];
                case 2 -> {
                    lines[one] = lines[other];
                    lines[other] = kept;
                }
                default -> lines[one] = swappedTarget(kept, lines[other]);
            }
        }
        requireSound(READER.examine(
                "mutated", String.join("\n", Arrays.asList(lines)).getBytes(StandardCharsets.UTF_8)));
    }

    /** A flow that leads where another one leads: the tangle that a slip of the mouse makes. */
    private static String swappedTarget(String one, String other) {
        int from = one.indexOf("targetRef=");
        int to = other.indexOf("targetRef=");
        return from < 0 || to < 0 ? one : one.substring(0, from) + other.substring(to);
    }

    private static void requireSound(Reading reading) {
        switch (reading) {
            case Reading.Refused refused -> {
                assertThat(refused.findings()).isNotEmpty();
                assertThat(refused.findings()).allMatch(finding -> finding.line() >= 1);
            }
            case Reading.Understood understood -> {
                Playbook playbook = understood.playbook();
                assertThat(playbook.phases().getFirst().phase()).isEqualTo(Phase.CONTAIN);
                assertThat(playbook.phases().getFirst().steps()).containsAll(ENDS);
                assertThat(playbook.steps()).last().isEqualTo(new StepId("evidence.seal"));
                assertThat(playbook.steps()).doesNotHaveDuplicates();
            }
        }
    }
}
