package io.lastday.chat.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.chat.model.ChatFormat;
import io.lastday.chat.truth.sources.SourceSamples;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Ten thousand inputs for each parser in every build; {@code -Pfuzz} makes it a million. {@code -Dfuzz.seed} repeats or
 * changes them, {@code -Dfuzz.targets=sms,zip} chooses.
 */
class FuzzTest {

    private static final long INPUTS = Long.getLong("fuzz.inputs", 10_000);
    private static final long SEED = Long.getLong("fuzz.seed", 20_261_122);

    /** An input takes far below a millisecond; a machine under load may stand still for a while. */
    private static final long DEADLINE_SECONDS = 20;

    @ParameterizedTest
    @MethodSource("targets")
    void whatever_the_bytes_are_the_answer_is_an_outcome_in_time_and_its_spans_add_up(FuzzTarget target)
            throws InterruptedException, ExecutionException {
        FuzzRun run = new FuzzRun(target, SEED, INPUTS);
        CompletableFuture<Void> end = new CompletableFuture<>();
        Thread worker = new Thread(() -> complete(run, end), "fuzz-" + target);
        worker.setDaemon(true);
        worker.start();
        while (!isDone(end)) {
            assertThat(TimeUnit.NANOSECONDS.toSeconds(run.nanosOfThisInput()))
                    .as(run.place())
                    .isLessThan(DEADLINE_SECONDS);
        }
        assertThat(run.parsed()).as("inputs that were read as chats").isPositive();
        System.out.println(
                "fuzz " + target + ": " + INPUTS + " inputs, seed " + SEED + ", " + run.parsed() + " parsed");
    }

    private static void complete(FuzzRun run, CompletableFuture<Void> end) {
        try {
            run.run();
            end.complete(null);
        } catch (Throwable fault) {
            end.completeExceptionally(fault);
        }
    }

    private static boolean isDone(CompletableFuture<Void> end) throws InterruptedException, ExecutionException {
        try {
            end.get(100, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException notYet) {
            return false;
        }
    }

    static List<FuzzTarget> targets() {
        List<FuzzTarget> targets = new ArrayList<>();
        targets.add(new FuzzTarget("whatsapp", ChatFormat.WHATSAPP, Inputs.of(FuzzSamples.whatsApp())));
        targets.add(new FuzzTarget("whatsapp-zip", null, Inputs.inZip(FuzzSamples.whatsAppZips())));
        targets.add(new FuzzTarget("zip", null, Inputs.of(FuzzSamples.zips())));
        for (ChatFormat format : List.of(ChatFormat.TEAMS, ChatFormat.SMS, ChatFormat.TELEGRAM, ChatFormat.WECOM)) {
            targets.add(new FuzzTarget(format.label(), format, Inputs.of(SourceSamples.alone(format, 30))));
        }
        for (ChatFormat format : List.of(ChatFormat.SLACK, ChatFormat.GOOGLE_CHAT)) {
            targets.add(new FuzzTarget(format.label(), format, Inputs.inZip(SourceSamples.files(format, 30))));
        }
        targets.add(new FuzzTarget("opaque", ChatFormat.OPAQUE, Inputs.of(FuzzSamples.opaque())));
        List<String> only = List.of(System.getProperty("fuzz.targets", "").split(","));
        targets.removeIf(target -> !only.contains("") && !only.contains(target.name()));
        return targets;
    }
}
