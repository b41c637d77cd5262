package io.lastday.device.os;

/** Younger OS data that is half, absurd or older than what is known: it changes nothing. */
public final class NotTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param why in words, without anything that the answer said */
    public NotTaken(String why) {
        super(why, null, false, false);
    }
}
