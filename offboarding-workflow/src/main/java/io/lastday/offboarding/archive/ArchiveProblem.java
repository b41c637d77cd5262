package io.lastday.offboarding.archive;

import io.lastday.platform.problem.ProblemType;
import org.springframework.http.HttpStatus;

/** The problems of the archive; the name is the stable part of each one's type. */
public enum ArchiveProblem implements ProblemType {
    /** Not a source of chats. */
    UNKNOWN_SOURCE(HttpStatus.UNPROCESSABLE_CONTENT, "There is no such source of chats"),
    /** Not an export. */
    NOT_A_CHAT_EXPORT(HttpStatus.UNPROCESSABLE_CONTENT, "The file is not a chat export"),
    /** An export, and not of the source that was named. */
    WRONG_SOURCE(HttpStatus.UNPROCESSABLE_CONTENT, "The file is of another source"),
    /** A file that is kept and not read, and nobody said what it is. */
    ATTESTATION_MISSING(HttpStatus.UNPROCESSABLE_CONTENT, "Somebody has to say what the file is"),
    /** Special categories need a condition. */
    ARTICLE_9_CONDITION_MISSING(HttpStatus.UNPROCESSABLE_CONTENT, "The condition for special categories is missing"),
    /** Nothing of this id is set aside. */
    NOT_SET_ASIDE(HttpStatus.NOT_FOUND, "There is no such file set aside"),
    /** No detector may run. */
    NOT_LOOKED_FOR(HttpStatus.CONFLICT, "Nothing may be looked for"),
    /** An archive that is not safe to open. */
    UNSAFE_ARCHIVE(HttpStatus.UNPROCESSABLE_CONTENT, "The archive is not safe to open"),
    /** Larger than the firm accepts. */
    UPLOAD_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "The file is too large"),
    /** The sender stopped sending before the end. */
    UPLOAD_STALLED(HttpStatus.REQUEST_TIMEOUT, "The file stopped coming"),
    /** Nothing came. */
    UPLOAD_EMPTY(HttpStatus.UNPROCESSABLE_CONTENT, "The file is empty"),
    /** No lawful-basis record stands. */
    NO_LAWFUL_BASIS(HttpStatus.CONFLICT, "There is no lawful basis for this source yet"),
    /** The case takes nothing in any more. */
    CASE_TAKES_NO_CHATS(HttpStatus.CONFLICT, "The case takes no chats any more"),
    /** No such bag. */
    NO_SUCH_CHAT(HttpStatus.NOT_FOUND, "There is no such chat"),
    /** No such opening. */
    NO_SUCH_OPENING(HttpStatus.NOT_FOUND, "There is no such opening"),
    /** Two people are needed. */
    SECOND_PERSON_NEEDED(HttpStatus.FORBIDDEN, "A second person is needed"),
    /** Nobody approved, or the time is over. */
    NOT_OPEN(HttpStatus.FORBIDDEN, "The chat is not open to you"),
    /** The bag at rest is not as it was sealed. */
    BAG_ALTERED(HttpStatus.INTERNAL_SERVER_ERROR, "The bag is not as it was sealed"),
    /** The evidence is not sealed yet. */
    NO_EVIDENCE_YET(HttpStatus.CONFLICT, "The evidence is not sealed yet");

    private final HttpStatus status;
    private final String title;

    ArchiveProblem(HttpStatus status, String title) {
        this.status = status;
        this.title = title;
    }

    /** Whether the fault lies in what the file holds, so that another look at it may help. */
    boolean isOfTheFile() {
        return this == NOT_A_CHAT_EXPORT || this == UNSAFE_ARCHIVE;
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
