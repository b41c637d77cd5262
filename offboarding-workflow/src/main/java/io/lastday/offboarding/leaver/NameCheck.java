package io.lastday.offboarding.leaver;

import io.lastday.platform.problem.ProblemException;
import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Holds the name that HR typed against the person that was chosen: the wrong line of a list is found here. Pure. */
final class NameCheck {

    private NameCheck() {}

    /** Refuses a name that is not this person's; capitals, spaces and ways to write an accent do not matter. */
    static void require(@Nullable String typed, String displayName) {
        if (typed != null && !isSame(typed, displayName)) {
            throw new ProblemException(
                    OffboardingProblem.NAME_DIFFERS,
                    "The name that was typed is not the name of the person that was chosen. Look again at department,"
                            + " manager and last sign-in, then type the name as the plan shows it.");
        }
    }

    static boolean isSame(String typed, String displayName) {
        return plain(typed).equals(plain(displayName));
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }
}
