package io.lastday.device.rule;

import io.lastday.device.posture.SettingReading;
import org.jspecify.annotations.Nullable;

/**
 * The value that a rule looked at.
 *
 * @param place which of the source's answers it stood in
 * @param byDate whether the dataset of OS dates was used as well
 * @param assumed what the firm's settings add
 */
record Proof(
        Place place,
        String field,
        @Nullable String raw,
        boolean byDate,
        @Nullable String assumed) {

    /** One of a source's answers. */
    sealed interface Place {

        /** The list of devices. */
        record Inventory() implements Place {}

        /** The states of one setting over all devices. */
        record Setting(String id) implements Place {}

        /** What policies demand. */
        record Policies() implements Place {}

        /** The anti-malware report. */
        record Protection() implements Place {}

        /** The apps that were found. */
        record Apps() implements Place {}
    }

    static Proof inventory(String field, @Nullable Object raw) {
        return of(new Place.Inventory(), field, raw);
    }

    static Proof setting(SettingReading reading) {
        return of(new Place.Setting(reading.setting()), "state", reading.state());
    }

    static Proof policy(String field, @Nullable Integer value) {
        return of(new Place.Policies(), field, value);
    }

    static Proof protection(String field, @Nullable Object raw) {
        return of(new Place.Protection(), field, raw);
    }

    static Proof apps(@Nullable String found) {
        return of(new Place.Apps(), "displayName", found);
    }

    private static Proof of(Place place, String field, @Nullable Object raw) {
        return new Proof(place, field, raw == null ? null : raw.toString(), /* byDate */ false, null);
    }

    /** This proof, with the dataset's dates beside it. */
    Proof dated() {
        return new Proof(place, field, raw, /* byDate */ true, assumed);
    }

    Proof assuming(@Nullable String what) {
        return new Proof(place, field, raw, byDate, what);
    }
}
