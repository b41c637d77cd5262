package io.lastday.chat.truth.whatsapp;

import io.lastday.chat.truth.TrueRecord.Kind;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One record before it is written.
 *
 * @param kind what it is
 * @param author whose name stands in the header, null for none
 * @param lead whether the app sets its mark before the header
 * @param text what follows the header, lines divided by LF
 * @param splits numbers of lines that look like headers in every respect
 */
record Said(
        Kind kind,
        @Nullable String author,
        boolean lead,
        String text,
        List<String> files,
        Set<String> marks,
        Set<String> oneOf,
        @Nullable String says,
        List<Integer> splits) {

    static Said words(String author, String text, String says) {
        return new Said(Kind.MESSAGE, author, false, text, List.of(), Set.of(), Set.of(), says, List.of());
    }

    static Said marked(String author, String text, String mark) {
        return new Said(Kind.MESSAGE, author, false, text, List.of(), Set.of(mark), Set.of(), null, List.of());
    }

    static Said file(String author, String text, String file) {
        return new Said(Kind.MESSAGE, author, false, text, List.of(file), Set.of(), Set.of(), null, List.of());
    }

    static Said notice(@Nullable String author, String text) {
        return new Said(Kind.SYSTEM, author, false, text, List.of(), Set.of(), Set.of(), null, List.of());
    }

    Said as(Kind other) {
        return new Said(other, author, lead, text, files, marks, oneOf, says, splits);
    }

    Said led(boolean with) {
        return new Said(kind, author, with, text, files, marks, oneOf, says, splits);
    }

    Said with(Set<String> other) {
        return new Said(kind, author, lead, text, files, other, oneOf, says, splits);
    }

    Said splitAt(List<Integer> lines) {
        return new Said(kind, author, lead, text, files, marks, oneOf, says, lines);
    }
}
