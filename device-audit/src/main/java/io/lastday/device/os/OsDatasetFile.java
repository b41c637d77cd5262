package io.lastday.device.os;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/** The dataset that is shipped with the service. */
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
}
