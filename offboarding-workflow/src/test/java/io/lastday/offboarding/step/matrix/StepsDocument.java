package io.lastday.offboarding.step.matrix;

import io.lastday.offboarding.step.ConnectedSystem;
import io.lastday.offboarding.step.Phase;
import io.lastday.offboarding.step.StepFacts;
import java.util.List;
import java.util.Map;
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
        page.append("| Step | What it does | Effect | Phases |\n| --- | --- | --- | --- |\n");
        entries.forEach(entry -> page.append("| [")
                .append(entry.id())
                .append("](#")
                .append(anchor(entry.id()))
                .append(") | ")
                .append(entry.title())
                .append(" | ")
                .append(entry.facts().effect().words())
                .append(" | ")
                .append(phases(entry.facts()))
                .append(" |\n"));
        entries.forEach(entry -> page.append('\n').append(section(entry)));
        return page.toString();
    }

    private static String section(Entry entry) {
        StringBuilder section = new StringBuilder("## " + entry.id() + "\n\n" + entry.title() + ".");
        section.append(entry.system() == null ? "" : " System: " + entry.system() + ".");
        if (!entry.facts().after().isEmpty()) {
            section.append(" Comes after ")
                    .append(entry.facts().after().stream()
                            .map(step -> "`" + step + "`")
                            .collect(Collectors.joining(", ")))
                    .append(" where both stand in one playbook.");
        }
        section.append("\n\nWhen it cannot: ").append(entry.facts().byHand()).append('\n');
        if (!entry.facts().calls().isEmpty()) {
            section.append("\n| Call | Permission | Why |\n| --- | --- | --- |\n");
            entry.facts()
                    .calls()
                    .forEach(call -> section.append("| `")
                            .append(call.call())
                            .append("` | ")
                            .append(call.permission())
                            .append(" | ")
                            .append(call.why())
                            .append(" |\n"));
        }
        section.append("\n| Outcome | Reason | Meaning |\n| --- | --- | --- |\n");
        entry.facts()
                .endings()
                .forEach(ending -> section.append("| ")
                        .append(ending.outcome())
                        .append(" | ")
                        .append(ending.reason() == null ? "" : ending.reason())
                        .append(" | ")
                        .append(ending.meaning())
                        .append(" |\n"));
        section.append("\n| Condition | Outcome; the world afterwards |\n| --- | --- |\n");
        entry.cells()
                .forEach((condition, words) -> section.append("| ")
                        .append(condition.title())
                        .append(" | ")
                        .append(words)
                        .append(" |\n"));
        return section.toString();
    }

    private static String phases(StepFacts facts) {
        return facts.phases().stream().map(Phase::title).collect(Collectors.joining(", "));
    }

    private static String anchor(String id) {
        return id.replace(".", "").replace("*", "");
    }
}
