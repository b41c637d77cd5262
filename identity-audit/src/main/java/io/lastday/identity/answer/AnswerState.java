package io.lastday.identity.answer;

/** An answer to one question. UNKNOWN has a reason and is never counted as either of the others. */
public enum AnswerState {
    YES,
    NO,
    UNKNOWN
}
