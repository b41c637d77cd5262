package io.lastday.sandbox.part;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The versions that the root pom pins, as this jar was built with them. */
public final class Versions {
    private static final Properties PINNED = read();

    private Versions() {}

    /** The pinned version of {@code keycloak} or {@code postgres}. */
    public static String of(String product) {
        return PINNED.getProperty(product);
    }

    private static Properties read() {
        var properties = new Properties();
        try (var in = Versions.class.getResourceAsStream("versions.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
