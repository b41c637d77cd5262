package io.lastday.offboarding.archive;

import io.lastday.offboarding.firm.FirmId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Where things lie in the archive: bags by firm and case, and what is on its way into one. */
@Component
public class Folders {

    private final Path root;

    Folders(ArchiveSettings settings) {
        this.root = settings.root().toAbsolutePath();
    }

    Path bag(FirmId firm, UUID caseId, UUID bag) {
        return bags(firm, caseId).resolve(bag.toString());
    }

    /** Where a bag is written before it takes its place. */
    public Path unfinished(FirmId firm, UUID caseId) {
        return bags(firm, caseId).resolve("." + UUID.randomUUID() + ".part");
    }

    /** The evidence bag of a case. */
    public Path evidence(FirmId firm, UUID caseId) {
        return bags(firm, caseId).resolve("evidence");
    }

    Path staging(FirmId firm, UUID caseId, String area) {
        return root.resolve("staging")
                .resolve(firm.value())
                .resolve(caseId.toString())
                .resolve(area);
    }

    private Path bags(FirmId firm, UUID caseId) {
        return root.resolve("bags").resolve(firm.value()).resolve(caseId.toString());
    }

    /** Deletes a folder and what is in it, if it is there. */
    public static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            List<Path> paths;
            try (Stream<Path> walk = Files.walk(folder)) {
                paths = walk.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path path : paths) {
                Files.deleteIfExists(path);
            }
        }
    }
}
