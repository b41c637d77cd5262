package io.lastday.k8s;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A place in a document, which may hold nothing: asking further below nothing gives nothing. */
record Node(@Nullable Object value) {

    /** What stands at {@code path}: keys apart by slashes, numbers into lists ({@code spec/ports/0/name}). */
    Node at(String path) {
        Node here = this;
        for (String step : path.split("/")) {
            here = here.step(step);
        }
        return here;
    }

    /** What a map holds under a key that may itself contain slashes. */
    Node key(String key) {
        return new Node(value instanceof Map<?, ?> map ? map.get(key) : null);
    }

    Stream<Node> items() {
        return value instanceof List<?> list ? list.stream().map(Node::new) : Stream.empty();
    }

    Map<String, String> labels() {
        if (!(value instanceof Map<?, ?> map)) {
            return Map.of();
        }
        return map.entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> String.valueOf(entry.getKey()), entry -> String.valueOf(entry.getValue())));
    }

    boolean present() {
        return value != null;
    }

    boolean is(@Nullable Object wanted) {
        return Objects.equals(value, wanted);
    }

    String text() {
        return value == null ? "" : value.toString();
    }

    Optional<Integer> number() {
        return value instanceof Integer number ? Optional.of(number) : Optional.empty();
    }

    private Node step(String step) {
        if (value instanceof List<?> list) {
            int index = Integer.parseInt(step);
            return new Node(index < list.size() ? list.get(index) : null);
        }
        return key(step);
    }
}
