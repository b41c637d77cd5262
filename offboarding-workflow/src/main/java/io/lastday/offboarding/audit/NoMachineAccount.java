package io.lastday.offboarding.audit;

/** There is no secret with which this service could ask for a token. */
final class NoMachineAccount extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoMachineAccount() {
        super("lastday.oidc.client-secret is not set");
    }
}
