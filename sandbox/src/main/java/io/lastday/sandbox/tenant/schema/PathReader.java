package io.lastday.sandbox.tenant.schema;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Resolves a request path against the {@link GraphTable}, segment by segment. */
public final class PathReader {
    private static final Pattern CALL = Pattern.compile("([A-Za-z]+)\\((.*)\\)");
    private static final Set<String> TAILS = Set.of("$ref", "$value", "$count");
    private final GraphTable table;

    public PathReader(GraphTable table) {
        this.table = table;
    }

    /**
     * Reads a raw path below the version.
     *
     * @throws UnknownPath where the metadata has no such segment
     */
    public ResourcePath read(String rawPath) {
        return new Walk().read(split(rawPath));
    }

    private static List<String> split(String rawPath) {
        var segments = new ArrayList<String>();
        for (var raw : rawPath.split("/")) {
            if (!raw.isEmpty()) {
                segments.addAll(unfold(decode(raw)));
            }
        }
        return segments;
    }

    private static String decode(String raw) {
        try {
            return URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new UnknownPath(raw);
        }
    }

    /** {@code users('x')} and {@code applications(appId='x')} are a segment and a key. */
    private static List<String> unfold(String segment) {
        var call = CALL.matcher(segment);
        if (!call.matches() || call.group(2).isEmpty()) {
            return List.of(segment.endsWith("()") ? segment.substring(0, segment.length() - 2) : segment);
        }
        var key = call.group(2);
        return List.of(call.group(1), key.startsWith("'") ? key.substring(1, key.length() - 1) : key);
    }

    private final class Walk {
        private final List<String> pattern = new ArrayList<>();
        private @Nullable TypeRef type;
        private @Nullable Operation operation;
        private ResourcePath.Tail tail = ResourcePath.Tail.NONE;
        private @Nullable String cast;

        ResourcePath read(List<String> segments) {
            if (segments.isEmpty()) {
                throw new UnknownPath("");
            }
            type = table.root(segments.getFirst()).orElseThrow(() -> new UnknownPath(segments.getFirst()));
            pattern.add(segments.getFirst());
            segments.stream().skip(1).forEach(this::step);
            var path = tail == ResourcePath.Tail.NONE ? segments : segments.subList(0, segments.size() - 1);
            return new ResourcePath(List.copyOf(path), String.join("/", pattern), type, operation, tail, cast);
        }

        private void step(String segment) {
            if (tail != ResourcePath.Tail.NONE) {
                throw new UnknownPath(segment);
            }
            if (TAILS.contains(segment)) {
                tail = ResourcePath.Tail.valueOf(segment.substring(1).toUpperCase(Locale.ROOT));
                return;
            }
            var here = type;
            if (here == null || operation != null && !here.collection() && !table.knows(here.name())) {
                throw new UnknownPath(segment);
            }
            if (!operation(here, segment) && !narrow(here, segment)) {
                descend(here, segment);
            }
        }

        private boolean operation(TypeRef here, String segment) {
            var bare = segment.startsWith("microsoft.graph.") ? segment.substring(16) : segment;
            var found = table.operation(here, bare);
            found.ifPresent(o -> {
                operation = o;
                type = o.result();
                pattern.add(bare);
            });
            return found.isPresent();
        }

        private boolean narrow(TypeRef here, String segment) {
            var name = segment.startsWith("microsoft.graph.") ? segment.substring(16) : "";
            if (name.isEmpty() || !table.isA(name, here.name())) {
                return false;
            }
            cast = name;
            type = new TypeRef(name, here.collection());
            return true;
        }

        private void descend(TypeRef here, String segment) {
            if (here.collection()) {
                type = here.element();
                pattern.add("{id}");
                return;
            }
            type = table.memberOrDescendants(here.name(), segment)
                    .orElseThrow(() -> new UnknownPath(segment))
                    .type();
            pattern.add(segment);
        }
    }
}
