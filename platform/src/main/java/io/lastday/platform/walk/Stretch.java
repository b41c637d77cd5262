package io.lastday.platform.walk;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some subjects, each with all that is said of it.
 *
 * @param last where the next stretch goes on after; null where there is no more
 */
record Stretch(List<Subject> subjects, @Nullable String last) {

    Stretch {
        subjects = List.copyOf(subjects);
    }

    /**
     * What a statement found, ordered by subject, without the subject at which its limit may have cut.
     *
     * @return nobody, where a single subject has more facts than the limit
     */
    static Stretch of(List<SourceFact> found, int limit) {
        List<Subject> subjects = grouped(found);
        if (found.size() < limit) {
            return new Stretch(subjects, null);
        }
        List<Subject> whole = subjects.subList(0, subjects.size() - 1);
        return new Stretch(whole, whole.isEmpty() ? null : whole.getLast().id());
    }

    /** A subject alone, with all its facts. */
    static Stretch alone(List<SourceFact> facts) {
        List<Subject> subjects = grouped(facts);
        return new Stretch(subjects, subjects.getLast().id());
    }

    private static List<Subject> grouped(List<SourceFact> facts) {
        List<Subject> subjects = new ArrayList<>();
        int from = 0;
        for (int to = 1; to <= facts.size(); to++) {
            String subject = subject(facts.get(from));
            if (to == facts.size() || !subject.equals(subject(facts.get(to)))) {
                subjects.add(new Subject(subject, facts.subList(from, to)));
                from = to;
            }
        }
        return subjects;
    }

    private static String subject(SourceFact found) {
        return found.fact().subject();
    }
}
