package io.lastday.chat.finding;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * What is looked for, and with which lists.
 *
 * @param enabled the kinds
 * @param least findings that are less sure than this are not told
 * @param lexicons terms of special categories that take the place of the shipped ones
 * @param modulus a bank's tables for account numbers, {@link ModulusTables#none()} where the firm has none
 */
public record DetectorSettings(
        Set<FindingKind> enabled, Confidence least, Map<FindingKind, Lexicon> lexicons, ModulusTables modulus) {

    /** Keeps its own copies. */
    public DetectorSettings {
        enabled = enabled.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(enabled));
        lexicons = Map.copyOf(lexicons);
    }

    /**
     * Every kind that is neither a special category nor {@link FindingKind#POSTAL_ADDRESS}, from
     * {@link Confidence#MEDIUM} on.
     */
    public static DetectorSettings standard() {
        Set<FindingKind> ordinary = EnumSet.complementOf(EnumSet.of(FindingKind.POSTAL_ADDRESS));
        ordinary.removeIf(FindingKind::special);
        return new DetectorSettings(ordinary, Confidence.MEDIUM, Map.of(), ModulusTables.none());
    }

    /** With these kinds and no others. */
    public DetectorSettings only(Collection<FindingKind> kinds) {
        return new DetectorSettings(Set.copyOf(kinds), least, lexicons, modulus);
    }

    /** With all special categories besides: somebody has recorded why that is lawful. */
    public DetectorSettings withSpecialCategories() {
        Set<FindingKind> more = EnumSet.copyOf(Arrays.asList(FindingKind.values()));
        more.removeIf(kind -> !kind.special() && !enabled.contains(kind));
        return new DetectorSettings(more, least, lexicons, modulus);
    }

    /** With findings from this confidence on. */
    public DetectorSettings from(Confidence confidence) {
        return new DetectorSettings(enabled, confidence, lexicons, modulus);
    }

    /** With this lexicon in the place of the shipped one of its kind. */
    public DetectorSettings with(Lexicon lexicon) {
        Map<FindingKind, Lexicon> more = new EnumMap<>(FindingKind.class);
        more.putAll(lexicons);
        more.put(lexicon.kind(), lexicon);
        return new DetectorSettings(enabled, least, more, modulus);
    }

    /** With these tables for account numbers. */
    public DetectorSettings with(ModulusTables tables) {
        return new DetectorSettings(enabled, least, lexicons, tables);
    }

    /** The lexicon of a kind: the given one, or the shipped one. */
    Lexicon lexicon(FindingKind kind) {
        Lexicon own = lexicons.get(kind);
        return own == null ? Lexicon.shipped(kind) : own;
    }
}
