package io.lastday.identity.policy;

import io.lastday.identity.directory.Tenant.NamedLocation;
import io.lastday.identity.policy.Axis.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All sign-ins that are possible, cut along the lines that the firm's policies draw. What several policies leave open together
 * is found by taking their sign-ins away one after the other: nothing left is a proof, something left is a way round.
 */
final class SignIns {

    /** Beyond so many pieces nothing is claimed. */
    private static final int PIECES = 3000;

    private final Map<Axis.Key, Axis> axes;
    private final List<NamedLocation> locations;
    private final List<Box> possible;

    SignIns(Map<Axis.Key, Axis> axes, List<NamedLocation> locations) {
        this.axes = Map.copyOf(axes);
        this.locations = List.copyOf(locations);
        this.possible = possible();
    }

    /** An address in a trusted location lies in {@code AllTrusted} too, if that is spoken of at all. */
    private List<Box> possible() {
        Axis trusted = axes.get(new Axis.Key(Kind.LOCATION, Conditions.ALL_TRUSTED));
        List<Box> impossible = locations.stream()
                .filter(location -> Boolean.TRUE.equals(location.trusted()))
                .map(location -> axes.get(new Axis.Key(Kind.LOCATION, location.id())))
                .filter(Objects::nonNull)
                .flatMap(axis -> trusted == null
                        ? Stream.<Box>empty()
                        : Stream.of(Box.EVERYTHING.within(axis, Set.of(Axis.IN)).within(trusted, Set.of(Axis.OUT))))
                .toList();
        return subtract(List.of(Box.EVERYTHING), impossible).orElse(List.of(Box.EVERYTHING));
    }

    Axis axis(Kind kind, String name) {
        return Objects.requireNonNull(axes.get(new Axis.Key(kind, name)), () -> kind + " " + name);
    }

    /** What is left of all sign-ins without these; empty where there are too many pieces to say. */
    Optional<List<Box>> without(Collection<Box> covered) {
        return subtract(possible, covered);
    }

    private Optional<List<Box>> subtract(List<Box> from, Collection<Box> covered) {
        List<Box> left = from;
        for (Box box : simplestFirst(covered)) {
            List<Box> next = new ArrayList<>();
            left.forEach(piece -> next.addAll(piece.without(box, axes)));
            if (next.size() > PIECES) {
                return Optional.empty();
            }
            left = next;
        }
        return Optional.of(left);
    }

    private static List<Box> simplestFirst(Collection<Box> boxes) {
        return boxes.stream()
                .sorted(Comparator.comparingInt((Box box) -> box.limits().size())
                        .thenComparing(box -> box.limits().toString()))
                .toList();
    }

    /**
     * Whether somebody could surely sign in like this. Overlaps of locations, filters and groups of applications may not exist,
     * so only a place in at most one of each counts.
     */
    boolean isReal(Box box) {
        return !box.isEmpty()
                && atMostOne(box, Kind.DEVICE)
                && atMostOne(box, Kind.APPLICATION_FILTER)
                && application(box)
                && location(box);
    }

    private boolean atMostOne(Box box, Kind kind) {
        return forcedIn(box, kind) <= 1;
    }

    private long forcedIn(Box box, Kind kind) {
        return box.limits().entrySet().stream()
                .filter(limit -> limit.getKey().kind() == kind)
                .filter(limit -> !limit.getValue().contains(Axis.OUT))
                .count();
    }

    /** A group of applications has members that no policy names. */
    private boolean application(Box box) {
        long groups = forcedIn(box, Kind.APPLICATION_GROUP);
        boolean another = Optional.ofNullable(box.limits().get(new Axis.Key(Kind.APPLICATION, "")))
                .map(values -> values.contains(Conditions.ANOTHER))
                .orElse(true);
        return groups == 0 || groups == 1 && another;
    }

    private boolean location(Box box) {
        boolean nowhere = inLocations(box, Optional.empty(), false);
        boolean unnamedTrusted = locations.stream().noneMatch(location -> Boolean.TRUE.equals(location.trusted()))
                && inLocations(box, Optional.empty(), true);
        boolean spoken = axes.keySet().stream()
                .filter(key -> key.kind() == Kind.LOCATION)
                .filter(key -> !key.name().equals(Conditions.ALL_TRUSTED))
                .anyMatch(key -> inLocations(box, Optional.of(key.name()), isTrusted(key.name())));
        boolean unspoken = locations.stream()
                .filter(location -> Boolean.TRUE.equals(location.trusted()))
                .anyMatch(location -> inLocations(box, Optional.of(location.id()), true));
        return nowhere || unnamedTrusted || spoken || unspoken;
    }

    private boolean isTrusted(String id) {
        return locations.stream()
                .anyMatch(location -> location.id().equals(id) && Boolean.TRUE.equals(location.trusted()));
    }

    private static boolean inLocations(Box box, Optional<String> only, boolean trusted) {
        return box.limits().entrySet().stream()
                .filter(limit -> limit.getKey().kind() == Kind.LOCATION)
                .allMatch(limit -> {
                    String name = limit.getKey().name();
                    boolean in = name.equals(Conditions.ALL_TRUSTED)
                            ? trusted
                            : only.filter(name::equals).isPresent();
                    return limit.getValue().contains(in ? Axis.IN : Axis.OUT);
                });
    }
}
