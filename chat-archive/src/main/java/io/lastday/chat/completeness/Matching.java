package io.lastday.chat.completeness;

import java.util.BitSet;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/**
 * Which messages two exports of one chat have in common. With ids of the source, the id decides. Without, a message is
 * the same if words, minute and author are, as often as it stands in both; then one that was edited or deleted on one
 * side is paired by minute and author; what is left pairs by words and minute alone, which proves nothing and is
 * counted apart.
 */
final class Matching {

    private final ChatPrint one;
    private final ChatPrint two;
    private final boolean byId;
    private final Alignment alignment;
    private final BitSet inOne = new BitSet();
    private final BitSet inTwo = new BitSet();
    private long changed;
    private long unproved;

    private Matching(ChatPrint one, ChatPrint two) {
        this.one = one;
        this.two = two;
        this.byId = one.hasIds() && two.hasIds();
        this.alignment = Alignment.of(one, two);
    }

    static Matching of(ChatPrint one, ChatPrint two) {
        Matching matching = new Matching(one, two);
        if (matching.byId) {
            matching.pairById();
        } else {
            matching.pairByWords();
        }
        return matching;
    }

    Alignment alignment() {
        return alignment;
    }

    boolean isById() {
        return byId;
    }

    /** Whether a message can be compared: it has an id, or a time. */
    boolean compares(ChatPrint print, int i) {
        return byId || print.minute(i) != ChatPrint.UNDATED;
    }

    /** Places of the one's messages that the other has too. */
    BitSet inOne() {
        return inOne;
    }

    /** Places of the other's messages that the one has too. */
    BitSet inTwo() {
        return inTwo;
    }

    /** Common messages whose words differ. */
    long changed() {
        return changed;
    }

    /** Messages on both sides with the same words at the same minute, under names that nothing joins. */
    long unproved() {
        return unproved;
    }

    private void pairById() {
        pair(one::id, i -> true, two::id, i -> true);
        Multiset said = new Multiset(
                inOne.stream().mapToLong(i -> mix(one.id(i), one.word(i), 0)).toArray());
        changed = inTwo.stream()
                .filter(i -> !said.take(mix(two.id(i), two.word(i), 0)))
                .count();
    }

    private void pairByWords() {
        IntPredicate known = i -> isDated(one, i) && other(i) >= 0;
        IntPredicate dated = i -> isDated(two, i);
        for (long offset : alignment.offsets()) {
            pair(
                    i -> mix(one.word(i), one.minute(i) + offset, other(i)),
                    known,
                    i -> mix(two.word(i), two.minute(i), two.author(i)),
                    dated);
        }
        long same = inTwo.cardinality();
        for (long offset : alignment.offsets()) {
            pairChanged(offset, known, i -> isDated(two, i) && two.isChanged(i));
            pairChanged(offset, i -> known.test(i) && one.isChanged(i), dated);
        }
        changed = inTwo.cardinality() - same;
        countUnproved();
    }

    /** A changed message says other words at the same minute. */
    private void pairChanged(long offset, IntPredicate fromOne, IntPredicate fromTwo) {
        pair(
                i -> mix(0, one.minute(i) + offset, other(i)),
                fromOne,
                i -> mix(0, two.minute(i), two.author(i)),
                fromTwo);
    }

    private void countUnproved() {
        for (long offset : alignment.offsets()) {
            long[] left = left(inOne, one, i -> other(i) < 0)
                    .mapToLong(i -> mix(one.word(i), one.minute(i) + offset, 0))
                    .toArray();
            Multiset keys = new Multiset(left);
            unproved += left(inTwo, two, i -> true)
                    .filter(i -> keys.take(mix(two.word(i), two.minute(i), 0)))
                    .count();
        }
    }

    private static IntStream left(BitSet paired, ChatPrint print, IntPredicate wanted) {
        return IntStream.range(0, print.size())
                .filter(i -> !paired.get(i) && isDated(print, i) && print.word(i) != Wording.MEDIA && wanted.test(i));
    }

    /** Pairs what is not paired yet and has the same key, the first in a file first. */
    private void pair(
            IntToLongFunction keyOfOne, IntPredicate fromOne, IntToLongFunction keyOfTwo, IntPredicate fromTwo) {
        int[] ones = IntStream.range(0, one.size())
                .filter(i -> !inOne.get(i) && fromOne.test(i))
                .toArray();
        int[] twos = IntStream.range(0, two.size())
                .filter(i -> !inTwo.get(i) && fromTwo.test(i))
                .toArray();
        Multiset keysOfOne = new Multiset(IntStream.of(ones).mapToLong(keyOfOne).toArray());
        Multiset keysOfTwo = new Multiset(IntStream.of(twos).mapToLong(keyOfTwo).toArray());
        IntStream.of(ones).filter(i -> keysOfTwo.take(keyOfOne.applyAsLong(i))).forEach(inOne::set);
        IntStream.of(twos).filter(i -> keysOfOne.take(keyOfTwo.applyAsLong(i))).forEach(inTwo::set);
    }

    private int other(int i) {
        return alignment.other()[one.author(i)];
    }

    private static boolean isDated(ChatPrint print, int i) {
        return print.minute(i) != ChatPrint.UNDATED;
    }

    /** One key of three; a finaliser of SplitMix64 after each, so that near values lie far apart. */
    private static long mix(long word, long minute, long author) {
        return finish(finish(finish(word) ^ minute) ^ author);
    }

    private static long finish(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
