package io.lastday.identity.recovery;

import io.lastday.identity.directory.Methods;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Which telephones answer for several people, by the keyed hash of the number. Filled before anybody is judged. */
public final class SharedPhones {

    private final Map<String, Set<String>> holders = new HashMap<>();

    /** Notes the telephones of one subject. */
    public void add(String subject, Methods methods) {
        methods.methods().stream()
                .map(Methods.Method::phone)
                .filter(Objects::nonNull)
                .forEach(phone -> holders.computeIfAbsent(phone, ignored -> new TreeSet<>())
                        .add(subject));
    }

    /** Who else holds the telephone. */
    public List<String> others(String phone, String subject) {
        return holders.getOrDefault(phone, Set.of()).stream()
                .filter(holder -> !holder.equals(subject))
                .toList();
    }
}
