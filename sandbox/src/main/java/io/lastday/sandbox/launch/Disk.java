package io.lastday.sandbox.launch;

import io.lastday.sandbox.part.CannotStart;
import io.lastday.sandbox.part.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Looks for room before anything is written: a database that meets a full disk says so less clearly. */
final class Disk {
    private static final long NEEDED_MEGABYTES = 1024;

    private Disk() {}

    static void wantRoom(Folders folders) {
        for (Path folder : List.of(folders.home(), folders.cache())) {
            try {
                Files.createDirectories(folder);
                long free = Files.getFileStore(folder).getUsableSpace() >> 20;
                if (free < NEEDED_MEGABYTES) {
                    throw new CannotStart("Only " + free + " MB are free under " + folder + " and Lastday needs "
                            + NEEDED_MEGABYTES + ": make room, or set LASTDAY_HOME or XDG_CACHE_HOME to another disk.");
                }
            } catch (IOException e) {
                throw new CannotStart("Cannot write under " + folder + ": " + e.getMessage(), e);
            }
        }
    }
}
