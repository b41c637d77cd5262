package io.lastday.identity.trap;

import io.lastday.identity.directory.Kinds;
import io.lastday.platform.walk.Fact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** One planted trap: what the systems say of a small firm, and what must be answered. */
record Trap(Map<String, Object> said) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** What the trap says, over what is usual. */
    static Trap of(Map<String, Object> usual, Map<String, Object> row) {
        Map<String, Object> said = new HashMap<>(usual);
        said.putAll(row);
        return new Trap(said);
    }

    String name() {
        return Objects.toString(said.get("trap"));
    }

    @Nullable
    String text(String key) {
        return said.get(key) == null ? null : said.get(key).toString();
    }

    List<String> texts(String key) {
        return list(key).stream().map(String::valueOf).toList();
    }

    boolean says(String key) {
        return said.containsKey(key);
    }

    List<Object> list(String key) {
        return said.get(key) instanceof List<?> list ? List.copyOf(list) : List.of();
    }

    <T> T as(String key, Class<T> type, Object otherwise) {
        Object value = said.getOrDefault(key, otherwise);
        return JSON.convertValue(value, type);
    }

    String subject() {
        return Objects.requireNonNullElse(text("subject"), "entra:u1");
    }

    /** Facts about the firm itself. */
    List<Fact> firm() {
        return Stream.of(
                        facts(Kinds.POLICY, Fact.FIRM, list("policies")),
                        facts(Kinds.GROUP, Fact.FIRM, list("groups")),
                        facts(Kinds.UNREAD, Fact.FIRM, list("unread")),
                        one(Kinds.TENANT, Fact.FIRM, said.get("tenant")),
                        one(Kinds.FLOW, Fact.FIRM, said.get("flow")))
                .flatMap(List::stream)
                .toList();
    }

    /** Facts about the person and the others, by subject. */
    Map<String, List<Fact>> people() {
        Map<String, List<Fact>> people = new HashMap<>();
        people.put(subject(), person(subject(), said));
        for (Object other : list("others")) {
            Map<String, Object> row = JSON.convertValue(other, MAP);
            String subject = Objects.toString(row.get("subject"));
            people.put(subject, person(subject, row));
        }
        return people;
    }

    @SuppressWarnings("unchecked")
    private static final Class<Map<String, Object>> MAP = (Class<Map<String, Object>>) (Class<?>) Map.class;

    private static List<Fact> person(String subject, Map<String, Object> row) {
        List<Fact> facts = new ArrayList<>();
        Trap trap = new Trap(row);
        facts.addAll(one(Kinds.USER, subject, row.get("user")));
        facts.addAll(one(Kinds.REGISTRATION, subject, row.get("registration")));
        if (row.get("methods") != null) {
            facts.addAll(one(Kinds.METHODS, subject, Map.of("methods", row.get("methods"))));
        }
        facts.addAll(one(Kinds.MAILBOX, subject, row.get("mailbox")));
        facts.addAll(facts(Kinds.MEMBER, subject, trap.list("members")));
        facts.addAll(facts(Kinds.ROLE, subject, trap.list("roles")));
        facts.addAll(facts(Kinds.DRIVE, subject, trap.list("drives")));
        facts.addAll(facts(Kinds.LIBRARY, subject, trap.list("libraries")));
        facts.addAll(facts(Kinds.APPLICATION, subject, trap.list("applications")));
        facts.addAll(facts(Kinds.ACCOUNT, subject, trap.list("accounts")));
        facts.addAll(facts(Kinds.SAMPLE, subject, trap.list("samples")));
        return facts;
    }

    private static List<Fact> one(String kind, String subject, @Nullable Object body) {
        return body == null ? List.of() : facts(kind, subject, List.of(body));
    }

    private static List<Fact> facts(String kind, String subject, List<?> bodies) {
        return IntStream.range(0, bodies.size())
                .mapToObj(i -> new Fact(kind, subject + i, subject, JSON.writeValueAsString(bodies.get(i))))
                .toList();
    }
}
