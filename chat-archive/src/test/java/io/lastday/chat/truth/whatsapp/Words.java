package io.lastday.chat.truth.whatsapp;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the app writes in a language. An empty field means that no report of it is at hand; nothing is made up then.
 *
 * @param omitted Android's word for any medium that was left out
 * @param attached what Android writes after a file's name, without the parentheses
 * @param iosAttached what iOS writes before a file's name
 * @param iosOmitted iOS's words for media that were left out
 * @param deleted a message that somebody took back
 * @param edited what follows an edited message, without the angle brackets
 * @param notice the notice about encryption
 * @param system notices without a colon, {@code @} being a name
 * @param subject a notice about a group's name, {@code @} and the names {@code 1} and {@code 2}
 * @param location what stands before a place's address
 * @param call a missed call
 * @param poll the head of a poll, and the word before an option
 */
record Words(
        String omitted,
        String attached,
        String iosAttached,
        List<String> iosOmitted,
        String deleted,
        String edited,
        String notice,
        List<String> system,
        String subject,
        String location,
        String call,
        List<String> poll) {

    private static final Map<String, Words> ALL = WordTable.TEXT
            .lines()
            .map(line -> line.split("\\|", -1))
            .collect(Collectors.toMap(part -> part[0], Words::of));

    static Words of(String language) {
        Words words = ALL.get(language);
        if (words == null) {
            throw new IllegalArgumentException(language);
        }
        return words;
    }

    private static Words of(String[] part) {
        Function<Integer, List<String>> list = i -> part[i].isEmpty() ? List.of() : List.of(part[i].split(";"));
        return new Words(
                part[1],
                part[2],
                part[3],
                list.apply(4),
                part[5],
                part[6],
                part[7],
                list.apply(8),
                part[9],
                part[10],
                part[11],
                list.apply(12));
    }
}
