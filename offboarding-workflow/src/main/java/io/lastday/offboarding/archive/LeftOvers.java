package io.lastday.offboarding.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Clears what a crash left of uploads and of bags that never took their place. Deliveries that a step brings over
 * several runs stay: they are named after their origin alone.
 */
@Component
class LeftOvers {

    /** Nothing that still runs is this old: steps end within a minute, uploads within hours. */
    private static final Duration OLD = Duration.ofDays(1);

    private static final int FIRM_CASE_AREA = 3;
    private static final Logger LOG = LoggerFactory.getLogger(LeftOvers.class);

    private final Path root;
    private final Clock clock;

    LeftOvers(ArchiveSettings settings, Clock clock) {
        this.root = settings.root().toAbsolutePath();
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1H")
    void clear() {
        try {
            for (Path folder : found()) {
                Folders.delete(folder);
                LOG.info("cleared what a crash left in the archive");
            }
        } catch (IOException tryAgainLater) {
            LOG.warn("the archive's left-overs could not be cleared", tryAgainLater);
        }
    }

    private List<Path> found() throws IOException {
        Instant before = clock.instant().minus(OLD);
        try (Stream<Path> areas = folders(root.resolve("staging"));
                Stream<Path> bags = folders(root.resolve("bags"))) {
            Stream<Path> uploads = areas.filter(area -> name(area).indexOf('-') > 0);
            Stream<Path> unfinished =
                    bags.filter(bag -> name(bag).startsWith(".") && name(bag).endsWith(".part"));
            return Stream.concat(uploads, unfinished)
                    .filter(folder -> isOlder(folder, before))
                    .toList();
        }
    }

    private static Stream<Path> folders(Path top) throws IOException {
        return Files.isDirectory(top)
                ? Files.find(
                        top,
                        FIRM_CASE_AREA,
                        (path, attributes) ->
                                attributes.isDirectory() && top.relativize(path).getNameCount() == FIRM_CASE_AREA)
                : Stream.empty();
    }

    private static boolean isOlder(Path folder, Instant before) {
        try {
            return Files.getLastModifiedTime(folder).toInstant().isBefore(before);
        } catch (IOException gone) {
            return false;
        }
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
