package io.lastday.sandbox.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.sandbox.tenant.caller.Callers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The simulated tenant grants what docs/permissions.md tells a firm to grant: no more, no less. */
class PermissionsPageTest {
    private static final Pattern ROW = Pattern.compile("\\| ([a-z-]*) *\\| ([^|]+)\\|.*");
    private static final Map<String, Set<String>> PAGE = page();

    private static Map<String, Set<String>> page() {
        var granted = new TreeMap<String, Set<String>>();
        var app = "";
        for (var line : graphSection()) {
            var row = ROW.matcher(line);
            if (row.matches()) {
                app = row.group(1).isBlank() || row.group(1).startsWith("-") ? app : row.group(1);
                Stream.of(row.group(2).split(","))
                        .map(String::strip)
                        .filter(p -> p.contains("."))
                        .forEach(granted.computeIfAbsent(app, a -> new TreeSet<>())::add);
            }
        }
        return granted;
    }

    private static List<String> graphSection() {
        try (var lines = Files.lines(Path.of("..", "docs", "permissions.md"))) {
            return lines.dropWhile(l -> !l.startsWith("## Microsoft Graph"))
                    .skip(1)
                    .takeWhile(l -> !l.startsWith("## "))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {Tenant.OFFBOARDING, Tenant.IDENTITY, Tenant.DEVICES})
    void a_caller_holds_what_the_page_lists(String app) {
        var held = new Callers(id -> "secret").find(app).orElseThrow().permissions();

        assertThat(new TreeSet<>(held)).isEqualTo(PAGE.get(app));
    }
}
