package io.lastday.sandbox.firm;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Everybody with an account: the named ones, and enough others to make 250 staff. */
final class People {
    private static final LocalDate FIRST_HIRE = LocalDate.of(2009, 3, 2);
    private static final int DAYS_OF_HIRING = 6300;
    private final Chance chance;
    private final List<Person> people = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private int number = 100;

    private People(long seed) {
        this.chance = new Chance(seed, "people");
    }

    /** The same people for the same seed, staff first. */
    static List<Person> of(long seed) {
        var people = new People(seed);
        var rows = Resource.rows("personas.txt");
        rows.stream().filter(r -> r[6].equals("true")).forEach(people::addPersona);
        Resource.rows("departments.txt").forEach(people::fill);
        rows.stream().filter(r -> !r[6].equals("true")).forEach(people::addAccount);
        return List.copyOf(people.people);
    }

    private void addPersona(String[] row) {
        names.add(row[1] + " " + row[2]);
        add(row[0], row[1], row[2], row[3], row[4], row[5]);
    }

    private void fill(String[] row) {
        var titles = List.of(row[2].split(";"));
        int wanted = Integer.parseInt(row[1]);
        long have = people.stream().filter(p -> p.department().equals(row[0])).count();
        for (long i = have; i < wanted; i++) {
            addSomebody(row[0], chance.one(titles), row[3]);
        }
    }

    private void addSomebody(String department, String title, String head) {
        var given = "";
        var surname = "";
        do {
            given = chance.one(Resource.words("given-names.txt"));
            surname = chance.one(Resource.words("family-names.txt"));
        } while (!names.add(given + " " + surname));
        var local = plain(given) + "." + plain(surname);
        add(local, given, surname, title, department, head);
    }

    private void add(String local, String given, String surname, String title, String department, String manager) {
        var hired = FIRST_HIRE.plusDays(chance.below(DAYS_OF_HIRING));
        people.add(new Person(
                local,
                given,
                surname,
                title,
                department,
                manager.isEmpty() ? null : manager,
                "HF" + String.format(Locale.ROOT, "%05d", number++),
                hired,
                Person.Kind.STAFF,
                /* enabled */ true));
    }

    private void addAccount(String[] row) {
        var kind = Person.Kind.valueOf(row[6]);
        boolean enabled = switch (kind) {
            case FORMER, SHARED_MAILBOX, ROOM -> false;
            default -> true;
        };
        var hired = FIRST_HIRE.plusDays(chance.below(DAYS_OF_HIRING));
        var manager = row[5].isEmpty() ? null : row[5];
        people.add(new Person(row[0], row[1], row[2], row[3], row[4], manager, "", hired, kind, enabled));
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("[^A-Za-z]", "")
                .toLowerCase(Locale.ROOT);
    }
}
