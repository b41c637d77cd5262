package io.lastday.platform.evaluation;

import io.lastday.platform.problem.CommonProblem;
import io.lastday.platform.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;

/** Where a page ended, and in which evaluation, so that paging never mixes two. Opaque to callers. */
record RowCursor(UUID evaluation, String sortKey, String id) {

    private static final String BETWEEN = "\u001f";

    String encoded() {
        String plain = String.join(BETWEEN, evaluation.toString(), sortKey, id);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    static RowCursor decode(String cursor) {
        try {
            String[] parts =
                    new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(BETWEEN, 3);
            return new RowCursor(UUID.fromString(parts[0]), parts[1], parts[2]);
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new ProblemException(
                    CommonProblem.INVALID_REQUEST,
                    "The cursor is not one that this list gave out. Start again without a cursor.",
                    Map.of(),
                    e);
        }
    }
}
