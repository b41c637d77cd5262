package io.lastday.offboarding.step.remote;

import io.lastday.offboarding.step.ReasonCode;

/** What became of one thing in one run of a removal. */
sealed interface Treated {

    /** The call was accepted, or the thing was gone already. */
    record Removed() implements Treated {}

    /** Let be, rightly. */
    record Left(ReasonCode reason, String why) implements Treated {}

    /** Only a person can go on with it. */
    record Asked(ReasonCode reason, String what) implements Treated {}

    /** Not sent: the connection only observes. */
    record WouldHave(String what) implements Treated {}
}
