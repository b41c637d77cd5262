package io.lastday.offboarding.engine;

/** The ways on from a step in the emitted process. */
enum Way {
    /** To what comes next. */
    ON,
    /** Wait for a time, then the same step again. */
    WAIT,
    /** Wait for a person. */
    ASK,
    /** The same step again, because a person said so. */
    AGAIN
}
