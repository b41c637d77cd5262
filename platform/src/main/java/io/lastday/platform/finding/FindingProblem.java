package io.lastday.platform.finding;

import io.lastday.platform.problem.ProblemException;
import io.lastday.platform.problem.ProblemType;
import org.springframework.http.HttpStatus;

/** What can be wrong with accepting a gap. */
public enum FindingProblem implements ProblemType {
    FINDING_UNKNOWN(HttpStatus.NOT_FOUND, "No such finding"),
    FINDING_CLOSED(HttpStatus.CONFLICT, "The finding is closed"),
    EXCEPTION_TIME(HttpStatus.BAD_REQUEST, "The exception's end is not allowed"),
    IDEMPOTENCY_KEY_REUSED(HttpStatus.UNPROCESSABLE_CONTENT, "The idempotency key belongs to another request");

    private final HttpStatus status;
    private final String title;

    FindingProblem(HttpStatus status, String title) {
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

    static ProblemException unknown() {
        return new ProblemException(
                FINDING_UNKNOWN, "No finding of that id is known. Take the id from the list of findings.");
    }

    static ProblemException closed() {
        return new ProblemException(
                FINDING_CLOSED, "A run has proved that the gap is gone: there is nothing left to accept.");
    }

    static ProblemException time() {
        return new ProblemException(EXCEPTION_TIME, "Give an end that lies in the future and within a year.");
    }

    static ProblemException reused() {
        return new ProblemException(
                IDEMPOTENCY_KEY_REUSED, "This Idempotency-Key came with another request before. Use a new key.");
    }
}
