package io.lastday.offboarding.archive;

import java.io.IOException;

/** A delivery is not taken in. The message says what to change and holds nothing of what was delivered. */
public final class ChatRefused extends IOException {

    private static final long serialVersionUID = 1L;
    private final ArchiveProblem problem;

    /** Refuses for a reason. */
    public ChatRefused(ArchiveProblem problem, String detail) {
        super(detail);
        this.problem = problem;
    }

    /** The reason. */
    public ArchiveProblem problem() {
        return problem;
    }

    /** What to change. */
    public String detail() {
        return String.valueOf(getMessage());
    }
}
