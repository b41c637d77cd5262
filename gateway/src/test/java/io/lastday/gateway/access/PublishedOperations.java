package io.lastday.gateway.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;

/**
 * What the services' controllers declare, read from their sources: the gateway depends on no service, and starting them all
 * to ask them would need their databases.
 */
final class PublishedOperations {

    /** Where the audits' common scan controller is mounted, from each one's settings. */
    private static final String SCAN_PATH = "${lastday.scan.path}";

    private static final Pattern CLASS_PATH = Pattern.compile("@RequestMapping\\(\"([^\"]*)\"\\)");
    private static final Pattern HANDLER = Pattern.compile(
            "@(Get|Post|Put|Patch|Delete)Mapping(?:\\((?:(?:path|value)\\s*=\\s*)?(?:\"([^\"]*)\")?[^)]*\\))?(.*?)\\n    }",
            Pattern.DOTALL);
    private static final Pattern RULE = Pattern.compile("@PreAuthorize\\(\\s*\"([^\"]*)\"");
    private static final Pattern ROLE = Pattern.compile("'([a-z]+)'");
    private static final Pattern SCAN_SETTING = Pattern.compile("(?m)^  scan:\\s*\\n\\s+path: (\\S+)");

    private PublishedOperations() {}

    /** Every operation of the module {@code service}. */
    static List<Access> of(String service) {
        Stream<Access> own = controllers(module(service)).flatMap(source -> handlers(source, service, ""));
        return Stream.concat(own, scans(service)).toList();
    }

    private static Stream<Access> scans(String service) {
        Matcher setting =
                SCAN_SETTING.matcher(read(module(service).resolve("resources").resolve("application.yaml")));
        return setting.find()
                ? controllers(module("platform")).flatMap(source -> handlers(source, service, setting.group(1)))
                : Stream.empty();
    }

    private static Stream<Access> handlers(String source, String service, String scanPath) {
        Matcher prefix = CLASS_PATH.matcher(source);
        String base = prefix.find() ? prefix.group(1) : "";
        return HANDLER.matcher(source).results().map(handler -> {
            String path = base + (handler.group(2) == null ? "" : handler.group(2));
            return new Access(
                    HttpMethod.valueOf(handler.group(1).toUpperCase(Locale.ROOT)),
                    path.replace(SCAN_PATH, scanPath),
                    service,
                    roles(handler));
        });
    }

    private static Set<String> roles(MatchResult handler) {
        if (handler.group(3).contains("@PublicEndpoint")) {
            return Set.of(Access.SIGNED);
        }
        Matcher rule = RULE.matcher(handler.group(3));
        if (!rule.find()) {
            return Set.of("no rule");
        }
        Set<String> roles =
                ROLE.matcher(rule.group(1)).results().map(role -> role.group(1)).collect(Collectors.toSet());
        return roles.isEmpty() ? Set.of(Access.EVERYBODY) : roles;
    }

    private static Path module(String name) {
        return Path.of("..", name, "src", "main");
    }

    private static Stream<String> controllers(Path module) {
        try (Stream<Path> files = Files.walk(module.resolve("java"))) {
            return files
                    .filter(file -> file.toString().endsWith("Controller.java"))
                    .map(PublishedOperations::read)
                    .filter(source -> source.contains("\n@RestController\n"))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
