package io.lastday.offboarding.step.teams;

import io.lastday.offboarding.archive.ChatIntake;
import io.lastday.offboarding.step.Step;
import io.lastday.platform.graph.Graph;
import java.time.Clock;

/** The step as the service makes it, for measurements beside the real archive. */
public final class TeamsSteps {

    private TeamsSteps() {}

    /** The step of {@code teams.export}. */
    public static Step export(Graph graph, ChatIntake intake) {
        return new TeamsExport(new TeamsMessages(graph), intake, Clock.systemUTC());
    }

    /** How often a message is among what is in hand; each shall be there once. */
    public static Found found(ChatIntake.Delivery delivery) throws java.io.IOException {
        var seen = new java.util.HashSet<MessageIdentity.Hash>();
        int all = 0;
        for (var entry : delivery.notes().entrySet()) {
            if (Segments.isSegment(entry.getKey())) {
                try {
                    var hashes = Note.read(entry.getValue()).hashes();
                    all += hashes.size();
                    seen.addAll(hashes);
                } catch (Note.Unreadable foreign) {
                    throw new IllegalStateException(foreign);
                }
            }
        }
        return new Found(all, seen.size());
    }

    /** @param messages in hand, {@code distinct} of them */
    public record Found(int messages, int distinct) {}
}
