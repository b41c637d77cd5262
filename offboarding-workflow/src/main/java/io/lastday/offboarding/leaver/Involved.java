package io.lastday.offboarding.leaver;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.lastday.offboarding.person.LeaverAccounts;
import io.lastday.offboarding.person.PersonId;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who and what a case involves besides the leaver, fixed when the case is made: names change, and a namesake may come.
 *
 * @param successor who takes over, with every account; null where nobody was named by id
 * @param manager who leads the leaver, as HR or the directory says
 * @param contact whom colleagues turn to while the leaver is away
 * @param nextOfKin whom HR writes to in place of the leaver; for HR only
 * @param reviewDate the day on which somebody has to decide how it goes on
 * @param newRole the person whose access is the model of the leaver's new role
 * @param keep ids of what the leaver keeps, because the model of the new role has it too
 * @param importId the file of many leavers that this one stood in
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Involved(
        @Nullable LeaverAccounts successor,
        @Nullable LeaverAccounts manager,
        @Nullable String contact,
        @Nullable String nextOfKin,
        @Nullable LocalDate reviewDate,
        @Nullable PersonId newRole,
        Set<String> keep,
        @Nullable UUID importId) {

    /** Nobody and nothing. */
    public static final Involved NOBODY = new Involved(null, null, null, null, null, null, Set.of(), null);

    /** Keeps its own copy; a case of an earlier version has nothing to keep. */
    public Involved {
        keep = keep == null ? Set.of() : Set.copyOf(keep);
    }

    /** The same, made by an import. */
    Involved from(UUID file) {
        return new Involved(successor, manager, contact, nextOfKin, reviewDate, newRole, keep, file);
    }
}
