package io.lastday.platform.scan;

import java.time.Duration;

/**
 * How long things may take.
 *
 * @param beat how often a run says that it is alive
 * @param lease a run whose replica was silent for so long is taken up by another
 * @param longest a run that lasts longer is ended as failed; what it read is gone on with by the next
 */
record ScanTimes(Duration beat, Duration lease, Duration longest) {

    static final ScanTimes USUAL = new ScanTimes(Duration.ofSeconds(1), Duration.ofSeconds(30), Duration.ofHours(6));
}
