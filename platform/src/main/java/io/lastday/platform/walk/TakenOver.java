package io.lastday.platform.walk;

import java.util.UUID;

/** This replica's run was given up as silent and may have been taken over by another: nothing more of it may be stored. */
public final class TakenOver extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TakenOver(UUID run) {
        super("run " + run + " was taken over meanwhile");
    }
}
