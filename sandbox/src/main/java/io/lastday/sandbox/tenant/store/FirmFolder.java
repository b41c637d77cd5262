package io.lastday.sandbox.tenant.store;

import io.lastday.sandbox.firm.TenantFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A firm from files: a file's path is its Graph path. {@code users.json} answers {@code users}; a file whose name does
 * not end in {@code .json} is content, such as {@code …/hostedContents/1/$value}.
 */
public final class FirmFolder {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String REALM = "keycloak-realm.json";

    private FirmFolder() {}

    /**
     * Reads the whole folder.
     *
     * @throws IllegalArgumentException naming the file that is not what Graph would answer, or users.json where it is
     *     missing
     */
    public static TenantFiles read(Path folder) throws IOException {
        var files = new TenantFiles(new TreeMap<>(), new TreeMap<>());
        try (Stream<Path> all = Files.walk(folder)) {
            for (var file : all.filter(Files::isRegularFile).sorted().toList()) {
                add(files, folder.relativize(file).toString().replace('\\', '/'), file);
            }
        }
        if (!files.documents().containsKey("users")) {
            throw new IllegalArgumentException("no users.json in " + folder);
        }
        return files;
    }

    private static void add(TenantFiles files, String name, Path file) throws IOException {
        if (name.equals(REALM)) {
            return;
        }
        if (!name.endsWith(".json")) {
            files.contents().put(name, Files.readAllBytes(file));
            return;
        }
        try {
            files.documents().put(name.substring(0, name.length() - ".json".length()), document(file));
        } catch (JacksonException e) {
            throw new IllegalArgumentException("not JSON: " + file, e);
        }
    }

    private static JsonNode document(Path file) throws IOException {
        var document = JSON.readTree(file);
        if (!document.isObject()) {
            throw new IllegalArgumentException("neither an entity nor {\"value\":[…]}: " + file);
        }
        return document;
    }

    /** Writes a firm in the same form, so that it can be looked at, changed and read again. */
    public static void write(TenantFiles files, Path folder) throws IOException {
        for (var document : files.documents().entrySet()) {
            var file = folder.resolve(document.getKey() + ".json");
            Files.createDirectories(file.getParent());
            Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(document.getValue()));
        }
        for (var content : files.contents().entrySet()) {
            var file = folder.resolve(content.getKey());
            Files.createDirectories(file.getParent());
            Files.write(file, content.getValue());
        }
    }

    /** The tenant id that {@code organization.json} names, else {@code fallback}. */
    public static String tenantId(TenantFiles files, String fallback) {
        JsonNode organisations = files.documents().get("organization");
        return organisations == null
                ? fallback
                : organisations.path("value").path(0).path("id").asString(fallback);
    }
}
