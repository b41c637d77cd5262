package io.lastday.offboarding.step.webhook;

import io.lastday.platform.problem.ProblemType;
import org.springframework.http.HttpStatus;

/** The problems of callbacks; the name is the stable part of each one's type. */
enum WebhookProblem implements ProblemType {
    /** Not signed by a system that was told. */
    SIGNATURE_INVALID(HttpStatus.UNAUTHORIZED, "The signature does not hold"),
    /** Signed, and not an answer. */
    ANSWER_UNREADABLE(HttpStatus.UNPROCESSABLE_CONTENT, "The answer cannot be read"),
    /** Answered otherwise, or not waited for. */
    ALREADY_ANSWERED(HttpStatus.CONFLICT, "No answer is waited for");

    private final HttpStatus status;
    private final String title;

    WebhookProblem(HttpStatus status, String title) {
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
