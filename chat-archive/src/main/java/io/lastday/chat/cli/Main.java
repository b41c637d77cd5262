package io.lastday.chat.cli;

/** The command line. */
public final class Main {
    private Main() {}

    /** Runs. */
    public static void main(String[] args) {}
}
