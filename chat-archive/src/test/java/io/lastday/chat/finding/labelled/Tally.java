package io.lastday.chat.finding.labelled;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Hits, misses and false alarms of one kind. */
final class Tally {

    private final Map<String, List<String>> missed = new TreeMap<>();
    private final List<String> alarms = new ArrayList<>();
    private int met;
    private int misses;

    void meet() {
        met++;
    }

    void miss(String id, String why) {
        misses++;
        missed.computeIfAbsent(why, none -> new ArrayList<>()).add(id);
    }

    void alarm(String id) {
        alarms.add(id);
    }

    /** Ids of messages with a span that was not found, by the class of miss. */
    Map<String, List<String>> missed() {
        return missed;
    }

    /** Ids of messages with a finding that meets no span. */
    List<String> alarms() {
        return alarms;
    }

    int spans() {
        return met + misses;
    }

    double precision() {
        return met + alarms.size() == 0 ? Double.NaN : (double) met / (met + alarms.size());
    }

    double recall() {
        return spans() == 0 ? Double.NaN : (double) met / spans();
    }

    /** Weighs recall four times: a secret that is missed costs more than a false alarm. */
    double f2() {
        double down = 4 * precision() + recall();
        return down == 0 ? 0 : 5 * precision() * recall() / down;
    }
}
