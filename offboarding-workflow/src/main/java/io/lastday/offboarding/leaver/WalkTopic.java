package io.lastday.offboarding.leaver;

/** What the walk of an audit is asked about a leaver. */
public enum WalkTopic {
    /** How they could get back in. */
    RECOVERY("recovery"),
    /** Which devices they still hold. */
    DEVICES("devices");

    private final String column;

    WalkTopic(String column) {
        this.column = column;
    }

    /** As the columns of a case begin with it. */
    String column() {
        return column;
    }
}
