package io.lastday.chat.cli;

/** How commands end. */
final class ExitCode {

    /** Whole, sealed, sound. */
    static final int OK = 0;
    /** parse: gaps or ambiguous dates; verify: altered. */
    static final int NOT_WHOLE = 1;
    /** parse, seal: unreadable; verify: not a bag. */
    static final int UNREADABLE = 2;
    /** verify: sound, and nobody known vouches for it. */
    static final int NOT_AUTHENTICATED = 3;
    /** The command line itself is wrong (BSD's EX_USAGE). */
    static final int USAGE = 64;

    private ExitCode() {}
}
