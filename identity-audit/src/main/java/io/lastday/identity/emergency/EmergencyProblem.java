package io.lastday.identity.emergency;

import io.lastday.platform.problem.ProblemException;
import io.lastday.platform.problem.ProblemType;
import org.springframework.http.HttpStatus;

/** What can be wrong with recording a trial. */
enum EmergencyProblem implements ProblemType {
    EMERGENCY_ACCOUNT_UNKNOWN(HttpStatus.NOT_FOUND, "No such emergency account"),
    TRIAL_DAY(HttpStatus.BAD_REQUEST, "The day of the trial is not allowed"),
    DEPARTURE_TIME(HttpStatus.BAD_REQUEST, "The time of the departure is not allowed"),
    IDEMPOTENCY_KEY_REUSED(HttpStatus.UNPROCESSABLE_CONTENT, "The idempotency key belongs to another request");

    private final HttpStatus status;
    private final String title;

    EmergencyProblem(HttpStatus status, String title) {
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

    static ProblemException unlisted() {
        return new ProblemException(
                EMERGENCY_ACCOUNT_UNKNOWN,
                "The configuration lists no such emergency account. Take the account from the list, as entra:<id>.");
    }

    static ProblemException day() {
        return new ProblemException(TRIAL_DAY, "Give a day that is not in the future, and not more than a year ago.");
    }

    static ProblemException departure() {
        return new ProblemException(DEPARTURE_TIME, "Give a time that is not in the future.");
    }

    static ProblemException reused() {
        return new ProblemException(
                IDEMPOTENCY_KEY_REUSED, "This Idempotency-Key came with another request before. Use a new key.");
    }
}
