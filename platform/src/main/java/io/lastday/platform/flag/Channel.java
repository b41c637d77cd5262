package io.lastday.platform.flag;

/** How somebody is told. */
enum Channel {
    /** A digest for people: sent where there is something to do. */
    MAIL,
    /** A call to a system: sent where anything changed, so that it can close what it opened. */
    WEBHOOK;

    boolean isTold(Digest.Counts counts) {
        long news = counts.opened() + counts.reopened();
        return this == MAIL ? news > 0 : news + counts.closed() > 0;
    }
}
