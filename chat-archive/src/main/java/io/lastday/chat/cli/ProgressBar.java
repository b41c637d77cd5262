package io.lastday.chat.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One line at the bottom of a terminal that says how far a command has come. It is drawn at most ten times a second, fits
 * the terminal's width, and is wiped before anything else is printed; without a terminal it is nothing.
 */
final class ProgressBar implements AutoCloseable {

    private static final long BETWEEN_NANOS = 100_000_000;
    private static final byte[] WIPE = "\r\u001b[K".getBytes(StandardCharsets.US_ASCII);
    private static final int NARROWEST = 20;
    private static final int NARROWEST_BAR = 4;
    private static final int WIDEST_BAR = 24;

    private final @Nullable OutputStream terminal;
    private final int width;
    private final Runnable beforeDrawing;
    private String label = "";
    private long began;
    private long drawnAt;
    private boolean everDrawn;
    private boolean drawn;

    /**
     * A bar.
     *
     * @param terminal where to draw, null to draw nothing
     * @param width of it, in characters
     * @param beforeDrawing puts out what still waits to be printed
     */
    ProgressBar(@Nullable OutputStream terminal, int width, Runnable beforeDrawing) {
        this.terminal = terminal;
        this.width = Math.max(NARROWEST, width);
        this.beforeDrawing = beforeDrawing;
    }

    /** No bar. */
    static ProgressBar none() {
        return new ProgressBar(null, 0, () -> {});
    }

    /** What is counted. */
    enum Unit {
        BYTES,
        RECORDS
    }

    /** So much of what the label says is done; draws if it is time. */
    void at(String what, long done, long total, Unit unit) {
        if (terminal == null) {
            return;
        }
        long now = System.nanoTime();
        if (!what.equals(label)) {
            label = what;
            began = now;
        }
        if (everDrawn && now - drawnAt < BETWEEN_NANOS) {
            return;
        }
        everDrawn = true;
        beforeDrawing.run();
        drawnAt = now;
        put(line(done, total, (now - began) / 1e9, unit));
    }

    private void put(String line) {
        print(WIPE);
        print(line.getBytes(StandardCharsets.US_ASCII));
        drawn = true;
    }

    private String line(long done, long total, double seconds, Unit unit) {
        double rate = seconds > 0.2 ? done / seconds : 0;
        StringBuilder numbers = new StringBuilder();
        if (total > 0) {
            numbers.append(String.format(Locale.ROOT, "%3d%%  ", 100 * Math.min(done, total) / total));
        }
        numbers.append(amount(done, unit));
        if (total > 0) {
            numbers.append(" of ").append(amount(total, unit));
        }
        numbers.append(unit == Unit.RECORDS ? " records" : "");
        if (rate > 0) {
            numbers.append("  ").append(amount((long) rate, unit)).append("/s");
        }
        if (rate > 0 && total > done) {
            numbers.append("  ").append(clock((long) ((total - done) / rate))).append(" left");
        }
        // the last column stays free: some terminals wrap there
        int room = width - 1 - label.length() - numbers.length() - "  [] ".length();
        String bar = total > 0 && room >= NARROWEST_BAR ? bar(done, total, Math.min(room, WIDEST_BAR)) : "";
        String line = label + "  " + bar + numbers;
        return line.length() < width ? line : line.substring(0, width - 1);
    }

    private static String bar(long done, long total, int cells) {
        int full = (int) (Math.min(1.0, (double) done / total) * cells);
        return "[" + "#".repeat(full) + ".".repeat(cells - full) + "] ";
    }

    private static String amount(long amount, Unit unit) {
        if (unit == Unit.RECORDS) {
            return Long.toString(amount);
        }
        return amount < 1_000_000
                ? String.format(Locale.ROOT, "%.1f kB", amount / 1e3)
                : amount < 1_000_000_000
                        ? String.format(Locale.ROOT, "%.1f MB", amount / 1e6)
                        : String.format(Locale.ROOT, "%.2f GB", amount / 1e9);
    }

    private static String clock(long seconds) {
        return seconds >= 3600
                ? String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60)
                : String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
    }

    /** Wipes the line, so that something else can be printed. */
    void wipe() {
        if (drawn) {
            print(WIPE);
            drawn = false;
        }
    }

    private void print(byte[] bytes) {
        if (terminal != null) {
            try {
                terminal.write(bytes);
                terminal.flush();
            } catch (IOException gone) {
                // a terminal that went away is no reason to stop
                drawn = false;
            }
        }
    }

    @Override
    public void close() {
        wipe();
    }
}
