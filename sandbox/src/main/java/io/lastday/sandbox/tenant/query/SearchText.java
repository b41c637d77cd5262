package io.lastday.sandbox.tenant.query;

import io.lastday.sandbox.tenant.wire.GraphRefusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The directory's {@code $search}: quoted {@code "property:value"} clauses joined by AND and OR (AND binds first). Names
 * and descriptions match by the start of each word, the others by the start of the value.
 */
public record SearchText(List<List<Clause>> anyOfAll) {
    private static final Pattern CLAUSE = Pattern.compile("\"([A-Za-z]+):([^\"]+)\"(?:\\s+(AND|OR)\\s+|\\s*$)");
    private static final Set<String> BY_WORD = Set.of("displayName", "description");
    private static final Set<String> BY_START =
            Set.of("givenName", "mail", "mailNickname", "surname", "userPrincipalName", "proxyAddresses", "otherMails");

    record Clause(String property, String value) {}

    /** Reads the option's text, or refuses it. */
    public static SearchText read(String text) {
        var groups = new ArrayList<List<Clause>>();
        groups.add(new ArrayList<>());
        var matcher = CLAUSE.matcher(text.strip());
        int end = 0;
        while (matcher.lookingAt()) {
            groups.getLast().add(clause(matcher.group(1), matcher.group(2)));
            if ("OR".equals(matcher.group(3))) {
                groups.add(new ArrayList<>());
            }
            end = matcher.end();
            matcher.region(end, text.strip().length());
        }
        if (end == 0 || end < text.strip().length()) {
            throw GraphRefusal.badRequest("Syntax error: the search clause must be \"property:value\" in quotes.");
        }
        return new SearchText(groups);
    }

    private static Clause clause(String property, String value) {
        if (!BY_WORD.contains(property) && !BY_START.contains(property)) {
            throw GraphRefusal.badRequest("Property '" + property + "' is not searchable.");
        }
        return new Clause(property, value.strip().toLowerCase(Locale.ROOT));
    }

    public boolean matches(JsonNode entity) {
        return anyOfAll.stream().anyMatch(all -> all.stream().allMatch(c -> matches(c, entity.path(c.property()))));
    }

    private static boolean matches(Clause clause, JsonNode value) {
        if (value.isArray()) {
            return value.valueStream().anyMatch(v -> matches(clause, v));
        }
        var have = value.asString("").toLowerCase(Locale.ROOT);
        return BY_WORD.contains(clause.property())
                ? words(clause.value()).allMatch(w -> words(have).anyMatch(h -> h.startsWith(w)))
                : have.startsWith(clause.value());
    }

    private static Stream<String> words(String text) {
        return Pattern.compile("[^\\p{L}\\p{N}']+").splitAsStream(text).filter(w -> !w.isEmpty());
    }
}
