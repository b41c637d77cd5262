package io.lastday.platform.flag;

/** How somebody is told. */
public enum Channel {
    /** A digest for people: sent where there is something to do. */
    MAIL,
    /** A call to a system: sent where anything changed, so that it can close what it opened. */
    WEBHOOK,
    /** A message for somebody whom it concerns, who can do something about it. */
    PERSON;

    boolean isTold(Digest.Counts counts) {
        long news = counts.opened() + counts.reopened();
        return this == WEBHOOK ? news + counts.closed() > 0 : news > 0;
    }
}
