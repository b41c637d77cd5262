package io.lastday.offboarding.engine;

/** A run ended after somebody else had taken its step over, or after the case was stopped: its outcome does not count. */
final class StaleRun extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StaleRun(Intent intent) {
        super("run " + intent.run() + " of " + intent.step() + " is not the newest");
    }
}
