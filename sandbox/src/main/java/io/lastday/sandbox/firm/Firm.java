package io.lastday.sandbox.firm;

import java.time.Instant;
import java.util.List;
import java.util.TreeMap;

/**
 * Harbour &amp; Finch, a firm of 250 people that does not exist. Ids and names depend on the seed alone; sign-ins,
 * check-ins and the like are fresh relative to {@code now}.
 */
public final class Firm {
    /** The seed of the firm that everybody uses. */
    public static final long SEED = 20261121;

    /** The firm's mail domain. */
    public static final String DOMAIN = "harbourfinch.example";

    private final long seed;
    private final Instant now;
    private final List<Person> people;

    private Firm(long seed, Instant now) {
        this.seed = seed;
        this.now = now;
        this.people = People.of(seed);
    }

    /** The firm as it is at {@code now}. */
    public static Firm harbourAndFinch(long seed, Instant now) {
        return new Firm(seed, now);
    }

    /** The Entra tenant id. */
    public String tenantId() {
        return tenantId(seed);
    }

    /** The Entra tenant id of the firm made from a seed. */
    public static String tenantId(long seed) {
        return Ids.of("tenant:" + seed);
    }

    /** The Entra object id of an account by the local part of its address: {@code priya.nair}, {@code breakglass}. */
    public static String entraId(String localPart) {
        return Ids.of(localPart + "@" + DOMAIN);
    }

    List<Person> people() {
        return people;
    }

    long seed() {
        return seed;
    }

    Instant now() {
        return now;
    }

    /** Everything that Graph would answer about the firm. */
    public TenantFiles graphFiles() {
        var files = new TenantFiles(new TreeMap<>(), new TreeMap<>());
        new OrganisationFiles(this).addTo(files);
        new UserFiles(this).addTo(files);
        new GroupFiles(this).addTo(files);
        new RoleFiles(this).addTo(files);
        new UnitFiles(this).addTo(files);
        new GovernanceFiles(this).addTo(files);
        new ApplicationFiles(this).addTo(files);
        new AuthenticationFiles(this).addTo(files);
        new PolicyFiles(this).addTo(files);
        new MailFiles(this).addTo(files);
        new CalendarFiles(this).addTo(files);
        new DeviceFiles(this).addTo(files);
        new FleetHostFiles(this).addTo(files);
        new ChatFiles(this).addTo(files);
        new ChannelFiles(this).addTo(files);
        new TrapFiles(this, files).add();
        return files;
    }

    /** Adds people of whom nothing is special: {@code people} of them. */
    public void addCrowd(TenantFiles files, int people) {
        new Crowd(this).addTo(files, people);
    }

    /** Adds devices of the people that {@link #addCrowd} added, two to each: {@code devices} of them. */
    public void addDevices(TenantFiles files, int devices) {
        new DeviceCrowd(this, files).add(devices);
    }

    /** Gives the demo's leaver a long history of chats: {@code messages} of them, over three years. */
    public void addHistory(TenantFiles files, int messages) {
        new ChatHistory(this).addTo(files, messages);
    }
}
