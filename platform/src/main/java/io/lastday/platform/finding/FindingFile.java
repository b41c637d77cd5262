package io.lastday.platform.finding;

import io.lastday.platform.csv.CsvLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gaps as lines of a file, in the same order of columns for every audit. Each adds what only it knows of a subject.
 *
 * @param ofSubject columns about the subject, beside its id
 * @param last columns after the evidence
 */
public record FindingFile(List<String> ofSubject, List<String> last) {

    private static final List<String> GAP = List.of("id", "rule", "severity", "state", "title", "subject");
    private static final List<String> LIFE = List.of(
            "firstSeen", "lastSeen", "closedAt", "exceptionOwner", "exceptionReason", "exceptionExpiresAt", "evidence");

    public FindingFile {
        ofSubject = List.copyOf(ofSubject);
        last = List.copyOf(last);
    }

    /** The first line. */
    public String head() {
        List<String> cells = new ArrayList<>(GAP);
        cells.addAll(ofSubject);
        cells.addAll(LIFE);
        cells.addAll(last);
        cells.add("asOf");
        return CsvLine.of(cells);
    }

    /**
     * The line of a gap.
     *
     * @param subject one cell for each column about the subject
     * @param end one cell for each column after the evidence
     * @param asOf when the evaluation was made that last bore on it
     */
    public String line(
            Finding finding,
            List<? extends @Nullable String> subject,
            List<? extends @Nullable String> end,
            Instant asOf) {
        List<@Nullable String> cells = new ArrayList<>();
        cells.add(finding.id().toString());
        cells.add(finding.rule());
        cells.add(finding.severity().name());
        cells.add(finding.state().name());
        cells.add(finding.title());
        cells.add(finding.subject());
        cells.addAll(subject);
        cells.add(finding.firstSeen().toString());
        cells.add(finding.lastSeen().toString());
        cells.add(text(finding.closedAt()));
        FindingException exception = finding.exception();
        cells.add(exception == null ? null : exception.owner());
        cells.add(exception == null ? null : exception.reason());
        cells.add(exception == null ? null : text(exception.expiresAt()));
        cells.add(finding.evidence());
        cells.addAll(end);
        cells.add(asOf.toString());
        return CsvLine.of(cells);
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }
}
