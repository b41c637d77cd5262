package io.lastday.offboarding.connection;

import io.lastday.platform.problem.ProblemType;
import org.springframework.http.HttpStatus;

/** The problems of connections; the name is the stable part of each one's type. */
enum ConnectionProblem implements ProblemType {
    /** Not connected. */
    NO_SUCH_CONNECTION(HttpStatus.NOT_FOUND, "There is no such connection"),
    /** It is so already. */
    ALREADY_WRITES(HttpStatus.CONFLICT, "The connection writes already"),
    /** A request is open. */
    ALREADY_ASKED(HttpStatus.CONFLICT, "Somebody has asked for this"),
    /** Nothing to agree to. */
    NO_SUCH_REQUEST(HttpStatus.CONFLICT, "There is no open request"),
    /** One person is not enough. */
    SECOND_PERSON_NEEDED(HttpStatus.FORBIDDEN, "A second person is needed"),
    /** Something else is connected now. */
    TARGET_CHANGED(HttpStatus.CONFLICT, "Something else is connected now");

    private final HttpStatus status;
    private final String title;

    ConnectionProblem(HttpStatus status, String title) {
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
