package io.lastday.device.os;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Whether a version is still supported by its maker, on a given day, as far as the dataset reaches. */
public sealed interface Support {

    /** @param ends last day of support; null where the maker has not named one */
    record Supported(@Nullable LocalDate ends) implements Support {}

    /**
     * @param ended last day of support; null where a standard refuses the version whatever the maker says
     * @param reason machine reason
     */
    record Ended(@Nullable LocalDate ended, String reason) implements Support {

        private static final String BY_MAKER = "OS_ENDED";
        private static final String BY_STANDARD = "REFUSED_BY_CYBER_ESSENTIALS";

        /** Its maker gives no more updates; {@code ended} is null where the day is not listed. */
        static Ended byMaker(@Nullable LocalDate ended) {
            return new Ended(ended, BY_MAKER);
        }

        /** A standard refuses what its maker may still mend. */
        static Ended byStandard() {
            return new Ended(null, BY_STANDARD);
        }

        /** Whether no more updates come. */
        public boolean byMaker() {
            return reason.equals(BY_MAKER);
        }
    }

    /** @param reason why neither can be said, for example {@code EDITION_NEEDED} */
    record Unclear(String reason) implements Support {}
}
