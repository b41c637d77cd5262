package io.lastday.identity.policy;

import io.lastday.identity.directory.AccessPolicy;
import io.lastday.identity.directory.AccessPolicy.Applications;
import io.lastday.identity.directory.AccessPolicy.Filter;
import io.lastday.identity.directory.AccessPolicy.Locations;
import io.lastday.identity.directory.AccessPolicy.Platforms;
import io.lastday.identity.policy.Axis.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns a policy's conditions into the sign-ins that it applies to. Leaving out always wins over taking in. */
final class ScopeReader {

    private static final String ODATA = "@odata";

    private final SignIns signIns;

    ScopeReader(SignIns signIns) {
        this.signIns = signIns;
    }

    Scope of(AccessPolicy policy) {
        AccessPolicy.Conditions conditions = policy.conditions();
        Optional<String> unheardOf = unheardOf(conditions);
        if (unheardOf.isPresent()) {
            return new Scope.Unclear(unheardOf.get());
        }
        if (!conditions.servicePrincipalRiskLevels().isEmpty()
                || !conditions.clientApplications().isEmpty()) {
            return new Scope.Elsewhere("programs that sign in by themselves");
        }
        Applications applications = conditions.applications();
        if (applications.includeApplications().isEmpty() && applications.applicationFilter() == null) {
            return new Scope.Elsewhere(
                    applications.includeUserActions().isEmpty()
                            ? "applications that ask for an authentication context"
                            : "registering security information or a device");
        }
        return boxes(conditions);
    }

    private static Optional<String> unheardOf(AccessPolicy.Conditions conditions) {
        return conditions.unheardOf().entrySet().stream()
                .filter(entry -> !entry.getKey().contains(ODATA))
                .filter(entry -> !isEmpty(entry.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst();
    }

    private static boolean isEmpty(Object value) {
        return switch (value) {
            case null -> true;
            case Collection<?> many -> many.isEmpty();
            case Map<?, ?> parts -> parts.isEmpty();
            case String text -> text.isEmpty();
            default -> false;
        };
    }

    private Scope boxes(AccessPolicy.Conditions conditions) {
        try {
            List<Box> boxes = applications(conditions.applications());
            boxes = each(boxes, box -> words(box, Kind.CLIENT, Conditions.clients(conditions)));
            boxes = each(boxes, box -> platforms(box, conditions.platforms()));
            boxes = each(boxes, box -> words(box, Kind.SIGN_IN_RISK, conditions.signInRiskLevels()));
            boxes = each(boxes, box -> words(box, Kind.USER_RISK, conditions.userRiskLevels()));
            boxes = each(boxes, box -> words(box, Kind.INSIDER_RISK, Conditions.words(conditions.insiderRiskLevels())));
            boxes = each(boxes, box -> flows(box, conditions));
            boxes = each(boxes, box -> filter(box, Kind.DEVICE, Conditions.deviceFilter(conditions)));
            boxes = boxes.stream()
                    .flatMap(box -> locations(box, conditions.locations()).stream())
                    .toList();
            return new Scope.At(boxes.stream().filter(box -> !box.isEmpty()).toList());
        } catch (UnheardOf word) {
            return new Scope.Unclear(word.said);
        }
    }

    private static List<Box> each(List<Box> boxes, Function<Box, Box> narrowing) {
        return boxes.stream().map(narrowing).toList();
    }

    private List<Box> applications(Applications applications) {
        List<Box> taken = new ArrayList<>();
        Axis single = signIns.axis(Kind.APPLICATION, "");
        List<String> included = applications.includeApplications();
        Optional<Filter> filter = Optional.ofNullable(applications.applicationFilter());
        if (included.contains(Conditions.ALL)) {
            taken.add(Box.EVERYTHING);
        } else {
            Set<String> ids = new HashSet<>(included);
            ids.retainAll(single.values());
            taken.add(Box.EVERYTHING.within(single, ids));
            included.stream()
                    .filter(Conditions.APPLICATION_GROUPS::contains)
                    .forEach(group -> taken.add(
                            Box.EVERYTHING.within(signIns.axis(Kind.APPLICATION_GROUP, group), Set.of(Axis.IN))));
        }
        if (filter.isPresent() && included.isEmpty()) {
            return List.of(filter(Box.EVERYTHING, Kind.APPLICATION_FILTER, filter));
        }
        return taken.stream()
                .map(box -> without(box, single, applications.excludeApplications()))
                .map(box -> filter(box, Kind.APPLICATION_FILTER, filter))
                .toList();
    }

    private Box without(Box box, Axis single, List<String> excluded) {
        Box left = box;
        for (String word : excluded) {
            if (word.equals(Conditions.ALL)) {
                return box.within(single, Set.of());
            }
            left = Conditions.APPLICATION_GROUPS.contains(word)
                    ? left.within(signIns.axis(Kind.APPLICATION_GROUP, word), Set.of(Axis.OUT))
                    : left.within(single, except(left.at(single), word));
        }
        return left;
    }

    private static Set<String> except(Set<String> values, String one) {
        Set<String> left = new HashSet<>(values);
        left.remove(one);
        return left;
    }

    /** No word means any; so does {@code all}. A word that is not known here leaves the whole policy unclear. */
    private Box words(Box box, Kind kind, List<String> words) {
        if (words.isEmpty() || words.contains("all")) {
            return box;
        }
        Axis axis = signIns.axis(kind, "");
        words.stream().filter(word -> !axis.values().contains(word)).findFirst().ifPresent(word -> {
            throw new UnheardOf(word);
        });
        return box.within(axis, Set.copyOf(words));
    }

    private Box platforms(Box box, @Nullable Platforms platforms) {
        if (platforms == null) {
            return box;
        }
        Box taken = words(box, Kind.PLATFORM, platforms.includePlatforms());
        Axis axis = signIns.axis(Kind.PLATFORM, "");
        for (String word : platforms.excludePlatforms()) {
            taken = taken.within(axis, word.equals("all") ? Set.of() : except(taken.at(axis), word));
        }
        return taken;
    }

    private Box flows(Box box, AccessPolicy.Conditions conditions) {
        return conditions.authenticationFlows() == null
                ? box
                : words(
                        box,
                        Kind.FLOW,
                        Conditions.words(conditions.authenticationFlows().transferMethods()));
    }

    private Box filter(Box box, Kind kind, Optional<Filter> filter) {
        if (filter.isEmpty() || filter.get().rule() == null) {
            return box;
        }
        Axis axis = signIns.axis(kind, String.valueOf(filter.get().rule()));
        return switch (String.valueOf(filter.get().mode())) {
            case "include" -> box.within(axis, Set.of(Axis.IN));
            case "exclude" -> box.within(axis, Set.of(Axis.OUT));
            default -> throw new UnheardOf("filter mode " + filter.get().mode());
        };
    }

    private List<Box> locations(Box box, @Nullable Locations locations) {
        if (locations == null) {
            return List.of(box);
        }
        List<String> included = locations.includeLocations();
        List<Box> taken = included.isEmpty() || included.contains(Conditions.ALL)
                ? List.of(box)
                : included.stream()
                        .map(id -> box.within(signIns.axis(Kind.LOCATION, id), Set.of(Axis.IN)))
                        .toList();
        for (String id : locations.excludeLocations()) {
            taken = id.equals(Conditions.ALL)
                    ? List.of()
                    : each(taken, each -> each.within(signIns.axis(Kind.LOCATION, id), Set.of(Axis.OUT)));
        }
        return taken;
    }

    /** A word in a condition that this reader does not know. */
    private static final class UnheardOf extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String said;

        UnheardOf(String said) {
            super(said, null, false, false);
            this.said = said;
        }
    }
}
