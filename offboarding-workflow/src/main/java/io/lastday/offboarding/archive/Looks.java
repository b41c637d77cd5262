package io.lastday.offboarding.archive;

import io.lastday.chat.finding.FindingKind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What was looked for in a chat, and how much of it was seen. Numbers only.
 *
 * @param ordinary whether the ordinary kinds were looked for
 * @param special whether special categories were looked for
 * @param counts findings by kind
 */
public record Looks(boolean ordinary, boolean special, Map<FindingKind, Long> counts) {

    /** Nothing was looked for. */
    public static final Looks NONE = new Looks(false, false, Map.of());

    /** What gives somebody else access: to be changed, not only to be deleted. */
    private static final Set<FindingKind> SECRETS =
            Set.of(FindingKind.PASSWORD, FindingKind.ONE_TIME_CODE, FindingKind.API_KEY, FindingKind.PRIVATE_KEY);

    /** Keeps its own copy. */
    public Looks {
        counts = Map.copyOf(counts);
    }

    /** Counts of the kinds that everybody who sees the case's chats may see. */
    public Map<String, Long> ordinaryCounts() {
        return counts(kind -> !kind.special());
    }

    /** Counts of special categories: for the data protection officer. */
    Map<String, Long> specialCounts() {
        return counts(FindingKind::special);
    }

    /** How many secrets were seen. */
    public long secrets() {
        return SECRETS.stream().mapToLong(kind -> counts.getOrDefault(kind, 0L)).sum();
    }

    /** How many findings of ordinary kinds that are no secrets, by kind. */
    public Map<String, Long> otherCounts() {
        return counts(kind -> !kind.special() && !SECRETS.contains(kind));
    }

    private Map<String, Long> counts(Predicate<FindingKind> which) {
        Map<String, Long> chosen = new TreeMap<>();
        counts.forEach((kind, count) -> {
            if (which.test(kind)) {
                chosen.put(kind.label(), count);
            }
        });
        return chosen;
    }

    /** "5 secrets seen in 3 chats", without special categories; empty if nothing was seen. */
    public static String inWords(List<Looks> chats) {
        long secrets = chats.stream().mapToLong(Looks::secrets).sum();
        long holding = chats.stream().filter(chat -> chat.secrets() > 0).count();
        Map<String, Long> others = new TreeMap<>();
        chats.forEach(chat -> chat.otherCounts().forEach((kind, count) -> others.merge(kind, count, Long::sum)));
        String also = others.entrySet().stream()
                .map(other -> other.getKey() + " " + other.getValue())
                .collect(Collectors.joining(", "));
        if (secrets == 0) {
            return also.isEmpty() ? "" : "Seen in chats, where it must not be: " + also + ".";
        }
        return secrets + (secrets == 1 ? " secret" : " secrets") + " seen in " + holding
                + (holding == 1 ? " chat" : " chats") + ": have them changed."
                + (also.isEmpty() ? "" : " Also seen: " + also + ".");
    }
}
