package io.lastday.device.gap;

import io.lastday.device.posture.Check;
import io.lastday.platform.finding.Severity;

/**
 * The rules by which a device has a gap. A check that fails has the check's own name as its rule.
 *
 * @param id stable; part of a finding's identity
 */
public record GapRule(String id, String title, String source, Severity severity) {

    /** A check that was known and no longer is. */
    public static final GapRule NO_LONGER_KNOWN =
            new GapRule("device-no-longer-known", "A check is no longer known", "Cyber Essentials v3.3", Severity.LOW);

    /** Nothing is known of today. */
    public static final GapRule SILENT =
            new GapRule("device-silent", "The device has been silent for over a fortnight", "inventory", Severity.LOW);

    /** It signs in, and no management knows it. */
    public static final GapRule UNMANAGED = new GapRule(
            "device-unmanaged", "A device signs in that no management knows", "Cyber Essentials v3.3", Severity.MEDIUM);

    /** Its system is supported today and no longer in 90 days. */
    public static final GapRule SUPPORT_ENDING = new GapRule(
            "device-support-ending",
            "The system's support ends within 90 days",
            "Cyber Essentials v3.3",
            Severity.MEDIUM);

    /** It is still set up for somebody who may no longer sign in. */
    public static final GapRule OF_DISABLED_PERSON = new GapRule(
            "device-of-disabled-person", "The device's person may no longer sign in", "inventory", Severity.MEDIUM);

    /** It is still set up for somebody whom the directory no longer has. */
    public static final GapRule OF_MISSING_PERSON = new GapRule(
            "device-of-missing-person",
            "The device's person is no longer in the directory",
            "inventory",
            Severity.MEDIUM);

    /** Whether the rule rests on who is in the directory. */
    public static boolean restsOnPeople(String id) {
        return id.equals(OF_DISABLED_PERSON.id()) || id.equals(OF_MISSING_PERSON.id());
    }

    /** The rule that a failing check breaks. */
    public static GapRule of(Check check) {
        return new GapRule("device-" + check.apiName(), failing(check), check.standard(), severity(check));
    }

    private static String failing(Check check) {
        return switch (check) {
            case OS_SUPPORT -> "The operating system is no longer supported";
            case SCREEN_LOCK_CREDENTIAL -> "The device has no screen lock";
            case SCREEN_LOCK_AUTO -> "The device does not lock by itself in time";
            case PATCH_AGE -> "Security updates are missing for over 14 days";
            case ENCRYPTION -> "The storage is not encrypted";
            case ENDPOINT_PROTECTION -> "Endpoint protection is off or out of date";
            case JAILBREAK -> "The device is jailbroken or rooted";
            case LAST_SEEN -> "The device has not been seen for over a fortnight";
            case OWNERSHIP -> "Nobody knows whose device it is";
            case MESSENGERS -> "A consumer messenger is on a device of the company";
        };
    }

    private static Severity severity(Check check) {
        return switch (check) {
            case JAILBREAK -> Severity.CRITICAL;
            case OS_SUPPORT, SCREEN_LOCK_CREDENTIAL, PATCH_AGE, ENDPOINT_PROTECTION -> Severity.HIGH;
            case ENCRYPTION -> Severity.MEDIUM;
            case SCREEN_LOCK_AUTO, LAST_SEEN, OWNERSHIP, MESSENGERS -> Severity.LOW;
        };
    }
}
