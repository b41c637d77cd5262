package io.lastday.chat.cli;

/** How commands end. */
final class ExitCode {

    /** Whole, sealed, sound, converted. */
    static final int OK = 0;
    /** parse: gaps or ambiguous dates; verify, convert: altered. */
    static final int NOT_WHOLE = 1;
    /** parse, seal: unreadable; verify, convert: not a bag. */
    static final int UNREADABLE = 2;
    /** verify: sound, and nobody known vouches for it; convert: the trusted key does not. */
    static final int NOT_AUTHENTICATED = 3;
    /** The command line itself is wrong (BSD's EX_USAGE). */
    static final int USAGE = 64;

    private ExitCode() {}
}
