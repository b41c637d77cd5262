package io.lastday.sandbox.launch;

import io.lastday.sandbox.launch.Command.Wire;
import io.lastday.sandbox.part.CannotStart;
import io.lastday.sandbox.part.Folders;
import io.lastday.sandbox.part.Secrets;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * What a system was started with. A part that is started again later must find the same firm, the same journal and the
 * same ports, so they are kept beside the data.
 *
 * @param offset added to every port
 * @param wire the firm and the journal
 */
record Settings(int offset, Wire wire) {

    /** What is kept, if this system was ever started. */
    static Optional<Settings> kept(Folders folders) {
        if (!Files.exists(file(folders))) {
            return Optional.empty();
        }
        var properties = new Properties();
        try {
            properties.load(new StringReader(Files.readString(file(folders))));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file(folders), e);
        }
        var wire = new Wire(path(properties, "tenant"), path(properties, "journal"));
        return Optional.of(new Settings(Integer.parseInt(properties.getProperty("offset")), wire));
    }

    /**
     * What is kept and what is asked for now, as one.
     *
     * @param offset asked for now; null for what is kept, or none
     * @param running whether the simulated tenant runs already
     * @throws CannotStart when the data belongs to another firm or other ports
     */
    static Settings resolve(Folders folders, @Nullable Integer offset, Wire asked, boolean running) {
        Optional<Settings> kept = kept(folders);
        if (kept.isEmpty()) {
            return new Settings(offset == null ? 0 : offset, asked);
        }
        Wire before = kept.get().wire();
        if (offset != null && kept.get().offset() != offset) {
            throw new CannotStart("The data in " + folders.home() + " was made with LASTDAY_PORT_OFFSET="
                    + kept.get().offset() + ": set it again, or empty the data with ./lastday reset.");
        }
        if (asked.tenant() != null && !asked.tenant().equals(before.tenant())) {
            throw new CannotStart("The data in " + folders.home() + " belongs to another firm than " + asked.tenant()
                    + ": empty it with ./lastday reset.");
        }
        if (running && asked.journal() != null && !Objects.equals(asked.journal(), before.journal())) {
            throw new CannotStart("The simulated tenant runs already without that journal: ./lastday down first.");
        }
        return new Settings(
                kept.get().offset(),
                new Wire(before.tenant(), asked.journal() == null ? before.journal() : asked.journal()));
    }

    void keep(Folders folders) {
        var properties = new Properties();
        properties.setProperty("offset", Integer.toString(offset));
        put(properties, "tenant", wire.tenant());
        put(properties, "journal", wire.journal());
        var text = new StringWriter();
        try {
            properties.store(text, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Secrets.keep(file(folders), text.toString());
    }

    /** A journal belongs to one run; the firm stays for as long as the data. */
    Settings withoutJournal() {
        return new Settings(offset, new Wire(wire.tenant(), null));
    }

    private static void put(Properties properties, String name, @Nullable Path value) {
        if (value != null) {
            properties.setProperty(name, value.toString());
        }
    }

    private static @Nullable Path path(Properties properties, String name) {
        String value = properties.getProperty(name);
        return value == null ? null : Path.of(value);
    }

    private static Path file(Folders folders) {
        return folders.data().resolve("settings.properties");
    }
}
