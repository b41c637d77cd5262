package io.lastday.device.posture;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** The checks, in the order in which people read them. Names are part of the API and never change. */
public enum Check {
    OS_SUPPORT("os-support", "Supported OS", Counts.ALWAYS, "Cyber Essentials v3.3"),
    SCREEN_LOCK_CREDENTIAL("screen-lock-credential", "Screen lock", Counts.ALWAYS, "Cyber Essentials v3.3"),
    SCREEN_LOCK_AUTO("screen-lock-auto", "Locks by itself", Counts.NOT, "CIS 4.3, good practice"),
    PATCH_AGE("patch-age", "Updates within 14 days", Counts.WHERE_KNOWN, "Cyber Essentials v3.3"),
    ENCRYPTION("encryption", "Encryption", Counts.NOT, "good practice"),
    ENDPOINT_PROTECTION("endpoint-protection", "Endpoint protection", Counts.ALWAYS, "Cyber Essentials v3.3"),
    JAILBREAK("jailbreak", "Not jailbroken or rooted", Counts.ALWAYS, "Cyber Essentials v3.3"),
    LAST_SEEN("last-seen", "Seen within 14 days", Counts.ALWAYS, "one patch window"),
    OWNERSHIP("ownership", "Owner known", Counts.NOT, "inventory");

    /** How a check bears on whether a device is safe. */
    public enum Counts {
        /** FAIL makes the device not safe, UNKNOWN makes it unknown. */
        ALWAYS,
        /**
         * FAIL makes the device not safe; UNKNOWN does not hold it back. For patch age: read-only permissions show no Windows
         * update revision, so that holding back would leave no Windows machine that can be judged at all.
         */
        WHERE_KNOWN,
        /** Shown beside the others, with no bearing on the answer. */
        NOT
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
