package io.lastday.offboarding.step.onedrive;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person's OneDrive.
 *
 * @param drive the drive
 * @param root the item that holds everything
 * @param webUrl where people open it
 * @param empty whether nothing is in it
 */
record OneDrive(String drive, String root, String webUrl, boolean empty) {

    /**
     * Somebody's right to the whole of it.
     *
     * @param user the Entra object id
     * @param writes whether it lets them change files
     * @param owns whether the drive is theirs
     * @param expires null where it does not end
     */
    record Access(
            String user,
            boolean writes,
            boolean owns,
            @Nullable Instant expires) {}
}
