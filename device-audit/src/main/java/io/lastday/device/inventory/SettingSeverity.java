package io.lastday.device.inventory;

import io.lastday.device.fact.Unread;
import io.lastday.device.posture.SettingReading;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which of several states of a setting on one device is the worst, and so the one that counts. */
public final class SettingSeverity {

    private static final String UNKNOWN = "unknown";
    private static final List<String> BEST_FIRST = List.of(
            "notAssigned", "notApplicable", "compliant", "remediated", UNKNOWN, "conflict", "error", "nonCompliant");

    /**
     * A row is worse than no row: what a policy says outweighs what another does not speak of. One that could not be asked for is
     * worse than a good row: it may hold a bad one.
     */
    static final Comparator<SettingReading> WORST_LAST = Comparator.comparingInt(SettingSeverity::rank);

    private SettingSeverity() {}

    /** The worse of two states as Graph spells them; an unheard-of one counts as unknown. */
    public static String worse(String one, String other) {
        return rank(one) >= rank(other) ? one : other;
    }

    private static int rank(SettingReading reading) {
        String unread = reading.unread();
        return rank(unread == null || unread.equals(Unread.NOT_LISTED) ? reading.state() : UNKNOWN);
    }

    private static int rank(@Nullable String state) {
        if (state == null) {
            return -1;
        }
        int known = BEST_FIRST.indexOf(state);
        return known < 0 ? BEST_FIRST.indexOf(UNKNOWN) : known;
    }
}
