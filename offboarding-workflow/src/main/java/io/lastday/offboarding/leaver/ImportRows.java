package io.lastday.offboarding.leaver;

import io.lastday.offboarding.leaver.CsvSheet.Line;
import io.lastday.offboarding.leaver.ImportView.Row;
import io.lastday.offboarding.person.FoundPerson;
import org.jspecify.annotations.Nullable;

/** The lines of a sheet as it is tried. Pure. */
final class ImportRows {

    private ImportRows() {}

    static Row unknown(Line line) {
        return bare(line, "PENDING", null);
    }

    static Row refused(Line line, String why) {
        return bare(line, "INVALID", why);
    }

    static Row ready(Line line, FoundPerson person, StartLeaver.Checked checked) {
        return new Row(
                line.number(),
                person.person().toString(),
                person.displayName(),
                person.jobTitle(),
                person.department(),
                person.manager() == null ? null : person.manager().displayName(),
                person.lastSignInAt(),
                checked.playbook().name(),
                checked.facts().dates().accessEnds(),
                checked.facts().dates().zone().getId(),
                "READY",
                null,
                null,
                null);
    }

    static Row bare(Line line, String state, @Nullable String problem) {
        return new Row(
                line.number(),
                null,
                line.fields().getOrDefault("name", line.fields().get("person")),
                null,
                null,
                null,
                null,
                line.fields().get("playbook"),
                null,
                line.fields().get("zone"),
                state,
                null,
                null,
                problem);
    }
}
