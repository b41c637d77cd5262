package io.lastday.platform.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The figures beside their limits, and which of them are missed. */
public final class Limits {

    private final List<String> lines = new ArrayList<>();
    private final List<String> missed = new ArrayList<>();

    public void atMost(double limit, double figure, String what) {
        add(figure <= limit, what, figure, "at most", limit);
    }

    public void atLeast(double limit, double figure, String what) {
        add(figure >= limit, what, figure, "at least", limit);
    }

    private void add(boolean held, String what, double figure, String sense, double limit) {
        String line = String.format(
                Locale.ROOT, "%s %s: %.2f (%s %.2f)", held ? "held  " : "MISSED", what, figure, sense, limit);
        lines.add(line);
        if (!held) {
            missed.add(line);
        }
    }

    public String told() {
        return String.join("\n", lines);
    }

    public List<String> missed() {
        return missed;
    }
}
