package io.lastday.device.os;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The dataset: the one shipped with the service, or the one that stands in its place. */
public final class OsDatasetFile {

    private static final String SHIPPED = "/os/os-support.json";

    private OsDatasetFile() {}

    /**
     * Reads the shipped file.
     *
     * @throws UncheckedIOException where it is not there or not whole: the service must not start with half the dates
     */
    public static OsDataset shipped(JsonMapper json) {
        try (InputStream file = Objects.requireNonNull(OsDatasetFile.class.getResourceAsStream(SHIPPED), SHIPPED)) {
            return json.readValue(file, OsDataset.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a file in the shipped one's form, or the shipped one where none is named.
     *
     * @throws RuntimeException where the file is not there, not whole or says two things of one line
     */
    public static OsDataset in(@Nullable Path file, JsonMapper json) {
        if (file == null) {
            return shipped(json);
        }
        try (InputStream given = Files.newInputStream(file)) {
            return json.readValue(given, OsDataset.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
