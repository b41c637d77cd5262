package io.lastday.chat.truth.whatsapp;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Names as address books and the app write them. Numbers are of ranges that are never given to anybody. */
final class People {

    private static final List<String> PLAIN =
            List.of("Ann", "Ben Carter", "Zoë O'Neil", "Łukasz", "李雷", "محمد", "Ольга", "तारा", "Σοφία", "박지민");

    private static final List<String> ODD = List.of(
            "Smith, John",
            "Ann 🦊",
            "👩‍🚀",
            "Ann (work)",
            "A - B",
            "Dr:Who",
            "Ops: UK",
            "Ops [UK]",
            "10:30 Club",
            "~\u202fAnn",
            "~ Ben",
            "\u202a+44 7700 900123\u202c",
            "+1\u00a0(555)\u00a0555\u20110100",
            "\u200e\u202a+49 30 23125 000\u202c",
            "+44 7700 900124",
            "<b>Bold</b>",
            "31.12.",
            "=SUM(A1)");

    private final List<String> names = new ArrayList<>();

    People(SplittableRandom random, boolean odd) {
        int plain = 2 + random.nextInt(3);
        for (int i = 0; i < plain; i++) {
            add(PLAIN.get(random.nextInt(PLAIN.size())));
        }
        for (int i = odd ? random.nextInt(4) : 0; i > 0; i--) {
            add(ODD.get(random.nextInt(ODD.size())));
        }
    }

    private void add(String name) {
        if (!names.contains(name)) {
            names.add(name);
        }
    }

    String any(SplittableRandom random) {
        // not all write equally much
        return names.get(Math.min(random.nextInt(names.size()), random.nextInt(names.size())));
    }
}
