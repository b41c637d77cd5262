package io.lastday.offboarding.step.matrix;

import io.lastday.offboarding.step.ConnectedSystem;
import io.lastday.offboarding.step.Phase;
import io.lastday.offboarding.step.StepFacts;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes {@code docs/steps.md}: every step that a playbook may call, from what the steps say of themselves and from the matrix. */
final class StepsDocument {

    private static final String HEAD = """
            # Every step

            Made from the steps themselves; the build fails when this page is stale
            (`mvn -pl offboarding-workflow test -Dtest=StepsDocumentTest -Ddocs.write=true` writes it anew).

            A step is DONE only after the system, read back, says so. Beside its own endings each step on a remote system may meet these:

            | Outcome | Reason | When |
            | --- | --- | --- |
            | SKIPPED | NO_ACCOUNT | the person has no account there |
            | SKIPPED | OBSERVE_MODE | the connection only observes; the step says what would have been done |
            | waits | THROTTLED | the system asked to wait; no attempt is spent |
            | waits | NOT_SHOWN_YET | a change was accepted and does not show yet |
            | NEEDS_HUMAN | NEEDS_ROLE | refused for want of rights; the permission is named |
            | NEEDS_HUMAN | ACCOUNT_GONE | the account was pinned to the case and is there no longer |
            | NEEDS_HUMAN | NOT_VERIFIED | accepted again and again, and never shown |
            | FAILED_RETRYABLE | REMOTE_UNAVAILABLE | an outage; tried again with growing gaps |
            | FAILED | REMOTE_REFUSED | understood and refused for good |

            """;

    private StepsDocument() {}

    /**
     * One step or family.
     *
     * @param cells what comes out under each condition, in words
     */
    record Entry(
            String id, String title, @Nullable ConnectedSystem system, StepFacts facts, Map<Condition, String> cells) {}

    static String of(List<Entry> entries) {
        StringBuilder page = new StringBuilder(HEAD);
        page.append(table(List.of("Step", "What it does", "Effect", "Phases"), entries, StepsDocument::overview));
        entries.forEach(entry -> page.append('\n').append(section(entry)));
        return page.toString();
    }

    private static List<String> overview(Entry entry) {
        return List.of(
                "[" + entry.id() + "](#" + anchor(entry.id()) + ")",
                entry.title(),
                entry.facts().effect().words(),
                phases(entry.facts()));
    }

    private static String section(Entry entry) {
        StepFacts facts = entry.facts();
        String head = "## " + entry.id() + "\n\n" + entry.title() + "."
                + (entry.system() == null ? "" : " System: " + entry.system() + ".") + order(facts)
                + "\n\nWhen it cannot: " + facts.byHand() + "\n";
        String calls = facts.calls().isEmpty()
                ? ""
                : "\n"
                        + table(
                                List.of("Call", "Permission", "Why"),
                                facts.calls(),
                                call -> List.of("`" + call.call() + "`", call.permission(), call.why()));
        String endings = table(List.of("Outcome", "Reason", "Meaning"), facts.endings(), StepsDocument::ending);
        String cells = table(
                List.of("Condition", "Outcome; the world afterwards"),
                entry.cells().entrySet(),
                cell -> List.of(cell.getKey().title(), cell.getValue()));
        return head + calls + "\n" + endings + "\n" + cells;
    }

    private static String order(StepFacts facts) {
        return facts.after().isEmpty()
                ? ""
                : " Comes after "
                        + facts.after().stream().map(step -> "`" + step + "`").collect(Collectors.joining(", "))
                        + " where both stand in one playbook.";
    }

    private static List<String> ending(StepFacts.Ending ending) {
        return List.of(ending.outcome().name(), Objects.toString(ending.reason(), ""), ending.meaning());
    }

    private static <T> String table(List<String> heads, Collection<T> rows, Function<T, List<String>> cells) {
        return line(heads)
                + line(Collections.nCopies(heads.size(), "---"))
                + rows.stream().map(cells).map(StepsDocument::line).collect(Collectors.joining());
    }

    private static String line(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    private static String phases(StepFacts facts) {
        return facts.phases().stream().map(Phase::title).collect(Collectors.joining(", "));
    }

    private static String anchor(String id) {
        return id.replace(".", "").replace("*", "");
    }
}
