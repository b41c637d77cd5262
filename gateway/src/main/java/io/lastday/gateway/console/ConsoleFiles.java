package io.lastday.gateway.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.core.io.support.ResourcePatternUtils;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.stereotype.Component;

/** The console's files, read once at the start: they are small, and no event loop has to wait for a jar. */
@Component
final class ConsoleFiles {

    private static final Logger LOG = LoggerFactory.getLogger(ConsoleFiles.class);
    private static final String INDEX = "/index.html";

    private final Map<String, ConsoleFile> files;

    ConsoleFiles(ConsoleSettings settings, ResourceLoader loader) {
        this.files = read(settings.location(), loader);
        if (files.isEmpty()) {
            LOG.warn("no console in {}: this gateway serves the API alone", settings.location());
        }
    }

    Optional<ConsoleFile> at(String path) {
        return Optional.ofNullable(files.get(path));
    }

    /** The page that shows every path of the console; empty where the console was left out of the build. */
    Optional<ConsoleFile> index() {
        return at(INDEX);
    }

    private static Map<String, ConsoleFile> read(String location, ResourceLoader loader) {
        try {
            Resource folder = loader.getResource(location);
            if (!folder.exists()) {
                return Map.of();
            }
            String root = folder.getURL().toString();
            Resource[] found =
                    ResourcePatternUtils.getResourcePatternResolver(loader).getResources(location + "**");
            return Arrays.stream(found)
                    .filter(Resource::isReadable)
                    .map(resource -> file(root, resource))
                    .collect(Collectors.toUnmodifiableMap(ConsoleFile::path, Function.identity()));
        } catch (IOException e) {
            throw new UncheckedIOException("the console cannot be read from " + location, e);
        }
    }

    private static ConsoleFile file(String root, Resource resource) {
        try {
            String path = "/" + resource.getURL().toString().substring(root.length());
            MediaType type = MediaTypeFactory.getMediaType(path).orElse(MediaType.APPLICATION_OCTET_STREAM);
            return ConsoleFile.of(path, type, resource.getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("a file of the console cannot be read", e);
        }
    }
}
