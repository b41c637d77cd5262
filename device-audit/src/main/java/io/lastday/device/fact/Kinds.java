package io.lastday.device.fact;

/**
 * The kinds of facts, and whom they are about: a device is {@code <source>:<its id there>}, the firm is empty. Names are kept in
 * the database and never change.
 */
public final class Kinds {

    /** {@link ManagedDevice}, of Intune. */
    public static final String MANAGED = "managed";

    /** {@link SettingState}: one row a device, setting, user and policy. */
    public static final String SETTING = "setting";

    /** {@link ProtectionState} of a Windows machine. */
    public static final String PROTECTION = "protection";

    /** {@link FoundApp} on a device of the company. */
    public static final String APP = "app";

    /** {@link CompliancePolicy}, of the firm. */
    public static final String POLICY = "policy";

    /** {@link TenantDefaults}, of the firm. */
    public static final String TENANT = "tenant";

    /** {@link DirectoryDevice}, of Entra. */
    public static final String DIRECTORY = "directory";

    /** {@link DirectoryOwner}: who registered a device in Entra. */
    public static final String OWNER = "owner";

    /** {@link DirectoryPerson}: a user of Entra, who is the subject. */
    public static final String PERSON = "person";

    /** {@link FleetHost}. */
    public static final String HOST = "host";

    /** {@link DeclaredDevice}: a line of the signed file. */
    public static final String DECLARED = "declared";

    /** {@link OpenCase}: a person who is leaving. It is about the person and about no device. */
    public static final String LEAVER = "leaver";

    /** {@link Unread}: a part that may not be read, of the firm. */
    public static final String UNREAD = "unread";

    /** A whole walk in one document, as it was kept once: no longer said, and so gone with the next walk. */
    public static final String ONE_DOCUMENT = "walk";

    private Kinds() {}
}
