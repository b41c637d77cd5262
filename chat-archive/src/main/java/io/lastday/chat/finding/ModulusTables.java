package io.lastday.chat.finding;

/**
 * The tables by which British banks' account numbers are checked. They are the payment scheme's and come with a
 * licence, so none is shipped: without tables a sort code and account number are told by their surroundings alone.
 */
public final class ModulusTables {

    private static final ModulusTables NONE = new ModulusTables();

    private ModulusTables() {}

    /** No tables: no account number can be checked. */
    public static ModulusTables none() {
        return NONE;
    }
}
