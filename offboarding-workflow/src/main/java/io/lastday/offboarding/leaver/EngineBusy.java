package io.lastday.offboarding.leaver;

/** Another branch of the case moved at the same moment. Nothing was written: the whole decision is to be taken again. */
public final class EngineBusy extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Keeps what the engine said. */
    public EngineBusy(Throwable cause) {
        super("Another branch of the case moved at the same moment.", cause);
    }
}
