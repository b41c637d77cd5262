package io.lastday.offboarding.remediation;

import io.lastday.platform.problem.ProblemType;
import org.springframework.http.HttpStatus;

/** What can be wrong with a remediation; the name is the stable part of each one's type. */
enum RemediationProblem implements ProblemType {
    /** Keycloak has no account of theirs. */
    NO_KEYCLOAK_ACCOUNT(HttpStatus.UNPROCESSABLE_CONTENT, "The person has no account in Keycloak"),
    /** Another one is open. */
    REMEDIATION_OPEN(HttpStatus.CONFLICT, "The same is asked for already"),
    /** A listed emergency account. */
    EMERGENCY_ACCOUNT(HttpStatus.CONFLICT, "An emergency account is asked nothing at log-in"),
    /** Keycloak is not connected. */
    KEYCLOAK_NOT_CONNECTED(HttpStatus.CONFLICT, "No Keycloak is connected");

    private final HttpStatus status;
    private final String title;

    RemediationProblem(HttpStatus status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public HttpStatus status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
