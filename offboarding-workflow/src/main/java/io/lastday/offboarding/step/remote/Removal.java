package io.lastday.offboarding.step.remote;

import io.lastday.offboarding.step.ReasonCode;
import java.util.List;

/**
 * Things that a step takes away from a leaver, one by one. What is still listed is what is left to do: the remote system itself
 * remembers the progress.
 *
 * @param <T> one thing, as the adapter reads it
 */
public interface Removal<T> {

    /** What is there now: the whole list, or a {@code RemoteFailure}. Never a part of it. */
    List<T> list();

    /** What to do about one thing. Pure. */
    Judgement judge(T thing);

    /** Takes one thing away. That it is gone already ({@code NotFound}) counts as done. */
    void remove(T thing);

    /** The thing for people and for the evidence: what it is called, and its id. */
    String name(T thing);

    /** What to do about one thing. */
    sealed interface Judgement {

        /** Take it away. */
        record Remove() implements Judgement {}

        /** Let it be, rightly: it goes with something else, or stays by decision. */
        record Leave(ReasonCode reason, String why) implements Judgement {}

        /** Only a person can: {@code what} they have to do. */
        record Ask(ReasonCode reason, String what) implements Judgement {}
    }
}
