package io.lastday.sandbox.firm;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.node.ObjectNode;

/** The 246 people of the realm: most linked to Entra by attribute, some by the broker, some only alike by e-mail. */
final class RealmPeople {
    /** Attribute that holds the Entra object id. */
    static final String LINK = "entraObjectId";

    static final String BROKER = "entra";
    static final List<String> WITH_PASSWORD = List.of(
            "priya.nair", "kofi.mensah", "tom.reyes", "sam.taylor", "gail.ashworth", "howard.pike", "felix.moreau");
    private static final Set<String> ONLY_IN_ENTRA = Set.of("ella.brandt");
    private static final int NEWEST_NOT_YET = 5;
    private static final int BY_BROKER = 5;
    private static final int BY_VERIFIED_EMAIL = 12;
    private static final int BY_NOTHING = 3;
    private static final int NOT_BY_ATTRIBUTE = BY_BROKER + BY_VERIFIED_EMAIL + BY_NOTHING;

    private final List<Person> people;
    private final List<Person> unnamed;
    private final Chance chance;
    private final RealmCredentials credentials;

    RealmPeople(long seed, String password) {
        var staff = People.of(seed).stream().filter(Person::isStaff).toList();
        var personas = Resource.rows("personas.txt").stream().map(r -> r[0]).toList();
        this.people = staff.subList(0, staff.size() - NEWEST_NOT_YET).stream()
                .filter(p -> !ONLY_IN_ENTRA.contains(p.localPart()))
                .toList();
        this.unnamed =
                people.stream().filter(p -> !personas.contains(p.localPart())).toList();
        this.chance = new Chance(seed, "realm");
        this.credentials = new RealmCredentials(seed, password);
    }

    Set<String> departments() {
        var names = new TreeSet<String>();
        people.forEach(p -> names.add(p.department()));
        return names;
    }

    List<ObjectNode> users() {
        var users = new ArrayList<ObjectNode>();
        people.forEach(p -> users.add(user(p)));
        users.add(agencyWorker());
        users.add(keyHolder());
        return users;
    }

    private ObjectNode user(Person person) {
        var user = account(person.localPart(), person.givenName(), person.surname());
        link(user, person, unnamed.indexOf(person));
        user.set("groups", Json.strings("/" + person.department()));
        user.set("realmRoles", Json.strings("default-roles-" + HarbourRealm.NAME, role(person)));
        return user;
    }

    /** The first of the unnamed are linked otherwise than by attribute, or not at all. */
    private static void link(ObjectNode user, Person person, int place) {
        boolean unverified = place >= BY_BROKER + BY_VERIFIED_EMAIL && place < NOT_BY_ATTRIBUTE;
        user.put("emailVerified", !unverified);
        if (place < 0 || place >= NOT_BY_ATTRIBUTE) {
            user.putObject("attributes").set(LINK, Json.strings(person.id()));
        } else if (place < BY_BROKER) {
            user.putArray("federatedIdentities")
                    .addObject()
                    .put("identityProvider", BROKER)
                    .put("userId", person.id())
                    .put("userName", person.upn());
        }
    }

    private static String role(Person person) {
        return switch (person.department()) {
            case "Warehouse", "Operations" -> "stock-scanner";
            case "Finance" -> "finance-reports";
            default -> "crm-user";
        };
    }

    /** From an agency, for the warehouse's scanners: Entra has never heard of him. */
    private ObjectNode agencyWorker() {
        var user = account("kofi.mensah", "Kofi", "Mensah").put("emailVerified", true);
        user.set("groups", Json.strings("/Warehouse"));
        user.set("realmRoles", Json.strings("default-roles-" + HarbourRealm.NAME, "stock-scanner"));
        return user;
    }

    /** Sells through the portal alone, and has a key that no list of users shows. */
    private ObjectNode keyHolder() {
        var user = account("lucia.moreno", "Lucia", "Moreno").put("emailVerified", true);
        user.withArray("credentials")
                .removeAll()
                .add(credentials.unknownPassword())
                .add(credentials.securityKey("lucia.moreno"));
        user.set("groups", Json.strings("/Sales"));
        user.set("realmRoles", Json.strings("default-roles-" + HarbourRealm.NAME, "crm-user"));
        return user;
    }

    private ObjectNode account(String username, String givenName, String surname) {
        var user = Json.object()
                .put("id", Ids.of("harbour:" + username))
                .put("username", username)
                .put("email", username + "@" + Firm.DOMAIN)
                .put("firstName", givenName)
                .put("lastName", surname)
                .put("enabled", true);
        boolean known = WITH_PASSWORD.contains(username);
        var list = user.putArray("credentials").add(known ? credentials.password() : credentials.unknownPassword());
        int roll = chance.below(100);
        if (!known && roll < 38) {
            list.add(credentials.otp(username));
        } else if (!known && roll < 46) {
            list.add(credentials.securityKey(username));
        }
        return user;
    }
}
