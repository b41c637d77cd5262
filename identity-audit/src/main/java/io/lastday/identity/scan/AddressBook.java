package io.lastday.identity.scan;

import io.lastday.identity.directory.EntraUser;
import io.lastday.identity.directory.KeycloakUser;
import io.lastday.identity.directory.PersonFacts;
import io.lastday.identity.person.Link;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds accounts whose verified address belongs to somebody in Entra without a link that says so, or against one. Only digests
 * of addresses are kept for everybody; names only for the few that match. People of Entra have to be asked about before accounts
 * that are linked to nobody, which is the order of ids.
 */
final class AddressBook {

    private static final int MATCHES = 20_000;

    private Longs collected = new Longs();
    private long @Nullable [] sorted;
    private final List<KeycloakUser> unchecked = new ArrayList<>();
    private final Map<String, List<KeycloakUser>> suspects = new HashMap<>();
    private final Map<String, List<EntraUser>> owners = new HashMap<>();

    /**
     * Notes one subject; those of Entra first, which is the order of ids.
     *
     * @param user null for an account that is linked to nobody whom Entra has
     */
    void add(@Nullable EntraUser user, List<KeycloakUser> accounts) {
        List<String> own = user == null ? List.of() : addresses(user).distinct().toList();
        own.forEach(address -> collected = collected.with(digest(address)));
        for (KeycloakUser account : accounts) {
            String address = verified(account);
            if (address == null || own.contains(address)) {
                continue;
            }
            if (account.linkedTo() == null) {
                check(address, account);
            } else if (unchecked.size() < MATCHES) {
                unchecked.add(account);
            }
        }
    }

    /** Everybody was noted. */
    AddressBook whole() {
        unchecked.forEach(account -> check(String.valueOf(verified(account)), account));
        unchecked.clear();
        return this;
    }

    private void check(String address, KeycloakUser account) {
        long[] known = sorted;
        if (known == null) {
            known = collected.sorted();
            sorted = known;
        }
        if (Arrays.binarySearch(known, digest(address)) >= 0 && suspects.size() < MATCHES) {
            suspects.computeIfAbsent(address, ignored -> new ArrayList<>()).add(account);
        }
    }

    /** What is suspected about one person, or about one account that is linked to nobody. */
    List<Link> links(PersonFacts facts) {
        EntraUser user = facts.user();
        if (user != null) {
            return Stream.concat(ofOwner(user), facts.accounts().stream().flatMap(this::ofAccount))
                    .toList();
        }
        return facts.accounts().stream().flatMap(this::ofAccount).toList();
    }

    private Stream<Link> ofOwner(EntraUser user) {
        return addresses(user).distinct().flatMap(address -> {
            List<KeycloakUser> found = suspects.getOrDefault(address, List.of());
            if (!found.isEmpty()) {
                owners.computeIfAbsent(address, ignored -> new ArrayList<>()).add(user);
            }
            return found.stream()
                    .map(account -> new Link(
                            "KEYCLOAK",
                            "keycloak:" + account.realm() + ":" + account.id(),
                            account.username(),
                            account.linkedTo() == null
                                    ? "the account has the same verified address and no link"
                                    : "the account has this person's verified address and is linked to somebody else",
                            account.linkedTo() != null));
        });
    }

    private Stream<Link> ofAccount(KeycloakUser account) {
        String address = verified(account);
        boolean dangling = account.linkedTo() != null && address != null && suspects.containsKey(address);
        List<EntraUser> known = address == null ? List.of() : owners.getOrDefault(address, List.of());
        if (known.isEmpty() && dangling) {
            return Stream.of(new Link(
                    "ENTRA",
                    "entra:" + account.linkedTo(),
                    account.username(),
                    "the link names one person, and the verified address belongs to another",
                    true));
        }
        boolean conflict = account.linkedTo() != null || known.size() > 1;
        return known.stream()
                .filter(user -> !user.id().equals(account.linkedTo()))
                .map(user -> new Link(
                        "ENTRA",
                        "entra:" + user.id(),
                        Objects.requireNonNullElse(user.userPrincipalName(), user.id()),
                        conflict
                                ? "the verified address belongs to this person, and something else speaks against it"
                                : "the same verified address and no link",
                        conflict));
    }

    private static @Nullable String verified(KeycloakUser account) {
        return Boolean.TRUE.equals(account.emailVerified()) && account.email() != null
                ? account.email().toLowerCase(Locale.ROOT)
                : null;
    }

    private static Stream<String> addresses(EntraUser user) {
        return Stream.concat(Stream.of(user.mail(), user.userPrincipalName()), user.addresses().stream())
                .filter(Objects::nonNull)
                .map(address -> address.toLowerCase(Locale.ROOT));
    }

    private static long digest(String text) {
        try {
            byte[] whole = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(whole).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Numbers without their boxes. */
    private record Longs(long[] values, int size) {

        Longs() {
            this(new long[1024], 0);
        }

        Longs with(long value) {
            long[] room = size == values.length ? Arrays.copyOf(values, size * 2) : values;
            room[size] = value;
            return new Longs(room, size + 1);
        }

        long[] sorted() {
            long[] exact = Arrays.copyOf(values, size);
            Arrays.sort(exact);
            return exact;
        }
    }
}
