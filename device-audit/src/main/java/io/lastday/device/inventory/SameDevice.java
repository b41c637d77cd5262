package io.lastday.device.inventory;

import io.lastday.device.inventory.Sighting.Keys;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which sightings are of one device: the same serial number, else the same Entra device id where no two serial numbers speak
 * against it, <b>never the same name</b>. A serial
 * number that a source gives to more than {@value #MOST} devices is a placeholder that nobody has told us of, and joins none.
 */
public final class SameDevice {

    static final int MOST = 3;

    private final Map<String, String> parents = new HashMap<>();

    private SameDevice() {}

    /** Of all sightings. */
    public static SameDevice of(Collection<Keys> sightings) {
        SameDevice same = new SameDevice();
        List<Keys> named = withoutPlaceholders(sightings);
        same.join(grouped(named, Keys::serialKey));
        same.join(grouped(named, Keys::entraDevice).stream()
                .map(SameDevice::oneMachine)
                .toList());
        return same;
    }

    private static List<Keys> withoutPlaceholders(Collection<Keys> sightings) {
        Set<Keys> unnamed = grouped(sightings, Keys::serialKey).stream()
                .filter(group -> !namesOneDevice(group))
                .flatMap(List::stream)
                .collect(Collectors.toSet());
        return sightings.stream()
                .map(one ->
                        unnamed.contains(one) ? new Keys(one.subject(), one.source(), null, one.entraDevice()) : one)
                .toList();
    }

    /** Of those with one Entra device id: cloned machines share it, and their own serial numbers tell them apart. */
    private static List<Keys> oneMachine(List<Keys> group) {
        Optional<String> serial = group.stream()
                .flatMap(one -> Stream.ofNullable(one.serialKey()))
                .min(Comparator.naturalOrder());
        return group.stream()
                .filter(one ->
                        one.serialKey() == null || Optional.of(one.serialKey()).equals(serial))
                .toList();
    }

    private static boolean namesOneDevice(List<Keys> group) {
        return group.stream().collect(Collectors.groupingBy(Keys::source, Collectors.counting())).values().stream()
                .allMatch(of -> of <= MOST);
    }

    private static List<List<Keys>> grouped(Collection<Keys> sightings, Function<Keys, @Nullable String> key) {
        Map<String, List<Keys>> groups = new HashMap<>();
        for (Keys one : sightings) {
            String value = key.apply(one);
            if (value != null) {
                groups.computeIfAbsent(value, ignored -> new ArrayList<>(2)).add(one);
            }
        }
        return groups.values().stream().filter(group -> group.size() > 1).toList();
    }

    private void join(List<List<Keys>> groups) {
        for (List<Keys> group : groups) {
            String first = top(group.getFirst().subject());
            for (Keys other : group) {
                String top = top(other.subject());
                if (!top.equals(first)) {
                    // the smaller name is on top, so that the outcome rests on no order
                    boolean smaller = first.compareTo(top) < 0;
                    parents.put(smaller ? top : first, smaller ? first : top);
                    first = smaller ? first : top;
                }
            }
        }
    }

    private String top(String subject) {
        String at = subject;
        String above = parents.get(at);
        while (above != null) {
            at = above;
            above = parents.get(at);
        }
        return at;
    }

    /** The name of the group that a subject belongs to; its own where it is alone. */
    public String group(String subject) {
        return top(subject);
    }

    /** How many subjects each group of more than one has. */
    public Map<String, Integer> sizes(Collection<Keys> sightings) {
        Map<String, Integer> sizes = new HashMap<>();
        for (Keys one : sightings) {
            sizes.merge(group(one.subject()), 1, Integer::sum);
        }
        sizes.values().removeIf(size -> Objects.equals(size, 1));
        return sizes;
    }
}
