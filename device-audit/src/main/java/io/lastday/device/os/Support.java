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
    record Ended(@Nullable LocalDate ended, String reason) implements Support {}

    /** @param reason why neither can be said, for example {@code EDITION_NEEDED} */
    record Unclear(String reason) implements Support {}
}
