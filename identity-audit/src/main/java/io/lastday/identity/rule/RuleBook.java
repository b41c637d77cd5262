package io.lastday.identity.rule;

import io.lastday.platform.finding.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** All rules by id, with the administrator's severities. */
public final class RuleBook {

    private static final String FILE = "rules.yaml";

    private final Map<String, Rule> rules;

    private RuleBook(Map<String, Rule> rules) {
        this.rules = rules;
    }

    /**
     * Reads the rules that the service ships with.
     *
     * @throws IllegalArgumentException where a severity is given for a rule that does not exist
     */
    public static RuleBook with(RuleSettings settings) {
        Map<String, Rule> rules = new LinkedHashMap<>();
        read().forEach(rule -> rules.put(rule.id(), rule));
        settings.severity().forEach((id, severity) -> {
            Rule rule = rules.get(id);
            if (rule == null) {
                throw new IllegalArgumentException("lastday.rules.severity names a rule that does not exist: " + id);
            }
            rules.put(id, rule.withSeverity(severity));
        });
        return new RuleBook(rules);
    }

    public Optional<Rule> rule(String id) {
        return Optional.ofNullable(rules.get(id));
    }

    public Collection<Rule> all() {
        return List.copyOf(rules.values());
    }

    Rule required(String id) {
        return Objects.requireNonNull(rules.get(id), id);
    }

    private static List<Rule> read() {
        try (InputStream file = Objects.requireNonNull(RuleBook.class.getResourceAsStream(FILE), FILE)) {
            Map<?, ?> document = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            List<?> rows = (List<?>) Objects.requireNonNull(document.get("rules"));
            return rows.stream().map(row -> rule((Map<?, ?>) row)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Rule rule(Map<?, ?> row) {
        List<?> sources = (List<?>) Objects.requireNonNull(row.get("restsOn"));
        return new Rule(
                text(row, "id"),
                text(row, "title"),
                text(row, "source"),
                text(row, "section"),
                Severity.valueOf(text(row, "severity")),
                optional(row.get("severityWhereItMattersMost")),
                Set.copyOf(sources.stream().map(String::valueOf).toList()),
                text(row, "remedy"));
    }

    private static @Nullable Severity optional(@Nullable Object word) {
        return word == null ? null : Severity.valueOf(word.toString());
    }

    private static String text(Map<?, ?> row, String key) {
        return Objects.requireNonNull(row.get(key), key).toString();
    }
}
