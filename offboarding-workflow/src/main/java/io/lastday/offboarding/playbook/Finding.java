package io.lastday.offboarding.playbook;

/**
 * Something in a playbook file that a person should know.
 *
 * @param line where it stands in the file, from 1
 * @param element the id of the element, or its name where it has none
 * @param rule what it is about
 * @param what what is wrong, and what to do
 * @param weight whether the playbook is refused for it
 */
public record Finding(int line, String element, Rule rule, String what, Weight weight) {

    /** Something for which the playbook is refused. */
    static Finding refusal(int line, String element, Rule rule, String what) {
        return new Finding(line, element, rule, what, Weight.REFUSED);
    }

    /** Something that is no fault. */
    static Finding note(int line, String element, Rule rule, String what) {
        return new Finding(line, element, rule, what, Weight.NOTE);
    }

    @Override
    public String toString() {
        return "line " + line + ", " + element + ": " + what;
    }

    /** How much it weighs. */
    public enum Weight {
        /** The playbook may not run. */
        REFUSED,
        /** Worth knowing. */
        NOTE
    }

    /** What a finding is about. */
    public enum Rule {
        /** The file is no XML, or not written in UTF-8. */
        NOT_XML,
        /** A document type: it could reach for files and hosts. */
        DOCTYPE,
        /** Too much of anything. */
        SIZE,
        /** Code. */
        SCRIPT,
        /** Something to be computed while the case runs. */
        EXPRESSION,
        /** Code that runs beside a step. */
        LISTENER,
        /** Words of another engine or tool. */
        FOREIGN_NAMESPACE,
        /** BPMN beyond what a playbook needs. */
        NOT_UNDERSTOOD,
        /** What the process as a whole says. */
        TERMS,
        /** How the elements are connected. */
        FLOW,
        /** A task that is no step of this build. */
        UNKNOWN_STEP,
        /** A sub-process that is no phase. */
        UNKNOWN_PHASE,
        /** A step in the wrong place, or missing. */
        ORDER
    }
}
