package io.lastday.platform.scan;

import java.util.UUID;

/** This replica's run was given up as silent and may have been taken by another: nothing of it may be published. */
final class RunGivenUp extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RunGivenUp(UUID run) {
        super("run " + run + " was given up meanwhile");
    }
}
