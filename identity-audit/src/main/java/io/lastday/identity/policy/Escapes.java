package io.lastday.identity.policy;

import io.lastday.identity.directory.Tenant.NamedLocation;
import io.lastday.identity.policy.Axis.Kind;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Says in words which sign-ins are left. */
final class Escapes {

    private static final Map<String, String> APPLICATIONS = Map.of(
            "797f4846-ba00-4fd7-ba43-dac1f8f63013", "Azure management",
            "00000002-0000-0ff1-ce00-000000000000", "Exchange Online",
            "00000003-0000-0ff1-ce00-000000000000", "SharePoint Online",
            "00000003-0000-0000-c000-000000000000", "Microsoft Graph");

    private final Map<String, String> locations;

    Escapes(Collection<NamedLocation> locations) {
        this.locations = locations.stream()
                .filter(location -> location.name() != null)
                .collect(Collectors.toMap(
                        NamedLocation::id, location -> String.valueOf(location.name()), (first, second) -> first));
    }

    /** What the boxes are limited to; each limit once, in the order of the axes. */
    List<Escape> of(List<Box> left) {
        Set<Escape> escapes = new LinkedHashSet<>();
        for (Kind kind : Kind.values()) {
            left.stream()
                    .flatMap(box -> box.limits().entrySet().stream())
                    .filter(limit -> limit.getKey().kind() == kind)
                    .map(limit -> escape(limit.getKey(), new TreeSet<>(limit.getValue())))
                    .filter(escape -> !escape.what().isEmpty())
                    .distinct()
                    .sorted(Comparator.comparing(Escape::what))
                    .forEach(escapes::add);
        }
        return List.copyOf(escapes);
    }

    private Escape escape(Axis.Key key, Set<String> values) {
        return switch (key.kind()) {
            case APPLICATION -> new Escape("APPLICATIONS", names(values, APPLICATIONS));
            case APPLICATION_GROUP -> new Escape("APPLICATIONS", inside(values, key.name(), "outside of "));
            case APPLICATION_FILTER ->
                new Escape("APPLICATIONS", inside(values, "those that match " + key.name(), "all but "));
            case CLIENT -> new Escape("CLIENTS", clients(values));
            case LOCATION -> new Escape("LOCATIONS", inside(values, location(key.name()), "outside of "));
            case PLATFORM -> new Escape("PLATFORMS", String.join(", ", values));
            case DEVICE -> new Escape("DEVICES", inside(values, "those that match " + key.name(), "all but "));
            case SIGN_IN_RISK -> new Escape("RISKS", "sign-in risk " + String.join(", ", values));
            case USER_RISK -> new Escape("RISKS", "user risk " + String.join(", ", values));
            case INSIDER_RISK -> new Escape("RISKS", "insider risk " + String.join(", ", values));
            case FLOW -> new Escape("FLOWS", String.join(", ", values));
        };
    }

    private static String inside(Set<String> values, String name, String otherwise) {
        return values.contains(Axis.IN) ? name : otherwise + name;
    }

    private static String clients(Set<String> values) {
        String words = String.join(", ", values);
        return Conditions.LEGACY_CLIENTS.containsAll(values) ? "legacy clients (" + words + ")" : words;
    }

    private String location(String id) {
        return id.equals(Conditions.ALL_TRUSTED) ? "trusted locations" : locations.getOrDefault(id, "location " + id);
    }

    private static String names(Set<String> values, Map<String, String> known) {
        return values.stream().map(value -> known.getOrDefault(value, value)).collect(Collectors.joining(", "));
    }
}
