package io.lastday.offboarding.step.exchange;

import java.time.Instant;

/** Who runs a runbook. May be asked again about the same one, after a crash or while it runs: it is never run twice at once. */
interface ExchangePort {

    /** Has a runbook run, or tells how that stands. Blocking. */
    Handed hand(SignedRunbook runbook, Instant now);

    /** Where a runbook stands. */
    sealed interface Handed {

        /** A person has to fetch it, run it, and bring the result. */
        record ToPerson() implements Handed {}

        /** It runs. */
        record Running(Instant lookAgain) implements Handed {}

        /** It ran. */
        record Ran(String result) implements Handed {}

        /** It was not let run, and did not: the same runbook is good for a person, or for another try. */
        record NotLet(String why) implements Handed {}

        /** It could not run, or left no result. */
        record Broke(String why) implements Handed {}
    }
}
