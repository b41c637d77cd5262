package io.lastday.device.posture;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The checks, in the order in which people read them. Names are part of the API and never change. */
public enum Check {
    OS_SUPPORT("os-support", "Supported OS", Counts.ALWAYS, Constants.CYBER_ESSENTIALS),
    SCREEN_LOCK_CREDENTIAL("screen-lock-credential", "Screen lock", Counts.ALWAYS, Constants.CYBER_ESSENTIALS),
    SCREEN_LOCK_AUTO("screen-lock-auto", "Locks by itself", Counts.NOT, "CIS 4.3, good practice"),
    PATCH_AGE("patch-age", "Updates within 14 days", Counts.WHERE_KNOWN, Constants.CYBER_ESSENTIALS),
    ENCRYPTION("encryption", "Encryption", Counts.NOT, "good practice"),
    ENDPOINT_PROTECTION("endpoint-protection", "Endpoint protection", Counts.ALWAYS, Constants.CYBER_ESSENTIALS),
    JAILBREAK("jailbreak", "Not jailbroken or rooted", Counts.ALWAYS, Constants.CYBER_ESSENTIALS),
    LAST_SEEN("last-seen", "Seen within 14 days", Counts.ALWAYS, "one patch window"),
    OWNERSHIP("ownership", "Owner known", Counts.NOT, "inventory"),
    MESSENGERS("messengers", "No consumer messenger", Counts.NOT, "the firm's communications policy");

    /** How a check bears on whether a device is safe. */
    public enum Counts {
        /** FAIL makes the device not safe, UNKNOWN makes it unknown. */
        ALWAYS,
        /**
         * FAIL makes the device not safe; UNKNOWN does not hold it back. For patch age: which updates there are is listed for few
         * systems and up to a day, so that holding back would leave hardly a device that can be judged at all.
         */
        WHERE_KNOWN,
        /** Shown beside the others, with no bearing on the answer. */
        NOT
    }

    /** Enum constants may not name static members that come after them. */
    private static final class Constants {
        static final String CYBER_ESSENTIALS = "Cyber Essentials v3.3";
        static final LocalDate V3_3_APPLIES = LocalDate.of(2026, Month.APRIL, 27);
    }

    private final String apiName;
    private final String title;
    private final Counts counts;
    private final String standard;

    Check(String apiName, String title, Counts counts, String standard) {
        this.apiName = apiName;
        this.title = title;
        this.counts = counts;
        this.standard = standard;
    }

    /** The name in the API, for example {@code os-support}. */
    @JsonValue
    public String apiName() {
        return apiName;
    }

    /** The name for people. */
    public String title() {
        return title;
    }

    /**
     * From which day on the rule asks for it; null where it always did. Cyber Essentials v3.3 applies to assessments since 27
     * April 2026.
     */
    public @Nullable LocalDate since() {
        return standard.equals(Constants.CYBER_ESSENTIALS) ? Constants.V3_3_APPLIES : null;
    }

    /** How this check bears on whether a device is safe. */
    public Counts counts() {
        return counts;
    }

    /** Whose rule it is. */
    public String standard() {
        return standard;
    }

    /**
     * The check of that API name.
     *
     * @throws IllegalArgumentException where there is none
     */
    @JsonCreator
    public static Check of(String apiName) {
        return Arrays.stream(values())
                .filter(check -> check.apiName.equals(apiName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no check is named " + apiName));
    }
}
