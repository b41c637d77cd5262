package io.lastday.device.fact;

/**
 * A part that may not be read: what rests on it is unknown, and the walk is whole all the same.
 *
 * @param part for example {@code setting:IOSCompliancePolicy.PasscodeRequired}
 * @param reason machine reason, such as {@code NO_PERMISSION}
 * @param permission what would have to be granted
 */
public record Unread(String part, String reason, String permission) {

    public static final String POLICIES = "policies";
    public static final String APPS = "apps";
    public static final String TENANT = "tenant";
    public static final String PEOPLE = "people";

    /** A setting that the tenant does not have: no policy of it can say anything. */
    public static final String NOT_LISTED = "SETTING_NOT_LISTED";

    /** The part's name of a setting. */
    public static String setting(String id) {
        return "setting:" + id;
    }
}
