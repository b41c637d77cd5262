package io.lastday.chat.finding;

/**
 * A finding on its way, which still knows the value. A class and not a record: it has no {@code toString} that would
 * tell.
 */
final class Hit {

    private static final String MASK = "******";
    private static final int TAIL = 2;
    /** A value of fewer characters would be given away by two of them. */
    private static final int SHORTEST_WITH_TAIL = 8;

    private final FindingKind kind;
    private final Confidence confidence;
    private final int start;
    private final int end;
    private final String value;

    /** With the value in its normal form: the same secret written differently is the same. */
    Hit(FindingKind kind, Confidence confidence, int start, int end, String value) {
        this.kind = kind;
        this.confidence = confidence;
        this.start = start;
        this.end = end;
        this.value = value;
    }

    FindingKind kind() {
        return kind;
    }

    Confidence confidence() {
        return confidence;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    String value() {
        return value;
    }

    String masked() {
        boolean tail = kind.showsTail() && value.length() >= SHORTEST_WITH_TAIL;
        return tail ? MASK + value.substring(value.length() - TAIL) : MASK;
    }
}
