package io.lastday.device.posture;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;

/**
 * Of the checks that count and fail, the one that has failed for longest.
 *
 * @param since the later of when it was first seen failing and the day from which the rule fails it
 * @param from which of the two that is
 * @param why the same in a few words for people
 */
public record Failing(Check check, Instant since, From from, String why) {

    /** What a failure is counted from. */
    public enum From {
        /** It failed when it was first looked at, or something about the device changed. */
        FIRST_SEEN("first-seen"),
        /** The device stayed as it was, and a day came: the end of its support, or the first day of the rule. */
        RULE_DATE("rule-date");

        private final String apiName;

        From(String apiName) {
            this.apiName = apiName;
        }

        /** The name in the API. */
        @JsonValue
        public String apiName() {
            return apiName;
        }
    }
}
