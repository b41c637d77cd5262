package io.lastday.platform.finding;

import io.lastday.platform.problem.CommonProblem;
import io.lastday.platform.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;

/** Where a page of findings ended. Opaque to callers. */
record FindingCursor(int rank, String sortKey, UUID id) {

    static final FindingCursor START = new FindingCursor(0, "", new UUID(0, 0));

    private static final String BETWEEN = "\u001f";

    String encoded() {
        String plain = String.join(BETWEEN, String.valueOf(rank), id.toString(), sortKey);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    static FindingCursor decode(String cursor) {
        try {
            String[] parts =
                    new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(BETWEEN, 3);
            return new FindingCursor(Integer.parseInt(parts[0]), parts[2], UUID.fromString(parts[1]));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new ProblemException(
                    CommonProblem.INVALID_REQUEST,
                    "The cursor is not one that this list gave out. Start again without a cursor.",
                    Map.of(),
                    e);
        }
    }
}
