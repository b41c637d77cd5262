package io.lastday.offboarding.leaver;

import io.lastday.platform.problem.ProblemType;
import org.springframework.http.HttpStatus;

/** The problems of this service; the name is the stable part of each one's type. */
public enum OffboardingProblem implements ProblemType {
    /** No system knows the person. */
    UNKNOWN_PERSON(HttpStatus.UNPROCESSABLE_CONTENT, "Nobody is known by this id"),
    /** More than one person, or links that contradict each other. */
    AMBIGUOUS_PERSON(HttpStatus.UNPROCESSABLE_CONTENT, "It is not clear who is meant"),
    /** No such playbook. */
    UNKNOWN_PLAYBOOK(HttpStatus.UNPROCESSABLE_CONTENT, "There is no such playbook"),
    /** The playbook asks for something that the request does not say. */
    PLAYBOOK_ASKS_MORE(HttpStatus.UNPROCESSABLE_CONTENT, "The playbook asks for more"),
    /** The zone is none. */
    UNKNOWN_ZONE(HttpStatus.UNPROCESSABLE_CONTENT, "There is no such time zone"),
    /** Dates that contradict each other. */
    DATES_CONTRADICT(HttpStatus.UNPROCESSABLE_CONTENT, "The dates contradict each other"),
    /** A person who cannot be what the request says. */
    UNFIT_PERSON(HttpStatus.UNPROCESSABLE_CONTENT, "A person in the request cannot be meant"),
    /** A sheet that cannot be read whole. */
    SHEET_UNREADABLE(HttpStatus.UNPROCESSABLE_CONTENT, "The sheet cannot be started as it is"),
    /** The typed name is another's. */
    NAME_DIFFERS(HttpStatus.UNPROCESSABLE_CONTENT, "The name is not this person's"),
    /** The last day has passed. */
    DATE_IN_PAST(HttpStatus.UNPROCESSABLE_CONTENT, "The last day has passed"),
    /** The operator's own account. */
    OWN_ACCOUNT(HttpStatus.FORBIDDEN, "Nobody offboards themselves"),
    /** The operator's own case. */
    OWN_CASE(HttpStatus.FORBIDDEN, "Nobody handles their own case"),
    /** The operator's own request. */
    OWN_REQUEST(HttpStatus.FORBIDDEN, "Nobody approves their own request"),
    /** A listed break-glass account. */
    BREAK_GLASS(HttpStatus.CONFLICT, "A break-glass account is never offboarded"),
    /** The last one who could administer the tenant. */
    LAST_GLOBAL_ADMINISTRATOR(HttpStatus.CONFLICT, "The last global administrator stays"),
    /** An open case exists. */
    CASE_EXISTS(HttpStatus.CONFLICT, "The person has an open case"),
    /** Not in this state. */
    WRONG_STATE(HttpStatus.CONFLICT, "Not possible in this state"),
    /** One voice a person. */
    ALREADY_DECIDED(HttpStatus.CONFLICT, "You have decided on this case"),
    /** The case's steps leave no gap for a decision just now. */
    CASE_BUSY(HttpStatus.CONFLICT, "The case is being worked on"),
    /** A step still runs. */
    STEP_RUNS(HttpStatus.CONFLICT, "A step still runs"),
    /** The log-in is too old for this. */
    FRESH_LOGIN_NEEDED(HttpStatus.FORBIDDEN, "A fresh log-in with a second factor is needed"),
    /** Access could not be given back in whole. */
    RESTORATION_INCOMPLETE(HttpStatus.BAD_GATEWAY, "Access could not be given back in whole"),
    /** A result that does not belong to the runbook that waits, or cannot be read. */
    RUNBOOK_RESULT_REFUSED(HttpStatus.UNPROCESSABLE_CONTENT, "The result is not taken"),
    /** The key was used for something else. */
    IDEMPOTENCY_KEY_REUSED(HttpStatus.UNPROCESSABLE_CONTENT, "The idempotency key belongs to another request"),
    /** The key is not one. */
    IDEMPOTENCY_KEY_INVALID(HttpStatus.BAD_REQUEST, "The idempotency key is not valid"),
    /** The first request with this key has no answer yet. */
    IDEMPOTENCY_KEY_IN_USE(HttpStatus.CONFLICT, "The same request is still being worked on"),
    /** The cursor is not one of ours. */
    CURSOR_INVALID(HttpStatus.BAD_REQUEST, "The cursor is not valid");

    private final HttpStatus status;
    private final String title;

    OffboardingProblem(HttpStatus status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The problem that a broken guard rail becomes; each rule that refuses has one of its name. */
    static OffboardingProblem of(GuardRule rule) {
        return valueOf(rule.name());
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
