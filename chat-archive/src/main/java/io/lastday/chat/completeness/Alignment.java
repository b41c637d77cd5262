package io.lastday.chat.completeness;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How two exports of one chat lie to each other, as far as {@link Witnesses} prove it: by how many minutes the clocks
 * differ (two zones differ in two ways over a year), and who is called otherwise.
 *
 * @param offsets minutes to add to the one's clock for the other's, the best proved first; just 0 if nothing proves any
 * @param proved whether witnesses prove the first offset
 * @param other the number of the other's author for each of the one's, -1 where nothing proves who that is
 * @param renamed authors who stand under another name in the other export
 */
record Alignment(List<Long> offsets, boolean proved, int[] other, int renamed) {

    private static final int NEEDED = 3;
    private static final int SHARE = 50;
    private static final int OFFSETS = 8;
    private static final int MOST_DIFFERENCES = 100_000;
    private static final int NEARLY_ALL = 20;

    static Alignment of(ChatPrint one, ChatPrint two) {
        Witnesses witnesses = Witnesses.of(one, two);
        List<Long> proved = offsets(one, two, witnesses);
        List<Long> offsets = proved.isEmpty() ? List.of(0L) : proved;
        int[] other = new int[one.names().size()];
        Arrays.fill(other, -1);
        boolean[] taken = new boolean[two.names().size()];
        int renamed = joinByWitnesses(one, two, votes(one, two, witnesses, offsets), other, taken);
        joinByName(one, two, other, taken);
        return new Alignment(offsets, !proved.isEmpty(), other, renamed);
    }

    private static long difference(ChatPrint one, ChatPrint two, Witnesses witnesses, int i) {
        return two.minute(witnesses.two()[i]) - one.minute(witnesses.one()[i]);
    }

    private static List<Long> offsets(ChatPrint one, ChatPrint two, Witnesses witnesses) {
        Map<Long, Integer> votes = new HashMap<>();
        for (int i = 0; i < witnesses.size(); i++) {
            long difference = difference(one, two, witnesses, i);
            if (votes.size() < MOST_DIFFERENCES || votes.containsKey(difference)) {
                votes.merge(difference, 1, Integer::sum);
            }
        }
        int needed = Math.max(NEEDED, witnesses.size() / SHARE);
        return votes.entrySet().stream()
                .filter(vote -> vote.getValue() >= needed)
                .sorted(Map.Entry.<Long, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(vote -> Math.abs(vote.getKey()))
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(OFFSETS)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** How often each author of the one is the author of the other, in messages that are proved the same. */
    private static Map<Long, Integer> votes(ChatPrint one, ChatPrint two, Witnesses witnesses, List<Long> offsets) {
        Map<Long, Integer> votes = new HashMap<>();
        for (int i = 0; i < witnesses.size(); i++) {
            if (offsets.contains(difference(one, two, witnesses, i))) {
                long first = one.author(witnesses.one()[i]);
                long second = two.author(witnesses.two()[i]);
                votes.merge(first << 32 | second, 1, Integer::sum);
            }
        }
        return votes;
    }

    /** Joins authors whose messages nearly all have the same other author, and his nearly all the same one. */
    private static int joinByWitnesses(
            ChatPrint one, ChatPrint two, Map<Long, Integer> votes, int[] other, boolean[] taken) {
        int[] ofOne = new int[other.length];
        int[] ofTwo = new int[taken.length];
        votes.forEach((pair, count) -> {
            ofOne[(int) (pair >> 32)] += count;
            ofTwo[pair.intValue()] += count;
        });
        int renamed = 0;
        for (Map.Entry<Long, Integer> vote : votes.entrySet()) {
            int first = (int) (vote.getKey() >> 32);
            int second = vote.getKey().intValue();
            int count = vote.getValue();
            if (count >= NEEDED && nearlyAll(count, ofOne[first]) && nearlyAll(count, ofTwo[second])) {
                other[first] = second;
                taken[second] = true;
                renamed += one.names().get(first).equals(two.names().get(second)) ? 0 : 1;
            }
        }
        return renamed;
    }

    private static boolean nearlyAll(int count, int all) {
        return (all - count) * NEARLY_ALL <= all;
    }

    private static void joinByName(ChatPrint one, ChatPrint two, int[] other, boolean[] taken) {
        for (int i = 0; i < other.length; i++) {
            Integer same = two.numberOf(one.names().get(i));
            if (other[i] < 0 && same != null && !taken[same]) {
                other[i] = same;
            }
        }
    }
}
