package io.lastday.platform.flag;

/** Thrown by a carrier that finds, before it sends, that there is nothing left to tell or nobody to tell it. No failure. */
public final class NoLongerDue extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param why without a name or an address: it is kept */
    public NoLongerDue(String why) {
        super(why, null, false, false);
    }
}
