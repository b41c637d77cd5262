package io.lastday.identity.policy;

/** Whether a policy reaches somebody, and by which path. */
sealed interface Reach {

    /** @param path for people: "all users", "group Finance" */
    record Included(String path) implements Reach {}

    /** Taken in by {@code path} and left out again by {@code by}. */
    record Excluded(String path, String by) implements Reach {}

    record NotMeant() implements Reach {}

    /** @param reason why nobody can say */
    record Unclear(String reason) implements Reach {}
}
