package io.lastday.platform.evaluation;

import io.lastday.platform.problem.ProblemException;
import io.lastday.platform.problem.ProblemType;
import org.springframework.http.HttpStatus;

/** What can be wrong with asking for an evaluation. */
public enum EvaluationProblem implements ProblemType {
    NO_EVALUATION_YET(HttpStatus.CONFLICT, "Nothing was evaluated yet"),
    EVALUATION_UNKNOWN(HttpStatus.NOT_FOUND, "No such evaluation"),
    EVALUATION_GONE(HttpStatus.GONE, "The rows of this evaluation are no longer kept");

    private final HttpStatus status;
    private final String title;

    EvaluationProblem(HttpStatus status, String title) {
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

    /** Not an empty list: that would read as "there are none". */
    static ProblemException noneYet() {
        return new ProblemException(
                NO_EVALUATION_YET,
                "No scan has ended with a whole reading yet. Start a scan and ask again when it has ended.");
    }

    static ProblemException unknown() {
        return new ProblemException(
                EVALUATION_UNKNOWN, "No evaluation of that id is known. Take the id from a list or from the figures.");
    }

    static ProblemException gone() {
        return new ProblemException(
                EVALUATION_GONE,
                "Its figures are, its list is not. Ask for a later time, or start again without a cursor.");
    }
}
