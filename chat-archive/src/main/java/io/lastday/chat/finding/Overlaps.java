package io.lastday.chat.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Decides between hits that claim the same characters: the surer one stays, then the kind whose form proves more, then
 * the longer, then the earlier. Special categories are decided among themselves: whether they are looked for changes
 * nothing about the rest.
 */
final class Overlaps {

    /** From what cannot be anything else to what a sentence merely suggests. */
    private static final List<FindingKind> BY_PROOF = List.of(
            FindingKind.PRIVATE_KEY,
            FindingKind.API_KEY,
            FindingKind.IBAN,
            FindingKind.PAYMENT_CARD,
            FindingKind.UK_BANK_ACCOUNT,
            FindingKind.NHS_NUMBER,
            FindingKind.NATIONAL_INSURANCE,
            FindingKind.ONE_TIME_CODE,
            FindingKind.PASSWORD);

    private static final Comparator<Hit> STRONGER = Comparator.comparing(Hit::confidence)
            .reversed()
            .thenComparingInt(Overlaps::proof)
            .thenComparingInt(hit -> hit.start() - hit.end())
            .thenComparingInt(Hit::start)
            .thenComparing(Hit::kind);

    private Overlaps() {}

    /** The hits that stay, by place. */
    static List<Hit> resolved(List<Hit> hits) {
        if (hits.size() < 2) {
            return hits;
        }
        List<Hit> sorted = new ArrayList<>(hits);
        sorted.sort(STRONGER);
        List<Hit> kept = new ArrayList<>();
        TreeMap<Integer, Integer> ordinary = new TreeMap<>();
        TreeMap<Integer, Integer> special = new TreeMap<>();
        for (Hit hit : sorted) {
            if (hit.start() == hit.end() || take(hit.kind().special() ? special : ordinary, hit)) {
                kept.add(hit);
            }
        }
        kept.sort(Comparator.comparingInt(Hit::start)
                .thenComparingInt(Hit::end)
                .thenComparing(Hit::kind)
                .thenComparing(Hit::value));
        return kept;
    }

    private static boolean take(TreeMap<Integer, Integer> taken, Hit hit) {
        Map.Entry<Integer, Integer> before = taken.lowerEntry(hit.end());
        if (before != null && before.getValue() > hit.start()) {
            return false;
        }
        taken.put(hit.start(), hit.end());
        return true;
    }

    private static int proof(Hit hit) {
        int at = BY_PROOF.indexOf(hit.kind());
        return at < 0 ? BY_PROOF.size() : at;
    }
}
