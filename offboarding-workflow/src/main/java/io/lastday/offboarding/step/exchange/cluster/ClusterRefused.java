package io.lastday.offboarding.step.exchange.cluster;

/** The cluster understood and does not let it happen: somebody has to change its rules, its objects, or what is asked. */
public final class ClusterRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message says what was refused, never with a token */
    public ClusterRefused(String message) {
        super(message);
    }
}
