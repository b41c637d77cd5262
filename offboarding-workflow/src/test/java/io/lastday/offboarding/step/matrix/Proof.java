package io.lastday.offboarding.step.matrix;

/** Where a cell of a step is shown that the frame of the matrix cannot lay over a wire. */
public sealed interface Proof {

    /** What comes out, for people. */
    String words();

    /**
     * A test shows it.
     *
     * @param words what comes out, and how the world stands afterwards
     * @param test the class that shows it
     * @param method its test method
     */
    record Shown(String words, Class<?> test, String method) implements Proof {}

    /** It cannot happen to this step. */
    record Never(String why) implements Proof {
        @Override
        public String words() {
            return "cannot happen: " + why;
        }
    }
}
