package io.lastday.device.person;

import io.lastday.device.fact.DirectoryPerson;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All users of the directory, by id, and whether their list is worth a conclusion: somebody is missing only where all users were
 * read whole, and lately. Not safe for several threads while it is filled.
 */
public final class People {

    /** A list that is older says nothing of somebody who joined since. */
    static final Duration YOUNG = Duration.ofDays(1);

    private static final String NOT_READ = "NOT_READ";
    private static final String PREFIX = "entra:";

    private final Map<String, Holder> byId = new HashMap<>();
    private final Map<String, String> departments = new HashMap<>();
    private final @Nullable String unread;
    private final boolean young;

    private People(@Nullable String unread, boolean young) {
        this.unread = unread;
        this.young = young;
    }

    /**
     * Nobody yet.
     *
     * @param unread why users could not be read; null where they could
     * @param readAt when they were last read whole; null where they never were
     * @param asOf the evaluation's one clock reading
     */
    public static People asRead(@Nullable String unread, @Nullable Instant readAt, Instant asOf) {
        String why = unread == null && readAt == null ? NOT_READ : unread;
        return new People(why, readAt != null && !readAt.isBefore(asOf.minus(YOUNG)));
    }

    /** Takes a user in. */
    public void add(DirectoryPerson person) {
        byId.put(PREFIX + person.id(), holder(person));
    }

    private Holder holder(DirectoryPerson person) {
        Boolean enabled = person.accountEnabled();
        PersonState state = PersonState.UNKNOWN;
        if (enabled != null) {
            state = enabled ? PersonState.ENABLED : PersonState.DISABLED;
        }
        String department = person.department();
        return new Holder(
                state,
                enabled == null ? "NOT_REPORTED" : null,
                person.displayName(),
                department == null ? null : departments.computeIfAbsent(department, same -> same));
    }

    /** Why nobody can be said to be there or missing; null where it can. A directory without anybody was not read. */
    public @Nullable String unread() {
        return unread == null && byId.isEmpty() ? NOT_READ : unread;
    }

    /** Whether somebody who is not among them is missing. */
    public boolean tellsMissing() {
        return unread() == null && young;
    }

    /**
     * A device's person; null where the device has none.
     *
     * @param id {@code entra:<object id>}
     */
    public @Nullable Holder of(@Nullable String id) {
        if (id == null) {
            return null;
        }
        String why = unread();
        if (why != null) {
            return Holder.unknown(why);
        }
        Holder found = byId.get(id);
        if (found != null) {
            return found;
        }
        return id.startsWith(PREFIX) && young
                ? new Holder(PersonState.MISSING, null, null, null)
                : Holder.unknown(young ? "OTHER_DIRECTORY" : "NOT_READ_LATELY");
    }
}
