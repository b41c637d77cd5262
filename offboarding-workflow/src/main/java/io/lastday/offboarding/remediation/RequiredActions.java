package io.lastday.offboarding.remediation;

/** What Keycloak asks of people at their next log-in. Blocking; throws {@code RemoteFailure} and nothing else of the wire's. */
public interface RequiredActions {

    /** The account, and what its realm makes of the action. */
    AccountNow look(String account, Action action);

    /** Has the account asked for {@code alias}; whatever else it is asked stays. */
    void demand(String account, String alias);
}
