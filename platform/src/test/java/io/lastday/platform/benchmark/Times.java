package io.lastday.platform.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How long the calls of one kind took, in milliseconds. */
public final class Times {

    private final String name;
    private final List<Double> all = new ArrayList<>();
    private double longest;
    private String slowest = "";

    public Times(String name) {
        this.name = name;
    }

    public void add(double milliseconds, String what) {
        all.add(milliseconds);
        if (milliseconds > longest) {
            longest = milliseconds;
            slowest = what;
        }
    }

    public String name() {
        return name;
    }

    public double percentile(int percent) {
        List<Double> sorted = all.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, (int) Math.ceil(sorted.size() * percent / 100.0) - 1));
    }

    public String told() {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.1f | %.1f | %.1f | %s |",
                name,
                all.size(),
                percentile(50),
                percentile(95),
                longest,
                slowest);
    }
}
