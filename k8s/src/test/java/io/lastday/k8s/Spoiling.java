package io.lastday.k8s;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One fault put into an overlay that has none.
 *
 * @param rule the rule that must find it
 * @param object what is spoilt, {@code Deployment/gateway}
 * @param path where; in its last key a tilde stands for a slash
 * @param value as YAML; {@code -} takes the field away; {@code object} as a path takes the whole object away
 */
record Spoiling(String rule, String object, String path, String value) {

    private static final String WHOLE = "object";
    private static final String NOTHING = "-";

    static Spoiling of(String line) {
        String[] cells = line.split("\\s*\\|\\s*", -1);
        return new Spoiling(cells[0], cells[1], cells[2], cells[3]);
    }

    List<Manifest> spoil(List<Manifest> manifests) {
        Manifest target = manifests.stream()
                .filter(manifest -> manifest.id().startsWith(object))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no " + object));
        if (path.equals(WHOLE)) {
            return manifests.stream().filter(manifest -> manifest != target).toList();
        }
        change(target);
        return manifests;
    }

    @SuppressWarnings("unchecked")
    private void change(Manifest target) {
        String parent = path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : "";
        String last = path.substring(path.lastIndexOf('/') + 1).replace('~', '/');
        Object holder = parent.isEmpty() ? target.document() : target.at(parent).value();
        if (holder instanceof List<?> list) {
            int index = Integer.parseInt(last);
            ((List<Object>) list).set(index, parsed());
        } else if (holder instanceof Map<?, ?> map && value.equals(NOTHING)) {
            if (map.remove(last) == null) {
                throw new IllegalArgumentException("there is nothing to take away at " + path);
            }
        } else if (holder instanceof Map<?, ?> map) {
            ((Map<String, Object>) map).put(last, parsed());
        } else {
            throw new IllegalArgumentException("there is nothing at " + parent);
        }
    }

    private Object parsed() {
        return Objects.requireNonNull(
                Yaml.documents("value: " + value).getFirst().get("value"));
    }
}
