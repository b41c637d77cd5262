package io.lastday.chat.intake;

import java.io.IOException;

/** An archive that is not opened, with the reason as a type. The message holds no name from inside the archive. */
public final class RefusedArchive extends IOException {

    private static final long serialVersionUID = 1L;
    private final Refusal refusal;

    /** Refuses, because of the archive as a whole. */
    public RefusedArchive(Refusal refusal) {
        super("the file " + refusal.words());
        this.refusal = refusal;
    }

    /** Refuses, because of the entry with this number, counted from 1. */
    RefusedArchive(Refusal refusal, int entry) {
        super("the file " + refusal.words() + " (entry " + entry + ")");
        this.refusal = refusal;
    }

    /** The reason. */
    public Refusal refusal() {
        return refusal;
    }
}
