package io.lastday.platform.paging;

import io.lastday.platform.problem.CommonProblem;
import io.lastday.platform.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Where a page of a list ended, as one text that callers only hand back. */
public final class OpaqueCursor {

    private static final String BETWEEN = "\u001f";

    private OpaqueCursor() {}

    /** The text of these parts; only the last may be any text. */
    public static String of(String... parts) {
        String plain = String.join(BETWEEN, parts);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * What {@code of} was given.
     *
     * @throws ProblemException where the text, or a part of it, is not one that a list gave out
     */
    public static <T> T read(String cursor, int parts, Function<List<String>, T> meaning) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            return meaning.apply(List.of(plain.split(BETWEEN, parts)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new ProblemException(
                    CommonProblem.INVALID_REQUEST,
                    "The cursor is not one that this list gave out. Start again without a cursor.",
                    Map.of(),
                    e);
        }
    }
}
