package io.lastday.chat.finding.labelled;

import io.lastday.chat.finding.labelled.LabelledMessage.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/** What people add and get wrong around the words that matter: greetings, emoji, small letters, swapped letters. */
final class Noise {

    private final Map<String, List<String>> lists;
    private final Random random;

    Noise(Map<String, List<String>> lists, Random random) {
        this.lists = lists;
        this.random = random;
    }

    LabelledMessage on(LabelledMessage message) {
        LabelledMessage noisy = message;
        if (random.nextInt(100) < 12) {
            noisy = swapLetters(noisy);
        }
        if (random.nextInt(100) < 30) {
            noisy = led(noisy, pick("lead") + (random.nextBoolean() ? " " : ", "));
        }
        if (random.nextInt(100) < 30) {
            noisy = new LabelledMessage("", noisy.text() + separator() + pick("tail"), noisy.spans());
        }
        return noisy;
    }

    private String separator() {
        return random.nextInt(6) == 0 ? "\n" : " ";
    }

    private String pick(String list) {
        List<String> words = Objects.requireNonNull(lists.get(list));
        String word = words.get(random.nextInt(words.size()));
        return word.contains("{") ? new Expander(lists, random).expand(word).text() : word;
    }

    private static LabelledMessage led(LabelledMessage message, String lead) {
        List<Span> moved = new ArrayList<>();
        for (Span span : message.spans()) {
            moved.add(new Span(span.kind(), span.start() + lead.length(), span.end() + lead.length()));
        }
        return new LabelledMessage("", lead + message.text(), moved);
    }

    /** Swaps two letters inside one unlabelled word, as thumbs do. */
    private LabelledMessage swapLetters(LabelledMessage message) {
        String text = message.text();
        List<Integer> places = new ArrayList<>();
        for (int i = 1; i + 2 < text.length(); i++) {
            if (inWord(text, i) && !labelled(message, i)) {
                places.add(i);
            }
        }
        if (places.isEmpty()) {
            return message;
        }
        int at = places.get(random.nextInt(places.size()));
        String swapped = text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
        return new LabelledMessage("", swapped, message.spans());
    }

    private static boolean inWord(String text, int i) {
        String four = text.substring(i - 1, i + 3);
        return four.equals(four.toLowerCase(Locale.ROOT)) && four.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }

    private static boolean labelled(LabelledMessage message, int i) {
        return message.spans().stream().anyMatch(span -> i + 2 > span.start() && i < span.end());
    }
}
