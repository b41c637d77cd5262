package io.lastday.identity.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A set of sign-ins: those whose value lies in the given set on every axis that is named. An axis that is not named is free.
 */
record Box(SortedMap<Axis.Key, Set<String>> limits) {

    static final Box EVERYTHING = new Box(new TreeMap<>());

    /** The part of this box whose value on the axis is one of {@code values}. */
    Box within(Axis axis, Set<String> values) {
        Set<String> allowed = new HashSet<>(at(axis));
        allowed.retainAll(values);
        SortedMap<Axis.Key, Set<String>> narrowed = new TreeMap<>(limits);
        narrowed.put(axis.key(), Set.copyOf(allowed));
        return new Box(narrowed);
    }

    Set<String> at(Axis axis) {
        return limits.getOrDefault(axis.key(), axis.values());
    }

    boolean isEmpty() {
        return limits.values().stream().anyMatch(Set::isEmpty);
    }

    /** What is left of this box without the other one, as boxes that do not overlap. */
    List<Box> without(Box other, Map<Axis.Key, Axis> axes) {
        if (other.isEmpty()) {
            return List.of(this);
        }
        List<Box> left = new ArrayList<>();
        Box common = this;
        for (Map.Entry<Axis.Key, Set<String>> limit : other.limits.entrySet()) {
            Axis axis = axis(axes, limit.getKey());
            Set<String> outside = new HashSet<>(common.at(axis));
            outside.removeAll(limit.getValue());
            if (outside.size() == common.at(axis).size()) {
                return List.of(this);
            }
            if (!outside.isEmpty()) {
                left.add(common.within(axis, outside));
            }
            common = common.within(axis, limit.getValue());
        }
        return left;
    }

    private static Axis axis(Map<Axis.Key, Axis> axes, Axis.Key key) {
        Axis axis = axes.get(key);
        if (axis == null) {
            throw new IllegalStateException("no axis " + key);
        }
        return axis;
    }
}
