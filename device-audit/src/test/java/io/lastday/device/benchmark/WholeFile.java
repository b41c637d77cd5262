package io.lastday.device.benchmark;

import io.lastday.platform.benchmark.Wire;
import java.io.IOException;

/**
 * The list as a file, all of it.
 *
 * @param lines the head included
 */
record WholeFile(double seconds, long lines, long bytes) {

    static WholeFile of(Wire wire, String service) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        long[] found = wire.lines(service + "/api/devices.csv");
        return new WholeFile((System.nanoTime() - begun) / 1e9, found[0], found[1]);
    }
}
