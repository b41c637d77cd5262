package io.lastday.offboarding.step.mail;

/** Whether a person has a mailbox that Graph reaches. */
public sealed interface Mailbox {

    /**
     * It answers.
     *
     * @param shared whether Exchange has it as a shared mailbox
     * @param reply the automatic reply as it is set now
     */
    record Here(boolean shared, AutomaticReply reply) implements Mailbox {}

    /** There is none: nothing licensed the account for one, and no other directory brought one. */
    record None() implements Mailbox {}

    /**
     * None answers, and yet there should be one: Graph says the same of a mailbox on premises, of one that is inactive and of
     * one that was deleted.
     *
     * @param why what speaks for a mailbox
     */
    record Elsewhere(String why) implements Mailbox {}
}
