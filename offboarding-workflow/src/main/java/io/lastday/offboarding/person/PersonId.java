package io.lastday.offboarding.person;

import java.util.regex.Pattern;

/** A person as one system knows them: {@code entra:{id}} or {@code keycloak:{realm}:{id}}. */
public sealed interface PersonId {

    /** The whole of what an id or a realm may hold: nothing that could climb out of a URL path. */
    Pattern PART = Pattern.compile(Form.PART);

    /**
     * A user's id in Keycloak; of a user storage such as LDAP, which Keycloak keeps no copy of, the storage's own id stands after the
     * component's (Keycloak, {@code StorageId}).
     */
    Pattern KEYCLOAK_ID = Pattern.compile(Form.KEYCLOAK_ID);

    /** How Keycloak's id of an account begins that lives in its session alone; the session's id follows. */
    String LIGHTWEIGHT = "lightweight-";

    /** The same as regular expressions, for annotations. */
    interface Form {
        /** An id or a realm. */
        String PART = "[A-Za-z0-9][A-Za-z0-9._-]{0,99}";
        /** A user's id in Keycloak. */
        String KEYCLOAK_ID = "(?:" + PART + "|f:" + PART + ":[A-Za-z0-9][A-Za-z0-9._@+-]{0,99})";
        /** A whole person. */
        String PERSON = "entra:" + PART + "|keycloak:" + PART + ":" + KEYCLOAK_ID;
    }

    /** The Entra object id. */
    record Entra(String id) implements PersonId {
        /** Refuses an id that is not one. */
        public Entra {
            require(id);
        }

        @Override
        public String toString() {
            return "entra:" + id;
        }
    }

    /** The user id in one realm of Keycloak. */
    record Keycloak(String realm, String id) implements PersonId {
        /** Refuses an id or realm that is not one. */
        public Keycloak {
            require(realm);
            require(KEYCLOAK_ID, id);
        }

        /** Whether the account was made by an identity provider and is kept nowhere but in its session. */
        public boolean isLightweight() {
            return id.startsWith(LIGHTWEIGHT);
        }

        @Override
        public String toString() {
            return "keycloak:" + realm + ":" + id;
        }
    }

    /**
     * Reads what {@code toString} wrote.
     *
     * @throws IllegalArgumentException when the text is neither form
     */
    static PersonId parse(String text) {
        String[] parts = text.split(":", 3);
        if (parts.length == 2 && "entra".equals(parts[0])) {
            return new Entra(parts[1]);
        }
        if (parts.length == 3 && "keycloak".equals(parts[0])) {
            return new Keycloak(parts[1], parts[2]);
        }
        throw new IllegalArgumentException("A person reads entra:{id} or keycloak:{realm}:{id}.");
    }

    private static void require(String part) {
        require(PART, part);
    }

    private static void require(Pattern form, String part) {
        if (!form.matcher(part).matches()) {
            throw new IllegalArgumentException("A person reads entra:{id} or keycloak:{realm}:{id}.");
        }
    }
}
