package io.lastday.offboarding.leaver;

import io.lastday.offboarding.person.PersonId;
import io.lastday.offboarding.playbook.Terms;
import io.lastday.platform.problem.ProblemException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a request must say because its playbook asks for it. */
final class PlaybookDemands {

    private PlaybookDemands() {}

    /** @throws ProblemException naming every field that is missing */
    static void require(Terms terms, StartRequest request) {
        List<String> missing = new ArrayList<>();
        for (String field : terms.asks()) {
            if (!isSaid(field, request)) {
                missing.add(field);
            }
        }
        if (!missing.isEmpty()) {
            throw new ProblemException(
                    OffboardingProblem.PLAYBOOK_ASKS_MORE,
                    "This playbook needs " + String.join(" and ", missing) + ". " + hint(missing),
                    Map.of("missing", missing));
        }
    }

    private static boolean isSaid(String field, StartRequest request) {
        return switch (field) {
            case "reviewDate" -> isAhead(request.reviewDate(), request.lastWorkingDay());
            case "contact" -> isText(request.contact());
            case "nextOfKin" -> isText(request.nextOfKin());
            case "newRole" -> isPerson(request.newRole());
            default -> throw new IllegalStateException("Nobody knows what " + field + " is.");
        };
    }

    private static String hint(List<String> missing) {
        return missing.contains("newRole")
                ? "newRole is the id of somebody whose access is the model of the new role."
                : missing.contains("reviewDate")
                        ? "reviewDate is a day after the last working day on which somebody decides how it goes on."
                        : "Say whom people turn to.";
    }

    private static boolean isAhead(@Nullable LocalDate review, LocalDate lastWorkingDay) {
        return review != null && review.isAfter(lastWorkingDay);
    }

    private static boolean isText(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    /** A name would be a note for people; only an id says whose access is meant. */
    private static boolean isPerson(@Nullable String text) {
        try {
            return text != null && PersonId.parse(text.strip()) != null;
        } catch (IllegalArgumentException name) {
            return false;
        }
    }
}
