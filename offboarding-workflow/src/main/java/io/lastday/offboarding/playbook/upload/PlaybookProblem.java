package io.lastday.offboarding.playbook.upload;

import io.lastday.platform.problem.ProblemType;
import org.springframework.http.HttpStatus;

/** The problems of playbooks; the name is the stable part of each one's type. */
public enum PlaybookProblem implements ProblemType {
    /** The file breaks a rule; the findings say which, and where. */
    PLAYBOOK_REFUSED(HttpStatus.UNPROCESSABLE_CONTENT, "The file is not a playbook that may run"),
    /** A name that is none, or taken by a playbook of this build. */
    PLAYBOOK_NAME_UNFIT(HttpStatus.UNPROCESSABLE_CONTENT, "The playbook needs another name"),
    /** Larger than a playbook. */
    PLAYBOOK_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "The file is too large"),
    /** No such playbook, version or draft. */
    NO_SUCH_PLAYBOOK(HttpStatus.NOT_FOUND, "There is no such playbook"),
    /** Decided already. */
    DRAFT_DECIDED(HttpStatus.CONFLICT, "The draft has been decided on"),
    /** Nobody has looked at what it would do. */
    DRAFT_NOT_TRIED(HttpStatus.CONFLICT, "The draft has not been tried"),
    /** Two people let a playbook in. */
    OWN_UPLOAD(HttpStatus.FORBIDDEN, "Nobody lets their own playbook in"),
    /** Only what new cases may run can be retired. */
    PLAYBOOK_NOT_IN_FORCE(HttpStatus.CONFLICT, "The playbook is not in force"),
    /** Asked for already. */
    RETIREMENT_ASKED(HttpStatus.CONFLICT, "Its retirement has been asked for"),
    /** Not asked for, or answered already. */
    NO_RETIREMENT_ASKED(HttpStatus.CONFLICT, "Nobody asks for its retirement"),
    /** Two people retire a playbook. */
    OWN_RETIREMENT(HttpStatus.FORBIDDEN, "A second person is needed");

    private final HttpStatus status;
    private final String title;

    PlaybookProblem(HttpStatus status, String title) {
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
