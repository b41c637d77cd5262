package io.lastday.offboarding.step.matrix;

/** What a step meets. */
public enum Condition {
    /** There is something to do, and nothing is in the way. */
    FRESH("fresh"),
    /** Somebody did it before. */
    ALREADY_DONE("already done"),
    /** The system refuses the change for want of rights. */
    FORBIDDEN("forbidden"),
    /** The system asks to wait, once. */
    THROTTLED("throttled"),
    /** What is to be changed disappears between reading and writing. */
    VANISHED("vanished in between"),
    /** Something else appears, or changes, between reading and writing. */
    CHANGED("changed in between"),
    /** The system says yes and does nothing. */
    LIES("lies: 200 but unchanged");

    private final String title;

    Condition(String title) {
        this.title = title;
    }

    /** For people. */
    public String title() {
        return title;
    }
}
